"""The catalogue as a folder of tables that staff edit, read and written."""

from pathlib import Path

from kiosk.domain.catalogue import Catalogue
from kiosk.errors import KioskError
from kiosk.staff.catalogue_from_rows import catalogue_from_rows
from kiosk.staff.csv_folder import discard_rows, finish_rows, read_sheet, write_rows
from kiosk.staff.faults import Faults
from kiosk.staff.logo_files import with_logos, write_logos
from kiosk.staff.rows_from_catalogue import rows_from_catalogue
from kiosk.staff.schema import STANDS, TABLES
from kiosk.store.reasons import reason


def read_tables(folder: Path) -> Catalogue:
    """The catalogue of a folder of tables; raises TablesError naming file, line and column of each fault."""
    faults = Faults()
    sheets = {table.name: read_sheet(folder / table.file, table, faults) for table in TABLES}
    faults.settle()
    return with_logos(catalogue_from_rows(sheets, faults), sheets[STANDS.name], folder, faults)


def write_tables(catalogue: Catalogue, folder: Path) -> None:
    """Write a catalogue as tables; reading them gives it back. Raises KioskError."""
    rows = rows_from_catalogue(catalogue)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_logos(catalogue.stands, folder)
        try:
            for table in TABLES:
                write_rows(folder, table, rows[table.name])
            finish_rows(folder, TABLES)
        finally:
            discard_rows(folder, TABLES)
    except UnicodeEncodeError as error:
        raise KioskError(f"{folder.name} : un texte contient un caractère impossible à écrire.") from error
    except OSError as error:
        raise KioskError(f"{folder.name} : écriture impossible ({reason(error)}).") from error
