"""Why a file could not be read or written, in French words for staff."""

import sqlite3

from kiosk.errors import system_reason

_OF_SQLITE = {
    sqlite3.SQLITE_FULL: "le disque est plein",
    sqlite3.SQLITE_IOERR: "le disque ne répond pas bien",
    sqlite3.SQLITE_BUSY: "un autre programme est en train d’y écrire",
    sqlite3.SQLITE_LOCKED: "un autre programme est en train d’y écrire",
    sqlite3.SQLITE_READONLY: "le disque est en lecture seule",
    sqlite3.SQLITE_CANTOPEN: "accès refusé",
    sqlite3.SQLITE_PERM: "accès refusé",
    sqlite3.SQLITE_CORRUPT: "ses pages sont abîmées",
    sqlite3.SQLITE_NOTADB: "ce n’est pas une base SQLite",
    sqlite3.SQLITE_TOOBIG: "un texte y est démesuré",
    sqlite3.SQLITE_INTERRUPT: "cela prend trop de temps",
    sqlite3.SQLITE_CONSTRAINT: "une ligne renvoie à une autre qui manque",
}


def reason(error: BaseException) -> str:
    """A few words without a full stop; the system's own where no French ones are known."""
    if isinstance(of_driver := getattr(error, "orig", None), BaseException):  # SQLAlchemy wraps it
        return reason(of_driver)
    if isinstance(error, OSError):
        return system_reason(error)
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        return _OF_SQLITE.get(code & 0xFF) or " ".join(str(error).split())[:120]
    return "un texte n’y est pas en UTF-8"
