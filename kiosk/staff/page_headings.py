"""Where the stands of a page begin: lines of text to one entry a stand, none lost, none merged."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.words import number_key
from kiosk.staff.page_text import split_glued

_NUMBER = r"([A-Za-z]?\d{1,4}(?:\s?(?:bis|ter|quater|[A-Za-z]))?)(?![^\W_])"
# "12°) title": the mark of this family of pages.
_MARK = re.compile(rf"(?:(?:n\s?[°º]|no\.?|stand)\s*)?{_NUMBER}\s*[°º]\s*[).:]\s*(.*)", re.I)
# "N° 12 - title", "Stand 12 : title".
_NAMED = re.compile(rf"(?:n\s?[°º]|no\.?\s|stand\s(?:n\s?[°º])?)\s*{_NUMBER}\s*[):.\-–—]\s*(.*)", re.I)
# "12) title", "12. title": also how lists are numbered.
_WEAK = re.compile(r"(\d{1,4})\s?[).]\s+(\S.*)")
_LETTERED = re.compile(r"(\d)\s?([a-z]+)$", re.I)


@dataclass(frozen=True, slots=True)
class Entry:
    """A stand of the page: the line its heading is on (from 1), the heading without its number, the body."""

    number: str
    line: int
    heading: str
    body: tuple[str, ...]
    is_weak: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """What stands before the first stand, then the stands in the order of the page."""

    preamble: tuple[str, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    at: int
    text: str


@dataclass(frozen=True, slots=True)
class _Mark:
    index: int
    number: str
    heading: str
    is_weak: bool = False


def read_entries(lines: Sequence[str]) -> Page:
    """The stands of a page; none when no line looks like the heading of one."""
    parts = [_Line(at, part) for at, line in enumerate(lines, start=1) for part in split_glued(line) if part]
    marks = _marks(parts)
    if not marks:
        return Page(tuple(line.text for line in parts), ())
    ends = [*(mark.index for mark in marks[1:]), len(parts)]
    entries = tuple(_entry(mark, parts, end) for mark, end in zip(marks, ends, strict=True))
    return Page(tuple(line.text for line in parts[: marks[0].index]), entries)


def _entry(mark: _Mark, parts: Sequence[_Line], end: int) -> Entry:
    body = [line.text for line in parts[mark.index + 1 : end]]
    heading = mark.heading or (body.pop(0) if body else "")
    return Entry(mark.number, parts[mark.index].at, heading, tuple(body), mark.is_weak)


def _marks(parts: Sequence[_Line]) -> list[_Mark]:
    found = [mark for index, line in enumerate(parts) if (mark := _strong(index, line.text))]
    weak = [
        _Mark(index, match[1].lstrip("0"), match[2], is_weak=True)
        for index, line in enumerate(parts)
        if (match := _WEAK.fullmatch(line.text))
    ]
    fillers = [mark for mark in weak if _fills_a_gap(mark, found)] if found else _ascending(weak)
    return sorted(found + fillers, key=lambda mark: mark.index)


def _strong(index: int, text: str) -> _Mark | None:
    match = _MARK.fullmatch(text) or _NAMED.fullmatch(text)
    return _Mark(index, _written(match[1]), match[2].strip()) if match else None


def _written(number: str) -> str:
    """A number as the tables write it: "12 bis", "3", "12 B"."""
    spaced = _LETTERED.sub(r"\1 \2", number.lstrip("0") or "0")
    head, _, letters = spaced.partition(" ")
    return f"{head.upper()} {letters.lower() if len(letters) > 1 else letters.upper()}".strip()


def _fills_a_gap(mark: _Mark, found: Sequence[_Mark]) -> bool:
    """Whether a numbered line has the very number that its neighbours leave out: then it is a heading."""
    key = number_key(mark.number)
    before = [number_key(other.number) for other in found if other.index < mark.index]
    after = [number_key(other.number) for other in found if other.index > mark.index]
    return bool(before and after) and before[-1] < key < after[0]


def _ascending(weak: Sequence[_Mark]) -> list[_Mark]:
    """Where a page has no mark but numbers: those that go up one by one from the first."""
    kept: list[_Mark] = []
    for mark in weak:
        if not kept or int(mark.number or 0) == int(kept[-1].number or 0) + 1:
            kept.append(mark)
    return kept
