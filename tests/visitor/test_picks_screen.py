"""Ma sélection shows what is kept, in any size and mode, and tells what is touched."""

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.catalogue import Catalogue
from kiosk.look.scale import Viewing
from kiosk.visitor.facts import Picks
from kiosk.visitor.picks import PicksScreen
from kiosk.visitor.take_panel import TakePanel
from kiosk.visitor.window import KioskWindow
from tests.builders import make_stand
from tests.visitor.conftest import MakeWindow
from tests.visitor.screens import (
    EVERY_SIZE,
    MODES,
    STRONG,
    TAKEAWAY,
    assert_apart,
    assert_touchable,
    look_of,
    place_in,
    put_over,
)
from tests.visitor.touch import Finger

SUGGESTED = ("33", "58", "14")
ShowPicks = Callable[..., tuple[PicksScreen, KioskWindow]]


@pytest.fixture
def show_picks(make_window: MakeWindow, edition: Catalogue) -> ShowPicks:
    """Shows the first stands of the edition as kept."""

    def show(count: int) -> tuple[PicksScreen, KioskWindow]:
        window = make_window()
        screen = PicksScreen(window.visit.catalogue, look_of(window), window, TAKEAWAY)
        put_over(screen, window)
        screen.show_picks(Picks(edition.stands[:count]), tuple(map(edition.stand, SUGGESTED)), 67)
        return screen, window

    return show


def shown_in_every_mode(window: KioskWindow, *counts: int) -> Iterator[str]:
    """Shows so many stands of the edition as kept, in one mode after the other, and names both."""
    visit, picks = window.visit, window.screens.picks
    visit.show_picks()
    suggested = tuple(map(visit.catalogue.stand, SUGGESTED))
    for display, count in product(MODES, counts):
        visit.show_as(display)
        picks.show_picks(Picks(visit.catalogue.stands[:count]), suggested, 67)
        yield f"{count} in {display}"


def shown_numbers(screen: PicksScreen) -> list[str]:
    rows = screen.list.rows
    return [row.stand.number for row in rows if row.stand is not None and row.isVisible()]


def test_rows_are_those_kept_in_their_order(show_picks: ShowPicks) -> None:
    screen, _ = show_picks(5)
    assert shown_numbers(screen) == ["1", "2", "3", "4", "5"]
    assert not screen.empty.isVisible()


def test_rows_go_with_the_stands_that_go(show_picks: ShowPicks, edition: Catalogue) -> None:
    screen, _ = show_picks(30)
    assert len(shown_numbers(screen)) == 30
    rows = list(screen.list.rows)
    screen.show_picks(Picks(edition.stands[1:3]), (), 67)
    assert shown_numbers(screen) == ["2", "3"]
    assert screen.list.rows == rows


def test_of_an_emptied_list_nothing_is_left(show_picks: ShowPicks) -> None:
    screen, _ = show_picks(30)
    screen.list.area.verticalScrollBar().setValue(900)
    screen.show_picks(Picks(), (), 67)
    assert all(row.stand is None for row in screen.list.rows)
    assert not any(row.accessibleName() for row in screen.list.rows)
    assert screen.panel.payload == ""
    assert screen.list.area.verticalScrollBar().value() == 0


def test_a_finger_opens_a_row(show_picks: ShowPicks, qtbot: QtBot) -> None:
    screen, window = show_picks(3)
    with qtbot.waitSignal(screen.stand_tapped) as opened:
        Finger(qtbot, window).tap(screen.list.rows[1], QPoint(200, 60))
    assert opened.args is not None
    assert opened.args[0].number == "2"


def test_a_finger_removes_a_stand_without_opening_it(show_picks: ShowPicks, qtbot: QtBot) -> None:
    screen, window = show_picks(3)
    opened: list[object] = []
    screen.stand_tapped.connect(opened.append)
    with qtbot.waitSignal(screen.remove_tapped) as removed:
        button = screen.list.rows[2].remove
        Finger(qtbot, window).tap(button, button.rect().center() + QPoint(button.width() // 2 - 6, 0))
    assert removed.args is not None
    assert removed.args[0].number == "3"
    assert opened == []


def test_a_finger_that_misses_the_button_opens_nothing(show_picks: ShowPicks, qtbot: QtBot) -> None:
    screen, window = show_picks(3)
    told: list[object] = []
    screen.stand_tapped.connect(told.append)
    screen.remove_tapped.connect(told.append)
    row = screen.list.rows[0]
    Finger(qtbot, window).tap(row, row.remove.geometry().topRight() + QPoint(4, -4))
    assert told == []


def test_a_finger_empties_the_list(show_picks: ShowPicks, qtbot: QtBot) -> None:
    screen, window = show_picks(2)
    with qtbot.waitSignal(screen.clear_tapped):
        Finger(qtbot, window).tap(screen.clear)


def test_a_list_that_fits_has_no_scroll_column(show_picks: ShowPicks) -> None:
    assert not show_picks(5)[0].list.scroll_column.buttons[0].isVisible()
    assert show_picks(6)[0].list.scroll_column.buttons[0].isVisible()


def test_thirty_rows_can_be_scrolled_to_the_last(show_picks: ShowPicks, qtbot: QtBot) -> None:
    screen, window = show_picks(30)
    bar = screen.list.area.verticalScrollBar()
    Finger(qtbot, window).tap(screen.list.scroll_column.buttons[1])
    assert 0 < bar.value() < screen.list.area.viewport().height()
    bar.setValue(bar.maximum())
    last = place_in(screen.list.rows[29], screen.list.area.viewport())
    assert screen.list.area.viewport().rect().contains(last)


def test_a_list_begun_anew_begins_at_its_top(show_picks: ShowPicks, edition: Catalogue) -> None:
    screen, _ = show_picks(30)
    screen.list.area.verticalScrollBar().setValue(900)
    screen.show_picks(Picks(edition.stands[:29]), (), 67)
    assert screen.list.area.verticalScrollBar().value() == 900
    screen.show_picks(Picks(), (), 67)
    screen.show_picks(Picks(edition.stands), (), 67)
    assert screen.list.area.verticalScrollBar().value() == 0


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "Aucun stand pour l’instant"), (1, "1 stand"), (2, "2 stands, dans l’ordre des numéros")],
)
def test_stands_are_counted_in_their_own_words(show_picks: ShowPicks, count: int, words: str) -> None:
    screen, _ = show_picks(count)
    assert words in {part.accessibleName() for part in screen.findChildren(QWidget)}


def test_without_stands_it_says_how_to_fill_it(show_picks: ShowPicks, qtbot: QtBot) -> None:
    screen, window = show_picks(0)
    assert screen.empty.isVisible()
    assert not screen.panel.isVisible()
    assert not screen.clear.isVisible()
    assert [row.stand.number for row in screen.empty.rows if row.isVisible() and row.stand] == list(SUGGESTED)
    assert screen.empty.browse.text() == "Parcourir les 67 stands"
    finger = Finger(qtbot, window)
    with qtbot.waitSignal(screen.stand_tapped) as opened:
        finger.tap(screen.empty.rows[1])
    assert opened.args is not None
    assert opened.args[0].number == "58"
    with qtbot.waitSignal(screen.browse_tapped):
        finger.tap(screen.empty.browse)


@pytest.mark.parametrize(
    ("total", "words"),
    [(0, "Revenir à l’accueil"), (1, "Revenir à l’accueil"), (2, "Parcourir les 2 stands")],
)
def test_only_several_stands_are_there_to_be_browsed(show_picks: ShowPicks, total: int, words: str) -> None:
    screen, _ = show_picks(0)
    screen.show_picks(Picks(), (), total)
    assert screen.empty.browse.text() == words


@EVERY_SIZE
def test_its_parts_lie_apart_and_show_all_their_words(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    screen = window.screens.picks
    for mode in shown_in_every_mode(window, 1, 6, 30):
        parts = [place_in(part, screen) for part in (screen.clear, screen.list, screen.panel)]
        assert_apart(parts, mode)
        assert all(screen.rect().contains(part) for part in parts), mode
        assert_touchable(screen.clear.geometry(), look_of(window))
        assert screen.clear.natural_width() <= screen.clear.width(), mode
        assert screen.list.height() >= look_of(window).scale.at(144), mode
        if screen.list.scroll_column.buttons[0].isVisible():
            assert_apart([screen.list.area.geometry(), screen.list.scroll_column.geometry()], mode)
        words = screen.panel.words
        assert words is not None, mode
        assert (len(words.steps), words.privacy is not None) == (3, True), mode
        assert_rows_hold(screen, mode)


def assert_rows_hold(screen: PicksScreen, mode: str) -> None:
    rows = [row for row in screen.list.rows if row.isVisible()]
    assert_apart((row.geometry() for row in rows), mode)
    for row in rows:
        title, organiser = row.words(row.width())
        assert not title.is_cut, mode
        assert not organiser.is_cut, mode
        assert title.height + organiser.height <= row.height(), mode
        assert row.geometry().right() < screen.list.area.viewport().width(), mode
        assert row.rect().contains(row.remove.geometry()), mode
        assert_touchable(row.remove.geometry(), row.look)
        assert row.remove.natural_width() <= row.remove.width(), mode


@EVERY_SIZE
def test_the_panel_shows_code_and_words_apart(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    for mode in shown_in_every_mode(window, 1, 6, 30):
        assert_panel_holds(window.screens.picks.panel, mode)


def assert_panel_holds(panel: TakePanel, mode: str) -> None:
    words, square = panel.words, panel.square.geometry()
    assert words is not None, mode
    assert panel.rect().contains(square), mode
    assert words.heading is not None, mode
    blocks = [words.heading, *words.steps, *([words.privacy] if words.privacy else [])]
    left, top = panel.words_place()
    widest = round(max(block.natural_width for block in blocks))
    if square.left() < left:
        text = QRect(left, top, widest, words.height)
        assert panel.rect().contains(text), mode
        assert not square.intersects(text), mode
    else:
        assert top + words.heading.height <= square.top(), mode
        below = QRect(left, square.bottom() + 1, widest, words.below_heading)
        assert panel.rect().contains(below), mode


def test_on_a_small_panel_words_leave_room_for_the_code(make_window: MakeWindow, edition: Catalogue) -> None:
    window = make_window(QSize(1366, 768), viewing=Viewing(12, 450))
    window.visit.show_as(STRONG)
    scale, panel = look_of(window).scale, window.screens.picks.panel
    assert scale.height < 850
    window.visit.show_picks()
    window.screens.picks.show_picks(Picks(edition.stands[:1]), (), 67)
    assert_panel_holds(panel, "strong")
    assert panel.square.width() >= scale.at(200)


@EVERY_SIZE
def test_the_empty_state_holds_its_words(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    empty = window.screens.picks.empty
    for mode in shown_in_every_mode(window, 0):
        targets = [empty.browse, *(row for row in empty.rows if row.isVisible())]
        assert empty.laid_out is not None, mode
        assert len(empty.laid_out.steps) == 3, mode
        steps = [step.place.toAlignedRect() for step in empty.laid_out.steps]
        places = [*(target.geometry() for target in targets), *steps]
        assert_apart(places, mode)
        assert all(empty.rect().contains(place) for place in places), mode
        assert empty.browse.natural_width() <= empty.browse.width(), mode
        for target in targets:
            assert_touchable(target.geometry(), look_of(window))


def test_the_longest_words_allowed_fit_a_row(make_window: MakeWindow) -> None:
    window = make_window(QSize(1280, 800))
    window.visit.show_picks()
    stand = make_stand("10 bis", short_title="Un accompagnement " * 3 + "renforcé", organiser="Mission " * 5)
    window.screens.picks.show_picks(Picks((stand,)), (), 67)
    row = window.screens.picks.list.rows[0]
    assert not any(block.is_cut for block in row.words(row.width()))
