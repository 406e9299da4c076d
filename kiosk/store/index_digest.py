"""What the index of a catalogue file must be, as one number to compare."""

import hashlib
import sqlite3

from kiosk.store.schema import INDEX

_PARTS = (
    f"SELECT id, block FROM {INDEX}_data ORDER BY id",
    f"SELECT segid, term, pgno FROM {INDEX}_idx ORDER BY segid, term",
    f"SELECT k, v FROM {INDEX}_config ORDER BY k",
)


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
