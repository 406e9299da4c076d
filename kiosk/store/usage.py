"""Hourly counts, in a file of their own, without any person in them."""

import os
import re
from collections import Counter
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.domain.typography import is_printable
from kiosk.domain.usage import Counted, Mark, Usage
from kiosk.store.whole_file import beside, discard, put_in_place

COLUMNS = ("jour", "heure", "compté", "nom", "visites")
MOST_DAYS = 60
MOST_BYTES = 1_000_000
_MOST_COUNTED = 9_999_999
_HEADER = ";".join(COLUMNS)
_LINE = re.compile(
    r"(?P<hour>\d{4}-\d\d-\d\d;(?:1?\d|2[0-3]));"
    r"(?P<counted>(?:stand|thème)(?=;[^;])|recherche sans résultat|"
    r"(?:visite|liste à emporter|passage en anglais)(?=;;));"
    r"(?P<name>[^;\"]{0,60});"
    r"(?P<count>[1-9]\d{0,6})",
    re.ASCII,
)

Hours = dict[str, list[str]]
"""The lines of each hour, under what they begin with."""


def read_usage(file: Path) -> tuple[Usage, int]:
    """The counts of a file, and how many of its lines say none and are left out; a missing file is empty.

    Nothing in the file can make this fail: of one that is damaged or too large the sound lines of the
    beginning are read. Raises OSError.
    """
    hours, unread = _read(file)
    usage = Usage()
    for lines in hours.values():
        _add_lines(usage, lines)
    return usage, unread


def add_usage(file: Path, counts: Usage) -> int:
    """Add counts to those of the file; how many lines of it could not be read, and are gone.

    The file is written whole, beside, then moved. The earliest days go when there are more than `MOST_DAYS`
    or `MOST_BYTES`, those of `counts` last. Its time is that of the last hour added, for its own would tell
    a minute at which nobody was there. Raises OSError; the file is then as it was.
    """
    hours, unread = _read(file)
    for hour, marks in counts:
        key, merged = _key(hour), Usage()
        _add_lines(merged, hours.get(key, []))  # the others stay as they are: a full file has 40,000 lines
        merged.add(hour, marks)
        hours[key] = [line_of(*entry) for entry in lines_of(merged)]
    data = _within(hours, {_key(hour) for hour, _ in counts})
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        beside(file).write_bytes(data)
        _set_time(beside(file), max((hour for hour, _ in counts), default=datetime.min))
        put_in_place(file)
    except OSError:
        with suppress(OSError):
            discard(file)
        raise
    return unread


def entry_of(line: str) -> tuple[datetime, Mark, int] | None:
    """Hour, mark and count that a line says; None when it says none."""
    found = _LINE.fullmatch(line)
    hour = _time_of(found["hour"]) if found else None
    if found is None or hour is None:
        return None
    mark = Mark(Counted(found["counted"]), found["name"])
    return (hour, mark, int(found["count"])) if mark.is_sound else None


def line_of(hour: datetime, mark: Mark, count: int) -> str:
    """The line that `entry_of` reads."""
    return f"{_key(hour)};{mark.counted.value};{mark.name};{min(count, _MOST_COUNTED)}"


def lines_of(usage: Usage) -> list[tuple[datetime, Mark, int]]:
    """All counts: by the hour, then by what is counted, then by name: in no order of visits."""
    order = {counted: place for place, counted in enumerate(Counted)}
    return [
        (hour, mark, count)
        for hour, marks in usage
        for mark, count in sorted(marks.items(), key=lambda entry: (order[entry[0].counted], entry[0].name))
    ]


def _read(file: Path) -> tuple[Hours, int]:
    """The sound lines of a file, in its order, and how many others there are."""
    try:
        with file.open("rb") as source:
            data = source.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return {}, 0
    unread = int(len(data) > MOST_BYTES)
    hours: Hours = {}
    for line in data[:MOST_BYTES].decode("utf-8-sig", errors="surrogateescape").split("\n"):
        line = line.rstrip("\r")
        found = _LINE.fullmatch(line)
        if found and is_printable(line) and (found["hour"] in hours or _time_of(found["hour"]) is not None):
            hours.setdefault(found["hour"], []).append(line)
        elif line.strip() and line != _HEADER:
            unread += 1
    return hours, unread


def _add_lines(usage: Usage, lines: list[str]) -> None:
    """Add the sound lines of one hour."""
    marks: Counter[Mark] = Counter()
    for line in lines:
        _, _, word, name, count = line.split(";")
        marks[Mark(Counted(word), name)] += int(count)
    hour = _time_of(";".join(lines[0].split(";")[:2])) if lines else None
    if hour is not None:
        usage.add(hour, marks)


def _within(hours: Hours, new: set[str]) -> bytes:
    """The bytes of the file, in the order of the hours; takes out the days for which there is no room."""
    sizes: Counter[str] = Counter()
    for key, lines in hours.items():
        sizes[_day(key)] += len("\n".join(lines).encode(errors="replace")) + 1
    room = MOST_BYTES - len(_HEADER.encode()) - 1
    newest = {_day(key) for key in new}
    days = sorted(sizes, key=lambda day: (day in newest, day))
    while len(days) > 1 and (len(days) > MOST_DAYS or sum(sizes[day] for day in days) > room):
        del days[0]
    left = set(days)
    kept = sorted((key for key in hours if _day(key) in left), key=lambda key: (_day(key), len(key), key))
    text = "\n".join([_HEADER, *(line for key in kept for line in hours[key]), ""])
    data = text.encode(errors="replace")
    return data if len(data) <= MOST_BYTES else data[: data.rfind(b"\n", 0, MOST_BYTES) + 1]


def _key(hour: datetime) -> str:
    return f"{hour.date().isoformat()};{hour.hour}"


def _day(key: str) -> str:
    return key[:10]


def _time_of(key: str) -> datetime | None:
    try:
        return datetime.fromisoformat(key[:10]).replace(hour=int(key[11:]))
    except ValueError:
        return None


def _set_time(file: Path, hour: datetime) -> None:
    try:
        stamp = hour.timestamp()
    except (ValueError, OverflowError, OSError):  # a clock far off
        stamp = 0.0
    os.utime(file, (stamp, stamp))
