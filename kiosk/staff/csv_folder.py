"""Tables as .csv files of one folder: files to rows, rows to files."""

import csv
import errno
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.staff.csv_bytes import grid_from_csv
from kiosk.staff.faults import Faults
from kiosk.staff.grid import Sheet, neutral
from kiosk.staff.rows_from_grid import rows_from_grid
from kiosk.staff.schema import TableSchema
from kiosk.store.reasons import reason
from kiosk.store.whole_file import beside, discard, put_in_place


def read_sheet(file: Path, table: TableSchema, faults: Faults) -> Sheet:
    """The rows of a table, blank ones left out, cells trimmed; what is wrong goes to `faults`."""
    grid = grid_from_csv(file, faults)
    return Sheet(file.name, ()) if grid is None else rows_from_grid(grid, table, faults)


def write_rows(folder: Path, table: TableSchema, rows: Sequence[Sequence[str]]) -> None:
    """Prepare a table beside its file; `finish_rows` puts it in place. Raises OSError."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(table.columns)
    for row in rows:
        writer.writerow([neutral(cell) for cell in row])
    beside(folder / table.file).write_bytes(text.getvalue().encode("utf-8-sig"))


def finish_rows(folder: Path, tables: Sequence[TableSchema]) -> None:
    """Put the prepared tables in their places: all of them or, where one cannot be replaced, none.

    Raises KioskError that names the file; another program that holds it is the usual reason.
    """
    before: dict[Path, bytes | None] = {}
    for table in tables:
        file = folder / table.file
        try:
            before[file] = _bytes_of(file)
        except OSError as error:
            raise KioskError(_told(file, error)) from error
    for file in before:
        try:
            put_in_place(file)
        except OSError as error:
            _put_back(folder, before)
            raise KioskError(_told(file, error)) from error


def discard_rows(folder: Path, tables: Sequence[TableSchema]) -> None:
    """Take away what a broken attempt to write left. Raises OSError."""
    for table in tables:
        discard(folder / table.file)


def _bytes_of(file: Path) -> bytes | None:
    """What a file holds; None where there is none. Raises OSError."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def _put_back(folder: Path, before: Mapping[Path, bytes | None]) -> None:
    """Give the files what they held where they hold something else. Raises KioskError."""
    try:
        for file, data in before.items():
            if data is None:
                file.unlink(missing_ok=True)
            elif _bytes_of(file) != data:
                beside(file).write_bytes(data)
                put_in_place(file)
    except OSError as error:
        what = f"une partie des tables est neuve, l’autre ancienne ({reason(error)}) ; recommencez."
        raise KioskError(f"{folder.name} : {what}") from error


def _told(file: Path, error: OSError) -> str:
    what = f"{file.name} : écriture impossible ({reason(error)})."
    is_held = error.errno in {errno.EACCES, errno.EPERM}
    return f"{what} S’il est ouvert dans un autre programme, fermez-le." if is_held else what
