"""The indexed words nearest to one that nothing begins with."""

import sqlite3

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kiosk.store.vocabulary import TELLING_WEIGHT

_SHORTEST = 3
_SHORT = 5
"""Below so many letters one slip is allowed, from there on two."""
_MOST = 12

_WORDS = "SELECT folded, written, weight FROM word WHERE instr(folded, ' ') = 0 ORDER BY weight, folded"

Word = tuple[str, str, int]
"""Folded, as it is best written, and its weight."""


class Nearest:
    """Compares with all words and their beginnings: a word is misspelt long before its end."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._words: list[Word] = []
        self._beginnings: dict[int, dict[str, Word]] = {}

    def near(self, typed: str) -> list[Word]:
        """The words within two slips (letters added, left out, changed or swapped), the likeliest first."""
        if len(typed) < _SHORTEST or not typed.isalpha():
            return []
        slips = 1 if len(typed) < _SHORT else 2
        best: dict[str, tuple[tuple[int, bool, bool, bool, int], Word]] = {}
        for length in range(max(len(typed) - slips, 2), len(typed) + slips + 1):
            beginnings = self._of_length(length)
            near = process.extract(
                typed, beginnings.keys(), scorer=OSA.distance, score_cutoff=slips, limit=None
            )
            for beginning, distance, _ in near:
                word = beginnings[beginning]
                key = _likeliness(typed, beginning, int(distance), word[2])
                if word[0] not in best or key < best[word[0]][0]:
                    best[word[0]] = (key, word)
        ranked = sorted(best.values(), key=lambda entry: (entry[0], entry[1][0]))
        return [word for _, word in ranked[:_MOST]]

    def _of_length(self, length: int) -> dict[str, Word]:
        """All beginnings of that length, each with its weightiest word, or the word that ends there."""
        if not self._words:
            self._words = self._connection.execute(_WORDS).fetchall()
        if length not in self._beginnings:
            found = {word[0][:length]: word for word in self._words if len(word[0]) >= length}
            found.update((word[0], word) for word in self._words if len(word[0]) == length)
            self._beginnings[length] = found
        return self._beginnings[length]


def _likeliness(typed: str, near: str, slips: int, weight: int) -> tuple[int, bool, bool, bool, int]:
    """Few slips first; then those that keep the first letter and all letters; then what stands are about."""
    return slips, near[0] != typed[0], bool(set(typed) - set(near)), weight < TELLING_WEIGHT, -weight
