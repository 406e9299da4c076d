"""Which stands hold a word, and in how telling a field."""

import sqlite3
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import chain, compress, repeat, takewhile

from kiosk.domain.finding import Field
from kiosk.store.schema import INDEX
from kiosk.store.stems import stems

FIELDS = tuple(Field)
NOWHERE = 255
"""The level of a stand that does not hold the word."""
_MOST_KEPT = 200
_LARGEST_FAMILY = 40
_RARE = 8
"""A word that less than one stand in so many holds is quickly crossed with another inside the index."""
_LAST = "\U0010ffff"
_BEGINNING = "SELECT folded FROM word WHERE folded >= ? AND folded < ? AND instr(folded, ' ') = 0"
_HOLDS = bytes(level != NOWHERE for level in range(256))
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
        return self._count(word) > 0

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

    def holders(self, words: Sequence[str]) -> list[int]:
        """The ids of the stands that hold each of the words, in rising order."""
        first, *others = sorted(words, key=self._count)
        found = list(compress(range(self._size), self.levels(first).translate(_HOLDS)))
        for word in others:
            levels = self.levels(word)
            found = [row for row in found if levels[row] != NOWHERE]
        return found

    def any_holds(self, expression: str, before: Sequence[str] = ()) -> bool:
        """Whether a stand that holds each of the words `before` answers to an expression of the index."""
        if not before:
            return self._connection.execute(_MATCH, (expression,)).fetchone() is not None
        rarest = min(before, key=self._count)
        if self._count(rarest) * _RARE < self._size:
            expression = f"({self._expression(rarest)}) AND ({expression})"
        held = [self.levels(word) for word in before]
        rows = self._connection.execute(_MATCH, (expression,))
        return any(all(levels[row] != NOWHERE for levels in held) for (row,) in rows)

    def _count(self, word: str) -> int:
        return self._size - self.levels(word).count(NOWHERE)

    def _expression(self, word: str) -> str:
        return " OR ".join((begins(word), *map(is_word, self.family(word))))

    def _find_levels(self, word: str) -> bytes:
        found = bytearray([NOWHERE]) * self._size
        self._fill(found, begins(word), family=False)
        family = self.family(word)
        if family:
            self._fill(found, " OR ".join(map(is_word, family)), family=True)
        return bytes(found)

    def _fill(self, levels: bytearray, expression: str, *, family: bool) -> None:
        """Lower the levels of the stands that hold the expression, from the most telling field on."""
        told = ""
        for rank, field in enumerate(FIELDS):
            level = 2 * rank + int(family or not rank)
            wanted = f"{field.value} : ({expression})"
            if told:
                wanted = f"({wanted}) NOT ({{{told}}} : ({expression}))"
            rows: Iterable[int] = chain.from_iterable(self._connection.execute(_MATCH, (wanted,)))
            if family:
                rows = (row for row in rows if levels[row] > level)
            deque(map(levels.__setitem__, rows, repeat(level)), maxlen=0)
            if not family and levels.count(NOWHERE, 1) == 0:
                return
            told = f"{told} {field.value}"


def begins(word: str) -> str:
    """What asks the index for words that begin so; letters and digits cannot leave the quotes."""
    return f'"{word}" *'


def is_word(word: str) -> str:
    """What asks the index for that very word."""
    return f'"{word}"'


def _common_beginning(one: str, other: str) -> str:
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(letter for letter, _ in same)
