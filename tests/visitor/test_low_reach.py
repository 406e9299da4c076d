"""Low reach, on every screen: nothing to touch in the reading zone, and a whole visit by touch below it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.language import Language
from kiosk.look.display import Display, TextSize
from kiosk.look.scale import MIN_TARGET
from kiosk.visitor.answers import Find
from kiosk.visitor.facts import MOST_PICKS, Place
from kiosk.visitor.prompt import IdlePrompt
from kiosk.visitor.strip_words import strip_words
from kiosk.visitor.touch_list import TouchList
from kiosk.visitor.window import KioskWindow
from tests.visitor.conftest import LANDSCAPE, PORTRAIT, MakeWindow
from tests.visitor.screens import codes_read, look_of
from tests.visitor.touch import Finger

SIZES = [LANDSCAPE, PORTRAIT, QSize(1366, 768), QSize(3840, 2160)]
EVERY_SIZE = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
BOTH = pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
MODES = [Display(text, low_reach=True) for text in TextSize]
SCREENS = (
    "home", "sheet",
    "search empty", "search results", "search few", "search nearest", "search nothing", "sheet of a result",
    "picks empty", "picks 3", "sheet of a pick", "picks 30", "toast", "panel", "prompt",
)  # fmt: skip
"""In the order in which one visit comes to them."""


def begin(window: KioskWindow, display: Display, language: Language = Language.FRENCH) -> None:
    """Begin a visit: nothing of the one before is left."""
    window.visit.start_over()
    window.visit.translate(language)
    window.visit.show_as(display)


def enter(window: KioskWindow, name: str) -> None:
    visit, screens = window.visit, window.screens
    stands = visit.catalogue.stands
    words = {"empty": "", "results": "sa", "few": "permis", "nearest": "prmis", "nothing": "xyzzy"}
    match name.split():
        case ["sheet"]:
            visit.open(stands[30])
        case ["search", kind]:
            visit.search()
            visit.type(words[kind])
        case ["sheet", "of", "a", "result"]:
            visit.type("sa")
            visit.open(visit.findings.stands[0])
        case ["picks", "empty"]:
            visit.show_picks()
        case ["picks", count]:
            visit.go_home()
            for stand in stands[: int(count)]:
                visit.selection.add(stand)
            visit.show_picks()
            screens.toast.forget()
        case ["sheet", "of", "a", "pick"]:
            visit.open(visit.selection.stands[1])
        case ["toast"]:
            visit.selection.remove(stands[0])
        case ["panel"]:
            screens.toast.forget()
            screens.dock.display_button.click()
        case ["prompt"]:
            window.ask_if_there(15_000)
    QApplication.processEvents()


def zone(window: KioskWindow) -> int:
    """Where the reading zone ends: the top 38 % of a wide screen, 46 % of a tall one."""
    tall = window.height() > window.width()
    return round(window.height() * (880 / 1920 if tall else 408 / 1080))


def targets(window: KioskWindow) -> Iterator[tuple[str, QRect]]:
    """Whatever acts on a touch and can be seen, with its place on the window."""
    prompt = window.screens.prompt
    for button in window.findChildren(QAbstractButton):
        covered = prompt.isVisible() and not isinstance(button.parent(), IdlePrompt)
        if button.isVisible() and button.isEnabled() and not covered:
            yield button.accessibleName() or button.text(), place(button, window)
    for cards in window.findChildren(TouchList):
        if cards.isVisible() and cards.model().rowCount() and not prompt.isVisible():
            yield cards.accessibleName(), place(cards, window)


def place(widget: QWidget, window: KioskWindow) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def open_number(window: KioskWindow) -> str:
    return window.visit.open_stand.number if window.visit.open_stand is not None else ""


def kept_numbers(window: KioskWindow) -> list[str]:
    return [stand.number for stand in window.visit.selection.stands]


def place_of(window: KioskWindow) -> Place:
    return window.visit.place


@EVERY_SIZE
def test_no_screen_has_a_target_in_the_reading_zone(make_window: MakeWindow, find: Find, size: QSize) -> None:
    window = make_window(size, find=find)
    least = look_of(window).scale.at(MIN_TARGET) - 1
    for display, contrast in product(MODES, (False, True)):
        begin(window, replace(display, high_contrast=contrast))
        for name in SCREENS:
            enter(window, name)
            found, screen = list(targets(window)), (name, window.visit.display)
            assert found, screen
            for words, where in found:
                assert where.top() >= zone(window), (screen, words, where)
                assert window.rect().contains(where), (screen, words, where)
                assert min(where.width(), where.height()) >= least, (screen, words, where)


@EVERY_SIZE
def test_in_the_zone_stand_what_was_typed_and_the_code(
    make_window: MakeWindow, find: Find, size: QSize
) -> None:
    window = make_window(size, find=find)
    search, picks = window.screens.search, window.screens.picks
    for display in MODES:
        begin(window, display)
        enter(window, "search nothing")
        first_key = place(search.keyboard.keys[0], window)
        assert place(search.field, window).bottom() < first_key.top(), display
        assert search.low.told == "Effacez quelques lettres, ou partez d’un thème.", display
        enter(window, "search nearest")
        assert search.low.heading == "3 stands pour « permis »", display
        assert search.meant.words == ["permis"], display
        window.visit.go_back()
        enter(window, "picks 30")
        code = place(picks.panel.square, window)
        assert code.bottom() < place(picks.strip, window).top(), display
        assert codes_read(window) == [picks.panel.payload], display


@EVERY_SIZE
def test_nothing_that_is_said_is_cut(make_window: MakeWindow, find: Find, size: QSize) -> None:
    window = make_window(size, find=find)
    window.setUpdatesEnabled(False)  # places are looked at, not pictures
    picks = window.screens.picks
    for language, display in product(Language, MODES):
        begin(window, display, language)
        enter(window, "picks empty")
        assert picks.empty.laid_out is not None, (language, display)
        for step in picks.empty.laid_out.steps:
            assert picks.empty.poster.contains(step.place.toAlignedRect()), (language, display, step)
        assert all(not row.isHidden() for row in picks.empty.rows), (language, display)
        enter(window, "picks 3")
        panel, words = picks.panel, picks.panel.words
        assert words is not None, (language, display)
        left, top = panel.words_place()
        assert top >= 0, (language, display)
        assert top + words.height <= panel.height(), (language, display)
        assert panel.square.geometry().right() < left, (language, display)
        assert all(step.natural_width + left <= panel.width() for step in words.steps), (language, display)


@EVERY_SIZE
def test_every_theme_is_reached_where_nothing_is_found(
    make_window: MakeWindow, find: Find, size: QSize
) -> None:
    window = make_window(size, find=find)
    window.setUpdatesEnabled(False)  # places are looked at, not pictures
    themes, every = window.screens.search.low.themes, window.visit.catalogue.themes
    for display in MODES:
        begin(window, display)
        enter(window, "search nothing")
        seen = set[str]()
        for _ in every:  # no page is without one
            shown = [tile for tile in themes.choice.shown_tiles if tile.isVisible()]
            seen |= {tile.text() for tile in shown}
            assert all(themes.choice.rect().contains(tile.geometry()) for tile in shown), display
            themes.on.click()
        assert len(seen) == len(every) + 1, display


@BOTH
def test_few_results_offer_their_themes(make_window: MakeWindow, find: Find, size: QSize) -> None:
    window = make_window(size, find=find)
    window.visit.show_as(Display(low_reach=True))
    enter(window, "search few")
    low = window.screens.search.low
    shown = [tile for tile in low.themes.choice.shown_tiles if tile.isVisible()]
    assert [tile.text() for tile in shown] == ["Mobilité", "Emploi", "Numérique"]
    assert not place(low.themes, window).intersects(place(low.strip, window))
    assert low.strip.cards.viewport().rect().contains(low.strip.cards.place_of(0))
    enter(window, "search results")
    assert not low.themes.isVisible()
    assert low.strip.width() > low.width() / 2 if size == PORTRAIT else low.strip.lines == 2


@BOTH
def test_a_visit_by_touch_alone_stays_below_the_zone(
    make_window: MakeWindow, find: Find, qtbot: QtBot, size: QSize
) -> None:
    window = make_window(size, find=find)
    screens, finger = window.screens, Finger(qtbot, window)
    window.visit.show_as(Display(low_reach=True))
    finger.tap(screens.dock.search_pill)
    for letter in "prmis":
        finger.tap(screens.search.keyboard.key(letter))
    finger.tap(screens.search.meant.pills[0])
    found = screens.search.low.strip.cards
    finger.tap(found.viewport(), found.place_of(0).center())
    kept = open_number(window)
    finger.tap(screens.low.commands.stand_actions.pick)
    finger.tap(screens.low.commands.stand_actions.close_button)
    assert place_of(window) is Place.SEARCH
    finger.tap(screens.dock.picks_button)
    assert codes_read(window) == [screens.picks.panel.payload]
    cards = screens.picks.strip.strip.cards
    finger.tap(cards.viewport(), cards.place_of(0).center())
    assert open_number(window) == kept
    finger.tap(screens.low.commands.stand_actions.close_button)
    finger.tap(screens.picks.strip.buttons[0])
    assert kept_numbers(window) == []
    finger.tap(screens.toast.undo)
    assert kept_numbers(window) == [kept]
    finger.tap(screens.picks.clear)
    finger.tap(screens.picks.empty.rows[0])
    assert open_number(window)
    finger.tap(screens.low.commands.stand_actions.close_button)
    finger.tap(screens.picks.empty.browse)
    assert place_of(window) is Place.HOME


@BOTH
def test_each_button_takes_out_the_stand_above_it(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    window.visit.show_as(Display(low_reach=True))
    enter(window, f"picks {MOST_PICKS}")
    strip = window.screens.picks.strip
    strip.strip.on.click()
    first = strip.strip.visible_cards
    kept = window.visit.selection.stands
    assert strip.buttons[1].accessibleName() == f"Retirer le stand {kept[first + 1].number}"
    strip.buttons[1].click()
    assert window.visit.selection.stands == kept[: first + 1] + kept[first + 2 :]
    assert strip.strip.cards.horizontalOffset() == first * strip.strip.cards.cell.width()


def test_while_the_cards_move_no_button_takes_anything_out(make_window: MakeWindow) -> None:
    window = make_window()
    window.visit.show_as(Display(low_reach=True))
    enter(window, f"picks {MOST_PICKS}")
    strip = window.screens.picks.strip
    strip.strip.cards.scroll_to(strip.strip.cards.cell.width() // 2)
    strip.buttons[0].click()
    assert len(window.visit.selection.stands) == MOST_PICKS


def test_leaving_low_reach_puts_all_back(make_window: MakeWindow, find: Find) -> None:
    window = make_window(find=find)
    search, picks = window.screens.search, window.screens.picks
    enter(window, "search results")
    before = window.grab().toImage()
    window.visit.show_as(Display(low_reach=True))
    assert search.low.isVisible()
    assert not search.results.isVisible()
    window.visit.show_as(Display())
    QApplication.processEvents()
    assert window.grab().toImage() == before
    window.visit.show_as(Display(low_reach=True))
    enter(window, "picks 3")
    window.visit.show_as(Display())
    assert picks.list.isVisible()
    assert not picks.strip.isVisible()
    assert not picks.browse.isVisible()


@BOTH
def test_a_starter_stand_stands_among_the_others_in_the_strip(
    make_window: MakeWindow, qtbot: QtBot, size: QSize
) -> None:
    window = make_window(size)
    screens, finger = window.screens, Finger(qtbot, window)
    window.visit.show_as(Display(low_reach=True))
    starters = window.visit.catalogue.starters()
    finger.tap(screens.dock.picks_button)
    finger.tap(screens.picks.empty.rows[0])
    cards = screens.low.strip.cards
    assert screens.current.stands == starters
    assert cards.chosen_row == 0
    finger.tap(screens.low.commands.stand_actions.pick)
    finger.tap_stand(cards, starters[1].number)
    assert open_number(window) == starters[1].number
    assert screens.current.stands == starters
    assert cards.chosen_row == 1


@BOTH
def test_beside_a_stand_from_elsewhere_no_filter_of_home_can_be_touched(
    make_window: MakeWindow, find: Find, qtbot: QtBot, size: QSize
) -> None:
    window = make_window(size, find=find)
    for display in MODES:
        begin(window, display)
        assert_no_filter_beside_a_result(window, Finger(qtbot, window))


def assert_no_filter_beside_a_result(window: KioskWindow, finger: Finger) -> None:
    low, visit = window.screens.low, window.visit
    commands, home, display = low.commands, visit.listing.choice, visit.display
    filters = [*low.tiles, low.all_tile, *commands.facet.segments.values(), *commands.order.segments.values()]
    places = [place(tile, window).center() for tile in low.tiles[:5]]
    enter(window, "search results")
    visit.open(visit.findings.stands[-1])
    assert not any(button.isVisible() for button in (*filters, commands.kind, commands.clear)), display
    cards = low.strip.cards
    assert window.screens.current.stands == visit.findings.stands, display
    shown = cards.place_of(cards.chosen_row).adjusted(0, 0, 0, -cards.card.below)
    assert cards.viewport().rect().contains(shown), display
    for point in places:
        finger.tap(window, point)
    assert visit.listing.choice == home, display
    assert place_of(window) is Place.SEARCH, display
    finger.tap(commands.stand_actions.pick)
    assert window.screens.toast.isVisible(), display
    assert not place(window.screens.toast, window).intersects(place(commands, window)), display
    finger.tap(commands.stand_actions.close_button)
    visit.leave()
    assert all(tile.isVisible() for tile in low.tiles), display
    finger.tap(low.tiles[0])
    assert visit.listing.choice != home, display


@EVERY_SIZE
def test_the_cards_of_a_strip_without_filters_cut_no_title(
    make_window: MakeWindow, find: Find, size: QSize
) -> None:
    window = make_window(size, find=find)
    window.setUpdatesEnabled(False)  # places are looked at, not pictures
    cards, look = window.screens.low.strip.cards, look_of(window)
    for language, display in product(Language, MODES):
        begin(window, display, language)
        enter(window, "picks empty")
        enter(window, "picks 3")
        enter(window, "sheet of a pick")
        width, height = cards.cell.width() - cards.card.gap, cards.cell.height() - cards.card.below
        for stand in window.visit.catalogue.stands:
            words = strip_words(look, stand, width, height, picked=True)
            assert not words.title.is_cut, (language, display, stand.short_title)
            assert words.organiser_top + words.organiser.height <= height, (display, stand.short_title)
