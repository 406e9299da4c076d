"""A catalogue as a workbook that staff edit: the same catalogue always gives the same bytes."""

import io
import re
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.problem import TABLE_NAMES
from kiosk.errors import KioskError
from kiosk.staff.logo_files import write_logos
from kiosk.staff.schema import TABLES
from kiosk.staff.workbook_sheets import writable_rows, write_guide, write_table
from kiosk.store.reasons import reason
from kiosk.store.whole_file import beside, discard, put_in_place

_FIXED_DATE = (1980, 1, 1, 0, 0, 0)
_STAMPS = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def write_workbook(catalogue: Catalogue, path: Path) -> None:
    """Write a catalogue to an .xlsx, its logos beside it; reading it gives it back. Raises KioskError."""
    try:
        data = _workbook_bytes(catalogue, path.name)
        write_logos(catalogue.stands, path.parent)
        try:
            beside(path).write_bytes(data)
            put_in_place(path)
        finally:
            discard(path)
    except UnicodeEncodeError as error:
        raise KioskError(f"{path.name} : un texte contient un caractère impossible à écrire.") from error
    except OSError as error:
        raise KioskError(f"{path.name} : écriture impossible ({reason(error)}).") from error


def _workbook_bytes(catalogue: Catalogue, name: str) -> bytes:
    rows = writable_rows(catalogue, name)
    book = Workbook(write_only=True)
    write_guide(book)
    tables = {table.name: table for table in TABLES}
    for table_name in TABLE_NAMES:
        write_table(book, tables[table_name], rows)
    data = io.BytesIO()
    book.save(data)
    return _without_dates(data)


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
