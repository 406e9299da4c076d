"""A file that cannot be used goes out of the way, with its side files, and writes over nothing."""

from datetime import datetime
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.store.set_aside import set_aside


def clock() -> datetime:
    return datetime(2025, 11, 26, 7, 5)


def test_names_are_dated_and_none_is_given_twice(tmp_path: Path) -> None:
    file = tmp_path / "bureau.db"
    for turn in range(3):
        file.write_text(f"{turn}", encoding="utf-8")
        (tmp_path / "bureau.db-journal").write_text(f"journal {turn}", encoding="utf-8")
        set_aside(file, clock)
    kept = {one.name: one.read_text(encoding="utf-8") for one in tmp_path.iterdir()}
    name = "bureau-illisible-2025-11-26-07h05"
    assert kept == {
        f"{name}.db": "0",
        f"{name}.db-journal": "journal 0",
        f"{name}-2.db": "1",
        f"{name}-2.db-journal": "journal 1",
        f"{name}-3.db": "2",
        f"{name}-3.db-journal": "journal 2",
    }


def test_a_file_that_cannot_be_moved_is_told(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="impossible de le mettre de côté"):
        set_aside(tmp_path / "bureau.db", clock)
