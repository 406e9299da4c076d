"""The desk's working database: what is being prepared, saved while people type, migrated when it is older."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from kiosk.domain.work import Entry, Work
from kiosk.errors import KioskError
from kiosk.store.address import address
from kiosk.store.reasons import reason
from kiosk.store.working_values import (
    edition_of,
    edition_text,
    sentences_of,
    sentences_text,
    stand_of,
    stand_text,
)

APPLICATION_ID = 0x4B494F57
"""What marks a SQLite file as a working database of ours ("KIOW")."""

_MIGRATIONS = Path(__file__).parent / "migrations"
_NEWER = "cette base de travail vient d’une version plus récente du programme ; mettez le programme à jour."
_FOREIGN = "cette base n’est pas une base de travail du bureau."
_DAMAGED = "cette base de travail est abîmée."
_BROKEN = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG}
"""What SQLite says of a file that no other try will read; without a code: a text that is no UTF-8."""


class UnusableWorkError(KioskError):
    """A working database that is damaged or not ours: no other try will read it."""


def read_work(path: Path) -> Work | None:
    """What was being prepared, after migrating an older file; None when nothing was.

    Raises UnusableWorkError when the file is damaged or not ours; KioskError when it cannot be read now, or
    was written by a newer program: then it is left as it is.
    """
    if not path.exists():
        return None
    with _opened(path) as connection:
        if connection.execute(text("PRAGMA quick_check")).scalar() != "ok":
            raise UnusableWorkError(f"{path.name} : {_DAMAGED}")
        edition = connection.execute(text("SELECT content FROM edition")).scalar()
        rows = connection.execute(text("SELECT id, content, to_review, logo FROM stand")).all()
    if edition is None:
        return None
    try:
        entries = [
            Entry(entry_id, stand_of(content, logo), sentences_of(to_review))
            for entry_id, content, to_review, logo in rows  # a damaged file may call its columns otherwise
        ]
        work = Work(*edition_of(edition), ())
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise UnusableWorkError(f"{path.name} : {_DAMAGED}") from error
    return work.with_entries(entries)


def save_work(path: Path, work: Work, saved: Work | None) -> None:
    """Write what differs from `saved`, which the file holds (None: the file holds nothing of use).

    All of it or nothing, and on the disk when this returns. Raises KioskError.
    """
    before = {entry.id: entry for entry in saved.entries} if saved is not None else {}
    changed = [entry for entry in work.entries if before.pop(entry.id, None) != entry]
    with _opened(path) as connection:
        if saved is None:
            connection.execute(text("DELETE FROM stand"))
        if saved is None or (work.event, work.themes) != (saved.event, saved.themes):
            connection.execute(
                text("INSERT OR REPLACE INTO edition VALUES (1, :content)"),
                {"content": edition_text(work.event, work.themes)},
            )
        if before:
            connection.execute(
                text("DELETE FROM stand WHERE id = :id"), [{"id": entry_id} for entry_id in before]
            )
        if changed:
            connection.execute(
                text("INSERT OR REPLACE INTO stand VALUES (:id, :number, :content, :to_review, :logo)"),
                [_row(entry) for entry in changed],
            )


def _row(entry: Entry) -> dict[str, int | str | bytes]:
    return {
        "id": entry.id,
        "number": entry.stand.number,
        "content": stand_text(entry.stand),
        "to_review": sentences_text(entry.to_review),
        "logo": entry.stand.logo,
    }


@contextmanager
def _opened(path: Path) -> Iterator[Connection]:
    """A connection in one transaction on a file of today's tables. Raises KioskError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = _engine(path)
        try:
            with engine.begin() as connection:
                _migrate(path, connection)
                yield connection
        finally:
            engine.dispose()
    except (OSError, DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
        kind = UnusableWorkError if _is_broken(error) else KioskError
        raise kind(f"{path.name} : lecture ou écriture impossible ({reason(error)}).") from error


def _is_broken(error: Exception) -> bool:
    """Whether the file itself is at fault, not the disk or another program."""
    if isinstance(error, OSError):
        return False
    found = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(found, "sqlite_errorcode", None)
    return code is None or code & 0xFF in _BROKEN


def _engine(path: Path) -> Engine:
    """An engine whose transactions hold the making of tables too."""
    uri = address(path.resolve(), "rwc")
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(uri, uri=True, timeout=5, isolation_level=None),
        poolclass=NullPool,
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _migrate(path: Path, connection: Connection) -> None:
    """Bring the tables to today's; refuse a file that is not ours or newer."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    head = ScriptDirectory.from_config(config).get_current_head()
    is_empty = connection.execute(text("SELECT count(*) FROM sqlite_schema")).scalar() == 0
    if not is_empty and connection.execute(text("PRAGMA application_id")).scalar() != APPLICATION_ID:
        raise UnusableWorkError(f"{path.name} : {_FOREIGN}")
    current = MigrationContext.configure(connection).get_current_revision()
    if current == head:
        return
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise KioskError(f"{path.name} : {_NEWER}") from error
    connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
