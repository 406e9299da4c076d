"""The bytes of a .csv file to a table: whatever a spreadsheet of here saves is recognised."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kiosk.domain.typography import quoted
from kiosk.staff.faults import Faults, TablesError
from kiosk.staff.grid import Cell, Grid, place, trimmed
from kiosk.store.reasons import reason

FILE_LIMIT = 20_000_000
_LINE_LIMIT = 2_000_000
_LINES_LIMIT = 200_000
_SEPARATORS = ";\t,"
_NOT_UTF8 = re.compile(r"[\udc80-\udcff]")
# A letter of two or three bytes that is right in UTF-8 and all but never stands so in a text of Windows.
_UTF8_LETTER = re.compile(rb"[\xc3-\xc5][\x80-\xbf]|\xe2\x80[\x90-\xaf]|\xc2[\xa0-\xbf]")
_NOT_A_TABLE = (
    (
        b"PK\x03\x04",
        "c’est un classeur, pas un .csv ; donnez-lui l’extension .xlsx ou enregistrez-le en .csv.",
    ),
    (b"\xd0\xcf\x11\xe0", "c’est un ancien classeur .xls ; enregistrez-le au format .xlsx."),
    (b"%PDF", "c’est un PDF, pas un .csv."),
)


def grid_from_csv(file: Path, faults: Faults) -> Grid | None:
    """The table of a file; None when it cannot be read, and `faults` says why."""
    try:
        data = read_bytes(file)
    except TablesError as error:
        faults.add(str(error))
        return None
    text = _decoded(file.name, data, faults)
    if text is None:
        return None
    lines: dict[int, list[Cell]] = {}
    line = 0
    try:
        records = csv.reader(_lines(text), delimiter=_separator(text), strict=True)
        for line, record in enumerate(records, start=1):
            cells: list[Cell] = [trimmed(cell) for cell in record]
            if any(cells):
                lines[line] = cells
            if line > _LINES_LIMIT:
                faults.add(f"{file.name} : le fichier dépasse 200 000 lignes.")
                return None
    except csv.Error:
        what = "guillemets mal fermés, ou plus de 100 000 caractères dans une cellule."
        faults.add(f"{place(file.name, line + 1)} : {what}")
    return Grid(file.name, lines, is_ragged=True)


def read_bytes(file: Path) -> bytes:
    """The bytes of a table. Raises TablesError."""
    try:
        if not file.exists():
            raise TablesError([f"{file.name} : le fichier manque dans {quoted(file.parent.name)}."])
        if not file.is_file():
            raise TablesError([f"{file.name} : ce n’est pas un fichier."])
        with file.open("rb") as source:
            data = source.read(FILE_LIMIT + 1)
    except OSError as error:
        raise TablesError([f"{file.name} : lecture impossible ({reason(error)})."]) from error
    if len(data) > FILE_LIMIT:
        raise TablesError([f"{file.name} : le fichier dépasse 20 Mo."])
    return data


def _decoded(name: str, data: bytes, faults: Faults) -> str | None:
    """The text of a file; a byte of no known encoding becomes a surrogate, told when its cell is known."""
    for beginning, what in _NOT_A_TABLE:
        if data.startswith(beginning):
            faults.add(f"{name} : {what}")
            return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace").replace("\ufffd", "\udcff")
    else:
        text = data.decode("utf-8-sig", errors="surrogateescape")
        if _NOT_UTF8.search(text) and not _UTF8_LETTER.search(data) and b"\0" not in data:
            text = data.decode("cp1252", errors="surrogateescape")
            faults.note(f"{name} : le texte n’est pas en UTF-8, il est lu comme celui de Windows (cp1252).")
    if not text.strip():
        faults.add(f"{name} : le fichier est vide.")
        return None
    return text


def _separator(text: str) -> str:
    """What stands between cells: looked for in the first line that has any."""
    for line in islice(_lines(text), 10):
        for separator in _SEPARATORS:
            if separator in line:
                return separator
    return ";"


def _lines(text: str) -> Iterator[str]:
    for line in io.StringIO(text, newline=""):
        if len(line) > _LINE_LIMIT:
            raise csv.Error("line too long")
        yield line
