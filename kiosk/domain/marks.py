"""Which letters of a text answer a search: they are drawn on yellow."""

import re

from kiosk.domain.words import fold

_WORD = re.compile(r"[^\W_]+")

Mark = tuple[int, int]
"""Start and length within the text, in characters."""


def marks(text: str, prefixes: tuple[str, ...]) -> tuple[Mark, ...]:
    """The beginnings of the words of a text that fold to one of the prefixes, left to right."""
    found = []
    for word in _WORD.finditer(text):
        lengths = [_letters(word[0], prefix) for prefix in prefixes]
        if length := max(lengths, default=0):
            found.append((word.start(), length))
    return tuple(found)


def _letters(word: str, prefix: str) -> int:
    """How many letters of a word fold to the prefix; 0 when the word does not begin with it."""
    if not prefix or not fold(word).startswith(prefix):
        return 0
    return next(count for count in range(1, len(word) + 1) if len(fold(word[:count])) >= len(prefix))
