"""A table as found to its rows: the header is looked for and understood, every cell is read or told."""

import re
from collections.abc import Sequence
from itertools import islice

from kiosk.domain.counted import counted
from kiosk.domain.typography import quoted
from kiosk.staff.faults import Faults
from kiosk.staff.grid import CELL_LIMIT, Cell, Grid, Odd, Row, Sheet, place, trimmed, unescaped
from kiosk.staff.headings import LISTS, NUMBERS, meanings, said_twice
from kiosk.staff.schema import TableSchema

_HEADER_WITHIN = 10
_NAMED = 5
_NOT_DECODED = re.compile(r"[\udc80-\udcff]")
_WHOLE = re.compile(r"(\d+)[.,]0+")
_NUMBER_MARK = re.compile(r"(?:(?:le )?stand )?(?:n ?[°º] ?)?(?=\d)", re.IGNORECASE)


def rows_from_grid(grid: Grid, table: TableSchema, faults: Faults) -> Sheet:
    """The rows of a table; what is wrong and what is worth knowing goes to `faults`."""
    header = header_line(grid, table)
    if header is None:
        faults.add(f"{grid.source} : la table est vide.")
        return Sheet(grid.source, ())
    names = [_text(cell) for cell in grid.lines[header]]
    while names and not names[-1]:
        names.pop()
    columns = _columns(grid, table, header, names, faults)
    if columns is None:
        return Sheet(grid.source, ())
    _tell_lines_above(grid, header, faults)
    reader = _Reader(grid, names, columns, faults)
    rows = [
        row
        for line, cells in grid.lines.items()
        if line > header and (row := reader.row(line, cells)) is not None
    ]
    reader.tell_aside()
    return Sheet(grid.source, tuple(rows), frozenset(filter(None, columns)))


def header_line(grid: Grid, table: TableSchema) -> int | None:
    """The line among the first ten that names most columns; the first of all where none names any."""
    lines = list(islice(grid.lines, _HEADER_WITHIN))
    return max(lines, key=lambda line: len(columns_named(table, grid.lines[line])), default=None)


def columns_named(table: TableSchema, cells: Sequence[Cell]) -> frozenset[str]:
    """The columns of the table that a line names."""
    return frozenset(filter(None, meanings(table, [_text(cell) for cell in cells])))


class _Reader:
    """Reads the lines under a header, and remembers which unknown columns held something."""

    def __init__(self, grid: Grid, names: Sequence[str], columns: Sequence[str], faults: Faults) -> None:
        self._grid = grid
        self._names = names
        self._columns = columns
        self._faults = faults
        self._aside: dict[int, None] = {at: None for at, name in enumerate(names) if name and not columns[at]}

    def row(self, line: int, cells: Sequence[Cell]) -> Row | None:
        """The row; None when it is blank or cannot be used."""
        if self._grid.is_ragged and len(cells) > len(self._names):
            extra = [cell for cell in cells[len(self._names) :] if cell]
            if extra:
                what = f"{len(cells)} cellules pour {len(self._names)} colonnes."
                self._faults.add(f"{place(self._grid.source, line)} : {what}")
                return None
        found: dict[str, str] = {}
        is_whole = True
        for at, cell in enumerate(cells):
            column = self._columns[at] if at < len(self._columns) else ""
            if not column:
                if cell:
                    self._aside[at] = None
                continue
            text = self._read(line, column, cell)
            if text is None:
                is_whole = False
            elif column in LISTS and found.get(column):
                found[column] += f", {text}" if text else ""
            else:
                found[column] = text
        return Row(self._grid.source, line, found) if is_whole and any(found.values()) else None

    def tell_aside(self) -> None:
        """One notice that names the columns of which nothing was read."""
        titles = [
            quoted(self._names[at]) if at < len(self._names) and self._names[at] else _untitled(at)
            for at in sorted(self._aside)
        ]
        if titles:
            shown = ", ".join(titles[:_NAMED]) + (
                f" et {counted(len(titles) - _NAMED, 'autre')}" if len(titles) > _NAMED else ""
            )
            some = "colonnes laissées" if len(titles) > 1 else "colonne laissée"
            self._faults.note(f"{self._grid.source} : {some} de côté, rien n’en est lu : {shown}.")

    def _read(self, line: int, column: str, cell: Cell) -> str | None:
        """The text of a cell; None when it cannot be read."""
        if isinstance(cell, Odd):
            self._tell_odd(line, column, cell)
            if cell.text is None or (column in NUMBERS and not cell.is_safe):
                return None
            cell = cell.text
        if what := _unreadable(cell):
            self._faults.add(f"{self._place(line, column)} : {what}")
            return None
        text = unescaped(cell)
        return _number(text) if column in NUMBERS else text

    def _tell_odd(self, line: int, column: str, cell: Odd) -> None:
        where = self._place(line, column)
        if cell.text is None:
            self._faults.add(f"{where} : {cell.what}.")
        elif column in NUMBERS and not cell.is_safe:
            what = f"{cell.what} ; mettez la cellule au format Texte et tapez le numéro de nouveau."
            self._faults.add(f"{where} : {what}")
        elif not cell.is_safe:
            self._faults.note(f"{where} : {cell.what}, lue {quoted(cell.text)}.")

    def _place(self, line: int, column: str) -> str:
        return place(self._grid.source, line, column)


def _columns(
    grid: Grid, table: TableSchema, line: int, names: Sequence[str], faults: Faults
) -> list[str] | None:
    """The column that each name means; None when the header cannot be used."""
    where = place(grid.source, line)
    if any(_NOT_DECODED.search(name) or "\0" in name for name in names):
        faults.add(f"{where} : {_save_as_utf8()}")
        return None
    found = meanings(table, names)
    wrong = [f"la colonne {quoted(column)} est là deux fois" for column in said_twice(table, found)]
    missing = [column for column in table.columns if column not in found and column not in table.optional]
    wrong += [f"la colonne {quoted(column)} manque" for column in missing]
    for what in wrong:
        faults.add(f"{where} : {what}.")
    return None if wrong else found


def _tell_lines_above(grid: Grid, header: int, faults: Faults) -> None:
    above = [line for line in grid.lines if line < header]
    if above:
        which = f"la ligne {above[0]}" if len(above) == 1 else f"les lignes {above[0]} à {above[-1]}"
        faults.note(f"{grid.source} : rien n’est lu au-dessus des titres ({which}).")


def _text(cell: Cell) -> str:
    return trimmed(cell.text or "") if isinstance(cell, Odd) else cell


def _number(text: str) -> str:
    """The number of a stand as people write it: "12.0", "N° 12" and "stand 12" are "12"."""
    text = _NUMBER_MARK.sub("", " ".join(text.split()), count=1)
    whole = _WHOLE.fullmatch(text)
    return whole[1] if whole else text


def _unreadable(text: str) -> str:
    if len(text) > CELL_LIMIT:
        return "plus de 100 000 caractères."
    if _NOT_DECODED.search(text):
        return _save_as_utf8()
    return "un caractère nul s’y trouve ; le fichier est abîmé." if "\0" in text else ""


def _save_as_utf8() -> str:
    return "ce texte n’est pas en UTF-8 ; enregistrez le fichier au format « CSV UTF-8 »."


def _untitled(at: int) -> str:
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters} (sans titre)"
