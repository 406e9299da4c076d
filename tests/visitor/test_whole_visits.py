"""Whole visits by touch and by keyboard, through the window that visitors have."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.choice import Choice, Order
from kiosk.domain.stand import ExhibitorKind
from kiosk.visitor.theme_tile import ThemeTile
from kiosk.visitor.touchable import Touchable
from kiosk.visitor.window import KioskWindow
from tests.visitor.conftest import LANDSCAPE, PORTRAIT, MakeWindow
from tests.visitor.touch import Finger, rect_of, shown_stands

BOTH = pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
HEALTH_OR_HOUSING = ["2", "5", "9", "14", "26", "43", "55", "58", "66"]


def tile_of(window: KioskWindow, theme: str) -> ThemeTile:
    return next(tile for tile in window.screens.home.tiles if tile.theme.id == theme)


def listed(window: KioskWindow) -> list[str]:
    return [stand.number for stand in shown_stands(window.screens.home.grid)]


@BOTH
def test_a_finger_filters_opens_goes_on_and_comes_back(
    make_window: MakeWindow, qtbot: QtBot, size: QSize
) -> None:
    window = make_window(size)
    finger = Finger(qtbot, window)
    assert len(listed(window)) == 67
    finger.tap(tile_of(window, "sante"))
    finger.tap(tile_of(window, "logement"))
    assert listed(window) == HEALTH_OR_HOUSING
    finger.tap_stand(window.screens.home.grid, "5")
    assert window.visit.open_stand is not None
    assert window.visit.open_stand.number == "5"
    finger.tap(window.screens.sheet.action_bar.next)
    assert window.visit.open_stand.number == "9"
    finger.tap(window.screens.sheet.action_bar.back)
    assert window.visit.open_stand is None
    assert window.screens.home.isVisible()
    assert listed(window) == HEALTH_OR_HOUSING


@BOTH
def test_coming_back_finds_the_grid_where_it_was(make_window: MakeWindow, qtbot: QtBot, size: QSize) -> None:
    window = make_window(size)
    finger = Finger(qtbot, window)
    window.screens.home.grid.scroll_to(1000)
    finger.tap(window.screens.home.grid.viewport(), QPoint(100, 300))
    assert window.visit.open_stand is not None
    finger.tap(window.screens.sheet.action_bar.back)
    assert window.screens.home.grid.verticalScrollBar().value() == 1000


def test_beside_the_sheet_stands_the_list_and_opens_others(window: KioskWindow, qtbot: QtBot) -> None:
    finger = Finger(qtbot, window)
    finger.tap_stand(window.screens.home.grid, "2")
    assert window.screens.master.isVisible()
    assert not window.screens.home.isVisible()
    finger.tap_stand(window.screens.master.rows, "4")
    assert window.visit.open_stand is not None
    assert window.visit.open_stand.number == "4"
    assert window.screens.master.rows.chosen_row == 3


def test_in_portrait_the_sheet_takes_the_whole_width(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(PORTRAIT)
    Finger(qtbot, window).tap_stand(window.screens.home.grid, "2")
    assert not window.screens.master.isVisible()
    assert window.screens.sheet.width() == window.width()


def test_a_stand_to_see_next_opens(window: KioskWindow, qtbot: QtBot) -> None:
    finger = Finger(qtbot, window)
    finger.tap_stand(window.screens.home.grid, "2")
    twin = window.screens.sheet.page.rows[0]
    assert twin.stand is not None
    assert twin.stand.number == "66"
    window.screens.sheet.area.ensureWidgetVisible(twin)
    finger.tap(twin)
    assert window.visit.open_stand is not None
    assert window.visit.open_stand.number == "66"


def test_a_drag_that_starts_on_a_card_scrolls_and_opens_nothing(window: KioskWindow, qtbot: QtBot) -> None:
    finger = Finger(qtbot, window)
    grid = window.screens.home.grid
    start = rect_of(grid, "4").center()  # within the 800 px of the screen that tests have
    finger.press(grid.viewport(), start)
    for step in range(1, 13):
        finger.move(grid.viewport(), start - QPoint(0, 30 * step))
    qtbot.waitUntil(lambda: grid.verticalScrollBar().value() >= 300)
    finger.release(grid.viewport(), start - QPoint(0, 360))
    assert window.visit.open_stand is None


def test_a_finger_that_slips_does_nothing(window: KioskWindow, qtbot: QtBot) -> None:
    finger = Finger(qtbot, window)
    grid = window.screens.home.grid
    start = rect_of(grid, "2").center()
    finger.press(grid.viewport(), start)
    finger.move(grid.viewport(), start + QPoint(24, 0))
    finger.release(grid.viewport(), start + QPoint(24, 0))
    assert window.visit.open_stand is None
    tile = tile_of(window, "sante")
    finger.press(tile)
    finger.move(tile, QPoint(-40, 10))
    finger.release(tile, QPoint(-40, 10))
    assert window.visit.listing.choice == Choice()


def test_a_trembling_finger_counts_once(window: KioskWindow, qtbot: QtBot) -> None:
    finger = Finger(qtbot, window)
    tile = tile_of(window, "sante")
    finger.tap(tile)
    finger.tap(tile)
    assert window.visit.listing.choice.themes == {"sante"}


def test_a_card_shows_the_press_at_touch_down(window: KioskWindow, qtbot: QtBot) -> None:
    grid = window.screens.home.grid
    point = rect_of(grid, "1").topLeft() + QPoint(100, 200)
    before = window.grab().toImage().pixelColor(grid.viewport().mapTo(window, point))
    finger = Finger(qtbot, window)
    finger.press(grid.viewport(), point)
    during = window.grab().toImage().pixelColor(grid.viewport().mapTo(window, point))
    finger.move(grid.viewport(), point + QPoint(30, 0))
    finger.release(grid.viewport(), point + QPoint(30, 0))
    assert before.name() == "#dfe7ef"
    assert during.name() == "#384a5a"


def test_arrows_scroll_by_whole_rows_to_the_end(window: KioskWindow, qtbot: QtBot) -> None:
    finger = Finger(qtbot, window)
    bar = window.screens.home.grid.verticalScrollBar()
    up, down = window.screens.home.scroll_column.buttons
    assert not up.isEnabled()
    down.click()
    assert bar.value() == 3 * 272
    for _ in range(20):
        down.click()
    assert bar.value() == bar.maximum()
    assert not down.isEnabled()
    finger.tap(up)
    assert bar.value() == bar.maximum() - 3 * 272


def test_the_scroll_column_is_absent_when_all_fits(window: KioskWindow) -> None:
    window.visit.toggle_theme("sante")
    QApplication.processEvents()
    assert not any(button.isVisible() for button in window.screens.home.scroll_column.buttons)


def test_filtering_goes_to_the_top_and_moves_nothing(window: KioskWindow) -> None:
    def places() -> list[QRect]:
        parts: list[QWidget] = [
            window.screens.home.grid,
            window.screens.home.scroll_column,
            window.screens.home.facet,
        ]
        parts += [*window.screens.home.tiles, *window.screens.home.facet.segments.values()]
        return [part.geometry() for part in parts]

    before = places()
    window.screens.home.grid.scroll_to(900)
    window.visit.toggle_theme("sante")
    window.visit.choose_kind(ExhibitorKind.PUBLIC)
    assert window.screens.home.grid.verticalScrollBar().value() == 0
    assert places() == before


def test_a_choice_that_gives_nothing_cannot_be_touched_but_can_be_left(
    window: KioskWindow, qtbot: QtBot
) -> None:
    finger = Finger(qtbot, window)
    finger.tap(tile_of(window, "sante"))
    company = window.screens.home.facet.segments[ExhibitorKind.COMPANY]
    association = window.screens.home.facet.segments[ExhibitorKind.ASSOCIATION]
    assert not association.isEnabled()
    finger.tap(company)
    assert listed(window) == ["9"]
    window.visit.toggle_theme("droits")
    window.visit.toggle_theme("sante")
    assert listed(window) == []
    assert window.screens.home.nothing.isVisible()
    finger.tap(window.screens.home.clear_button)
    assert len(listed(window)) == 67
    assert not window.screens.home.nothing.isVisible()


def test_the_order_can_be_by_title(window: KioskWindow, qtbot: QtBot) -> None:
    Finger(qtbot, window).tap(window.screens.home.order.segments[Order.TITLE])
    titles = [stand.short_title for stand in shown_stands(window.screens.home.grid)]
    assert titles[0].startswith("À Grenoble")
    assert titles.index("France terre d’asile") < titles.index("L’INSTANT T, faire le point en cinq minutes")


def test_home_shows_all_stands_from_the_top(window: KioskWindow, qtbot: QtBot) -> None:
    finger = Finger(qtbot, window)
    finger.tap(tile_of(window, "emploi"))
    finger.tap_stand(window.screens.home.grid, "2")
    window.visit.go_home()
    assert window.visit.open_stand is None
    assert len(listed(window)) == 67


def test_turning_the_screen_keeps_the_visit(window: KioskWindow, qtbot: QtBot) -> None:
    Finger(qtbot, window).tap_stand(window.screens.home.grid, "2")
    window.resize(PORTRAIT)
    assert window.screens.sheet.isVisible()
    assert window.screens.sheet.width() == PORTRAIT.width()
    window.resize(LANDSCAPE)
    assert window.screens.master.isVisible()
    assert window.screens.sheet.x() == 488


def test_a_keyboard_alone_can_do_a_visit(window: KioskWindow) -> None:
    window.activateWindow()
    window.screens.home.grid.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.screens.home.grid, Qt.Key.Key_Right)
    QTest.keyClick(window.screens.home.grid, Qt.Key.Key_Return)
    assert window.visit.open_stand is not None
    assert window.visit.open_stand.number == "2"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.visit.open_stand is None
    QTest.keyClick(window.screens.home.grid, Qt.Key.Key_Down)
    assert window.screens.home.grid.currentIndex().row() == 4
    tile = tile_of(window, "sante")
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tile, Qt.Key.Key_Space)
    assert window.visit.listing.choice.themes == {"sante"}
    QTest.keyClick(tile, Qt.Key.Key_Home)
    assert window.visit.listing.choice == Choice()


def test_tab_goes_through_content_then_filters_then_dock(window: KioskWindow) -> None:
    reached: list[QWidget] = [window.screens.home.grid]
    while (following := reached[-1].nextInFocusChain()) not in reached and following is not None:
        reached.append(following)
    stops = [
        widget for widget in reached if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    home = window.screens.home
    order = [
        home.grid,
        home.scroll_column.buttons[1],
        home.facet.segments[None],
        home.tiles[0],
        home.tiles[13],
    ]
    places = [stops.index(widget) for widget in [*order, window.screens.dock.home_button]]
    assert places == sorted(places)


def test_beside_a_sheet_the_keyboard_begins_at_the_open_stand_and_moves_no_list(window: KioskWindow) -> None:
    rows = window.screens.master.rows
    window.activateWindow()
    window.visit.open(window.visit.catalogue.stand("33"))
    before = rows.verticalScrollBar().value()
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert rows.currentIndex().row() == rows.chosen_row == 32
    assert rows.verticalScrollBar().value() == before
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.currentIndex().row() == 33
    assert abs(rows.verticalScrollBar().value() - before) < rows.height()


def test_a_list_shows_the_keyboard_where_a_finger_has_scrolled_away_from_it(window: KioskWindow) -> None:
    rows = window.screens.master.rows
    window.activateWindow()
    window.visit.open(window.visit.catalogue.stand("33"))
    rows.scroll_to(0)
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab], ids=["on", "back"])
def test_the_keyboard_goes_round_the_open_panel_and_the_dock(window: KioskWindow, key: Qt.Key) -> None:
    window.activateWindow()
    panel, dock = window.screens.panel, window.screens.dock
    QTest.keyClick(window, Qt.Key.Key_Tab)  # from now on the keyboard does the work
    dock.display_button.click()
    reached: list[QWidget] = []
    while window.focusWidget() not in reached:
        reached.append(window.focusWidget())
        QTest.keyClick(window.focusWidget(), key)
    assert all(panel.isAncestorOf(stop) or dock.isAncestorOf(stop) for stop in reached)
    choices = (panel.sizes, panel.contrast, panel.height_of_controls)
    assert {button for group in choices for button in group.buttons.values()} < set(reached)
    assert {panel.close_button, panel.restart_button, *dock.buttons} < set(reached)


def test_a_panel_opened_by_a_finger_takes_the_keyboard_at_the_first_tab(window: KioskWindow) -> None:
    window.activateWindow()
    window.screens.home.grid.setFocus()
    window.screens.dock.display_button.click()
    QTest.keyClick(window.screens.home.grid, Qt.Key.Key_Tab)
    assert window.screens.panel.isAncestorOf(window.focusWidget())


def test_every_target_is_large_and_has_a_name(make_window: MakeWindow) -> None:
    for size in (LANDSCAPE, PORTRAIT, QSize(1280, 800), QSize(1366, 768)):
        window = make_window(size)
        window.visit.open(window.visit.catalogue.stands[1])
        QApplication.processEvents()
        k = min(max(size.width(), size.height()) / 1920, min(size.width(), size.height()) / 1080)
        for target in window.findChildren(Touchable):
            if target.isVisibleTo(window) or target.width() > 100:
                assert min(target.width(), target.height()) >= 71 * k, (target, target.size())
                assert target.text() or target.accessibleName(), target


def test_sheets_are_refilled_not_rebuilt(window: KioskWindow) -> None:
    def show(count: int) -> None:
        for stand in (window.visit.catalogue.stands * 3)[:count]:
            window.visit.open(stand)

    show(10)
    before = len(window.findChildren(QWidget))
    show(150)
    assert len(window.findChildren(QWidget)) == before


def test_nothing_takes_drops_menus_or_tool_tips(window: KioskWindow) -> None:
    for widget in [window, *window.findChildren(QWidget)]:
        assert not widget.acceptDrops() or isinstance(widget.parent(), QAbstractScrollArea), widget
        assert not widget.toolTip()
    QApplication.sendEvent(
        window, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    )
    assert QApplication.activePopupWidget() is None


def test_a_sheet_slides_in_and_a_touch_meant_for_the_grid_is_lost(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(animations=True)
    finger = Finger(qtbot, window)
    finger.tap_stand(window.screens.home.grid, "2")
    assert window.screens.shield.isVisible()
    QTest.mouseClick(window.screens.shield, Qt.MouseButton.LeftButton, pos=QPoint(1200, 400))
    assert window.visit.open_stand is not None
    assert window.visit.open_stand.number == "2"
    qtbot.waitUntil(lambda: window.screens.sheet.x() == 488 and window.screens.master.isVisible())
    finger.tap(window.screens.sheet.action_bar.back)
    qtbot.waitUntil(lambda: window.screens.home.isVisible() and not window.screens.sheet.isVisible())


def test_lists_let_the_ground_of_their_screen_through(window: KioskWindow) -> None:
    window.visit.open(window.visit.catalogue.stands[0])
    picture = window.grab().toImage()
    between_rows = window.screens.master.rows.mapTo(window, QPoint(200, 6 + 112 + 6))
    assert picture.pixelColor(between_rows).name() == "#ede8df"
    window.visit.close()
    picture = window.grab().toImage()
    between_cards = window.screens.home.grid.mapTo(window, QPoint(200, 12 + 248 + 12))
    assert picture.pixelColor(between_cards).name() == "#f6f3ee"


def test_a_hurried_keyboard_finds_each_screen_in_its_place(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(animations=True)
    first, second = window.visit.catalogue.stands[:2]
    window.visit.open(first)
    window.visit.close()
    window.visit.open(second)
    qtbot.waitUntil(lambda: window.screens.master.isVisible() and window.screens.sheet.isVisible())
    assert window.screens.sheet.x() == 488
    assert not window.screens.home.isVisible()
    window.visit.close()
    window.visit.open(first)
    window.visit.close()
    qtbot.waitUntil(lambda: not window.screens.sheet.isVisible())
    assert window.screens.home.isVisible()
    assert not window.screens.master.isVisible()


def test_another_order_starts_from_the_top(window: KioskWindow) -> None:
    window.screens.home.grid.scroll_to(900)
    window.visit.choose_order(Order.TITLE)
    assert window.screens.home.grid.verticalScrollBar().value() == 0


def test_counts_keep_the_room_of_the_largest(window: KioskWindow) -> None:
    before = [segment.geometry() for segment in window.screens.home.facet.segments.values()]
    window.visit.toggle_theme("sante")
    window.resize(PORTRAIT)
    window.resize(LANDSCAPE)
    assert [segment.geometry() for segment in window.screens.home.facet.segments.values()] == before


def test_the_card_one_comes_back_to_lights_up_for_a_moment(window: KioskWindow, qtbot: QtBot) -> None:
    point = window.screens.home.grid.mapTo(
        window, rect_of(window.screens.home.grid, "1").topLeft() + QPoint(100, 200)
    )
    window.visit.open(window.visit.catalogue.stands[0])
    window.visit.close()
    assert window.grab().toImage().pixelColor(point).name() == "#384a5a"
    qtbot.waitUntil(lambda: window.grab().toImage().pixelColor(point).name() == "#dfe7ef")
