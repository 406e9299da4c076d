"""The arrows beside what scrolls: their movement ends where something else decides the place."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPropertyAnimation, Qt
from PySide6.QtTest import QTest

from kiosk.visitor.scroll_column import ScrollColumn
from kiosk.visitor.window import KioskWindow
from tests.visitor.conftest import MakeWindow


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
