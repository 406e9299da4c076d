"""From tables to the catalogue file that the kiosk reads."""

from pathlib import Path

from kiosk.domain.checks import check
from kiosk.domain.problem import Problem, Severity
from kiosk.staff.built_from import fingerprint
from kiosk.staff.faults import TablesError
from kiosk.staff.tables_file import read_tables
from kiosk.store.catalogue_writer import write_catalogue


def build_catalogue_file(tables: Path, target: Path) -> None:
    """Write the catalogue of the tables to `target`; the same tables give the same bytes.

    Raises TablesError when the tables cannot be read or a check finds errors, KioskError when writing fails.
    """
    source = fingerprint(tables)
    catalogue = read_tables(tables)
    errors = [problem for problem in check(catalogue) if problem.severity is Severity.ERROR]
    if errors:
        raise TablesError([told(problem) for problem in errors])
    write_catalogue(target, catalogue, source)


def told(problem: Problem) -> str:
    """A problem as one line that names the file of its table."""
    return problem.told(f"{problem.place.table}.csv")
