"""The arrows beside what scrolls: their movement ends where something else decides the place."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QPropertyAnimation, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import invalidate

from kiosk.visitor.scroll_column import ScrollColumn
from kiosk.visitor.track import Track
from kiosk.visitor.window import KioskWindow
from tests.visitor.conftest import MakeWindow
from tests.visitor.touch import Finger


def is_moving(column: ScrollColumn) -> bool:
    moves = column.findChildren(QPropertyAnimation)
    return any(move.state() is QPropertyAnimation.State.Running for move in moves)


def press_down_arrow(column: ScrollColumn) -> None:
    _, down = column.buttons
    QTest.mouseClick(down, Qt.MouseButton.LeftButton)


def end_visit(window: KioskWindow) -> None:
    window.visit.start_over()


def choose_theme(window: KioskWindow) -> None:
    window.visit.toggle_theme(window.visit.catalogue.themes[0].id)


@pytest.mark.parametrize("decide", [end_visit, choose_theme])
def test_the_movement_of_an_arrow_ends_when_the_list_begins_anew(
    make_window: MakeWindow, decide: Callable[[KioskWindow], None]
) -> None:
    window = make_window(animations=True)
    home = window.screens.home
    press_down_arrow(home.scroll_column)
    assert is_moving(home.scroll_column)
    decide(window)
    assert not is_moving(home.scroll_column)
    assert home.grid.verticalScrollBar().value() == 0


def test_another_sheet_opens_at_its_top_though_an_arrow_was_moving(make_window: MakeWindow) -> None:
    window = make_window(animations=True)
    first, second = sorted(window.visit.catalogue.stands, key=lambda stand: -len(stand.sections))[:2]
    window.visit.open(first)
    sheet = window.screens.sheet
    press_down_arrow(sheet.scroll_column)
    assert is_moving(sheet.scroll_column)
    window.visit.open(second)
    assert not is_moving(sheet.scroll_column)
    assert sheet.area.verticalScrollBar().value() == 0


def tap_below_thumb(track: Track) -> None:
    QTest.mouseClick(track, Qt.MouseButton.LeftButton, pos=track.rect().center())


def turn_wheel(track: Track) -> None:
    at = QPointF(track.rect().center())
    turn, held = QPoint(0, -240), Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        at, at, QPoint(), turn, Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(track, event)


@pytest.mark.parametrize("act", [tap_below_thumb, turn_wheel])
def test_whatever_moves_the_thumb_moves_the_list(
    make_window: MakeWindow, act: Callable[[Track], None]
) -> None:
    window = make_window()
    home = window.screens.home
    track = home.scroll_column.findChild(Track)
    assert isinstance(track, Track)
    act(track)
    assert home.grid.verticalScrollBar().value() > 0
    assert track.value() == home.grid.verticalScrollBar().value()
    window.visit.start_over()
    assert track.value() == 0


def test_the_list_follows_the_thumb_under_a_finger(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    home, finger = window.screens.home, Finger(qtbot, window)
    track = home.scroll_column.findChild(Track)
    assert isinstance(track, Track)
    finger.press(track, QPoint(track.width() // 2, 20))
    finger.move(track, track.rect().center())
    assert home.grid.verticalScrollBar().value() > 0
    assert track.value() == home.grid.verticalScrollBar().value()
    finger.release(track)


def test_what_stands_for_the_bar_in_python_may_end_before_the_bar(make_window: MakeWindow) -> None:
    """As it does where another bar was at its address: Qt made both, and Python is not told."""
    home = make_window().screens.home
    invalidate(home.grid.verticalScrollBar())
    press_down_arrow(home.scroll_column)
    assert home.grid.verticalScrollBar().value() > 0
    home.scroll_column.scroll_to(0)
    assert home.grid.verticalScrollBar().value() == 0
