"""What a stand is: the frozen values that every room talks about."""

from dataclasses import dataclass, field
from enum import Enum


class ExhibitorKind(Enum):
    """The four kinds of exhibitor, in the order in which they are offered."""

    MISSION_LOCALE = "mission_locale"
    PUBLIC = "public"
    ASSOCIATION = "association"
    COMPANY = "company"


@dataclass(frozen=True, slots=True)
class Theme:
    """One of the subjects a visitor filters by; `id` also names its colours and its icon."""

    id: str
    word: str
    long_word: str
    english_word: str


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number worth a tile: "1 300", "visiteurs au forum"."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a section, or one item of its list."""

    text: str
    is_item: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, in reading order."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """An address to go on reading; an empty `url` is not known yet: hidden from visitors, told to staff."""

    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of a stand in a second language; an empty text falls back to French."""

    title: str = ""
    short_title: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Stand:
    """One stand of the hall and all that is said about it.

    `number` is text ("10 bis") and sorts as people count, see `words.number_key`. `themes` holds theme ids;
    the first gives the colour. `same_as` is the number of the stand that shows the same text, or "".
    `note_for_staff` is never shown to visitors, nor is a stand that is `hidden`: staff keep it for later.
    `logo` is a PNG as `picture` describes it, or empty.
    """

    number: str
    title: str
    short_title: str
    organiser: str
    kind: ExhibitorKind
    themes: tuple[str, ...]
    summary: str
    figures: tuple[KeyFigure, ...] = ()
    sections: tuple[Section, ...] = ()
    links: tuple[Link, ...] = ()
    keywords: tuple[str, ...] = ()
    place: str = ""
    same_as: str = ""
    note_for_staff: str = ""
    english: Wording = Wording()
    hidden: bool = False
    logo: bytes = field(default=b"", repr=False)

    @property
    def is_short(self) -> bool:
        """Whether the summary alone says it all: the sheet then shows it large."""
        return not self.sections and not self.figures


@dataclass(frozen=True, slots=True)
class Event:
    """The edition the kiosk is prepared for; `short_name` is what the screen shows."""

    name: str
    short_name: str
    note_for_staff: str = ""
