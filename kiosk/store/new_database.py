"""A new catalogue file as SQLite: made whole or not at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from kiosk.errors import KioskError
from kiosk.store.catalogue_header import APPLICATION_ID, SCHEMA_VERSION
from kiosk.store.database import connect
from kiosk.store.reasons import reason
from kiosk.store.tables import Table
from kiosk.store.whole_file import beside, discard, put_in_place

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
        engine = _engine(prepared)
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


def bare(session: Session) -> sqlite3.Connection:
    """The connection under a session, in the midst of its transaction."""
    connection = session.connection().connection.dbapi_connection
    if not isinstance(connection, sqlite3.Connection):
        raise TypeError("a catalogue file is SQLite")
    return connection


def _engine(path: Path) -> Engine:
    """An engine of one connection, which lives until the engine is disposed of."""
    engine = create_engine("sqlite://", creator=partial(connect, path, "rw", _WRITING), poolclass=StaticPool)
    # Left to itself sqlite3 begins with the first change: reading would not be of one moment.
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine
