"""Staff find their way in by a gesture that nobody makes by chance."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QElapsedTimer, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.guard import corner
from kiosk.guard.corner import TAPS, CornerGesture
from tests.visitor.touch import touch_panel

INSIDE, OUTSIDE = QPoint(40, 40), QPoint(400, 300)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    shown = QWidget()
    shown.resize(1920, 1080)
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    shown.close()
    shown.deleteLater()


@pytest.fixture
def gesture(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> Iterator[CornerGesture]:
    monkeypatch.setattr(corner, "HOLD_MS", 60)
    made = CornerGesture(window)
    yield made
    made.deleteLater()


def press(window: QWidget, point: QPoint) -> None:
    QTest.touchEvent(window, touch_panel()).press(0, point, window).commit()


def lift(window: QWidget, point: QPoint) -> None:
    QTest.touchEvent(window, touch_panel()).release(0, point, window).commit()


def tap(window: QWidget, point: QPoint = INSIDE, times: int = 1) -> None:
    for _ in range(times):
        press(window, point)
        lift(window, point)


def pass_hold(qtbot: QtBot) -> None:
    """Wait for longer than a hold lasts here."""
    since = QElapsedTimer()
    since.start()
    qtbot.waitUntil(lambda: since.elapsed() > 120)


def test_five_taps_of_which_the_last_is_held(qtbot: QtBot, window: QWidget, gesture: CornerGesture) -> None:
    tap(window, times=TAPS - 1)
    with qtbot.waitSignal(gesture.made):
        press(window, INSIDE)
    lift(window, INSIDE)


def test_a_mouse_makes_it_too(qtbot: QtBot, window: QWidget, gesture: CornerGesture) -> None:
    handle = window.windowHandle()
    for _ in range(TAPS - 1):
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=INSIDE)
    with qtbot.waitSignal(gesture.made):
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=INSIDE)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=INSIDE)


def test_quick_taps_of_a_mouse_count_once_each(qtbot: QtBot, window: QWidget, gesture: CornerGesture) -> None:
    handle = window.windowHandle()
    for _ in range((TAPS - 1) // 2):
        QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, pos=INSIDE)
    with qtbot.waitSignal(gesture.made):
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=INSIDE)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=INSIDE)


@pytest.mark.parametrize(
    "before",
    [[(INSIDE, TAPS - 2)], [(INSIDE, TAPS - 1), (OUTSIDE, 1)], [(INSIDE, 2), (OUTSIDE, 1), (INSIDE, 2)]],
)
def test_other_taps_make_nothing(
    qtbot: QtBot, window: QWidget, gesture: CornerGesture, before: list[tuple[QPoint, int]]
) -> None:
    with qtbot.assertNotEmitted(gesture.made):
        for point, times in before:
            tap(window, point, times)
        press(window, INSIDE)
        pass_hold(qtbot)
        lift(window, INSIDE)


def test_a_last_tap_that_is_not_held_makes_nothing(
    qtbot: QtBot, window: QWidget, gesture: CornerGesture
) -> None:
    with qtbot.assertNotEmitted(gesture.made):
        tap(window, times=TAPS)
        pass_hold(qtbot)


def test_a_finger_that_slides_out_of_the_corner_makes_nothing(
    qtbot: QtBot, window: QWidget, gesture: CornerGesture
) -> None:
    with qtbot.assertNotEmitted(gesture.made):
        tap(window, times=TAPS - 1)
        press(window, INSIDE)
        QTest.touchEvent(window, touch_panel()).move(0, OUTSIDE, window).commit()
        pass_hold(qtbot)
        lift(window, OUTSIDE)


def test_slow_taps_make_nothing(
    qtbot: QtBot, window: QWidget, gesture: CornerGesture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corner, "BETWEEN_MS", -1)
    with qtbot.assertNotEmitted(gesture.made):
        tap(window, times=TAPS - 1)
        press(window, INSIDE)
        pass_hold(qtbot)
        lift(window, INSIDE)


@pytest.mark.usefixtures("gesture")
def test_what_is_beneath_is_touched_all_the_same(qtbot: QtBot, window: QWidget) -> None:
    button = QPushButton(window)
    button.setGeometry(0, 0, 100, 100)
    button.show()
    with qtbot.waitSignal(button.clicked):
        tap(window)
