"""Tables as .csv files of one folder: files to rows, rows to files."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from kiosk.staff.csv_bytes import grid_from_csv
from kiosk.staff.faults import Faults
from kiosk.staff.grid import Sheet, neutral
from kiosk.staff.rows_from_grid import rows_from_grid
from kiosk.staff.schema import TableSchema
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
    """Put the prepared tables in their places. Raises OSError."""
    for table in tables:
        put_in_place(folder / table.file)


def discard_rows(folder: Path, tables: Sequence[TableSchema]) -> None:
    """Take away what a broken attempt to write left. Raises OSError."""
    for table in tables:
        discard(folder / table.file)
