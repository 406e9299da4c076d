"""The tables of a workbook: its sheets are known by their names, or by their headers."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from xml.parsers import expat
from zipfile import BadZipFile

from kiosk.domain.problem import TABLE_NAMES
from kiosk.domain.typography import quoted
from kiosk.domain.words import fold
from kiosk.staff.faults import Faults, TablesError
from kiosk.staff.grid import Grid, Sheet
from kiosk.staff.headings import GUIDE_SHEET, table_named
from kiosk.staff.rows_from_grid import columns_named, header_line, rows_from_grid
from kiosk.staff.schema import TABLES, TableSchema
from kiosk.staff.xlsx_package import Package, open_package
from kiosk.staff.xlsx_parts import Book, SheetPart, read_book
from kiosk.staff.xlsx_sheet import read_grid
from kiosk.staff.xlsx_xml import Budget, TooMuchError

_GUIDES = frozenset({fold(GUIDE_SHEET), "lisezmoi", "a lire", "mode d emploi", "aide", "readme"})
# What zipfile, expat and numbers that are none raise on bytes that no spreadsheet wrote.
_DAMAGES = (
    BadZipFile, zlib.error, EOFError, struct.error, expat.ExpatError, ValueError, LookupError, OverflowError,
    NotImplementedError, RuntimeError,
)  # fmt: skip


def read_workbook(path: Path, faults: Faults) -> dict[str, Sheet]:
    """The tables that a workbook has, by their names; raises TablesError when it cannot be read."""
    with _told_damages(path.name), open_package(path) as package:
        budget = Budget.of(package)
        book = read_book(package, budget)
        reader = _Reader(package, book, path.name, budget, faults)
        return reader.sheets()


class _Reader:
    """Finds the sheet of each table and reads it."""

    def __init__(self, package: Package, book: Book, file: str, budget: Budget, faults: Faults) -> None:
        self._package = package
        self._book = book
        self._file = file
        self._budget = budget
        self._faults = faults
        self._found: dict[str, Sheet] = {}

    def sheets(self) -> dict[str, Sheet]:
        """The tables by their names."""
        named, others = self._sorted()
        for table in TABLES:
            if table.name in named:
                part = named[table.name]
                if part.is_hidden:
                    self._faults.note(
                        f"{self._place(part)} : cette feuille masquée est lue comme les autres."
                    )
                self._found[table.name] = rows_from_grid(self._grid(part), table, self._faults)
        for part in others:
            self._read_unnamed(part)
        return self._found

    def _sorted(self) -> tuple[dict[str, SheetPart], list[SheetPart]]:
        """The sheets that are named after a table, and those that are not."""
        named: dict[str, SheetPart] = {}
        others = []
        for part in self._book.sheets:
            table = table_named(part.name)
            if not table:
                others.append(part)
            elif table in named:
                what = f"cette feuille et {quoted(named[table].name)} disent la même chose ; gardez-en une."
                self._faults.add(f"{self._place(part)} : {what}")
            else:
                named[table] = part
        return named, [part for part in others if fold(part.name) not in _GUIDES]

    def _read_unnamed(self, part: SheetPart) -> None:
        """Read a sheet as the missing table that its header describes, or set it aside."""
        missing = [table for table in TABLES if table.name not in self._found]
        grid = self._grid(part, quietly=True)
        table = max(missing, key=partial(_described, grid), default=None)
        if table is not None and _described(grid, table):
            self._faults.note(f"{grid.source} : lue comme la feuille {quoted(TABLE_NAMES[table.name])}.")
            self._found[table.name] = rows_from_grid(grid, table, self._faults)
        elif grid.lines:
            self._faults.note(f"{grid.source} : feuille laissée de côté, rien n’en est lu.")

    def _grid(self, part: SheetPart, *, quietly: bool = False) -> Grid:
        faults = Faults() if quietly else self._faults
        return read_grid(self._package, part, self._book, self._file, self._budget, faults)

    def _place(self, part: SheetPart) -> str:
        return f"{self._file}, feuille {quoted(part.name)}"


def _described(grid: Grid, table: TableSchema) -> int:
    """How many columns of a table a line among the first names; 0 unless it names all that are needed."""
    line = header_line(grid, table)
    named = frozenset() if line is None else columns_named(table, grid.lines[line])
    return len(named) if set(table.columns) - table.optional <= named else 0


@contextmanager
def _told_damages(name: str) -> Iterator[None]:
    try:
        yield
    except TooMuchError as error:
        raise TablesError([f"{name} : ce classeur {error} ; il n’est pas lu."]) from error
    except _DAMAGES as error:
        what = (
            "ce classeur est abîmé ; ouvrez-le dans un tableur et enregistrez-le de nouveau au format .xlsx."
        )
        raise TablesError([f"{name} : {what}"]) from error
