"""What the guard asks of Windows, asked of a stand-in."""

import ctypes
import sys
from dataclasses import dataclass

import pytest

from kiosk import __main__ as program
from kiosk.guard.windows import show_no_boxes


@dataclass
class Windows:
    """Stands in for ctypes.windll and its libraries."""

    error_mode: int = 0x8000

    @property
    def kernel32(self) -> "Windows":
        return self

    def GetErrorMode(self) -> int:  # noqa: N802
        return self.error_mode

    def SetErrorMode(self, mode: int) -> None:  # noqa: N802
        self.error_mode = mode


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Windows:
    stand_in = Windows()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", stand_in, raising=False)
    return stand_in


def test_windows_shows_no_box_for_a_crash_or_a_missing_disk_and_keeps_what_else_was_set(
    windows: Windows,
) -> None:
    show_no_boxes()
    assert windows.error_mode == 0x8000 | 0x1 | 0x2


@pytest.mark.parametrize(("arguments", "calls"), [(["--supervised"], 1), ([], 1), (["doctor"], 0)])
def test_a_kiosk_and_who_watches_over_it_ask_for_that_before_all_else(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], calls: int
) -> None:
    told: list[str] = []

    def run(_arguments: list[str]) -> int:
        told.append("runs")
        return 0

    monkeypatch.setattr(sys, "argv", ["kiosk", *arguments])
    monkeypatch.setattr(program, "end_when_asked", lambda: None)
    monkeypatch.setattr(program, "show_no_boxes", lambda: told.append("no boxes"))
    monkeypatch.setattr(program, "_run", run)
    assert program.main() == 0
    assert told == ["no boxes"] * calls + ["runs"]
