"""What the guard asks of Windows, asked of a stand-in."""

import ctypes
import sys
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from kiosk import __main__ as program
from kiosk import supervised
from kiosk.guard.windows import show_no_boxes


@dataclass
class Windows:
    """Stands in for ctypes.windll and its libraries."""

    error_mode: int = 0x8000
    signs_out: bool = True
    asked: list[int] = field(default_factory=list)

    @property
    def user32(self) -> "Windows":
        return self

    def ExitWindowsEx(self, flags: int, _reason: int) -> int:  # noqa: N802
        self.asked.append(flags)
        return int(self.signs_out)

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


def end_of_the_supervisor(monkeypatch: pytest.MonkeyPatch, kiosk_ends_with: int, *, is_packed: bool) -> int:
    monkeypatch.setattr(sys, "frozen", is_packed, raising=False)
    monkeypatch.setattr(supervised, "keep_log", lambda *_places: None)
    ending = SimpleNamespace(run=lambda: kiosk_ends_with)
    monkeypatch.setattr(supervised, "Supervisor", lambda _command: ending)
    return supervised.main([])


def test_a_kiosk_that_staff_stopped_leads_to_the_sign_in_screen_of_windows(
    monkeypatch: pytest.MonkeyPatch, windows: Windows
) -> None:
    assert end_of_the_supervisor(monkeypatch, 0, is_packed=True) == 0
    assert windows.asked == [0x10]


@pytest.mark.parametrize(("code", "is_packed"), [(3, True), (2, True), (0, False)])
def test_no_other_end_signs_out_and_none_of_a_developers_kiosk(
    monkeypatch: pytest.MonkeyPatch, windows: Windows, code: int, is_packed: bool
) -> None:
    assert end_of_the_supervisor(monkeypatch, code, is_packed=is_packed) == code
    assert windows.asked == []


def test_where_windows_does_not_sign_out_the_kiosk_is_started_anew(
    monkeypatch: pytest.MonkeyPatch, windows: Windows
) -> None:
    windows.signs_out = False
    assert end_of_the_supervisor(monkeypatch, 0, is_packed=True) == 1


def test_elsewhere_nobody_is_signed_out(monkeypatch: pytest.MonkeyPatch, windows: Windows) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert end_of_the_supervisor(monkeypatch, 0, is_packed=True) == 0
    assert windows.asked == []
