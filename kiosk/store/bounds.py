"""How much of a catalogue a terminal takes when it is brought to it, and so how much may be copied for it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.domain.typography import quoted
from kiosk.errors import KioskError
from kiosk.store.database import connect
from kiosk.store.schema import TABLES

LARGEST = 16_000_000
_MOST_ROWS = {"stand": 2_000, "theme": 100, "block": 40_000, "logo": 2_000}
_MOST_OTHER_ROWS = 20_000
"""Ten times what a large edition needs, and still read within 3 s and 80 MB."""
_WORDS = {
    "stand": "stands",
    "block": "paragraphes",
    "keyword": "mots-clés",
    "link": "liens",
    "word": "mots différents",
    "stem": "mots différents",
}


def refuse_size(where: str, size: int) -> None:
    """Raise KioskError, beginning with `where`, when so many bytes are too many."""
    if size > LARGEST:
        raise KioskError(f"{where} : le fichier dépasse {LARGEST // 1_000_000} Mo.")


def refuse_rows(where: str, connection: sqlite3.Connection) -> None:
    """Raise KioskError, beginning with `where`, when a table has too many rows. Raises sqlite3.Error."""
    for table in TABLES:
        most = _MOST_ROWS.get(table, _MOST_OTHER_ROWS)
        if connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > most:
            words = _WORDS.get(table, f"lignes dans la table {quoted(table)}")
            raise KioskError(f"{where} : il y a plus de {most} {words}.")


def refuse_too_much(where: str, written: Path) -> None:
    """Raise KioskError, beginning with `where`, for a file of ours that no terminal would take.

    Raises OSError and sqlite3.Error.
    """
    refusal = f"{where}, aucune borne ne prendrait cette publication"
    refuse_size(refusal, written.stat().st_size)
    with closing(connect(written, "ro", ())) as connection:
        refuse_rows(refusal, connection)
