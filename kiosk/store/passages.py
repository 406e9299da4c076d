"""The texts of stands that a search looks through, by field: read to index them, and to quote them."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kiosk.domain.finding import Field

Passages = Mapping[Field, Sequence[str]]
"""What a stand says in each field, in reading order; a field without texts is absent."""

_OWN = {
    Field.NUMBER: ("number",),
    Field.TITLE: ("title", "short_title"),
    Field.ORGANISER: ("organiser",),
    Field.PLACE: ("place",),
    Field.TEXT: ("summary", "english_title", "english_short_title", "english_summary"),
}
_COLUMNS = [(field, column) for field, columns in _OWN.items() for column in columns]
_WANTED = "IN (SELECT value FROM json_each(?))"
_STANDS = f"SELECT id, {', '.join(column for _, column in _COLUMNS)} FROM stand WHERE id {_WANTED}"
_CHILDREN = (
    (
        Field.THEME,
        "SELECT stand_id, word, long_word, english_word FROM stand_theme JOIN theme ON theme.id = theme_id"
        f" WHERE stand_id {_WANTED} ORDER BY stand_id, stand_theme.position",
    ),
    (
        Field.KEYWORD,
        f"SELECT stand_id, word FROM keyword WHERE stand_id {_WANTED} ORDER BY stand_id, position",
    ),
    (
        Field.HEADING,
        f"SELECT stand_id, heading FROM section WHERE stand_id {_WANTED} ORDER BY stand_id, position",
    ),
    (
        Field.TEXT,
        "SELECT stand_id, text FROM section JOIN block ON section_id = section.id"
        f" WHERE stand_id {_WANTED} ORDER BY stand_id, section.position, block.position",
    ),
    (
        Field.TEXT,
        f"SELECT stand_id, value || ' ' || label FROM figure WHERE stand_id {_WANTED}"
        " ORDER BY stand_id, position",
    ),
)


def passages(connection: sqlite3.Connection, stand_ids: Iterable[int]) -> dict[int, Passages]:
    """The passages of those stands, by their ids. Raises sqlite3.Error."""
    wanted = (json.dumps(list(stand_ids)),)
    found: dict[int, dict[Field, list[str]]] = {}
    for stand_id, *texts in connection.execute(_STANDS, wanted):
        found[stand_id] = defaultdict(list)
        for (field, _), text in zip(_COLUMNS, texts, strict=True):
            if text:
                found[stand_id][field].append(text)
    for field, query in _CHILDREN:
        for stand_id, *texts in connection.execute(query, wanted):
            found[stand_id][field].extend(filter(None, texts))
    return dict(found)
