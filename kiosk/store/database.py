"""A catalogue file as SQLite: opened read-only, refused with a reason."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic

from kiosk.domain.typography import quoted
from kiosk.errors import KioskError
from kiosk.store.address import address
from kiosk.store.catalogue_header import check_header
from kiosk.store.index_digest import index_digest
from kiosk.store.reasons import reason
from kiosk.store.schema import ALL_TABLES, INDEX, TABLES

_CELL_LIMIT = 1_000_000
_STEPS = 10_000
"""So many steps of SQLite's machine, some 0.1 ms, between two looks at the clock."""
_READING = (
    "query_only = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
)


@contextmanager
def open_read_only(path: Path, seconds: float | None = None) -> Iterator[sqlite3.Connection]:
    """A connection that only reads a catalogue file, in one transaction until the block ends.

    Raises KioskError, naming the file and the reason, when it is not a whole catalogue of this version,
    when reading it fails later on, or when SQLite has still not read it after so many seconds.
    """
    check_header(path)
    try:
        with closing(connect(path, "ro", _READING)) as connection:
            if seconds is not None:
                end = monotonic() + seconds
                connection.set_progress_handler(lambda: monotonic() > end, _STEPS)
            connection.execute("BEGIN")
            _check_tables(path, connection)
            _check_rows(path, connection)
            yield connection
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise KioskError(f"{path.name} : lecture impossible ({reason(error)}).") from error


def open_connection(path: Path) -> sqlite3.Connection:
    """A connection that only reads a catalogue file, for whoever closes it; for many small questions.

    Only the shape of the tables and the index are checked. Raises KioskError as `open_read_only` does.
    """
    check_header(path)
    try:
        connection = connect(path, "ro", _READING)
        try:
            _check_tables(path, connection)
            _check_index(path, connection)
        except BaseException:
            connection.close()
            raise
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise KioskError(f"{path.name} : lecture impossible ({reason(error)}).") from error
    return connection


def connect(path: Path, mode: str, pragmas: Sequence[str]) -> sqlite3.Connection:
    """A connection under our limits that begins no transaction by itself. Raises sqlite3.Error."""
    connection = sqlite3.connect(address(path.resolve(), mode), uri=True, timeout=1, isolation_level=None)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _CELL_LIMIT)
    try:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _check_tables(path: Path, connection: sqlite3.Connection) -> None:
    """Refuse a file whose tables are not word for word ours: a view or an added rule could do anything."""
    found = {
        name: (kind, str(sql).split())
        for kind, name, sql in connection.execute(
            "SELECT type, name, sql FROM sqlite_schema WHERE sql NOTNULL"
        )
    }
    for name, sql in ALL_TABLES.items():
        if found.pop(name, None) != ("table", sql.split()):
            what = f"la table {quoted(name)} manque ou n’a pas la bonne forme."
            raise KioskError(f"{path.name} : {what}")
    for name in found:
        raise KioskError(f"{path.name} : {quoted(name)} n’a rien à faire dans un catalogue.")


def _check_rows(path: Path, connection: sqlite3.Connection) -> None:
    """Refuse a file whose pages or cells are damaged, or whose rows refer to missing ones."""
    for table in TABLES:
        if connection.execute(f"PRAGMA quick_check({table})").fetchone() != ("ok",):
            raise KioskError(f"{path.name} : la table {quoted(table)} est abîmée ; recopiez le fichier.")
        if connection.execute(f"PRAGMA foreign_key_check({table})").fetchone() is not None:
            what = f"une ligne de {quoted(table)} renvoie à une autre qui manque."
            raise KioskError(f"{path.name} : {what}")


def _check_index(path: Path, connection: sqlite3.Connection) -> None:
    if connection.execute("SELECT index_digest FROM meta").fetchone() != (index_digest(connection),):
        raise KioskError(f"{path.name} : la table {quoted(INDEX)} est abîmée ; recopiez le fichier.")
