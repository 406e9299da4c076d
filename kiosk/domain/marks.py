"""Which letters of a text answer a search: they are drawn on yellow."""

import re
from functools import lru_cache

from kiosk.domain.words import fold, is_elided

_ACCENTS = "\u0300-\u036f"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_ACCENTS}])*")
_JOINED = re.compile(r"[-‐‑’']")

Mark = tuple[int, int]
"""Start and length within the text, in characters."""


def marks(text: str, prefixes: tuple[str, ...]) -> tuple[Mark, ...]:
    """The beginnings of the words of a text that fold to one of the prefixes, left to right.

    Words joined by a hyphen or an apostrophe are words of their own, and also one word: "autoec" marks
    "auto-éc".
    """
    wanted = tuple(prefix for prefix in prefixes if prefix)
    found: list[Mark] = []
    if not wanted:
        return ()
    words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    end_of_last = 0
    for index, (start, end) in enumerate(words):
        if start < end_of_last:
            continue
        length = _letters(text[start:end], wanted)
        if not length:
            name_end = end if is_elided(text, start) else _name_end(text, words, index)
            length = _letters(text[start:name_end], wanted) if name_end > end else 0
        if length:
            found.append((start, length))
            end_of_last = start + length
    return tuple(found)


def _name_end(text: str, words: list[tuple[int, int]], index: int) -> int:
    """Where the name ends that begins with this word."""
    end = words[index][1]
    for start, next_end in words[index + 1 :]:
        if start != end + 1 or not _JOINED.match(text, end):
            break
        end = next_end
    return end


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
