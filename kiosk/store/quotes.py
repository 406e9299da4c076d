"""The few words around what was found, quoted from a stand's own texts."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from kiosk.domain.finding import Field
from kiosk.domain.marks import each_mark
from kiosk.domain.words import fold, joined_names
from kiosk.store.passages import Passages, passages

_LONGEST = 80
_LEAD = 28
_MOST_KEPT = 500
_CUT = "…"


class Quotes:
    """Reads the texts of the stands found; those read lately are kept."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._read: dict[int, Passages] = {}
        self._folded: dict[str, str] = {}

    def around(self, found: Sequence[tuple[int, Field]], prefixes: tuple[str, ...]) -> list[str]:
        """For each stand and field some 80 characters around a marked word.

        "" where the row of a list shows one (number, short title, organiser).
        """
        self._keep([stand_id for stand_id, _ in found])
        beginning = re.compile(rf"(?:^| )(?:{'|'.join(map(re.escape, prefixes))})")
        return [self._quote(self._read[stand_id], field, beginning, prefixes) for stand_id, field in found]

    def _keep(self, stand_ids: Iterable[int]) -> None:
        missing = [stand_id for stand_id in stand_ids if stand_id not in self._read]
        if not missing:
            return
        if len(self._read) + len(missing) > _MOST_KEPT:
            self._read.clear()
            self._folded.clear()
            missing = list(stand_ids)
        self._read.update(passages(self._connection, missing))

    def _quote(
        self, texts: Passages, field: Field, beginning: re.Pattern[str], prefixes: tuple[str, ...]
    ) -> str:
        if any(beginning.search(self._fold(text)) for text in _row(texts)):
            return ""
        told = (texts.french.get(field, ()), texts.english.get(field, ()))
        for text in chain(*told, (text for _, text in texts.all_texts())):
            if beginning.search(self._fold(text)) and (mark := next(each_mark(text, prefixes), None)):
                return _cut(text, mark[0])
        return ""

    def _fold(self, text: str) -> str:
        if text not in self._folded:
            self._folded[text] = " ".join((fold(text), *joined_names(text)))
        return self._folded[text]


def _row(texts: Passages) -> Iterator[str]:
    """What the row of a list shows: the short title is the last of the titles."""
    yield from texts.french.get(Field.NUMBER, ())
    yield from texts.french.get(Field.TITLE, ())[-1:]
    yield from texts.french.get(Field.ORGANISER, ())


def _cut(text: str, at: int) -> str:
    """The text around a place, cut between words."""
    text = text.replace("\n", " ")
    if len(text) <= _LONGEST:
        return text
    start = 0 if at <= _LEAD else text.rfind(" ", 0, at - _LEAD) + 1
    end = len(text) if len(text) - start <= _LONGEST else text.rfind(" ", at, start + _LONGEST)
    if end <= at:  # one word longer than a quotation
        end = start + _LONGEST
    before = f"{_CUT}\u00a0" if start else ""
    after = f"\u00a0{_CUT}" if end < len(text) else ""
    return before + text[start:end].strip() + after
