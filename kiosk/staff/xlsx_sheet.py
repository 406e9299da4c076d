"""One sheet of a workbook to the table that it shows."""

import re
from collections.abc import Iterable

from openpyxl.utils.cell import column_index_from_string, get_column_letter

from kiosk.domain.typography import quoted
from kiosk.staff.faults import Faults
from kiosk.staff.grid import CELL_LIMIT, Cell, Grid, Odd, trimmed
from kiosk.staff.xlsx_package import Package
from kiosk.staff.xlsx_parts import Book, SheetPart
from kiosk.staff.xlsx_values import boolean_cell, iso_date_cell, number_cell, restored
from kiosk.staff.xlsx_xml import Attributes, Budget, TooMuchError, listen

_COLUMNS = 200
_LINES = 200_000
_MERGES = 10_000
_MERGED_LINES = 500_000
_NAMED = 5
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")
_NO_RESULT = (
    "cette formule n’a pas de résultat enregistré ; ouvrez le classeur dans un tableur et enregistrez-le"
)


def read_grid(
    package: Package, sheet: SheetPart, book: Book, file: str, budget: Budget, faults: Faults
) -> Grid:
    """The lines of a sheet, merged cells spread down their lines; `faults` is told what one does not see."""
    source = f"{file}, feuille {quoted(sheet.name)}"
    reader = _Lines(book, budget)
    listen(package, sheet.part, reader, budget)
    _spread(reader.lines, reader.merged)
    if reader.merged:
        what = "la valeur est reprise sur chaque ligne"
        faults.note(f"{source} : cellules fusionnées, {what} : {_some(reader.merged)}.")
    if hidden := [line for line in reader.hidden if line in reader.lines]:
        what = "lignes masquées dans le tableur, lues comme les autres"
        faults.note(f"{source} : {what} : {_some(map(str, hidden))}.")
    if reader.formulas:
        what = "cellules calculées, lues avec leur dernier résultat"
        faults.note(f"{source} : {what} : {_some(reader.formulas)}.")
    if reader.is_wide:
        faults.note(f"{source} : rien n’est lu après la colonne {get_column_letter(_COLUMNS)}.")
    return Grid(source, reader.lines)


class _Lines:
    """Gathers the cells of a sheet line by line."""

    def __init__(self, book: Book, budget: Budget) -> None:
        self._book = book
        self._budget = budget
        self.lines: dict[int, list[Cell]] = {}
        self.merged: list[str] = []
        self.hidden: list[int] = []
        self.formulas: list[str] = []
        self.is_wide = False
        self._line = self._column = 0
        self._cells: list[Cell] = []
        self._type = self._style = ""
        self._pieces: list[str] | None = None
        self._length = 0
        self._has_formula = self._is_listening = self._is_reading = False

    def start(self, name: str, attributes: Attributes) -> None:
        self._is_listening = False
        if name == "c":
            self._begin_cell(attributes)
        elif name == "v" or (name == "t" and not self._is_reading):
            self._is_listening = True
            self._pieces = [] if self._pieces is None else self._pieces
        elif name == "f":
            self._has_formula = True
        elif name == "row":
            self._begin_line(attributes)
        elif name == "rPh":
            self._is_reading = True
        elif name == "mergeCell":
            self.merged.append(attributes["ref"])
            if len(self.merged) > _MERGES:
                raise TooMuchError("a démesurément de cellules fusionnées")

    def end(self, name: str) -> None:
        self._is_listening = False
        if name == "c":
            self._end_cell()
        elif name == "rPh":
            self._is_reading = False
        elif name == "row" and any(self._cells):
            self.lines[self._line] = self._cells
            if len(self.lines) > _LINES:
                raise TooMuchError("a plus de 200 000 lignes")

    def text(self, data: str) -> None:
        if self._is_listening and self._pieces is not None and self._length <= CELL_LIMIT:
            self._pieces.append(data)
            self._length += len(data)

    def _begin_line(self, attributes: Attributes) -> None:
        line = int(attributes.get("r", self._line + 1))
        if line <= self._line:
            raise ValueError("lines in disorder")
        self._line, self._column, self._cells = line, 0, []
        if attributes.get("hidden") in ("1", "true"):
            self.hidden.append(line)

    def _begin_cell(self, attributes: Attributes) -> None:
        reference = attributes.get("r")
        if reference:
            self._column = column_index_from_string(reference.rstrip("0123456789"))
        else:
            self._column += 1
        self._type = attributes.get("t", "n")
        self._style = attributes.get("s", "")
        self._pieces, self._length, self._has_formula = None, 0, False

    def _end_cell(self) -> None:
        cell = self._cell()
        if not cell:
            return
        if self._column > _COLUMNS:
            self.is_wide = True
            return
        if self._has_formula and len(self.formulas) <= _NAMED and not isinstance(cell, Odd):
            self.formulas.append(f"{get_column_letter(self._column)}{self._line}")
        self._budget.spend_text(len(cell) if isinstance(cell, str) else 50)
        self._cells += [""] * (self._column - len(self._cells) - 1)
        self._cells[self._column - 1 :] = [cell]

    def _cell(self) -> Cell:
        written = "".join(self._pieces) if self._pieces is not None else ""
        kind = self._type
        if self._has_formula and not written and kind not in ("str", "inlineStr"):
            return Odd(_NO_RESULT)
        if not written:
            return ""
        if kind == "s":
            return self._book.shared(written)
        if kind == "n":
            return number_cell(written, self._book.format(self._style), self._book.epoch)
        if kind == "b":
            return boolean_cell(written)
        if kind == "e":
            return Odd(f"cette cellule est en erreur ({written[:20]})")
        return iso_date_cell(written, self._book.epoch) if kind == "d" else trimmed(restored(written))


def _spread(lines: dict[int, list[Cell]], merged: list[str]) -> None:
    """Repeat the value of merged cells on each line that they cover, and along the header."""
    header = next(iter(lines), 0)
    budget = _MERGED_LINES
    for reference in merged:
        found = _RANGE.fullmatch(reference)
        if found is None:
            raise ValueError("a range of cells makes no sense")
        left, top = column_index_from_string(found[1]), int(found[2])
        right = column_index_from_string(found[3] or found[1])
        value = _at(lines.get(top, []), left)
        covered = range(top, int(found[4] or found[2]) + 1)
        budget -= min(len(covered), len(lines))
        if budget < 0:
            raise TooMuchError("a démesurément de cellules fusionnées")
        near = lines if len(covered) > len(lines) else covered
        for line in near if value and left <= _COLUMNS else ():
            if line in covered and line in lines:
                _put(lines[line], left, min(right, _COLUMNS) if line == header else left, value)


def _at(cells: list[Cell], column: int) -> Cell:
    return cells[column - 1] if column <= len(cells) else ""


def _put(cells: list[Cell], left: int, right: int, value: Cell) -> None:
    cells += [""] * (right - len(cells))
    cells[left - 1 : right] = [value] * (right - left + 1)


def _some(names: Iterable[str]) -> str:
    known = list(names)
    return ", ".join(known[:_NAMED]) + ("…" if len(known) > _NAMED else "")
