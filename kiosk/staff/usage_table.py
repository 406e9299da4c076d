"""Hourly counts as a .csv that a spreadsheet opens: with titles for people, and read back."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.usage import Counted, Mark, Usage
from kiosk.domain.words import fold
from kiosk.staff.csv_bytes import grid_from_csv
from kiosk.staff.faults import Faults, TablesError
from kiosk.staff.grid import Cell, neutral, place, unescaped
from kiosk.store.usage import COLUMNS, entry_of, line_of, lines_of
from kiosk.store.whole_file import beside, discard, put_in_place

Titles = Mapping[Mark, str]
TITLE = "titre"
EXPORTED = (*COLUMNS[:4], TITLE, COLUMNS[4])
PATTERN = "frequentation*.csv"
_DAY_FIRST = re.compile(r"(\d{2})/(\d{2})/(\d{4})", re.ASCII)
"""How a French spreadsheet saves the days again."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What a file of counts says; `notices` are sentences in French on how it was read."""

    usage: Usage
    titles: Titles
    notices: tuple[str, ...] = ()


def titles_of(catalogue: Catalogue) -> Titles:
    """What the stands and the themes of a catalogue are called."""
    stands = {Mark(Counted.STAND, stand.number): stand.short_title for stand in catalogue.stands}
    themes = {Mark(Counted.THEME, theme.id): theme.word for theme in catalogue.themes}
    return {**stands, **themes, Mark(Counted.FRUITLESS): "sans mot proche"}


def write_usage_table(file: Path, usage: Usage, titles: Titles) -> None:
    """Write the counts with their titles. Raises OSError; the file is then as it was."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(EXPORTED)
    for hour, mark, count in lines_of(usage):
        *first, last = line_of(hour, mark, count).split(";")
        writer.writerow([neutral(cell) for cell in (*first, titles.get(mark, ""), last)])
    try:
        beside(file).write_bytes(text.getvalue().encode("utf-8-sig", errors="replace"))
        put_in_place(file)
    finally:
        with suppress(OSError):
            discard(file)


def read_usage_table(file: Path) -> Carried:
    """The counts of a file: one that was exported, or the terminal’s own. Raises TablesError.

    Lines that say no count are left out and named, the first of them.
    """
    faults = Faults()
    grid = grid_from_csv(file, faults)
    faults.settle()
    lines = dict(grid.lines) if grid is not None else {}
    columns = _columns(file.name, lines.pop(min(lines)) if lines else ())
    usage, titles, unread = Usage(), dict[Mark, str](), list[int]()
    for number, cells in lines.items():
        entry = _entry(cells, columns)
        if entry is None:
            unread.append(number)
            continue
        hour, mark, count = entry
        usage.add(hour, {mark: count})
        if TITLE in columns and (title := _cell(cells, columns[TITLE])):
            titles[mark] = title
    if unread:
        many = f" ({len(unread)} lignes laissées de côté en tout)" if len(unread) > 1 else ""
        faults.note(f"{place(file.name, unread[0])} : ce n’est pas un compte{many}.")
    return Carried(usage, titles, faults.notices)


def _columns(name: str, header: Sequence[Cell]) -> dict[str, int]:
    """Where the columns stand. Raises TablesError when one is missing."""
    found = {fold(str(cell)): at for at, cell in enumerate(header)}
    columns = {column: found[fold(column)] for column in EXPORTED if fold(column) in found}
    for column in COLUMNS:
        if column not in columns:
            raise TablesError([f"{name} : ce ne sont pas des comptes de visites ({column} manque)."])
    return columns


def _cell(cells: Sequence[Cell], at: int) -> str:
    return unescaped(str(cells[at])) if at < len(cells) else ""


def _entry(cells: Sequence[Cell], columns: Mapping[str, int]) -> tuple[datetime, Mark, int] | None:
    day, *rest = (_cell(cells, columns[name]) for name in COLUMNS)
    return entry_of(";".join((_DAY_FIRST.sub(r"\3-\2-\1", day), *rest)))
