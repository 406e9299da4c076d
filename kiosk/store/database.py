"""A catalogue file as SQLite: made whole, opened read-only, refused with a reason."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool, StaticPool

from kiosk.errors import KioskError
from kiosk.store.tables import Table
from kiosk.store.whole_file import SIDE_FILES, beside, discard, put_in_place

APPLICATION_ID = 0x4B494F53
"""What marks a SQLite file as a catalogue of ours ("KIOS")."""
SCHEMA_VERSION = 1
_PAGE_SIZE = 4096
_HEADER = 100
_MAGIC = b"SQLite format 3\x00"
_WAL = 2


@contextmanager
def create_database(path: Path) -> Iterator[Session]:
    """A session on a new catalogue file that takes the place of `path` once the block has ended well.

    The file is written beside, reaches the disk, then is moved there; after an error `path` is as it was.
    The same rows added in the same order give the same bytes. Raises KioskError when it cannot be written.
    """
    discard(path)
    engine = _new_engine(beside(path))
    try:
        with engine.connect() as connection:
            Table.metadata.create_all(connection)
            connection.commit()
            with Session(connection) as session:
                yield session
                session.commit()
        engine.dispose()
        put_in_place(path)
    except (OSError, DatabaseError) as error:
        raise KioskError(f"{path.name} : écriture impossible ({_reason(error)}).") from error
    finally:
        engine.dispose()
        discard(path)


@contextmanager
def open_database(path: Path) -> Iterator[Session]:
    """A session that only reads a catalogue file.

    Raises KioskError, naming the file and the reason, when it is not a whole catalogue of this version or
    when reading it fails later on.
    """
    _check_header(path)
    engine = _reading_engine(path)
    try:
        with engine.connect() as connection, Session(connection) as session:
            _check_whole(path, connection.connection.dbapi_connection)
            yield session
    except (DatabaseError, sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise KioskError(f"{path.name} : la base est abîmée ({_reason(error)}).") from error
    finally:
        engine.dispose()


def _new_engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in (
            f"page_size = {_PAGE_SIZE}",
            "encoding = 'UTF-8'",
            "auto_vacuum = NONE",
            "journal_mode = DELETE",
            "foreign_keys = ON",
            f"application_id = {APPLICATION_ID}",
            f"user_version = {SCHEMA_VERSION}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    return engine


def _reading_engine(path: Path) -> Engine:
    address = f"file:{quote(str(path.resolve()))}?mode=ro"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(address, uri=True, timeout=2)
        for pragma in ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    return create_engine("sqlite://", creator=connect, poolclass=StaticPool)


def _check_header(path: Path) -> None:
    """Refuse what the first bytes, or a file beside, show not to be a finished catalogue of this version."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        raise KioskError(f"{path.name} : le fichier n’existe pas.") from None
    except OSError as error:
        raise KioskError(f"{path.name} : lecture impossible ({_reason(error)}).") from error
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise KioskError(f"{path.name} : ce n’est pas une base de stands.")
    version, application = (int.from_bytes(header[at : at + 4], "big") for at in (60, 68))
    if application != APPLICATION_ID:
        raise KioskError(f"{path.name} : cette base SQLite n’est pas une base de stands.")
    if version > SCHEMA_VERSION:
        raise KioskError(f"{path.name} : la base vient d’une version plus récente du programme.")
    if version < SCHEMA_VERSION:
        raise KioskError(f"{path.name} : la base vient d’une version plus ancienne du programme.")
    if _WAL in header[18:20]:
        raise KioskError(f"{path.name} : la base est en mode WAL, elle n’est pas terminée.")
    for ending in SIDE_FILES:
        if path.with_name(path.name + ending).exists():
            raise KioskError(
                f"{path.name} : un fichier {path.name}{ending} traîne à côté, la base n’est pas sûre."
            )


def _check_whole(path: Path, connection: object) -> None:
    """Refuse a file whose pages, rows or references are damaged."""
    assert isinstance(connection, sqlite3.Connection)
    with closing(connection.execute("PRAGMA quick_check(1)")) as cursor:
        found = cursor.fetchone()
    if found != ("ok",):
        raise KioskError(f"{path.name} : la base est abîmée.")
    with closing(connection.execute("PRAGMA foreign_key_check")) as cursor:
        if cursor.fetchone() is not None:
            raise KioskError(f"{path.name} : la base est abîmée, une ligne renvoie à une autre qui manque.")


def _reason(error: Exception) -> str:
    """The reason within an error, on one line."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    original = getattr(error, "orig", None) or error
    return " ".join(str(original).split())[:120]
