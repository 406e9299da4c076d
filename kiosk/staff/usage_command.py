"""The command about visits: what was counted, as a summary and as a table."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.counted import counted
from kiosk.domain.usage import Usage
from kiosk.errors import KioskError
from kiosk.staff.console import DONE, say, say_all, step
from kiosk.staff.tables_file import read_tables
from kiosk.staff.usage_report import usage_lines
from kiosk.staff.usage_table import PATTERN, Titles, read_usage_table, titles_of, write_usage_table
from kiosk.store.catalogue_reader import read_catalogue
from kiosk.store.reasons import reason
from kiosk.store.releases import standing

Files = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="FICHIER",
        help="Des comptes de bornes, ou la clé qui les porte ; ils s’ajoutent (sans lui : ceux d’ici).",
    ),
]
Table = Annotated[
    Path | None, typer.Option("--to", metavar="FICHIER.csv", help="Écrire aussi les comptes dans un tableau.")
]


def tell_usage(files: Files = None, to: Table = None) -> int:
    """Dire combien de visites, quand, et ce qu’elles ont cherché."""
    if to is not None and to.suffix.lower() != ".csv":
        raise KioskError(f"{to.name} : donnez le nom d’un tableau .csv.")
    usage, titles = Usage(), dict(_titles_here())
    with step("Lecture des comptes"):
        carried = [read_usage_table(file) for file in _found(files or ())]
    for one in carried:
        usage.add_all(one.usage)
        titles.update(one.titles)
    say_all(notice for one in carried for notice in one.notices)
    if len(carried) > 1:
        say(f"{counted(len(carried), 'fichier')} ajoutés.")
    say_all(usage_lines(usage, titles, datetime.now().date()))
    if to is not None:
        try:
            write_usage_table(to, usage, titles)
        except OSError as error:
            raise KioskError(f"{to.name} : écriture impossible ({reason(error)}).") from error
        say(f"{to} est écrit.")
    return DONE


def _found(files: Sequence[Path]) -> list[Path]:
    """The files to read. Raises KioskError where there is none."""
    if not files:
        here = paths.usage_file()
        if here is None or not here.exists():
            where = f" dans {here.parent}" if here is not None else ""
            raise KioskError(f"usage : rien n’est compté{where} ; donnez le fichier d’une borne, ou une clé.")
        return [here]
    found: list[Path] = []
    for file in files:
        inside = sorted(file.glob(PATTERN)) if file.is_dir() else [file]
        if not inside:
            raise KioskError(f"{file} : aucun fichier {PATTERN} dans ce dossier.")
        found += inside
    return found


def _titles_here() -> Titles:
    """What stands are called in this edition; nothing where it cannot be read."""
    try:
        catalogue = standing(paths.releases_folder()).catalogue or _shipped()
    except KioskError:
        return {}
    return titles_of(catalogue)


def _shipped() -> Catalogue:
    tables = paths.tables_folder()
    return read_tables(tables) if tables.is_dir() else read_catalogue(paths.catalogue_file())
