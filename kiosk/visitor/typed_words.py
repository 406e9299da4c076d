"""What a typed text becomes when a suggestion is taken; plain functions on texts."""

import re
import unicodedata

from kiosk.domain.words import fold

LONGEST = 100
"""Characters a search may have."""
_WORD = re.compile(r"[^\W_]+")


def cleaned(text: str) -> str:
    """What may be typed: characters that print, any space as a plain one, at most `LONGEST` of them."""
    composed = unicodedata.normalize("NFC", text)
    kept = (" " if letter.isspace() else letter for letter in composed if _prints(letter))
    return "".join(kept)[:LONGEST]


def without_last(text: str) -> str:
    """The text without its last letter, the accents on that letter included."""
    end = len(text) - 1
    while end > 0 and unicodedata.combining(text[end]):
        end -= 1
    return text[: max(end, 0)]


def completed(text: str, completion: str) -> str:
    """The text with its last words, as far as they begin the completion, replaced by it.

    A space follows, as one goes on with another word.
    """
    wanted = fold(completion)
    words = list(_WORD.finditer(text))
    for word in words:
        if wanted.startswith(fold(text[word.start() :])):
            return cleaned(f"{text[: word.start()]}{completion} ")
    if not words or text.endswith(" "):
        return cleaned(f"{text}{completion} ")
    return cleaned(f"{text[: words[-1].start()]}{completion} ")


def _prints(letter: str) -> bool:
    return letter.isprintable() or letter.isspace()
