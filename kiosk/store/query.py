"""What a visitor typed, as the words that a stand must hold."""

import re
from dataclasses import dataclass

from kiosk.domain.small_words import SMALL_WORDS
from kiosk.domain.words import fold, without_elisions

_LONGEST = 200
_MOST_WORDS = 12
_CALLS_A_NUMBER = frozenset({"stand", "stands", "numero", "no", "n"})
_LAST_WORD = re.compile(r"[^\W_]+\W*$")


@dataclass(frozen=True, slots=True)
class Query:
    """`words` are folded beginnings of words; `number` is the whole, should it be one.

    `begun` is the word that a letter typed next would go on ("" when it would begin a new one), and `before`
    are those that must hold besides.
    """

    words: tuple[str, ...]
    before: tuple[str, ...]
    begun: str
    number: str


def read_query(typed: str) -> Query:
    """Read what was typed; what is longer than anybody types is cut.

    Articles before an apostrophe and finished small words are left out, unless there is nothing else.
    """
    text = typed[:_LONGEST]
    words = _words(text)
    *before, begun = _words(text + "x")
    begun = begun[:-1]
    finished = words[:-1] if begun else words
    unfinished = words[-1:] if begun else []
    kept = _telling(finished) + unfinished
    return Query(_once(kept or words), _once(_telling(before)), begun, " ".join(words))


def words_before(text: str) -> tuple[str, ...]:
    """The words that must hold in a text to which more is added after a space."""
    return _once(_telling(_words(text)))


def split_last_word(text: str) -> tuple[str, str]:
    """What comes before the last word, and that word."""
    match = _LAST_WORD.search(text)
    return (text[: match.start()], text[match.start() :]) if match else (text, "")


def _words(text: str) -> list[str]:
    words = fold(without_elisions(text)).split()
    if len(words) > 1 and words[0] in _CALLS_A_NUMBER and words[1][0].isdecimal():
        return words[1:]
    return words


def _telling(words: list[str]) -> list[str]:
    return [word for word in words if word not in SMALL_WORDS]


def _once(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words[-_MOST_WORDS:]))
