"""What a finger is about to open is laid out before it lifts, and nobody can tell but by the time taken."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.choice import Order
from kiosk.domain.finding import Field, Findings, Match
from kiosk.domain.stand import ExhibitorKind
from kiosk.visitor import result_row
from kiosk.visitor.foresight import AFTER_PRESS_MS, BEFORE_PICTURE_MS
from kiosk.visitor.key import Key
from kiosk.visitor.stand_card import StandCard
from kiosk.visitor.stand_grid import StandGrid
from kiosk.visitor.touchable import Touchable
from kiosk.visitor.window import KioskWindow
from tests.monkey.pictures import look_alike
from tests.visitor.conftest import LANDSCAPE, PORTRAIT, MakeWindow
from tests.visitor.paints import Paints, watch_cards
from tests.visitor.touch import Finger, rect_of

STAND, OTHER = "4", "3"  # the first column: tests have a screen of 800 px


def hold(window: KioskWindow, qtbot: QtBot, number: str = STAND) -> Finger:
    """Put a finger on a card, and keep it there until all that can be foreseen has been drawn."""
    finger, grid, drawn = Finger(qtbot, window), window.screens.home.grid, Paints(window.screens.sheet)
    finger.press(grid.viewport(), rect_of(grid, number).center())
    qtbot.waitUntil(lambda: drawn.count > 0)
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
    assert picture(window) == picture(usual)
    window.screens.sheet.curtain.lift()
    assert picture(window) == picture(usual)


def picture(window: KioskWindow) -> QImage:
    """What the window shows, without the large number: Qt sets its edges a shade off now and then."""
    seen, header = window.grab().toImage(), window.screens.sheet.header
    corner = header.mapTo(window, QPoint(0, 0))
    with QPainter(seen) as painter:
        painter.fillRect(corner.x(), corner.y(), header.height(), header.height(), Qt.GlobalColor.black)
    return seen


def test_what_is_shown_first_is_a_copy_and_then_the_sheet_itself(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    sheet = window.screens.sheet
    lift(window, hold(window, qtbot))
    painted = Paints(sheet.page)
    assert sheet.curtain.isVisible()
    sheet.curtain.repaint()
    assert not painted.count
    qtbot.waitUntil(lambda: not sheet.curtain.isVisible())
    qtbot.waitUntil(lambda: painted.count > 0)


def test_a_change_of_what_is_covered_lifts_the_curtain(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    sheet = window.screens.sheet
    visit = window.visit
    changes: tuple[Callable[[], None], ...] = (
        lambda: visit.selection.add(visit.catalogue.stand(STAND)),
        visit.switch_language,
        lambda: visit.open(visit.catalogue.stand(OTHER)),
    )
    for change in changes:
        lift(window, hold(window, qtbot))
        assert sheet.curtain.isVisible()
        change()
        assert not sheet.curtain.isVisible()
        window.visit.start_over()


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
    assert picture(window) == picture(usual)


def test_a_sheet_that_is_to_be_seen_stays_as_it_is(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    window.visit.open(window.visit.catalogue.stand(STAND))
    before = words(window)
    finger, rows = Finger(qtbot, window), window.screens.master.rows
    finger.press(rows.viewport(), rect_of(rows, OTHER).center())
    qtbot.wait(2 * (AFTER_PRESS_MS + BEFORE_PICTURE_MS))  # nothing tells that nothing will happen
    assert words(window) == before


def filters(window: KioskWindow) -> dict[str, Touchable]:
    home = window.screens.home
    return {
        "theme": home.tiles[2],
        "kind": home.facet.segments[ExhibitorKind.MISSION_LOCALE],
        "order": home.order.segments[Order.TITLE],
        "clear": home.clear_button,
    }


@pytest.mark.parametrize("which", ["theme", "kind", "order", "clear"])
def test_the_cards_of_another_choice_are_drawn_under_the_finger_and_look_as_ever(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, which: str
) -> None:
    monkeypatch.setattr(StandCard, "views", 1)  # none is there from an earlier view
    windows = window, usual = make_window(), make_window()
    if which == "clear":
        for seen in windows:
            seen.visit.toggle_theme(seen.screens.home.tiles[3].theme.id)
    finger, grid, button = Finger(qtbot, window), window.screens.home.grid, filters(window)[which]
    qtbot.waitUntil(lambda: not grid.ahead.is_drawing)
    drawn, before = watch_cards(monkeypatch), window.visit.listing
    finger.press(button)
    qtbot.waitUntil(lambda: bool(drawn))
    assert window.visit.listing == before
    drawn.clear()
    finger.release(button)
    assert window.visit.listing.choice != before.choice
    in_view = grid.rows_within(grid.viewport().rect())
    assert not {window.visit.listing.stands[row].number for row in in_view} & set(drawn)
    filters(usual)[which].clicked.emit()  # the same wish without a finger
    assert look_alike(values_of(grid), values_of(usual.screens.home.grid))


def values_of(grid: StandGrid) -> bytes:
    """The picture of a grid, as its values of colour."""
    picture = grid.grab().toImage()
    return bytes(picture.constBits())


def test_the_cards_of_a_choice_that_is_slid_away_from_are_never_seen(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    grid, tile, before = window.screens.home.grid, window.screens.home.tiles[2], window.grab().toImage()
    qtbot.waitUntil(lambda: not grid.ahead.is_drawing)
    finger, drawn = Finger(qtbot, window), watch_cards(monkeypatch)
    finger.press(tile)
    qtbot.waitUntil(lambda: bool(drawn))
    finger.move(tile, QPoint(10, -200))
    finger.release(tile, QPoint(10, -200))
    qtbot.waitUntil(lambda: not tile.is_pressed)
    assert window.grab().toImage() == before


class Recorder:
    """Finds as the edition's own search does, and notes for what it was asked."""

    def __init__(self, edition: Catalogue) -> None:
        self._stands = edition.stands
        self.asked: list[str] = []

    def find(self, words: str) -> Findings:
        self.asked.append(words)
        titles = [stand for stand in self._stands if words and words in stand.short_title.lower()]
        return Findings(words, tuple(Match(stand.number, Field.TITLE) for stand in titles), (words,))


def hold_key(window: KioskWindow, qtbot: QtBot, recorder: Recorder, letter: str) -> tuple[Finger, Key]:
    finger, key = Finger(qtbot, window), window.screens.search.keyboard.key(letter)
    finger.press(key)
    wanted = window.screens.search.field.text + letter
    qtbot.waitUntil(lambda: recorder.asked[-1:] == [wanted])
    return finger, key


def test_the_answer_to_a_letter_is_drawn_under_the_finger_and_looks_as_ever(
    make_window: MakeWindow, qtbot: QtBot, edition: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder = Recorder(edition)
    window = make_window(find=recorder.find)
    window.visit.search()
    drawn: list[str] = []
    real = result_row.draw_result

    def draw(*arguments: Any, **named: Any) -> None:
        drawn.append(arguments[3].stand.number)
        real(*arguments, **named)

    monkeypatch.setattr(result_row, "draw_result", draw)
    for letter in ("e", "n"):
        finger, key = hold_key(window, qtbot, recorder, letter)
        assert not window.visit.findings.words.endswith(letter)
        asked, rows = len(recorder.asked), window.screens.search.results.rows
        drawn.clear()
        finger.release(key)
        rows.viewport().repaint()
        assert window.visit.findings.words.endswith(letter)
        seen = rows.rows_within(rows.viewport().rect())
        assert window.visit.findings.stands
        assert not {window.visit.findings.stands[row].number for row in seen} & set(drawn)
        assert len(recorder.asked) == asked
    usual = make_window(find=Recorder(edition).find)
    usual.visit.search()
    usual.visit.type("en")
    pictures = [seen.screens.search.results.grab().toImage() for seen in (window, usual)]
    assert pictures[0] == pictures[1]


def test_what_was_foreseen_is_not_taken_for_an_answer_to_other_words(
    make_window: MakeWindow, qtbot: QtBot, edition: Catalogue
) -> None:
    recorder = Recorder(edition)
    window = make_window(find=recorder.find)
    window.visit.search()
    hold_key(window, qtbot, recorder, "e")
    window.visit.type("x")
    assert recorder.asked[-1] == "x"
    assert window.visit.findings.words == "x"
    window.visit.type("e")
    assert recorder.asked[-1] == "e"


def test_nothing_foreseen_outlives_a_visit(make_window: MakeWindow, qtbot: QtBot, edition: Catalogue) -> None:
    recorder = Recorder(edition)
    window = make_window(find=recorder.find)
    window.visit.search()
    hold_key(window, qtbot, recorder, "e")
    window.visit.start_over()
    asked = len(recorder.asked)
    window.visit.type("e")
    assert recorder.asked[asked:] == ["e"]
