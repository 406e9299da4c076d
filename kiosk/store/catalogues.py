"""The catalogue in and out of its file: rows become domain values, domain values become rows."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from kiosk.domain.catalogue import Catalogue
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
from kiosk.store.database import bare, create_database, open_read_only
from kiosk.store.search_index import save_index
from kiosk.store.tables import (
    BlockRow,
    EventRow,
    FigureRow,
    KeywordRow,
    LinkRow,
    MetaRow,
    SectionRow,
    StandRow,
    StandThemeRow,
    Table,
    ThemeRow,
)

_PARAGRAPH, _ITEM = "paragraph", "item"
_IS_ITEM = {_PARAGRAPH: False, _ITEM: True}
_STAND_COLUMNS = tuple(column.name for column in StandRow.__table__.columns)

Values = dict[str, Any]
Column = InstrumentedAttribute[Any]


def write_catalogue(path: Path, catalogue: Catalogue, fingerprint: str) -> None:
    """Write what visitors may see of a catalogue into a file; `fingerprint` says what it was built from.

    Raises KioskError.
    """
    with create_database(path) as session:
        save_catalogue(session, catalogue.visible(), fingerprint)


def read_catalogue(path: Path) -> Catalogue:
    """Read a catalogue file whole. Raises KioskError, naming the file, when it cannot be shown."""
    with open_read_only(path) as session:
        try:
            return load_catalogue(session)
        except KioskError as error:
            raise KioskError(f"{path.name} : {error}") from error


def read_fingerprint(path: Path) -> str | None:
    """What a catalogue file was built from; None when there is no such file or it cannot be read."""
    try:
        with open_read_only(path) as session:
            return session.scalar(select(MetaRow.fingerprint))
    except KioskError:
        return None


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
    digest = save_index(bare(session))
    _add(session, MetaRow, [{"id": 1, "fingerprint": fingerprint, "index_digest": digest}])


def load_catalogue(session: Session) -> Catalogue:
    """The catalogue of a file, in one query a table. Raises KioskError when a row makes no sense."""
    event = session.execute(select(EventRow.name, EventRow.short_name, EventRow.note_for_staff)).first()
    if event is None:
        raise KioskError("la base ne dit pas de quel événement il s’agit.")
    themes = session.execute(
        select(ThemeRow.id, ThemeRow.word, ThemeRow.long_word, ThemeRow.english_word).order_by(
            ThemeRow.position
        )
    )
    return Catalogue(Event(*event), tuple(Theme(*row) for row in themes), tuple(_load_stands(session)))


def _load_stands(session: Session) -> Iterator[Stand]:
    themes = _grouped(session, StandThemeRow.stand_id, StandThemeRow.position, StandThemeRow.theme_id)
    figures = _grouped(session, FigureRow.stand_id, FigureRow.position, FigureRow.value, FigureRow.label)
    links = _grouped(session, LinkRow.stand_id, LinkRow.position, LinkRow.label, LinkRow.url)
    keywords = _grouped(session, KeywordRow.stand_id, KeywordRow.position, KeywordRow.word)
    sections = _load_sections(session)
    for row in session.execute(
        select(*(getattr(StandRow, name) for name in _STAND_COLUMNS)).order_by(StandRow.id)
    ):
        yield Stand(
            number=row.number,
            title=row.title,
            short_title=row.short_title,
            organiser=row.organiser,
            kind=_kind(row.number, row.kind),
            themes=tuple(theme for (theme,) in themes[row.id]),
            summary=row.summary,
            figures=tuple(KeyFigure(*values) for values in figures[row.id]),
            sections=tuple(sections[row.id]),
            links=tuple(Link(*values) for values in links[row.id]),
            keywords=tuple(word for (word,) in keywords[row.id]),
            place=row.place,
            same_as=row.same_as,
            note_for_staff=row.note_for_staff,
            english=Wording(row.english_title, row.english_short_title, row.english_summary),
        )


def _load_sections(session: Session) -> dict[int, list[Section]]:
    blocks = _grouped(session, BlockRow.section_id, BlockRow.position, BlockRow.text, BlockRow.kind)
    sections: dict[int, list[Section]] = defaultdict(list)
    columns = (SectionRow.id, SectionRow.stand_id, SectionRow.heading)
    for section_id, stand_id, heading in session.execute(
        select(*columns).order_by(SectionRow.stand_id, SectionRow.position)
    ):
        found = tuple(Block(text, _is_item(kind)) for text, kind in blocks[section_id])
        sections[stand_id].append(Section(heading, found))
    return sections


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


def _grouped(session: Session, owner: Column, position: Column, *columns: Column) -> dict[int, list[Any]]:
    """The values of the columns, in order, by the id of their owner."""
    groups: dict[int, list[Any]] = defaultdict(list)
    for owner_id, *values in session.execute(select(owner, *columns).order_by(owner, position)):
        groups[owner_id].append(tuple(values))
    return groups


def _kind(number: str, value: str) -> ExhibitorKind:
    try:
        return ExhibitorKind(value)
    except ValueError:
        raise KioskError(f"stand {number} : le type {quoted(value)} n’existe pas.") from None


def _is_item(kind: str) -> bool:
    if kind not in _IS_ITEM:
        raise KioskError(f"un paragraphe est d’un genre inconnu, {quoted(kind)}.")
    return _IS_ITEM[kind]
