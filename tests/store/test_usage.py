"""The file of hourly counts: whole or as it was, small, and never in the way."""

import errno
import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.usage import Counted, Mark, Usage, how_many
from kiosk.store import usage as usage_file
from kiosk.store.usage import MOST_BYTES, MOST_DAYS, add_usage, read_usage

TEN = datetime(2026, 3, 4, 10)
VISIT = Mark(Counted.VISIT)


def visits(*hours: datetime) -> Usage:
    made = Usage()
    for hour in hours:
        made.add(hour, [VISIT, Mark(Counted.STAND, "14"), Mark(Counted.FRUITLESS, "permis")])
    return made


def count(file: Path) -> int:
    return how_many(read_usage(file)[0].total, Counted.VISIT)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "frequentation.csv"


def test_a_missing_file_says_nothing_and_is_not_made_by_reading(file: Path) -> None:
    assert read_usage(file) == (Usage(), 0)
    assert not file.parent.exists()


def test_counts_are_added_to_those_of_the_file(file: Path) -> None:
    assert add_usage(file, visits(TEN, TEN)) == 0
    assert add_usage(file, visits(TEN, TEN + timedelta(hours=1))) == 0
    assert read_usage(file) == (visits(TEN, TEN, TEN, TEN + timedelta(hours=1)), 0)
    assert file.read_text("utf-8").splitlines()[:2] == [
        "jour;heure;compté;nom;visites",
        "2026-03-04;10;visite;;3",
    ]
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_every_sort_of_count_comes_back(file: Path) -> None:
    made = Usage()
    marks = [Mark(Counted.STAND, "=A1"), Mark(Counted.STAND, "10\u00a0bis"), Mark(Counted.FRUITLESS)]
    made.add(TEN, [*marks, VISIT, Mark(Counted.THEME, "sante"), Mark(Counted.LIST), Mark(Counted.ENGLISH)])
    add_usage(file, made)
    assert read_usage(file) == (made, 0)


def test_the_time_of_the_file_tells_an_hour_and_no_minute(file: Path) -> None:
    add_usage(file, visits(TEN, TEN + timedelta(hours=2)))
    assert datetime.fromtimestamp(file.stat().st_mtime) == TEN + timedelta(hours=2)


DAMAGE = [
    b"",
    b"\0" * 4096,
    b"SQLite format 3\0" * 100,
    b'"' * 300_000,
    b"jour;heure;compt\xc3",
    "jour;heure;compté;nom;visites\n2026-03-04;10;visi".encode(),
    b"2026-02-30;10;visite;;1\n2026-03-04;24;visite;;1\n2026-03-04;10;visite;;-1",
    "2026-03-04;10;visite;;1e5\n2026-03-04;10;visite;;٣\n２０２６-03-04;1;visite;;1".encode(),
    b"2026-03-04;10;visite;;0\n2026-03-04;10;visite;qui;1\n2026-03-04;10;autre;;1\n;;;;",
    b"2026-03-04;10;stand;\xff\xfe;1\n2026-03-04;10;stand;" + b"9" * 200 + b";1",
]


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_no_count_is_left_out_and_counting_goes_on(file: Path, damage: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(damage + b"\n2026-03-04;9;visite;;5\r\n")
    found, unread = read_usage(file)
    assert how_many(found.total, Counted.VISIT) == 5
    assert unread == len([line for line in damage.split(b"\n") if line and not line.endswith(b"visites")])
    assert add_usage(file, visits(TEN)) == unread
    assert count(file) == 6
    assert read_usage(file)[1] == 0


def test_of_a_file_that_is_too_large_the_beginning_is_read(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"2026-03-04;9;visite;;5\n" + b"x" * (2 * MOST_BYTES))
    assert count(file) == 5
    add_usage(file, visits(TEN))
    assert count(file) == 6
    assert file.stat().st_size < 1000


@pytest.mark.parametrize("when", ["read", "write", "fsync", "replace"])
def test_a_disk_that_fails_leaves_the_file_as_it_was(
    file: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    add_usage(file, visits(TEN))
    before = file.read_bytes()

    def fail(*_args: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        if when == "read":
            patch.setattr(Path, "open", fail)
        elif when == "write":
            patch.setattr(Path, "write_bytes", fail)
        elif when == "fsync":
            patch.setattr(os, "fsync", fail)
        else:
            patch.setattr(Path, "replace", fail)
        with pytest.raises(OSError, match="full"):
            add_usage(file, visits(TEN))
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_file_that_cannot_be_read_now_is_not_taken_for_an_empty_one(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_usage(file, visits(TEN))
    before = file.read_bytes()
    plain = Path.open

    def fail(path: Path, mode: str = "r", *args: Any, **options: Any) -> Any:
        if mode == "rb":
            raise OSError(errno.EIO, "bad sector")
        return plain(path, mode, *args, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", fail)
        with pytest.raises(OSError, match="bad sector"):
            add_usage(file, visits(TEN))
    assert file.read_bytes() == before


def test_days_are_capped_the_earliest_go(file: Path) -> None:
    for day in range(MOST_DAYS + 5):
        add_usage(file, visits(TEN + timedelta(days=day)))
    days = read_usage(file)[0].days
    assert len(days) == MOST_DAYS
    assert days[0] == (TEN + timedelta(days=5)).date()


def test_a_wrong_year_loses_nothing_and_does_not_stay_out(file: Path) -> None:
    add_usage(file, visits(*(TEN + timedelta(days=day) for day in range(MOST_DAYS))))
    add_usage(file, visits(datetime(1, 1, 1), datetime(1970, 1, 1)))
    days = read_usage(file)[0].days
    assert [day.year for day in days[:3]] == [1, 1970, 2026]
    add_usage(file, visits(datetime(9999, 12, 31, 23)))
    assert len(read_usage(file)[0].days) == MOST_DAYS


def test_the_size_is_capped_by_days_and_within_one_day(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usage_file, "MOST_BYTES", 500)
    add_usage(file, visits(*(TEN + timedelta(days=day) for day in range(9))))
    assert file.stat().st_size <= 500
    assert read_usage(file)[0].days[-1] == (TEN + timedelta(days=8)).date()
    crowded = Usage()
    crowded.add(TEN, [VISIT, *(Mark(Counted.STAND, str(number)) for number in range(100))])
    add_usage(file, crowded)
    assert file.stat().st_size <= 500
    assert read_usage(file)[1] == 0
    assert count(file) >= 1


def test_it_is_imported_without_sqlalchemy() -> None:
    code = "import sys, kiosk.store.usage; print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
