"""The catalogue out of its file: rows become domain values."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk.domain import limits
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.picture import MAGIC
from kiosk.domain.stand import (
    Block,
    Event,
    ExhibitorKind,
    KeyFigure,
    Link,
    Section,
    Stand,
    Theme,
    Wording,
)
from kiosk.domain.typography import quoted
from kiosk.errors import KioskError
from kiosk.store.database import open_read_only

_IS_ITEM = {"paragraph": False, "item": True}


def read_catalogue(path: Path) -> Catalogue:
    """Read a catalogue file whole. Raises KioskError, naming the file, when it cannot be shown."""
    with open_read_only(path) as connection:
        try:
            return load_catalogue(connection)
        except KioskError as error:
            raise KioskError(f"{path.name} : {error}") from error


def read_fingerprint(path: Path) -> str | None:
    """What a catalogue file was built from; None when there is no such file or it cannot be read."""
    try:
        with open_read_only(path) as connection:
            return str(connection.execute("SELECT fingerprint FROM meta").fetchone()[0])
    except KioskError:
        return None


def load_catalogue(connection: sqlite3.Connection) -> Catalogue:
    """The catalogue of a file, in one query a table. Raises KioskError when a row makes no sense."""
    event = connection.execute("SELECT name, short_name, note_for_staff FROM event").fetchone()
    if event is None:
        raise KioskError("la base ne dit pas de quel événement il s’agit.")
    themes = connection.execute("SELECT id, word, long_word, english_word FROM theme ORDER BY position")
    stands = tuple(_load_stands(connection))
    return Catalogue(Event(*event), tuple(Theme(*row) for row in themes), stands)


def _load_stands(connection: sqlite3.Connection) -> Iterator[Stand]:
    themes = _grouped(connection, "stand_theme", "stand_id", "theme_id")
    figures = _grouped(connection, "figure", "stand_id", "value, label")
    links = _grouped(connection, "link", "stand_id", "label, url")
    keywords = _grouped(connection, "keyword", "stand_id", "word")
    sections = _load_sections(connection)
    logos = _load_logos(connection)
    for row in connection.execute(
        "SELECT id, number, title, short_title, organiser, kind, summary, place, same_as, note_for_staff,"
        " english_title, english_short_title, english_summary FROM stand ORDER BY id"
    ):
        stand_id, number, title, short_title, organiser, kind, summary, place, same_as, note, *english = row
        yield Stand(
            number=number,
            title=title,
            short_title=short_title,
            organiser=organiser,
            kind=_kind(number, kind),
            themes=tuple(theme for (theme,) in themes[stand_id]),
            summary=summary,
            figures=tuple(KeyFigure(*values) for values in figures[stand_id]),
            sections=tuple(sections[stand_id]),
            links=tuple(Link(*values) for values in links[stand_id]),
            keywords=tuple(word for (word,) in keywords[stand_id]),
            place=place,
            same_as=same_as,
            note_for_staff=note,
            english=Wording(*english),
            logo=_logo(number, logos.get(stand_id)),
        )


def _load_sections(connection: sqlite3.Connection) -> dict[int, list[Section]]:
    blocks = _grouped(connection, "block", "section_id", "text, kind")
    sections: dict[int, list[Section]] = defaultdict(list)
    for section_id, stand_id, heading in connection.execute(
        "SELECT id, stand_id, heading FROM section ORDER BY stand_id, position"
    ):
        found = tuple(Block(text, _is_item(kind)) for text, kind in blocks[section_id])
        sections[stand_id].append(Section(heading, found))
    return sections


def _load_logos(connection: sqlite3.Connection) -> dict[int, bytes]:
    """The pictures by stand; of one that is too heavy just enough to tell so."""
    most = limits.LOGO_BYTES + 1
    return dict(connection.execute(f"SELECT stand_id, coalesce(substr(png, 1, {most}), x'') FROM logo"))


def _grouped(
    connection: sqlite3.Connection, table: str, owner: str, columns: str
) -> dict[int, list[tuple[Any, ...]]]:
    """The values of the columns, in order, by the id of their owner."""
    groups: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for owner_id, *values in connection.execute(
        f"SELECT {owner}, {columns} FROM {table} ORDER BY {owner}, position"
    ):
        groups[owner_id].append(tuple(values))
    return groups


def _kind(number: str, value: str) -> ExhibitorKind:
    try:
        return ExhibitorKind(value)
    except ValueError:
        raise KioskError(f"stand {number} : le type {quoted(value)} n’existe pas.") from None


def _logo(number: str, png: bytes | None) -> bytes:
    """Whether it can be drawn is for the screen to find out, which shows none otherwise."""
    if png is None:
        return b""
    if len(png) > limits.LOGO_BYTES:
        raise KioskError(f"stand {number} : le logo dépasse {limits.LOGO_BYTES // 1000} ko.")
    if not png.startswith(MAGIC):
        raise KioskError(f"stand {number} : le logo n’est pas une image PNG.")
    return png


def _is_item(kind: str) -> bool:
    if kind not in _IS_ITEM:
        raise KioskError(f"un paragraphe est d’un genre inconnu, {quoted(kind)}.")
    return _IS_ITEM[kind]
