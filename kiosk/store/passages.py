"""The texts of stands that a search looks through, by field: read to index them, and to quote them."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kiosk.domain.finding import Field

Texts = dict[Field, list[str]]
"""In each field what a stand says there, in reading order."""


@dataclass(frozen=True, slots=True)
class Passages:
    """What a stand says."""

    french: Texts = field(default_factory=lambda: defaultdict(list))
    english: Texts = field(default_factory=lambda: defaultdict(list))

    def all_texts(self) -> Iterator[tuple[Field, str]]:
        """Every text and its field, French first."""
        for texts in (self.french, self.english):
            for place, found in texts.items():
                yield from ((place, text) for text in found)


_OWN = {
    Field.NUMBER: ("number",),
    Field.TITLE: ("title", "short_title"),
    Field.ORGANISER: ("organiser",),
    Field.PLACE: ("place",),
    Field.TEXT: ("summary",),
}
_ENGLISH = ("english_title", "english_short_title", "english_summary")
_PLACES = [place for place, columns in _OWN.items() for _ in columns]
_COLUMNS = ", ".join((*(column for columns in _OWN.values() for column in columns), *_ENGLISH))
_WANTED = "IN (SELECT value FROM json_each(?))"
_STANDS = f"SELECT id, {_COLUMNS} FROM stand WHERE id {_WANTED}"
_ENGLISH_THEMES = (
    "SELECT stand_id, english_word FROM stand_theme JOIN theme ON theme.id = theme_id"
    f" WHERE stand_id {_WANTED} ORDER BY stand_id, stand_theme.position"
)
_CHILDREN = (
    (
        Field.THEME,
        "SELECT stand_id, word, long_word FROM stand_theme JOIN theme ON theme.id = theme_id"
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
    found: dict[int, Passages] = {}
    for stand_id, *texts in connection.execute(_STANDS, wanted):
        stand = found[stand_id] = Passages()
        for place, text in zip(_PLACES, texts, strict=False):
            if text:
                stand.french[place].append(text)
        stand.english[Field.TEXT].extend(filter(None, texts[len(_PLACES) :]))
    for place, query in _CHILDREN:
        for stand_id, *texts in connection.execute(query, wanted):
            found[stand_id].french[place].extend(filter(None, texts))
    for stand_id, *texts in connection.execute(_ENGLISH_THEMES, wanted):
        found[stand_id].english[Field.THEME].extend(filter(None, texts))
    return found
