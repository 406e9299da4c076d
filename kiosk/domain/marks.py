"""Which letters of a text answer a search: they are drawn on yellow."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kiosk.domain.words import fold, is_elided

_LETTERS = r"[^\W_](?:[^\W_]|[\u0300-\u036f])*"
_WORD = re.compile(_LETTERS)
_JOINED = re.compile(r"[-‐‑’']")
_NAME = re.compile(rf"{_LETTERS}(?:{_JOINED.pattern}{_LETTERS})*")

Mark = tuple[int, int]
"""Start and length within the text, in characters."""


def marks(text: str, prefixes: tuple[str, ...]) -> tuple[Mark, ...]:
    """The beginnings of the words of a text that fold to one of the prefixes, left to right.

    Words joined by a hyphen or an apostrophe are words of their own, and also one word: "autoec" marks
    "auto-éc".
    """
    return tuple(each_mark(text, prefixes))


def each_mark(text: str, prefixes: tuple[str, ...]) -> Iterator[Mark]:
    """The same one by one, for whoever wants the first only."""
    wanted = tuple(prefix for prefix in prefixes if prefix)
    end_of_last = 0
    for word in _WORD.finditer(text) if wanted else ():
        start = word.start()
        if start < end_of_last:
            continue
        length = _letters(word[0], wanted)
        if not length and _JOINED.match(text, word.end()) and not is_elided(text, start):
            name = _NAME.match(text, start)
            length = _letters(name[0], wanted) if name else 0
        if length:
            yield start, length
            end_of_last = start + length


@lru_cache(maxsize=4096)
def _letters(written: str, prefixes: tuple[str, ...]) -> int:
    """How many letters of a word or name fold to the longest of the prefixes; 0 when it begins with none."""
    folded = fold(written).replace(" ", "")
    longest = max((len(prefix) for prefix in prefixes if folded.startswith(prefix)), default=0)
    if not longest:
        return 0
    length = next(
        count
        for count in range(1, len(written) + 1)
        if len(fold(written[:count]).replace(" ", "")) >= longest
    )
    while length < len(written) and not fold(written[length]) and not _JOINED.match(written, length):
        length += 1  # an accent that is a character of its own goes with its letter
    return length
