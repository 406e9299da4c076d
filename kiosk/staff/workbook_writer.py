"""A catalogue as a workbook that staff edit: the same catalogue always gives the same bytes."""

import io
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.cell import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.domain import limits
from kiosk.domain.catalogue import Catalogue
from kiosk.errors import KioskError
from kiosk.staff.grid import neutral
from kiosk.staff.headings import GUIDE_SHEET, SHEET_NAMES, label
from kiosk.staff.rows_from_catalogue import Cells, rows_from_catalogue
from kiosk.staff.schema import STANDS, TABLES, TableSchema
from kiosk.staff.workbook_guide import GUIDE
from kiosk.staff.workbook_lists import add_lists
from kiosk.staff.xlsx_values import escaped
from kiosk.store.reasons import reason
from kiosk.store.whole_file import beside, discard, put_in_place

_CELL_LIMIT = 32_767
_THEMES = "thèmes"
_WIDTHS = {
    "numéro": 10, "stand": 10, "ordre": 8, "titre": 45, "titre court": 32, "organisme": 30, "type": 18,
    "résumé": 60, "mots-clés": 40, "lieu": 22, "identique à": 13, "note équipe": 45, "masqué": 10,
    "titre (anglais)": 45, "titre court (anglais)": 32, "résumé (anglais)": 60, "intertitre": 34, "texte": 90,
    "valeur": 12, "libellé": 32, "adresse": 50, "id": 16, "mot": 18, "libellé long": 30, "mot (anglais)": 18,
    "nom": 60, "nom court": 34,
}  # fmt: skip
_THEME_WIDTH, _GUIDE_WIDTH = 16, 110
_TEXT_FORMAT = "@"
_LIGHT = "E8EEF4"
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)
_STAMPS = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def write_workbook(catalogue: Catalogue, path: Path) -> None:
    """Write a catalogue to an .xlsx; reading it gives it back. Raises KioskError."""
    try:
        data = _workbook_bytes(catalogue, path.name)
        try:
            beside(path).write_bytes(data)
            put_in_place(path)
        finally:
            discard(path)
    except UnicodeEncodeError as error:
        raise KioskError(f"{path.name} : un texte contient un caractère impossible à écrire.") from error
    except OSError as error:
        raise KioskError(f"{path.name} : écriture impossible ({reason(error)}).") from error


def headers(table: TableSchema) -> tuple[str, ...]:
    """The columns of a sheet: those of the table, its themes over as many as a stand may have."""
    themes = tuple(f"thème {rank}" for rank in range(1, limits.THEMES + 1))
    spread = (themes if column == _THEMES else (column,) for column in table.columns)
    return tuple(column for columns in spread for column in columns)


def _workbook_bytes(catalogue: Catalogue, name: str) -> bytes:
    rows = rows_from_catalogue(catalogue)
    book = Workbook(write_only=True)
    _write_guide(book)
    tables = {table.name: table for table in TABLES}
    for table_name in SHEET_NAMES:
        _write_table(book, tables[table_name], rows, name)
    data = io.BytesIO()
    book.save(data)
    return _without_dates(data)


def _write_guide(book: Workbook) -> None:
    sheet = _new_sheet(book, GUIDE_SHEET)
    sheet.column_dimensions["A"].width = _GUIDE_WIDTH
    sheet.sheet_view.showGridLines = False
    lines = GUIDE.splitlines()
    for above, line in pairwise(["", *lines]):
        cell = _text_cell(sheet, line)
        if line and not above:
            cell.font = Font(bold=True, size=16 if line is lines[0] else 12)
        sheet.append([cell])


def _write_table(book: Workbook, table: TableSchema, rows: Mapping[str, Sequence[Cells]], name: str) -> None:
    title = SHEET_NAMES[table.name]
    sheet = _new_sheet(book, title)
    columns = headers(table)
    # As strings are written, one cell of each column serves all rows: making one costs more than writing it.
    cells = [_text_cell(sheet, "") for _ in columns]
    for at, column in enumerate(columns, start=1):
        dimension = sheet.column_dimensions[get_column_letter(at)]
        dimension.width = _WIDTHS.get(column, _THEME_WIDTH)
        dimension.number_format = _TEXT_FORMAT
    sheet.freeze_panes = "B2" if columns[0] in ("numéro", "stand") else "A2"
    sheet.append([_header_cell(sheet, column) for column in columns])
    for line, row in enumerate(rows[table.name], start=2):
        spread = _spread(row) if table is STANDS else row
        for cell, column, text in zip(cells, columns, spread, strict=True):
            cell.value = _writable(text, f"{name}, feuille «\u00a0{title}\u00a0», ligne {line}, {column}")
            cell.data_type = "s"
        sheet.append(cells)
    if rows[table.name]:
        last = get_column_letter(len(columns))
        sheet.auto_filter.ref = f"A1:{last}{len(rows[table.name]) + 1}"
    add_lists(sheet, columns, len(rows["themes"]))


def _spread(row: Cells) -> list[str]:
    """The cells of a stand with its themes apart; those that are too many stay in the last one."""
    at = STANDS.columns.index(_THEMES)
    themes = row[at].split(", ", limits.THEMES - 1)
    return [*row[:at], *themes, *[""] * (limits.THEMES - len(themes)), *row[at + 1 :]]


def _writable(text: str, where: str) -> str:
    written = escaped(neutral(text))
    if len(written) > _CELL_LIMIT:
        raise KioskError(f"{where} : ce texte dépasse les 32 767 caractères d’une cellule.")
    return written


def _new_sheet(book: Workbook, title: str) -> Worksheet:
    """A sheet that is written line by line; it takes what is asked of it here as any other does."""
    return cast(Worksheet, book.create_sheet(title))


def _text_cell(sheet: Worksheet, text: str) -> Cell:
    cell: Cell = WriteOnlyCell(sheet, text)
    cell.number_format = _TEXT_FORMAT
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _header_cell(sheet: Worksheet, column: str) -> Cell:
    cell = _text_cell(sheet, label(column))
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor=_LIGHT)
    return cell


def _without_dates(data: io.BytesIO) -> bytes:
    """The same workbook with fixed dates in its zip file and its properties."""
    packed = io.BytesIO()
    stamp = f"{datetime(*_FIXED_DATE):%Y-%m-%dT%H:%M:%SZ}".encode()
    with ZipFile(data) as source, ZipFile(packed, "w", ZIP_DEFLATED) as copy:
        for entry in source.infolist():
            part = source.read(entry)
            if entry.filename == "docProps/core.xml":
                part = _STAMPS.sub(rb"\g<1>" + stamp, part)
            copy.writestr(ZipInfo(entry.filename, _FIXED_DATE), part, ZIP_DEFLATED)
    return packed.getvalue()
