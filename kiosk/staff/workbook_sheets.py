"""The sheets of a workbook as staff see them: widths, header, lists, texts that stay texts."""

from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.cell import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.domain import limits
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.problem import TABLE_NAMES
from kiosk.domain.typography import quoted
from kiosk.errors import KioskError
from kiosk.staff.grid import neutral, place
from kiosk.staff.headings import GUIDE_SHEET, label
from kiosk.staff.rows_from_catalogue import Cells, rows_from_catalogue
from kiosk.staff.schema import STANDS, TABLES, THEMES, TableSchema
from kiosk.staff.workbook_guide import GUIDE
from kiosk.staff.workbook_lists import add_lists
from kiosk.staff.xlsx_values import escaped

Rows = dict[str, list[list[str]]]

_CELL_LIMIT = 32_767
_THEMES = "thèmes"
_WIDTHS = {
    "numéro": 10, "stand": 10, "ordre": 8, "titre": 45, "titre court": 32, "organisme": 30, "type": 18,
    "résumé": 60, "mots-clés": 40, "lieu": 22, "identique à": 13, "logo": 24, "note équipe": 45, "masqué": 10,
    "titre (anglais)": 45, "titre court (anglais)": 32, "résumé (anglais)": 60, "intertitre": 34, "texte": 90,
    "valeur": 12, "libellé": 32, "adresse": 50, "id": 16, "mot": 18, "libellé long": 30, "mot (anglais)": 18,
    "nom": 60, "nom court": 34,
}  # fmt: skip
_THEME_WIDTH, _GUIDE_WIDTH = 16, 95
_TEXT_FORMAT, _FONT = "@", "Calibri"
_TITLE, _HEADING = 16, 12
_LINE_HEIGHT, _MOST_LINES, _MOST_LINES_OF_STAND = 15, 12, 6
_LIGHT = "E8EEF4"


def headers(table: TableSchema) -> tuple[str, ...]:
    """The columns of a sheet: those of the table, its themes over as many as a stand may have."""
    themes = tuple(f"thème {rank}" for rank in range(1, limits.THEMES + 1))
    spread = (themes if column == _THEMES else (column,) for column in table.columns)
    return tuple(column for columns in spread for column in columns)


def write_guide(book: Workbook) -> None:
    """Add the sheet that says how to edit the others."""
    sheet = _new_sheet(book, GUIDE_SHEET)
    sheet.column_dimensions["A"].width = _GUIDE_WIDTH
    sheet.sheet_view.showGridLines = False
    lines = GUIDE.splitlines()
    for at, (above, line) in enumerate(pairwise(["", *lines]), start=1):
        cell = _text_cell(sheet, line)
        if line and not above:
            cell.font = Font(name=_FONT, bold=True, size=_TITLE if at == 1 else _HEADING)
        _append(sheet, at, [cell], [_GUIDE_WIDTH], _MOST_LINES)


def writable_rows(catalogue: Catalogue, name: str) -> Rows:
    """The cells of each table by its name, as a workbook holds them.

    Raises KioskError, naming file, sheet and line of a text that is too long; UnicodeEncodeError.
    """
    rows: Rows = {}
    tables = {table.name: table for table in TABLES}
    for name_of_table, lines in rows_from_catalogue(catalogue).items():
        columns = headers(tables[name_of_table])
        source = f"{name}, feuille {quoted(TABLE_NAMES[name_of_table])}"
        rows[name_of_table] = [
            [
                _writable(text, source, line, column)
                for text, column in zip(
                    _spread(cells) if name_of_table == STANDS.name else cells, columns, strict=True
                )
            ]
            for line, cells in enumerate(lines, start=2)
        ]
    return rows


def write_table(book: Workbook, table: TableSchema, rows: Rows) -> None:
    """Add the sheet of a table; `rows` are those of all."""
    sheet = _new_sheet(book, TABLE_NAMES[table.name])
    columns = headers(table)
    widths = [_WIDTHS.get(column, _THEME_WIDTH) for column in columns]
    _set_up(sheet, columns, widths, len(rows[table.name]))
    sheet.append([_header_cell(sheet, column) for column in columns])
    most = _MOST_LINES_OF_STAND if table is STANDS else _MOST_LINES
    # As lines are written at once, one cell of each column serves all: making one costs more than writing it.
    cells = [_text_cell(sheet, "") for _ in columns]
    for line, row in enumerate(rows[table.name], start=2):
        for cell, text in zip(cells, row, strict=True):
            cell.value = text
            cell.data_type = "s"
        _append(sheet, line, cells, widths, most)
    add_lists(sheet, columns, len(rows[THEMES.name]))


def _set_up(sheet: Worksheet, columns: Sequence[str], widths: Sequence[int], count: int) -> None:
    for at, width in enumerate(widths, start=1):
        dimension = sheet.column_dimensions[get_column_letter(at)]
        dimension.width = width
        dimension.number_format = _TEXT_FORMAT
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    sheet.freeze_panes = "B2" if columns[0] in ("numéro", "stand") else "A2"
    if count:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count + 1}"


def _append(sheet: Worksheet, line: int, cells: Sequence[Cell], widths: Sequence[int], most: int) -> None:
    """Write a line as high as its longest text; not every spreadsheet finds the height by itself."""
    texts = [str(cell.value or "") for cell in cells]
    high = 1 + max(len(text) // width + text.count("\n") for text, width in zip(texts, widths, strict=True))
    if high > 1:
        sheet.row_dimensions[line].height = _LINE_HEIGHT * min(high, most)
    # An empty cell takes its format from its column.
    sheet.append([cell if text else None for cell, text in zip(cells, texts, strict=True)])
    if high > 1:
        del sheet.row_dimensions[line]


def _spread(row: Cells) -> list[str]:
    """The cells of a stand with its themes apart; those that are too many stay in the last one."""
    at = STANDS.columns.index(_THEMES)
    themes = row[at].split(", ", limits.THEMES - 1)
    return [*row[:at], *themes, *[""] * (limits.THEMES - len(themes)), *row[at + 1 :]]


def _writable(text: str, source: str, line: int, column: str) -> str:
    written = escaped(neutral(text))
    if len(written) > _CELL_LIMIT:
        what = "ce texte dépasse les 32 767 caractères d’une cellule."
        raise KioskError(f"{place(source, line, column)} : {what}")
    written.encode()  # the library would write half a character in a way that no one can read
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
    cell.font = Font(name=_FONT, bold=True)
    cell.fill = PatternFill("solid", fgColor=_LIGHT)
    return cell
