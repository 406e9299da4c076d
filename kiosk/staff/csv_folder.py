"""Tables as .csv files of one folder: bytes to rows under limits, rows to bytes."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.typography import quoted
from kiosk.domain.words import fold
from kiosk.staff.faults import Faults, TablesError
from kiosk.staff.schema import TableSchema
from kiosk.store.reasons import reason
from kiosk.store.whole_file import beside, discard, put_in_place

_FILE_LIMIT = 20_000_000
_LINE_LIMIT = 2_000_000
_CELL_LIMIT = 100_000
# Spreadsheets run a cell that begins so as a formula: it is written behind an apostrophe.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_ESCAPED_FORMULA = re.compile(r"'+[=+\-@\t\r]")
_NOT_UTF8 = re.compile(r"[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its line as a spreadsheet counts (the header is line 1), its cells by column."""

    file: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """The text of a cell; "" where the table does not have that column."""
        return self.cells.get(column, "")

    def place(self, column: str = "") -> str:
        """How a sentence about this row, or about one of its cells, begins."""
        return _place(self.file, self.line, column)


def read_rows(folder: Path, table: TableSchema, faults: Faults) -> tuple[Row, ...]:
    """The rows of a table, blank ones left out, cells trimmed; what is wrong goes to `faults`."""
    text = _read_text(folder / table.file, faults)
    if text is None:
        return ()
    records = csv.reader(_lines(text), delimiter=_delimiter(text), strict=True)
    rows = []
    line = 0
    try:
        header = next(records, [])
        line = 1
        columns = _columns(table, header, faults)
        if columns is None:
            return ()
        for line, cells in enumerate(records, start=2):
            row = _row(table, line, columns, cells, faults)
            if row is not None:
                rows.append(row)
    except csv.Error:
        what = "guillemets mal fermés, ou plus de 100 000 caractères dans une cellule."
        faults.add(f"{_place(table.file, line + 1)} : {what}")
    return tuple(rows)


def write_rows(folder: Path, table: TableSchema, rows: Sequence[Sequence[str]]) -> None:
    """Prepare a table beside its file; `finish_rows` puts it in place. Raises OSError."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(table.columns)
    for row in rows:
        writer.writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in row])
    beside(folder / table.file).write_bytes(text.getvalue().encode("utf-8-sig"))


def finish_rows(folder: Path, tables: Sequence[TableSchema]) -> None:
    """Put the prepared tables in their places. Raises OSError."""
    for table in tables:
        put_in_place(folder / table.file)


def discard_rows(folder: Path, tables: Sequence[TableSchema]) -> None:
    """Take away what a broken attempt to write left. Raises OSError."""
    for table in tables:
        discard(folder / table.file)


def read_bytes(file: Path) -> bytes:
    """The bytes of a table. Raises TablesError."""
    try:
        if not file.exists():
            raise TablesError([f"{file.name} : le fichier manque dans {quoted(file.parent.name)}."])
        if not file.is_file():
            raise TablesError([f"{file.name} : ce n’est pas un fichier."])
        with file.open("rb") as source:
            data = source.read(_FILE_LIMIT + 1)
    except OSError as error:
        raise TablesError([f"{file.name} : lecture impossible ({reason(error)})."]) from error
    if len(data) > _FILE_LIMIT:
        raise TablesError([f"{file.name} : le fichier dépasse 20 Mo."])
    return data


def _read_text(file: Path, faults: Faults) -> str | None:
    """The text of a file; a byte that is not UTF-8 becomes a surrogate, told when its cell is known."""
    try:
        data = read_bytes(file)
    except TablesError as error:
        faults.add(str(error))
        return None
    text = data.decode("utf-8-sig", errors="surrogateescape")
    if not text.strip():
        faults.add(f"{file.name} : le fichier est vide.")
        return None
    return text


def _delimiter(text: str) -> str:
    return ";" if ";" in text.split("\n", 1)[0] else ","


def _lines(text: str) -> Iterator[str]:
    for line in io.StringIO(text, newline=""):
        if len(line) > _LINE_LIMIT:
            raise csv.Error("line too long")
        yield line


def _columns(table: TableSchema, header: list[str], faults: Faults) -> list[str] | None:
    """The columns of the table in the order of the file; None when the header cannot be used."""
    words = {fold(column): column for column in table.columns}
    names = [name.strip() for name in header]
    while names and not names[-1]:
        names.pop()
    if any(_NOT_UTF8.search(name) or "\0" in name for name in names):
        faults.add(f"{_place(table.file, 1)} : {_save_as_utf8()}")
        return None
    known = [words.get(fold(name), "") for name in names]
    wrong = [
        f"la colonne {quoted(name)} est inconnue" for name, word in zip(names, known, strict=True) if not word
    ]
    wrong += [
        f"la colonne {quoted(word)} est là deux fois" for word in table.columns if known.count(word) > 1
    ]
    missing = [word for word in table.columns if word not in known and word not in table.optional]
    wrong += [f"la colonne {quoted(word)} manque" for word in missing]
    for what in wrong:
        faults.add(f"{_place(table.file, 1)} : {what}.")
    return None if wrong else known


def _row(table: TableSchema, line: int, columns: list[str], cells: list[str], faults: Faults) -> Row | None:
    """The row; None when it is blank or cannot be used."""
    cells = [cell.strip() for cell in cells]
    while len(cells) > len(columns) and not cells[-1]:
        cells.pop()
    if not any(cells):
        return None
    if len(cells) > len(columns):
        faults.add(f"{_place(table.file, line)} : {len(cells)} cellules pour {len(columns)} colonnes.")
        return None
    found = dict(zip(columns, cells, strict=False))
    wrong = {column: what for column, cell in found.items() if (what := _unreadable(cell))}
    for column, what in wrong.items():
        faults.add(f"{_place(table.file, line, column)} : {what}")
    if wrong:
        return None
    return Row(table.file, line, {column: _unescaped(cell) for column, cell in found.items()})


def _unreadable(cell: str) -> str:
    if len(cell) > _CELL_LIMIT:
        return "plus de 100 000 caractères."
    if _NOT_UTF8.search(cell):
        return _save_as_utf8()
    return "un caractère nul s’y trouve ; le fichier est abîmé." if "\0" in cell else ""


def _unescaped(cell: str) -> str:
    return cell[1:] if _ESCAPED_FORMULA.match(cell) else cell


def _save_as_utf8() -> str:
    return "ce texte n’est pas en UTF-8 ; enregistrez le fichier au format « CSV UTF-8 »."


def _place(file: str, line: int, column: str = "") -> str:
    return f"{file}, ligne {line}" + (f", colonne {quoted(column)}" if column else "")
