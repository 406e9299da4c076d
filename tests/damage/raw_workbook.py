"""Workbooks written by hand, part by part, as no spreadsheet would write them."""

import io
import struct
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kiosk.staff.schema import STANDS
from kiosk.staff.xlsx_values import escaped
from tests.staff.tables import stand_row

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEET = "xl/worksheets/sheet1.xml"


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A zip file of those parts; the same parts give the same bytes."""
    data = io.BytesIO()
    with ZipFile(data, "w") as archive:
        for name, part in parts.items():
            archive.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, ZIP_DEFLATED)
    return data.getvalue()


def parts(sheet: bytes, *, shared: bytes = b"", styles: bytes = b"", extra: bytes = b"") -> dict[str, bytes]:
    """The parts of a workbook whose only sheet, "Stands", is that XML."""
    found = {
        "[Content_Types].xml": b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "_rels/.rels": _relations(("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="Stands" r:id="r1"/>'
        ).encode()
        + extra
        + b"</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _relations(
            ("r1", "worksheet", "worksheets/sheet1.xml"),
            ("r2", "sharedStrings", "sharedStrings.xml"),
            ("r3", "styles", "styles.xml"),
        ),
        SHEET: sheet,
    }
    if shared:
        found["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">'.encode() + shared + b"</sst>"
    if styles:
        found["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}">'.encode() + styles + b"</styleSheet>"
    return found


def sheet(*lines: str, above: str = "", below: str = "") -> bytes:
    """A sheet of those lines of XML under the header of the stands."""
    return (
        f'<worksheet xmlns="{MAIN}">{above}<sheetData>'
        f"{line_of(STANDS.columns, 1)}{''.join(lines)}</sheetData>{below}</worksheet>"
    ).encode("utf-8", errors="surrogatepass")


def line_of(cells: Sequence[str], line: int) -> str:
    """A line of texts."""
    return f'<row r="{line}">{"".join(map(text_cell, cells))}</row>'


def text_cell(text: str) -> str:
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(escaped(text))}</t></is></c>'


def stand_line(line: int = 2, number: str = "2", **cells: str) -> str:
    """The line of a stand, its cells as texts."""
    return line_of(stand_row(number, **cells), line)


def stand_with(column: str, cell: str) -> bytes:
    """A workbook of one stand, one cell of which is that XML."""
    cells = [
        cell if name == column else text_cell(text)
        for name, text in zip(STANDS.columns, stand_row(), strict=True)
    ]
    return packed(parts(sheet(f'<row r="2">{"".join(cells)}</row>')))


def flagged(data: bytes, *, flag: int = 0, method: int | None = None) -> bytes:
    """The zip file with a flag set, or another method named, for every entry of its directory."""
    changed = bytearray(data)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        (old,) = struct.unpack_from("<H", data, at + 8)
        struct.pack_into("<H", changed, at + 8, old | flag)
        if method is not None:
            struct.pack_into("<H", changed, at + 10, method)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(changed)


def _relations(*relations: tuple[str, str, str]) -> bytes:
    each = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for key, kind, target in relations
    )
    return f'<Relationships xmlns="{_PACKAGE}">{each}</Relationships>'.encode()
