"""Hourly counts, in a file of their own, without any person in them."""

import csv
import io
import os
import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from kiosk.domain.usage import Counted, Mark, Usage
from kiosk.store.whole_file import beside, discard, put_in_place

COLUMNS = ("jour", "heure", "compté", "nom", "visites")
MOST_DAYS = 60
MOST_BYTES = 1_000_000
MOST_COUNTED = 1_000_000
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(r"\d{1,7}", re.ASCII)
_WORDS = {counted.value: counted for counted in Counted}


def read_usage(file: Path) -> tuple[Usage, int]:
    """The counts of a file, and how many of its lines say none and are left out; a missing file is empty.

    Nothing in the file can make this fail: of one that is damaged or too large the sound lines of the
    beginning are read. Raises OSError.
    """
    usage = Usage()
    try:
        with file.open("rb") as source:
            data = source.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return usage, 0
    lines = data[:MOST_BYTES].decode("utf-8-sig", errors="surrogateescape").split("\n")
    unread = int(len(data) > MOST_BYTES)
    by_hour: dict[datetime, Counter[Mark]] = {}
    for line in lines:
        cells = _cells(line.rstrip("\r"))
        if cells == list(COLUMNS):
            continue
        entry = entry_of(cells) if len(cells) == len(COLUMNS) else None
        if entry is None:
            unread += bool(line.strip())
        else:
            hour, mark, count = entry
            by_hour.setdefault(hour, Counter())[mark] += count
    for hour, marks in by_hour.items():
        usage.add(hour, marks)
    return usage, unread


def add_usage(file: Path, counts: Usage) -> int:
    """Add counts to those of the file; how many lines of it could not be read, and are gone.

    The file is written whole, beside, then moved. The earliest days go when there are more than `MOST_DAYS`
    or `MOST_BYTES`, those of `counts` last. Its time is that of the last hour in it, for its own would tell
    a minute at which nobody was there. Raises OSError; the file is then as it was.
    """
    usage, unread = read_usage(file)
    usage.add_all(counts)
    usage.keep_days(MOST_DAYS, counts.days)
    while len(data := _bytes_of(usage)) > MOST_BYTES and len(usage.days) > 1:
        usage.keep_days(len(usage.days) - 1, counts.days)
    whole_lines = data if len(data) <= MOST_BYTES else data[: data.rfind(b"\n", 0, MOST_BYTES) + 1]
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        beside(file).write_bytes(whole_lines)
        _set_time(beside(file), max((hour for hour, _ in usage), default=datetime.min))
        put_in_place(file)
    except OSError:
        _tidy(file)
        raise
    return unread


def entry_of(cells: Sequence[str]) -> tuple[datetime, Mark, int] | None:
    """Hour, mark and count that the five cells of a line say; None when they say none."""
    day, hour, word, name, count = (cell.strip() for cell in cells)
    if not (_DAY.fullmatch(day) and _NUMBER.fullmatch(hour) and _NUMBER.fullmatch(count)):
        return None
    if word not in _WORDS or not 0 < int(count) <= MOST_COUNTED:
        return None
    try:
        of_day = date.fromisoformat(day)
        at = datetime(of_day.year, of_day.month, of_day.day, int(hour))
    except ValueError:
        return None
    mark = Mark(_WORDS[word], name)
    return (at, mark, int(count)) if mark.is_sound else None


def cells_of(hour: datetime, mark: Mark, count: int) -> tuple[str, ...]:
    """The five cells of a line, as `entry_of` reads them."""
    return (hour.date().isoformat(), str(hour.hour), mark.counted.value, mark.name, str(count))


def lines_of(usage: Usage) -> list[tuple[datetime, Mark, int]]:
    """All counts: by the hour, then by what is counted, then by name: in no order of visits."""
    order = {counted: place for place, counted in enumerate(Counted)}
    return [
        (hour, mark, min(count, MOST_COUNTED))
        for hour, marks in usage
        for mark, count in sorted(marks.items(), key=lambda entry: (order[entry[0].counted], entry[0].name))
    ]


def _bytes_of(usage: Usage) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(cells_of(*line) for line in lines_of(usage))
    return text.getvalue().encode("utf-8", errors="replace")


def _cells(line: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=";", strict=True), [])
    except csv.Error:
        return []


def _set_time(file: Path, hour: datetime) -> None:
    try:
        stamp = hour.timestamp()
    except (ValueError, OverflowError, OSError):  # a clock far off
        stamp = 0.0
    os.utime(file, (stamp, stamp))


def _tidy(file: Path) -> None:
    try:
        discard(file)
    except OSError:
        return
