"""The planned fresh start comes when it is due and nobody is there; screens are followed."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.guard.awake import Awake
from kiosk.guard.ending import PLANNED_RESTART, SECOND_INSTANCE, STAFF_STOP, Renewal
from kiosk.guard.screen import ScreenCover
from kiosk.guard.supervisor import FINAL_CODES, PLANNED
from kiosk.guard.systemd import notify, watchdog_seconds


def test_the_supervisor_knows_the_codes_that_a_kiosk_ends_with() -> None:
    wrong_command_line = 2
    assert frozenset({STAFF_STOP, wrong_command_line, SECOND_INSTANCE}) == FINAL_CODES
    assert PLANNED == PLANNED_RESTART


def test_a_fresh_start_waits_until_nobody_is_there_and_comes_once(qapp: QApplication, qtbot: QtBot) -> None:
    codes: list[int] = []
    asked: list[bool] = []

    def is_idle() -> bool:
        asked.append(len(asked) > 3)
        return asked[-1]

    renewal = Renewal(is_idle, codes.append, qapp, after_ms=20, look_every_ms=5)
    qtbot.waitUntil(lambda: bool(codes))
    assert asked == [False, False, False, False, True]
    QApplication.processEvents()
    assert codes == [PLANNED_RESTART]
    renewal.deleteLater()


def test_no_fresh_start_before_it_is_due(qapp: QApplication, qtbot: QtBot) -> None:
    looked: list[int] = []

    class Looking(Renewal):
        def _look(self) -> None:
            super()._look()
            looked.append(1)

    codes: list[int] = []
    renewal = Looking(lambda: True, codes.append, qapp, after_ms=3_600_000, look_every_ms=1)
    qtbot.waitUntil(lambda: len(looked) > 3)
    assert codes == []
    renewal.deleteLater()


def test_a_window_that_was_moved_or_hidden_covers_the_screen_again_within_a_second(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    cover = ScreenCover(window)
    cover.show()
    screen = QGuiApplication.primaryScreen().geometry()
    window.setGeometry(QRect(5, 5, 100, 100))
    qtbot.waitUntil(lambda: window.geometry() == screen, timeout=1000)
    window.hide()
    qtbot.waitUntil(window.isVisible, timeout=1000)
    shown = [each for each in QGuiApplication.topLevelWindows() if each.isVisible()]
    assert shown == [window.windowHandle()]


def test_keeping_awake_harms_nothing_where_there_is_no_x11(qapp: QApplication) -> None:
    awake = Awake(qapp)
    awake.start()
    awake.hold()
    awake.deleteLater()


@pytest.mark.parametrize("address", ["", "x", "/nowhere/at/all", "@nobody-listens"])
def test_where_no_systemd_listens_nothing_happens(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    assert not notify("READY=1")


@pytest.mark.parametrize(("told", "expected"), [("", None), ("15000000", 15.0), ("x", None), ("0", None)])
def test_the_patience_of_systemd_is_read(
    monkeypatch: pytest.MonkeyPatch, told: str, expected: float | None
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", told)
    monkeypatch.delenv("WATCHDOG_PID", raising=False)
    assert watchdog_seconds() == expected
    monkeypatch.setenv("WATCHDOG_PID", "1")
    assert watchdog_seconds() is None
