"""The words and names of a catalogue while it is indexed: how each is best written, and how telling it is."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from kiosk.domain.finding import Field
from kiosk.domain.small_words import SMALL_WORDS
from kiosk.domain.words import fold, without_elisions
from kiosk.store.passages import Passages

_NAME = re.compile(r"[^\W_]+(?:[-‐‑’'][^\W_]+)*")
_POINTS = {
    Field.NUMBER: 0,
    Field.TITLE: 6,
    Field.ORGANISER: 4,
    Field.PLACE: 5,
    Field.THEME: 6,
    Field.KEYWORD: 6,
    Field.HEADING: 2,
    Field.TEXT: 1,
}
_TELLING = 3
"""So many points and more: the field names what a stand is about."""
TELLING_WEIGHT = 1_000_000
_LONGEST_PHRASE = 32


class Vocabulary:
    """Gathers the words of stand after stand."""

    def __init__(self) -> None:
        self._written: dict[str, Counter[str]] = defaultdict(Counter)
        self._points: Counter[str] = Counter()
        self._telling: set[str] = set()

    def add(self, passages: Passages) -> dict[Field, str]:
        """Take in a stand; the words that find it, folded, for each field.

        Small words count as text wherever they stand: "de" in a title tells nothing.
        """
        words: dict[Field, set[str]] = {field: set() for field in Field}
        best: dict[str, int] = {}
        for field, texts in passages.items():
            for text in texts:
                found = set(fold(text).split())
                for written in _names(text, field):
                    folded, joined = _forms(written)
                    self._written[folded][written] += 1
                    best[folded] = max(best.get(folded, 0), _POINTS[field])
                    if joined:
                        found.add(joined)
                        self._written[joined][written] += 1
                        best[joined] = max(best.get(joined, 0), _POINTS[field])
                small = found & SMALL_WORDS if field is not Field.NUMBER else set()
                words[field] |= found - small
                words[Field.TEXT] |= small
        self._points.update(best)
        self._telling.update(folded for folded, points in best.items() if points >= _TELLING)
        for word in set().union(*words.values()):
            self._written.setdefault(word, Counter())
        return {field: " ".join(sorted(found)) for field, found in words.items()}

    def rows(self) -> Iterator[tuple[str, str, int]]:
        """Each word or name: folded, as it is best written, and its weight; 0 is not worth proposing."""
        for folded in sorted(self._written):
            yield folded, _best_written(folded, self._written[folded]), self._weight(folded)

    def _weight(self, folded: str) -> int:
        if folded in SMALL_WORDS or len(folded) < 2 or folded.replace(" ", "").isdecimal():
            return 0
        points = self._points[folded]
        return points + TELLING_WEIGHT if folded in self._telling else points


def _names(text: str, field: Field) -> list[str]:
    """The words of a text as written, those joined by hyphens or apostrophes as one; a keyword also whole."""
    found = _NAME.findall(without_elisions(text))
    if field is Field.KEYWORD and " " in text.strip() and len(text) <= _LONGEST_PHRASE:
        found.append(text.strip())
    return found


@lru_cache(maxsize=65536)
def _forms(written: str) -> tuple[str, str]:
    """A name folded, and the same without its hyphens, as people also type it."""
    folded = fold(written)
    parts = folded.split()
    is_joined = len(parts) > 1 and " " not in written and all(part.isalpha() for part in parts)
    return folded, "".join(parts) if is_joined else ""


def _best_written(folded: str, forms: Counter[str]) -> str:
    """Small letters where a word is ever written so: the capital then only began a sentence."""
    if not forms:
        return folded
    small = [form for form in forms if form == form.lower()]
    return min(small or forms, key=lambda form: (-forms[form], form.isascii(), form))
