"""The index of a catalogue file: which word is in which field of which stand; made as the file is written."""

import sqlite3
from collections.abc import Iterator

from kiosk.domain.finding import Field
from kiosk.store.index_digest import index_digest
from kiosk.store.passages import passages
from kiosk.store.schema import CREATE_INDEX, INDEX
from kiosk.store.stems import stems
from kiosk.store.vocabulary import Vocabulary

_FIELDS = ", ".join(field.value for field in Field)
_AT_ONCE = 500
_PLACES = ", ".join("?" * (len(Field) + 1))


def save_index(connection: sqlite3.Connection) -> str:
    """Index the stands that a new file holds; returns the index's digest. Raises sqlite3.Error."""
    connection.execute(CREATE_INDEX)
    vocabulary = Vocabulary()
    connection.executemany(
        f"INSERT INTO {INDEX} (rowid, {_FIELDS}) VALUES ({_PLACES})", _rows(connection, vocabulary)
    )
    connection.execute(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('optimize')")
    connection.execute("SAVEPOINT indexed")  # until then FTS5 keeps a part in memory
    connection.execute("RELEASE indexed")
    words = list(vocabulary.rows())
    connection.executemany("INSERT INTO word (folded, written, weight) VALUES (?, ?, ?)", words)
    families = sorted(
        {
            (stem, folded)
            for folded, written, _ in words
            if " " not in folded
            for stem in _stems(folded, written)
        }
    )
    connection.executemany("INSERT INTO stem (stem, folded) VALUES (?, ?)", families)
    return index_digest(connection)


def _rows(connection: sqlite3.Connection, vocabulary: Vocabulary) -> Iterator[tuple[object, ...]]:
    ids = [stand_id for (stand_id,) in connection.execute("SELECT id FROM stand ORDER BY id")]
    for start in range(0, len(ids), _AT_ONCE):
        for stand_id, found in sorted(passages(connection, ids[start : start + _AT_ONCE]).items()):
            yield stand_id, *vocabulary.add(found).values()


def _stems(folded: str, written: str) -> set[str]:
    """Also the stems of the accented form: handicapée is a form of handicapé, handicapee of nothing."""
    return {*stems(folded), *(stems(written) if len(written) == len(folded) else ())}
