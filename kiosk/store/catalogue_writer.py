"""The catalogue into its file: domain values become rows."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import InstrumentedAttribute, Session

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import (
    Section,
    Stand,
)
from kiosk.store.new_database import bare, create_database
from kiosk.store.search_index import save_index
from kiosk.store.tables import (
    BlockRow,
    EventRow,
    FigureRow,
    KeywordRow,
    LinkRow,
    LogoRow,
    MetaRow,
    SectionRow,
    StandRow,
    StandThemeRow,
    Table,
    ThemeRow,
)

_PARAGRAPH, _ITEM = "paragraph", "item"

Values = dict[str, Any]
Column = InstrumentedAttribute[Any]


def write_catalogue(path: Path, catalogue: Catalogue, fingerprint: str) -> None:
    """Write what visitors may see of a catalogue into a file; `fingerprint` says what it was built from.

    Raises KioskError.
    """
    with create_database(path) as session:
        save_catalogue(session, catalogue.visible(), fingerprint)


def save_catalogue(session: Session, catalogue: Catalogue, fingerprint: str) -> None:
    """Add a catalogue to empty tables, in a fixed order and under fixed ids, and index it."""
    event = _values(catalogue.event, "name", "short_name", "note_for_staff")
    themes = [_values(theme, "id", "word", "long_word", "english_word") for theme in catalogue.themes]
    _add(session, EventRow, [{"id": 1, **event}])
    _add(session, ThemeRow, [{"position": position, **theme} for position, theme in enumerate(themes)])
    stands = list(enumerate(catalogue.stands, start=1))
    _add(session, StandRow, [{"id": stand_id, **_stand_values(stand)} for stand_id, stand in stands])
    _save_sections(session, [(stand_id, stand.sections) for stand_id, stand in stands])
    children: tuple[tuple[type[Table], Callable[[Stand], list[Values]]], ...] = (
        (StandThemeRow, lambda stand: [{"theme_id": theme} for theme in stand.themes]),
        (FigureRow, lambda stand: [_values(figure, "value", "label") for figure in stand.figures]),
        (LinkRow, lambda stand: [_values(link, "label", "url") for link in stand.links]),
        (KeywordRow, lambda stand: [{"word": word} for word in stand.keywords]),
    )
    for table, of in children:
        _add(session, table, _ordered("stand_id", [(stand_id, of(stand)) for stand_id, stand in stands]))
    logos = [{"stand_id": stand_id, "png": stand.logo} for stand_id, stand in stands if stand.logo]
    _add(session, LogoRow, logos)
    digest = save_index(bare(session))
    _add(session, MetaRow, [{"id": 1, "fingerprint": fingerprint, "index_digest": digest}])


def _save_sections(session: Session, owners: list[tuple[int, tuple[Section, ...]]]) -> None:
    rows = [
        (stand_id, position, section) for stand_id, found in owners for position, section in enumerate(found)
    ]
    numbered = list(enumerate(rows, start=1))
    sections = [
        {"id": section_id, "stand_id": stand_id, "position": position, "heading": section.heading}
        for section_id, (stand_id, position, section) in numbered
    ]
    blocks = [
        (
            section_id,
            [
                {"text": block.text, "kind": _ITEM if block.is_item else _PARAGRAPH}
                for block in section.blocks
            ],
        )
        for section_id, (_, _, section) in numbered
    ]
    _add(session, SectionRow, sections)
    _add(session, BlockRow, _ordered("section_id", blocks))


def _stand_values(stand: Stand) -> Values:
    english = stand.english
    return {
        **_values(stand, "number", "title", "short_title", "organiser", "summary", "place", "same_as"),
        "kind": stand.kind.value,
        "note_for_staff": stand.note_for_staff,
        "english_title": english.title,
        "english_short_title": english.short_title,
        "english_summary": english.summary,
    }


def _values(value: object, *names: str) -> Values:
    return {name: getattr(value, name) for name in names}


def _ordered(owner: str, children: Sequence[tuple[int, Sequence[Values]]]) -> list[Values]:
    """Rows for the children of each owner, under ids from 1 on, at their place within the owner."""
    rows = [
        {owner: owner_id, "position": position, **values}
        for owner_id, found in children
        for position, values in enumerate(found)
    ]
    return [{"id": row_id, **row} for row_id, row in enumerate(rows, start=1)]


def _add(session: Session, table: type[Table], rows: Sequence[Values]) -> None:
    """Insert rows without mapped objects: half the time."""
    if rows:
        session.execute(insert(Table.metadata.tables[table.__tablename__]), rows)
