"""Which stands hold a word, and in how telling a field."""

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import takewhile

from kiosk.domain.finding import Field
from kiosk.store.search_index import INDEX
from kiosk.store.stems import stems

FIELDS = tuple(Field)
NOWHERE = 255
"""The level of a stand that does not hold the word."""
EXACT_NUMBER = 0
_MOST_KEPT = 200
_LARGEST_FAMILY = 40
_LAST = "\U0010ffff"
_BEGINNING = "SELECT folded FROM word WHERE folded >= ? AND folded < ? AND instr(folded, ' ') = 0"
_MATCH = f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH ?"


def field_of(level: int) -> Field:
    """Two levels a field: the lower where a word begins so, the upper where one of its family stands."""
    return FIELDS[level // 2]


class Postings:
    """Asks the index; keeps the last answers, since a query grows letter by letter."""

    def __init__(self, connection: sqlite3.Connection, last_id: int) -> None:
        self._connection = connection
        self._size = last_id + 1
        self._levels: dict[str, bytes] = {}
        self._families: dict[str, tuple[str, ...]] = {}

    def levels(self, word: str) -> bytes:
        """For each id of a stand the level at which it holds a word that begins so, or one of its family."""
        if word not in self._levels:
            if len(self._levels) >= _MOST_KEPT:
                self._levels.clear()
                self._families.clear()
            self._levels[word] = self._find_levels(word)
        return self._levels[word]

    def family(self, word: str) -> tuple[str, ...]:
        """The indexed words that share a stem with the word and do not begin with it."""
        if word not in self._families:
            found: set[str] = set()
            for stem in stems(word):
                query = "SELECT folded FROM stem WHERE stem = ? LIMIT ?"
                found.update(folded for (folded,) in self._connection.execute(query, (stem, _LARGEST_FAMILY)))
            self._families[word] = tuple(sorted(other for other in found if not other.startswith(word)))
        return self._families[word]

    def is_known(self, word: str) -> bool:
        """Whether any stand holds a word that begins so, or one of its family."""
        return self.levels(word).count(NOWHERE) < self._size

    def beginnings(self, word: str) -> tuple[str, ...]:
        """The word, and what it has in common with the others of its family, to mark them in a text.

        The common beginning of "handicapés" and "handicap" when nothing else begins so; else the whole word.
        """
        found = {word: None}
        family = self.family(word)
        for other in family:
            common = _common_beginning(word, other)
            rows = self._connection.execute(_BEGINNING, (common, common + _LAST)).fetchall()
            is_own = all(folded in family or folded.startswith(word) for (folded,) in rows)
            found[common if is_own else other] = None
        return tuple(found)

    def together(self, words: Sequence[str]) -> bytes:
        """For each stand the level of its least telling word; NOWHERE when it lacks one of the words."""
        levels = [self.levels(word) for word in words]
        return levels[0] if len(levels) == 1 else bytes(map(max, *levels))

    def most_telling(self, words: Sequence[str]) -> bytes:
        """For each stand the level of its most telling word."""
        levels = [self.levels(word) for word in words]
        return levels[0] if len(levels) == 1 else bytes(map(min, *levels))

    def any_holds(self, words: Iterable[str], among: bytes | None, *, whole: bool) -> bool:
        """Whether one stand holds all of these words, or beginnings of words unless `whole`.

        `among`, when given, has the levels of stands: those at NOWHERE do not count.
        """
        ending = "" if whole else " *"
        rows = self._connection.execute(_MATCH, (" AND ".join(f'"{word}"{ending}' for word in words),))
        if among is None:
            return rows.fetchone() is not None
        return any(among[stand_id] != NOWHERE for (stand_id,) in rows)

    def _find_levels(self, word: str) -> bytes:
        found = bytearray([NOWHERE]) * self._size
        self._fill(found, f'"{word}" *', 0)
        family = self.family(word)
        if family:
            self._fill(found, " OR ".join(f'"{other}"' for other in family), 1)
        return bytes(found)

    def _fill(self, levels: bytearray, expression: str, step: int) -> None:
        """Lower the levels of the stands that hold the expression, from the most telling field on."""
        for rank, field in enumerate(FIELDS):
            level = 2 * rank + (step if rank else 1)
            for (stand_id,) in self._connection.execute(_MATCH, (f"{field.value} : ({expression})",)):
                if levels[stand_id] > level:
                    levels[stand_id] = level
            if level >= max(levels[1:], default=0):
                return


def _common_beginning(one: str, other: str) -> str:
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(letter for letter, _ in same)
