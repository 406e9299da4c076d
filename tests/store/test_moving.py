"""On Windows a file is put in its place for good, and whoever holds it for a moment is waited for."""

import ctypes
import sys
from pathlib import Path

import pytest

from kiosk.store.moving import move_patiently
from kiosk.store.whole_file import beside, put_in_place

HELD, FULL = 32, 112
REPLACING_AND_WRITTEN_THROUGH = 9


class Windows:
    """Stands in for kernel32: refuses with those errors, one a call, then moves."""

    def __init__(self, *errors: int) -> None:
        self._errors, self.flags, self.waited = list(errors), set[int](), list[float]()
        self._last = 0

    def MoveFileExW(self, source: str, target: str, flags: int) -> int:  # noqa: N802
        self.flags.add(flags)
        if self._errors:
            self._last = self._errors.pop(0)
            return 0
        Path(source).replace(target)
        return 1

    def last_error(self) -> int:
        return self._last

    def move(self, source: Path, target: Path) -> None:
        move_patiently(source, target, self.MoveFileExW, self.last_error, self.waited.append)


@pytest.fixture
def prepared(tmp_path: Path) -> Path:
    file = tmp_path / "new"
    file.write_text("new")
    (tmp_path / "there").write_text("old")
    return file


def test_a_file_put_in_place_on_windows_is_there_after_a_power_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows, file = Windows(), tmp_path / "current.json"
    file.write_text("old")
    beside(file).write_text("new")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "WinDLL", lambda *_name, **_options: windows, raising=False)
    monkeypatch.setattr(ctypes, "get_last_error", windows.last_error, raising=False)
    put_in_place(file)
    assert file.read_text() == "new"
    assert windows.flags == {REPLACING_AND_WRITTEN_THROUGH}


@pytest.mark.parametrize("errors", [(HELD,), (5, 33, HELD)])
def test_who_holds_the_file_for_a_moment_is_waited_for(prepared: Path, errors: tuple[int, ...]) -> None:
    windows = Windows(*errors)
    windows.move(prepared, prepared.with_name("there"))
    assert prepared.with_name("there").read_text() == "new"
    assert len(windows.waited) == len(errors)


def test_who_holds_the_file_for_ever_is_told_of_within_a_second(prepared: Path) -> None:
    windows = Windows(*[HELD] * 100)
    with pytest.raises(PermissionError):
        windows.move(prepared, prepared.with_name("there"))
    assert prepared.with_name("there").read_text() == "old"
    assert 0 < sum(windows.waited) < 1


def test_what_waiting_does_not_mend_is_told_at_once(prepared: Path) -> None:
    windows = Windows(FULL)
    with pytest.raises(OSError, match="error 112"):
        windows.move(prepared, prepared.with_name("there"))
    assert windows.waited == []
