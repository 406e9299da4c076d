"""One door for catalogues that staff carry: an .xlsx, a folder of .csv files, or one .csv of stands."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.catalogue import Catalogue
from kiosk.errors import KioskError
from kiosk.staff.catalogue_from_rows import catalogue_from_rows
from kiosk.staff.completion import completed
from kiosk.staff.csv_folder import read_sheet
from kiosk.staff.faults import Faults, TablesError
from kiosk.staff.grid import Sheet
from kiosk.staff.logo_files import with_logos
from kiosk.staff.schema import STANDS, TABLES
from kiosk.staff.tables_file import write_tables
from kiosk.staff.workbook import read_workbook
from kiosk.staff.workbook_writer import write_workbook

_WORKBOOK, _TABLE = ".xlsx", ".csv"
_KNOWN = {
    ".xlsm": "ce classeur peut contenir des macros",
    ".xls": "c’est un ancien classeur .xls",
    ".xlsb": "c’est un classeur .xlsb",
    ".ods": "c’est un classeur .ods",
    ".numbers": "c’est un classeur Numbers",
}
_OTHER = "donnez un classeur .xlsx, un dossier de .csv, un .csv de stands ou une page en .txt."


@dataclass(frozen=True, slots=True)
class Carried:
    """What a file or a folder brings; `notices` are sentences in French on how it was read."""

    catalogue: Catalogue
    notices: tuple[str, ...]


def read_carrier(path: Path, base: Catalogue | None = None) -> Carried:
    """The catalogue that a folder of .csv, a .csv of stands or an .xlsx brings.

    What it does not have is kept from `base`: tables, and optional columns of stands. Raises TablesError with
    one sentence for each fault, naming file, sheet, line and column.
    """
    faults = Faults()
    sheets = completed(_read(path, faults), base, path.name, faults)
    faults.settle()
    place = path if path.is_dir() else path.parent
    catalogue = with_logos(catalogue_from_rows(sheets, faults), sheets[STANDS.name], place, faults, base)
    return Carried(catalogue, faults.notices)


def write_carrier(catalogue: Catalogue, path: Path) -> None:
    """Write an .xlsx, or a folder of .csv where the path has no ending. Raises KioskError."""
    if path.is_dir() or not path.suffix:
        write_tables(catalogue, path)
    elif path.suffix.lower() == _WORKBOOK:
        write_workbook(catalogue, path)
    else:
        raise KioskError(f"{path.name} : donnez le nom d’un classeur .xlsx ou d’un dossier.")


def has_tables(folder: Path) -> bool:
    """Whether a folder holds any of our tables; one that cannot be looked into holds none."""
    try:
        return any((folder / table.file).exists() for table in TABLES)
    except OSError:
        return False


def _read(path: Path, faults: Faults) -> dict[str, Sheet]:
    ending = path.suffix.lower()
    if path.is_dir():
        files = {table: path / table.file for table in TABLES}
        found = {table: file for table, file in files.items() if file.exists()}
        if not found:
            names = ", ".join(table.file for table in TABLES)
            raise TablesError([f"{path.name} : ce dossier n’a aucune des tables attendues ({names})."])
        return {table.name: read_sheet(file, table, faults) for table, file in found.items()}
    if ending == _TABLE:
        return {STANDS.name: read_sheet(path, STANDS, faults)}
    if ending == _WORKBOOK:
        return read_workbook(path, faults)
    if ending in _KNOWN:
        raise TablesError([f"{path.name} : {_KNOWN[ending]} ; enregistrez-le au format .xlsx."])
    raise TablesError([f"{path.name} : {_OTHER}"])
