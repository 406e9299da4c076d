"""What a search gives: stands, where their words were found, and how to go on typing."""

from dataclasses import dataclass
from enum import Enum


class Field(Enum):
    """Where a word was found, from the most telling place to the least."""

    NUMBER = "number"
    TITLE = "title"
    ORGANISER = "organiser"
    PLACE = "place"
    THEME = "theme"
    KEYWORD = "keyword"
    HEADING = "heading"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Match:
    """A stand that was found, by its number.

    `field` is the most telling place that holds a word of the query. `excerpt` is that place's own text, some
    80 characters around the word, where a row of a list (number, short title, organiser) shows none of the
    words; otherwise it is empty.
    """

    number: str
    field: Field
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """The answer to a query.

    `words` is the query as typed. `matches` come in the order of their rank. `prefixes` are the folded
    beginnings of words to mark in what is shown, see `marks`. `completions` are whole words or names (as
    written in the catalogue) that go on from what is typed, at most four. `next_letters` are the folded
    letters and digits that would still lead to a stand; " " is among them when a word ends here. `meant` is
    the indexed word nearest to the query when nothing holds the query itself: the matches are then its own.
    """

    words: str
    matches: tuple[Match, ...] = ()
    prefixes: tuple[str, ...] = ()
    completions: tuple[str, ...] = ()
    next_letters: frozenset[str] = frozenset()
    meant: str = ""
