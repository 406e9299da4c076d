"""The commands of staff: build and check the catalogue."""

import argparse
import io
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk import paths
from kiosk.domain.checks import check
from kiosk.domain.problem import Severity
from kiosk.errors import KioskError
from kiosk.staff.build import build_catalogue_file, told
from kiosk.staff.faults import TablesError
from kiosk.staff.tables_file import read_tables

_DONE, _CONTENT, _FAILED = 0, 1, 2
# What would move the cursor of a terminal or turn the direction of its text.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 when all is well, 1 when the content must be mended, 2 when the command failed."""
    arguments = _parse(argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    tables = arguments.tables or paths.tables_folder()
    try:
        if arguments.command == "build":
            return _build(tables, arguments.to or paths.catalogue_file())
        return _check(tables)
    except TablesError as error:
        for problem in error.problems:
            _say(f"Erreur : {problem}")
        return _CONTENT
    except KioskError as error:
        _say(f"Erreur : {error}")
        return _FAILED


def _parse(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="kiosk-staff", description="Prépare le catalogue de la borne.")
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="construire la base de la borne à partir des tables")
    build.add_argument("--to", type=Path, metavar="FICHIER", help="la base à écrire")
    check_command = commands.add_parser("check", help="dire ce qui manque ou ne va pas dans les tables")
    for command in (build, check_command):
        command.add_argument("--tables", type=Path, metavar="DOSSIER", help="le dossier des tables")
    return parser.parse_args(argv)


def _build(tables: Path, target: Path) -> int:
    build_catalogue_file(tables, target)
    _say(f"{target} est à jour.")
    return _DONE


def _check(tables: Path) -> int:
    problems = check(read_tables(tables))
    for problem in problems:
        word = "Erreur" if problem.severity is Severity.ERROR else "Attention"
        _say(f"{word} : {told(problem)}")
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    _say(f"{_counted(errors, 'erreur')}, {_counted(warnings, 'avertissement')}.")
    return _CONTENT if errors else _DONE


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'s' if count > 1 else ''}"


def _say(line: str) -> None:
    sys.stdout.write(_UNSAFE.sub("?", line) + "\n")


if __name__ == "__main__":
    sys.exit(main())
