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

    `field` is the most telling place that holds a word of the query; small words ("de") count as text
    wherever they stand. `excerpt` is that place's own text, some 80 characters around the word, where a row
    of a list (number, short title, organiser, in French) shows none of the words; otherwise it is empty, as
    it is after the first matches (see `store.search.QUOTED`).
    """

    number: str
    field: Field
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """The answer to a query.

    `words` is the query as typed. `matches` come in the order of their rank. `prefixes` are the folded
    beginnings of words to mark in what is shown, see `marks`. `completions` are whole words or names (as
    written in the catalogue) that go on from what is typed, at most four: each takes the place of all that
    stands after the last space. `next_letters` are the folded letters and digits that would still lead to a
    stand; " " is among them when a word ends here, and stands for an apostrophe and a hyphen too.

    When nothing holds the query itself, `meant` is the query with the nearest indexed words in place of the
    unknown ones, written as in the catalogue: it takes the place of all that is typed. Matches, prefixes and
    completions are then those of `meant`.
    """

    words: str
    matches: tuple[Match, ...] = ()
    prefixes: tuple[str, ...] = ()
    completions: tuple[str, ...] = ()
    next_letters: frozenset[str] = frozenset()
    meant: str = ""
