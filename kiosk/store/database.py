"""A catalogue file as SQLite: made whole, opened read-only, refused with a reason."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path
from time import monotonic

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlalchemy.schema import CreateTable

from kiosk.domain.typography import quoted
from kiosk.errors import KioskError
from kiosk.store.catalogue_header import APPLICATION_ID, SCHEMA_VERSION, check_header
from kiosk.store.reasons import reason
from kiosk.store.search_index import CREATE_INDEX, INDEX, MADE_BY_FTS5
from kiosk.store.tables import Table
from kiosk.store.whole_file import beside, discard, put_in_place

_CELL_LIMIT = 1_000_000
_STEPS = 10_000
"""So many steps of SQLite's machine, some 0.1 ms, between two looks at the clock."""
_WRITING = (
    "page_size = 4096",
    "encoding = 'UTF-8'",
    "auto_vacuum = NONE",
    # No side file: what is written has no name of its own yet, and after a fault it is thrown away.
    "journal_mode = MEMORY",
    "synchronous = OFF",
    "foreign_keys = ON",
    f"application_id = {APPLICATION_ID}",
    f"user_version = {SCHEMA_VERSION}",
)
_READING = (
    "query_only = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
)


@contextmanager
def create_database(path: Path) -> Iterator[Session]:
    """A session on a new catalogue file that takes the place of `path` once the block has ended well.

    All is one transaction, committed here. The file is written beside, reaches the disk, then is moved there;
    after an error `path` is as it was. The same rows added in the same order give the same bytes. Raises
    KioskError when it cannot be written.
    """
    prepared = beside(path)
    try:
        discard(path)
        prepared.touch()
        engine = _engine(prepared, "rw", _WRITING)
        try:
            with Session(engine) as session:
                Table.metadata.create_all(session.connection())
                yield session
                session.commit()
        finally:
            engine.dispose()
        put_in_place(path)
    except (OSError, DBAPIError, sqlite3.Error) as error:
        raise KioskError(f"{path.name} : écriture impossible ({reason(error)}).") from error
    finally:
        discard(path)


@contextmanager
def open_read_only(path: Path, seconds: float | None = None) -> Iterator[Session]:
    """A session that only reads a catalogue file, over one connection kept until the block ends.

    Raises KioskError, naming the file and the reason, when it is not a whole catalogue of this version,
    when reading it fails later on, or when SQLite has still not read it after so many seconds.
    """
    check_header(path)
    engine = _engine(path, "ro", _READING)
    try:
        with Session(engine) as session:
            if seconds is not None:
                end = monotonic() + seconds
                bare(session).set_progress_handler(lambda: monotonic() > end, _STEPS)
            _check_tables(path, bare(session))
            _check_rows(path, session.connection())
            yield session
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
        raise KioskError(f"{path.name} : lecture impossible ({reason(error)}).") from error
    finally:
        engine.dispose()


def open_connection(path: Path) -> sqlite3.Connection:
    """A bare connection that only reads a catalogue file, for whoever closes it; for many small questions.

    Only the shape of the tables is checked. Raises KioskError as `open_read_only` does.
    """
    check_header(path)
    try:
        connection = _connect(path, "ro", _READING)
        try:
            _check_tables(path, connection)
        except BaseException:
            connection.close()
            raise
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise KioskError(f"{path.name} : lecture impossible ({reason(error)}).") from error
    return connection


def bare(session: Session) -> sqlite3.Connection:
    """The connection under a session, in the midst of its transaction."""
    connection = session.connection().connection.dbapi_connection
    if not isinstance(connection, sqlite3.Connection):
        raise TypeError("a catalogue file is SQLite")
    return connection


def _engine(path: Path, mode: str, pragmas: Sequence[str]) -> Engine:
    """An engine of one connection, which lives until the engine is disposed of."""
    engine = create_engine("sqlite://", creator=partial(_connect, path, mode, pragmas), poolclass=StaticPool)
    # Left to itself sqlite3 begins with the first change: reading would not be of one moment.
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def _connect(path: Path, mode: str, pragmas: Sequence[str]) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, timeout=1, isolation_level=None)
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
    for name, sql in our_tables().items():
        if found.pop(name, None) != ("table", sql.split()):
            what = f"la table {quoted(name)} manque ou n’a pas la bonne forme."
            raise KioskError(f"{path.name} : {what}")
    for name in found:
        raise KioskError(f"{path.name} : {quoted(name)} n’a rien à faire dans un catalogue.")


@lru_cache(maxsize=1)
def our_tables() -> dict[str, str]:
    """Every table of a catalogue file and how it is made."""
    dialect = SQLiteDialect_pysqlite()
    ours = {
        table.name: str(CreateTable(table).compile(dialect=dialect)) for table in Table.metadata.sorted_tables
    }
    return {**ours, INDEX: CREATE_INDEX, **MADE_BY_FTS5}


def _check_rows(path: Path, connection: Connection) -> None:
    """Refuse a file whose pages or cells are damaged, or whose rows refer to missing ones."""
    for table in Table.metadata.sorted_tables:
        if connection.exec_driver_sql(f"PRAGMA quick_check({table.name})").scalar() != "ok":
            raise KioskError(f"{path.name} : la table {quoted(table.name)} est abîmée ; recopiez le fichier.")
        if connection.exec_driver_sql(f"PRAGMA foreign_key_check({table.name})").first() is not None:
            what = f"une ligne de {quoted(table.name)} renvoie à une autre qui manque."
            raise KioskError(f"{path.name} : {what}")
