"""What a finger is about to open is laid out before it lifts, and nobody can tell but by the time taken."""

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.visitor.foresight import AFTER_PRESS_MS, BEFORE_CODE_MS
from kiosk.visitor.window import KioskWindow
from tests.visitor.conftest import LANDSCAPE, PORTRAIT, MakeWindow
from tests.visitor.touch import Finger, rect_of

STAND, OTHER = "4", "3"  # the first column: tests have a screen of 800 px


def hold(window: KioskWindow, qtbot: QtBot, number: str = STAND) -> Finger:
    """Put a finger on a card, and keep it there until all that can be foreseen has been."""
    finger, grid = Finger(qtbot, window), window.screens.home.grid
    finger.press(grid.viewport(), rect_of(grid, number).center())
    code = window.screens.sheet.page.card
    qtbot.waitUntil(lambda: code.code is not None and code.code.is_made)
    return finger


def lift(window: KioskWindow, finger: Finger, number: str = STAND) -> None:
    grid = window.screens.home.grid
    finger.release(grid.viewport(), rect_of(grid, number).center())


def words(window: KioskWindow) -> str:
    return window.screens.sheet.page.words


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_the_sheet_is_laid_out_under_the_finger_and_looks_as_ever(
    make_window: MakeWindow, qtbot: QtBot, size: QSize
) -> None:
    window, usual = make_window(size), make_window(size)
    finger = hold(window, qtbot)
    assert not window.screens.sheet.isVisible()
    assert window.visit.open_stand is None
    assert window.screens.sheet.header.accessibleName().startswith(f"Stand {STAND}.")
    foreseen = words(window)
    lift(window, finger)
    usual.visit.open(usual.visit.catalogue.stand(STAND))
    assert window.visit.open_stand is not None
    assert foreseen == words(window) == words(usual) != ""
    code = usual.screens.sheet.page.card
    QApplication.processEvents()
    code.make_code()
    assert window.grab().toImage() == usual.grab().toImage()


def test_what_was_laid_out_is_not_laid_out_again(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    window.visit.open(window.visit.catalogue.stand(OTHER))
    window.visit.close()
    finger = hold(window, qtbot)
    monkeypatch.setattr(window.screens.sheet, "arrange", lambda: pytest.fail("laid out twice"))
    lift(window, finger)
    assert window.screens.sheet.isVisible()


def test_a_finger_that_slides_away_opens_nothing_and_the_next_stand_is_its_own(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    finger, grid = hold(window, qtbot), window.screens.home.grid
    foreseen, place = words(window), rect_of(grid, STAND).center()
    for step in (20, 40, 60):
        finger.move(grid.viewport(), place + QPoint(0, -step))
    finger.release(grid.viewport(), place + QPoint(0, -60))
    assert window.visit.open_stand is None
    assert not window.screens.sheet.isVisible()
    window.visit.open(window.visit.catalogue.stand(OTHER))
    shown, usual = words(window), make_window()
    usual.visit.open(usual.visit.catalogue.stand(OTHER))
    assert shown == words(usual) != foreseen


def test_the_language_may_change_under_a_finger(make_window: MakeWindow, qtbot: QtBot) -> None:
    window, usual = make_window(), make_window()
    hold(window, qtbot)
    for seen in (window, usual):
        seen.visit.switch_language()
        seen.visit.open(seen.visit.catalogue.stand(STAND))
    assert words(window) == words(usual)
    assert window.screens.sheet.action_bar.back.text() == usual.screens.sheet.action_bar.back.text()


def test_a_stand_that_is_kept_meanwhile_is_shown_as_kept(make_window: MakeWindow, qtbot: QtBot) -> None:
    window, usual = make_window(), make_window()
    finger = hold(window, qtbot)
    window.visit.selection.add(window.visit.catalogue.stand(STAND))
    lift(window, finger)
    usual.visit.selection.add(usual.visit.catalogue.stand(STAND))
    usual.visit.open(usual.visit.catalogue.stand(STAND))
    picks = [seen.screens.sheet.action_bar.pick.accessibleName() for seen in (window, usual)]
    assert picks[0] == picks[1] == "Dans Ma sélection"


def test_the_window_may_change_its_size_under_a_finger(make_window: MakeWindow, qtbot: QtBot) -> None:
    window, usual = make_window(), make_window(PORTRAIT)
    hold(window, qtbot)
    window.resize(PORTRAIT)
    for seen in (window, usual):
        seen.visit.open(seen.visit.catalogue.stand(STAND))
        QApplication.processEvents()
        seen.screens.sheet.page.card.make_code()
    assert window.screens.sheet.grab().toImage() == usual.screens.sheet.grab().toImage()


def test_a_sheet_that_is_to_be_seen_stays_as_it_is(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    window.visit.open(window.visit.catalogue.stand(STAND))
    before = words(window)
    finger, rows = Finger(qtbot, window), window.screens.master.rows
    finger.press(rows.viewport(), rect_of(rows, OTHER).center())
    qtbot.wait(2 * (AFTER_PRESS_MS + BEFORE_CODE_MS))  # nothing tells that nothing will happen
    assert words(window) == before
