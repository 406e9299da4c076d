"""One writer at a time in a folder, whatever program or terminal it runs in; the end of a program lets go."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.store.address import address
from kiosk.store.reasons import reason

_LOCK = "publication.lock"


@contextmanager
def one_writer(folder: Path) -> Iterator[None]:
    """Hold the folder, made if it is missing, until the block ends.

    What the block cannot write, and a second writer, raise KioskError. The lock is one of SQLite's, the same
    on all systems, on a file that stays empty; a file system that knows no locks lets everybody in.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = address((folder / _LOCK).resolve(), "rwc")
        with closing(sqlite3.connect(lock, uri=True, timeout=0, isolation_level=None)) as connection:
            _lock(folder, connection)
            yield
    except (OSError, sqlite3.Error) as error:
        raise KioskError(f"{folder.name} : écriture impossible ({reason(error)}).") from error


def _lock(folder: Path, connection: sqlite3.Connection) -> None:
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            what = "une autre publication est en cours ; attendez qu’elle soit finie."
            raise KioskError(f"{folder.name} : {what}") from None
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_IOERR:
            raise
