"""Workbooks as staff and spreadsheets save them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.staff.carriers import Carried, read_carrier
from kiosk.staff.schema import STANDS
from tests.staff.tables import HALL, stand_row

Lines = Sequence[Sequence[object]]
HEADER = ("Numéro", "Titre", "Titre court", "Organisme", "Type", "Thèmes", "Résumé")


def line(number: object = "2", title: object = "Titre", themes: object = "Emploi") -> list[object]:
    """The cells of a stand under `HEADER`."""
    return [number, title, "Court", "Nous", "Association", themes, "Résumé."]


def save(path: Path, sheets: Mapping[str, Lines]) -> Path:
    """Save those sheets of cells."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for cells in lines:
            sheet.append(list(cells))
    book.save(path)
    return path


def edit(path: Path, sheet: str) -> tuple[Workbook, Worksheet]:
    """The workbook of a file and one of its sheets; the caller saves it."""
    book = load_workbook(path)
    found = book[sheet]
    assert isinstance(found, Worksheet)
    return book, found


def cell_under(sheet: Worksheet, title: str, line: int) -> Cell:
    """The cell of a line under the header of that title."""
    column = [header.value for header in sheet[1]].index(title) + 1
    cell = sheet.cell(line, column)
    assert isinstance(cell, Cell)
    return cell


def read_stands(folder: Path, *lines: Sequence[object], header: Sequence[object] = HEADER) -> Carried:
    """What a workbook of one sheet of stands brings to `HALL`."""
    return read_carrier(save(folder / "hall.xlsx", {"Stands": [header, *lines]}), HALL)


def whole_row(**cells: str) -> list[object]:
    return list(stand_row("2", **cells))


WHOLE_HEADER = STANDS.columns
