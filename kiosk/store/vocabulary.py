"""The words and names of a catalogue while it is indexed: how each is best written, and how telling it is."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kiosk.domain.finding import Field
from kiosk.domain.small_words import SMALL_WORDS
from kiosk.domain.words import fold, joined_names, without_elisions
from kiosk.store.passages import Passages

_NAME = re.compile(r"[^\W_]+(?:[-‐‑’'][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s\b")
_POINTS = {Field.TITLE: 6, Field.ORGANISER: 4, Field.PLACE: 8, Field.THEME: 6, Field.KEYWORD: 6}
TELLING_WEIGHT = 1000
"""From this weight on a word names what some stand is about: it stands in a field that gives points."""
_TEXT_WEIGHT = 10
_ENGLISH_WEIGHT = 1
_MOST_TEXTS = 99
_LONGEST_PHRASE = 32


class Vocabulary:
    """Gathers the words of stand after stand."""

    def __init__(self) -> None:
        self._french: dict[str, Counter[str]] = defaultdict(Counter)
        self._english: dict[str, Counter[str]] = defaultdict(Counter)
        self._points: Counter[str] = Counter()
        self._texts: Counter[str] = Counter()
        self._words: set[str] = set()

    def add(self, passages: Passages) -> dict[Field, str]:
        """Take in a stand; the words that find it, folded, for each field.

        Small words count as text wherever they stand: "de" in a title tells nothing.
        """
        words: dict[Field, set[str]] = {field: set() for field in Field}
        best: dict[str, int] = {}
        for field, texts in passages.french.items():
            found, points = words[field], _POINTS.get(field, 0)
            found.update(fold(" ".join(texts)).split())
            for written, times in Counter(_names(texts, field)).items():
                for form in _forms(written):
                    self._french[form][written] += times
                    if best.get(form, -1) < points:
                        best[form] = points
                    found.update(form.split())
        for field, texts in passages.english.items():
            words[field].update(fold(" ".join(texts)).split())
            for written in _names([_POSSESSIVE.sub("", text) for text in texts], Field.TEXT):
                self._english[_forms(written)[0]][written] += 1
        self._points.update(best)
        self._texts.update(best.keys())
        for field in Field:
            if field not in (Field.NUMBER, Field.TEXT):
                small = words[field] & SMALL_WORDS
                words[field] -= small
                words[Field.TEXT] |= small
        self._words.update(*words.values())
        return {field: " ".join(sorted(found)) for field, found in words.items()}

    def rows(self) -> Iterator[tuple[str, str, int]]:
        """Each word or name: folded, as it is best written, and its weight; 0 is not worth proposing."""
        for folded in sorted(self._words.union(self._french, self._english)):
            forms = self._french.get(folded) or self._english.get(folded) or Counter((folded,))
            yield folded, _best_written(forms), self._weight(folded)

    def _weight(self, folded: str) -> int:
        if folded in SMALL_WORDS or len(folded) < 2:
            return 0
        points = self._points[folded]
        if folded[0].isdecimal() and (not points or folded.isdecimal()):
            return 0
        if folded not in self._french:
            return _ENGLISH_WEIGHT if folded in self._english else 0
        return points * TELLING_WEIGHT + min(self._texts[folded], _MOST_TEXTS) * _TEXT_WEIGHT


def _names(texts: Sequence[str], field: Field) -> list[str]:
    """The names in texts: words, or words joined by hyphens and apostrophes; keywords also whole."""
    found = [name for text in texts for name in _NAME.findall(without_elisions(text))]
    if field is Field.KEYWORD:
        found += [text for text in map(str.strip, texts) if " " in text and len(text) <= _LONGEST_PHRASE]
    return found


@lru_cache(maxsize=65536)
def _forms(written: str) -> tuple[str, ...]:
    """A name folded, and folded as one word if people may type it so."""
    return (fold(written),) if " " in written else (fold(written), *joined_names(written))


def _best_written(forms: Counter[str]) -> str:
    """Small letters where a word is ever written so: the capital then only began a sentence."""
    small = [form for form in forms if form == form.lower()]
    return min(small or forms, key=lambda form: (-forms[form], form.isascii(), form))
