"""Folding and sorting: what makes two written forms the same word, and the order people look them up in."""

import re
import unicodedata
from functools import lru_cache

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})
_ENGLISH_ARTICLE = re.compile(r"^(?:the|an?)\s+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_NUMBER_PART = re.compile(r"\d+|[^\W\d_]+")
_ARTICLE = re.compile(r"^(?:l\s*['’]\s*|(?:le|la|les|un|une)\s+)(?=\S)", re.IGNORECASE)
_JOINED = re.compile(r"[^\W_]+(?:[-‐‑’'][^\W_]+)+")
_ELIDED = re.compile(
    r"(?<![^\W_])(?<![^\W_]['’])(?:[ldjmtsnc]|(?:jus|lors|puis|quoi)?qu)\s*['’‘ʼ´`]\s*(?=[^\W_])",
    re.IGNORECASE,
)

_KNOWN = 1 << 15
"""So many keys are kept: the desk sorts all stands anew after every letter."""
NumberKey = tuple[tuple[int, int, str], ...]
TitleKey = tuple[str, str]


class _Folding(dict[int, str]):
    """What each letter folds to: each is worked out once, then texts are folded ten times as fast."""

    def __missing__(self, code: int) -> str:
        letters = unicodedata.normalize("NFKD", chr(code)).casefold().translate(_LIGATURES)
        self[code] = "".join(letter for letter in letters if not unicodedata.combining(letter))
        return self[code]


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The text without case, accents, ligatures and marks of any sort: words apart by one space."""
    return " ".join(_WORD.findall(text.translate(_FOLDING)))


def without_elisions(text: str) -> str:
    """The text without l’, d’, qu’ and their like where a word follows: "l’emploi" is "emploi"."""
    return _ELIDED.sub(" ", text)


def is_elided(text: str, at: int) -> bool:
    """Whether l’, d’, qu’ or their like stands at that place of a text, and a word after it."""
    return _ELIDED.match(text, at) is not None


def joined_names(text: str) -> list[str]:
    """The words joined by hyphens or apostrophes, folded as people also type them: "autoecole"."""
    names = (_WORD.findall(name) for name in _JOINED.findall(without_elisions(text)))
    return [fold("".join(parts)) for parts in names if all(part.isalpha() for part in parts)]


@lru_cache(maxsize=_KNOWN)
def number_key(number: str) -> NumberKey:
    """Sort key of a stand number, as people count: 2 < 10 < 10 bis < A1."""
    parts = (part.lstrip("0") if part.isdecimal() else part for part in _NUMBER_PART.findall(fold(number)))
    return tuple((1, 0, part) if part.isalpha() else (0, len(part), part) for part in parts)


@lru_cache(maxsize=_KNOWN)
def title_key(title: str) -> TitleKey:
    """Sort key of a title in a French list: leading L', Le, La, Les, Un, Une ignored, accents break ties."""
    return _key(_ARTICLE.sub("", title.strip()))


def english_title_key(title: str) -> TitleKey:
    """Sort key of a title in an English list, some of which are French names: The, A, An are ignored too."""
    return _key(_ENGLISH_ARTICLE.sub("", _ARTICLE.sub("", title.strip())))


def _key(kept: str) -> TitleKey:
    return fold(kept), kept.casefold()
