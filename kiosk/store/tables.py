"""The tables of a catalogue file.

They are STRICT, so that a check of the file finds values of a wrong type. Whoever changes a table raises
`catalogue_header.SCHEMA_VERSION`.
"""

from typing import Any, ClassVar

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column


class Table(DeclarativeBase):
    """What all tables share: text is TEXT, no cell is empty, none holds a value of another type."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {str: Text}

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        return ({"sqlite_strict": True},)


class OfStand:
    """A row that belongs to a stand, at its place among its like."""

    id: Mapped[int] = mapped_column(primary_key=True)
    stand_id: Mapped[int] = mapped_column(ForeignKey("stand.id", ondelete="CASCADE"))
    position: Mapped[int]

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        return (UniqueConstraint("stand_id", "position"), {"sqlite_strict": True})


class MetaRow(Table):
    """One row: what this file was built from, and what its index must be."""

    __tablename__ = "meta"

    id: Mapped[int] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]
    index_digest: Mapped[str]


class EventRow(Table):
    """One row: the edition."""

    __tablename__ = "event"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    short_name: Mapped[str]
    note_for_staff: Mapped[str]


class ThemeRow(Table):
    """A theme under its own id, at its place in the order in which they are offered."""

    __tablename__ = "theme"

    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    word: Mapped[str]
    long_word: Mapped[str]
    english_word: Mapped[str]


class StandRow(Table):
    """A stand; its number may change, its id stays."""

    __tablename__ = "stand"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str]
    title: Mapped[str]
    short_title: Mapped[str]
    organiser: Mapped[str]
    kind: Mapped[str]
    summary: Mapped[str]
    place: Mapped[str]
    same_as: Mapped[str]
    note_for_staff: Mapped[str]
    english_title: Mapped[str]
    english_short_title: Mapped[str]
    english_summary: Mapped[str]


class StandThemeRow(OfStand, Table):
    """A theme of a stand; the one at the first position gives the colour."""

    __tablename__ = "stand_theme"

    theme_id: Mapped[str] = mapped_column(ForeignKey("theme.id", ondelete="CASCADE"))


class SectionRow(OfStand, Table):
    """A heading; what stands under it is in `block`."""

    __tablename__ = "section"

    heading: Mapped[str]


class BlockRow(Table):
    """A paragraph or an item of a list, as its kind says."""

    __tablename__ = "block"

    id: Mapped[int] = mapped_column(primary_key=True)
    section_id: Mapped[int] = mapped_column(ForeignKey("section.id", ondelete="CASCADE"))
    position: Mapped[int]
    kind: Mapped[str]
    text: Mapped[str]

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        return (UniqueConstraint("section_id", "position"), {"sqlite_strict": True})


class FigureRow(OfStand, Table):
    """A key figure."""

    __tablename__ = "figure"

    value: Mapped[str]
    label: Mapped[str]


class LinkRow(OfStand, Table):
    """An address; an empty url is not known yet."""

    __tablename__ = "link"

    label: Mapped[str]
    url: Mapped[str]


class KeywordRow(OfStand, Table):
    """A word that finds a stand."""

    __tablename__ = "keyword"

    word: Mapped[str]


class LogoRow(Table):
    """The picture of a stand that has one, as PNG."""

    __tablename__ = "logo"

    stand_id: Mapped[int] = mapped_column(ForeignKey("stand.id", ondelete="CASCADE"), primary_key=True)
    png: Mapped[bytes]


class WordRow(Table):
    """A word or a name of the catalogue, folded, as it is best written; the weightier is proposed first."""

    __tablename__ = "word"

    folded: Mapped[str] = mapped_column(primary_key=True)
    written: Mapped[str]
    weight: Mapped[int]


class StemRow(Table):
    """A stem of a word: words that share one are of one family."""

    __tablename__ = "stem"

    stem: Mapped[str] = mapped_column(primary_key=True)
    folded: Mapped[str] = mapped_column(ForeignKey("word.folded", ondelete="CASCADE"), primary_key=True)

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        return ({"sqlite_strict": True, "sqlite_with_rowid": False},)
