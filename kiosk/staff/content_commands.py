"""The commands about content: import, export, check, compare, build."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.checks import check
from kiosk.domain.counted import counted
from kiosk.domain.problem import Problem, Severity
from kiosk.domain.stand import Event
from kiosk.domain.words import number_key
from kiosk.errors import KioskError
from kiosk.staff.build import build_catalogue_file, told
from kiosk.staff.carriers import has_tables, read_carrier, write_carrier
from kiosk.staff.change import ChangeId, Changes
from kiosk.staff.changes import apply, compare
from kiosk.staff.console import CONTENT, DONE, say, say_all, step
from kiosk.staff.page import read_page, with_notes
from kiosk.staff.report import report, report_lines
from kiosk.staff.tables_file import read_tables

Tables = Annotated[
    Path | None,
    typer.Option(metavar="DOSSIER", help="Le dossier des tables (sans lui : celui de l’édition)."),
]
Imported = Annotated[
    Path,
    typer.Argument(metavar="FICHIER", help="Un classeur .xlsx, un dossier de .csv ou la page en .txt."),
]
Accepted = Annotated[
    str,
    typer.Option(
        "--apply",
        metavar="CHOIX",
        help="« all », « none » (sans lui), ou des numéros de stands : « 3,12 bis ».",
        show_default=False,
    ),
]
Target = Annotated[
    Path | None,
    typer.Option(metavar="TABLES", help="Où écrire le résultat (sans lui : dans les tables)."),
]
_PAGE = ".txt"
_ALL, _NONE = frozenset({"all", "tout", "tous"}), frozenset({"none", "rien", "aucun"})


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file brings, whatever it is carried in."""

    catalogue: Catalogue
    notices: tuple[str, ...] = ()
    to_review: tuple[Problem, ...] = ()


def import_file(file: Imported, accept: Accepted = "none", tables: Tables = None, to: Target = None) -> int:
    """Dire ce qu’un fichier changerait, et l’appliquer."""
    folder = tables or paths.tables_folder()
    base = _known(folder)
    incoming = read_incoming(file, base)
    before = base or Catalogue(Event("", ""), (), ())
    with step("Comparaison"):
        changes = compare(before, incoming.catalogue)
    count = len(incoming.catalogue.stands)
    say_all(report_lines(report(file.name, count, changes, incoming.notices, incoming.to_review)))
    accepted = _accepted(accept, changes)
    if not accepted:
        say("Rien n’est appliqué. Pour appliquer : --apply all, ou des numéros de stands.")
        return DONE
    result = apply(before, changes, accepted)
    target = to or folder
    with step(f"Écriture de {target.name}"):
        write_carrier(result, target)
    say(f"{counted(len(accepted), 'changement')} dans {target}.")
    return _tell_errors(result)


def export_file(
    file: Annotated[
        Path, typer.Argument(metavar="FICHIER", help="Un classeur .xlsx, ou un dossier de .csv.")
    ],
    tables: Tables = None,
) -> int:
    """Écrire le catalogue dans un classeur ou un dossier de tables."""
    catalogue = read_tables(tables or paths.tables_folder())
    with step(f"Écriture de {file.name}"):
        write_carrier(catalogue, file)
    say(f"{file} est écrit : {counted(len(catalogue.stands), 'stand')}.")
    return DONE


def check_tables(tables: Tables = None) -> int:
    """Dire ce qui manque ou ne va pas dans les tables."""
    problems = check(read_tables(tables or paths.tables_folder()))
    for problem in problems:
        word = "Erreur" if problem.severity is Severity.ERROR else "Attention"
        say(f"{word} : {told(problem)}")
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    say(f"{counted(errors, 'erreur')}, {counted(len(problems) - errors, 'avertissement')}.")
    return CONTENT if errors else DONE


def compare_files(
    one: Annotated[
        Path, typer.Argument(metavar="AVANT", help="Un classeur, un dossier de tables ou une page.")
    ],
    other: Annotated[Path, typer.Argument(metavar="APRÈS", help="Ce qui le remplacerait.")],
) -> int:
    """Dire ce qui change d’un fichier à l’autre."""
    before = read_incoming(one, None)
    after = read_incoming(other, before.catalogue)
    changes = compare(before.catalogue, after.catalogue)
    say_all(report_lines(report(other.name, len(after.catalogue.stands), changes)))
    return DONE


def build(
    tables: Tables = None,
    to: Annotated[Path | None, typer.Option(metavar="FICHIER", help="La base à écrire.")] = None,
) -> int:
    """Construire la base de la borne, sans la publier."""
    target = to or paths.catalogue_file()
    build_catalogue_file(tables or paths.tables_folder(), target)
    say(f"{target} est à jour.")
    return DONE


def read_incoming(file: Path, base: Catalogue | None) -> Incoming:
    """What a workbook, a folder of tables or a page brings. Raises KioskError."""
    with step(f"Lecture de {file.name}"):
        if file.suffix.lower() == _PAGE:
            draft = read_page(file, base)
            return Incoming(with_notes(draft), to_review=draft.to_review)
        carried = read_carrier(file, base)
        return Incoming(carried.catalogue, carried.notices)


def _known(folder: Path) -> Catalogue | None:
    """The catalogue of the tables; None where there are none yet."""
    return read_tables(folder) if has_tables(folder) else None


def _accepted(choice: str, changes: Changes) -> frozenset[ChangeId]:
    """The changes that a word or numbers choose. Raises KioskError for a number that changes nothing."""
    word = choice.strip().lower()
    if word in _NONE:
        return frozenset()
    if word in _ALL:
        return changes.wanted()
    numbers = [number.strip() for number in choice.split(",") if number.strip()] or [word]
    for number in numbers:
        if not number_key(number) or not changes.of([number]) - changes.of([]):
            raise KioskError(f"--apply : le stand « {number} » ne change pas dans ce fichier.")
    return changes.of(numbers)


def _tell_errors(catalogue: Catalogue) -> int:
    errors = [one for one in check(catalogue) if one.severity is Severity.ERROR]
    if not errors:
        return DONE
    say(f"{counted(len(errors), 'erreur')} à corriger avant de publier : kiosk-staff check les donne.")
    return CONTENT
