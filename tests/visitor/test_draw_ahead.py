"""The rows around those in view are drawn while nothing else is to be done: scrolling draws none."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.visitor.draw_ahead import LINES
from kiosk.visitor.stand_card import StandCard
from kiosk.visitor.touchable import DOUBLE_STRIKE_MS
from kiosk.visitor.window import KioskWindow
from tests.builders import make_catalogue, make_stand
from tests.visitor.conftest import LANDSCAPE, PORTRAIT, MakeWindow
from tests.visitor.paints import Paints, watch_cards
from tests.visitor.touch import Finger


def is_ready(window: KioskWindow) -> bool:
    return not window.screens.home.grid.ahead.is_drawing


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_scrolling_by_the_lines_kept_ready_draws_no_card(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, size: QSize
) -> None:
    window = make_window(size)
    grid = window.screens.home.grid
    qtbot.waitUntil(lambda: is_ready(window))
    drawn = watch_cards(monkeypatch)
    grid.scroll_to(LINES * grid.verticalScrollBar().singleStep())
    grid.viewport().repaint()
    assert not drawn
    qtbot.waitUntil(lambda: is_ready(window))
    assert drawn  # the next ones, meanwhile
    grid.scroll_to(2 * LINES * grid.verticalScrollBar().singleStep())
    before = len(drawn)
    grid.viewport().repaint()
    assert len(drawn) == before


def test_a_picture_is_that_of_the_words_and_not_of_the_number(make_window: MakeWindow) -> None:
    one, other = (make_catalogue(make_stand("1", short_title=title)) for title in ("Avant", "Après"))
    grids = [make_window(catalogue=shown).screens.home.grid for shown in (one, other, one)]
    pictures = [grid.grab().toImage() for grid in grids]
    assert pictures[0] == pictures[2] != pictures[1]


def test_a_list_that_is_not_to_be_seen_draws_nothing_ahead(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: is_ready(window))
    drawn = watch_cards(monkeypatch)
    window.visit.search()
    assert not window.screens.home.isVisible()
    window.screens.home.grid.painted.emit()
    qtbot.waitUntil(lambda: is_ready(window))
    assert not drawn


def test_rows_that_are_gone_meanwhile_are_left_alone(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    grid = window.screens.home.grid
    grid.viewport().repaint()
    assert grid.ahead.is_drawing
    window.screens.listed.show(())  # no painting has told of it yet
    assert not any(map(grid.prepare_row, range(100)))
    qtbot.waitUntil(lambda: is_ready(window))


def test_it_ends_where_there_is_no_room_for_the_pictures(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(StandCard, "views", 0)
    window = make_window()
    drawn = watch_cards(monkeypatch)
    window.screens.home.grid.viewport().repaint()
    qtbot.waitUntil(lambda: is_ready(window))
    assert drawn


def test_a_tap_on_a_theme_has_everything_painted_once(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    home = window.screens.home
    seen = (home, home.grid.viewport(), home.tiles[0], home.facet.segments[None])
    for _ in range(2):  # chosen, and left again; qtbot.wait may end too early
        finger = Finger(qtbot, window)
        finger.press(home.tiles[0])
        QTest.qWait(DOUBLE_STRIKE_MS)  # nothing tells when it need no longer be drawn pressed
        qtbot.waitUntil(lambda: is_ready(window))
        before, paints = window.visit.listing.choice, [Paints(widget) for widget in seen]
        finger.release(home.tiles[0])
        assert window.visit.listing.choice != before
        QApplication.processEvents()
        assert [counted.count for counted in paints] == [1] * len(seen)
        for counted in paints:
            counted.deleteLater()
        QTest.qWait(DOUBLE_STRIKE_MS)  # nor when the next tap is no trembling hand


def test_a_change_of_screen_swallows_touches_and_has_nothing_painted(
    make_window: MakeWindow, qapp: QApplication
) -> None:
    window = make_window()
    QApplication.processEvents()
    paints = Paints(qapp)
    window.screens.shield.hold()
    QApplication.processEvents()
    assert window.screens.shield.isVisible()
    window.screens.shield.hide()
    QApplication.processEvents()
    assert paints.count == 0
    window.screens.dock.update()
    QApplication.processEvents()
    assert paints.count > 0
    paints.deleteLater()
