"""The index of a catalogue file: which word is in which field of which stand; made as the file is written."""

import hashlib
import sqlite3
from collections.abc import Iterator

from kiosk.domain.finding import Field
from kiosk.store.passages import passages
from kiosk.store.stems import stems
from kiosk.store.vocabulary import Vocabulary

_FIELDS = ", ".join(field.value for field in Field)
INDEX = "search_index"
CREATE_INDEX = (
    f"CREATE VIRTUAL TABLE {INDEX} USING fts5({_FIELDS},"
    " content='', columnsize=0, detail=column, prefix='1 2 3', tokenize='ascii')"
)
"""The rows are the ids of stands, the words are folded beforehand; their texts are not kept a second time."""
MADE_BY_FTS5 = {
    f"{INDEX}_config": f"CREATE TABLE '{INDEX}_config'(k PRIMARY KEY, v) WITHOUT ROWID",
    f"{INDEX}_data": f"CREATE TABLE '{INDEX}_data'(id INTEGER PRIMARY KEY, block BLOB)",
    f"{INDEX}_idx": f"CREATE TABLE '{INDEX}_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
}
_AT_ONCE = 500
_PLACES = ", ".join("?" * (len(Field) + 1))
_PARTS = (
    f"SELECT id, block FROM {INDEX}_data ORDER BY id",
    f"SELECT segid, term, pgno FROM {INDEX}_idx ORDER BY segid, term",
    f"SELECT k, v FROM {INDEX}_config ORDER BY k",
)


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


def index_digest(connection: sqlite3.Connection) -> str:
    """A SHA-256 of what FTS5 keeps: it cannot tell a damaged index from a sound one. Raises sqlite3.Error."""
    digest = hashlib.sha256()
    for query in _PARTS:
        for row in connection.execute(query):
            for value in row:
                data = value if isinstance(value, bytes) else str(value).encode()
                digest.update(len(data).to_bytes(4, "big"))
                digest.update(data)
    return digest.hexdigest()


def _rows(connection: sqlite3.Connection, vocabulary: Vocabulary) -> Iterator[tuple[object, ...]]:
    ids = [stand_id for (stand_id,) in connection.execute("SELECT id FROM stand ORDER BY id")]
    for start in range(0, len(ids), _AT_ONCE):
        for stand_id, found in sorted(passages(connection, ids[start : start + _AT_ONCE]).items()):
            yield stand_id, *vocabulary.add(found).values()


def _stems(folded: str, written: str) -> set[str]:
    """Also the stems of the accented form: handicapée is a form of handicapé, handicapee of nothing."""
    return {*stems(folded), *(stems(written) if len(written) == len(folded) else ())}
