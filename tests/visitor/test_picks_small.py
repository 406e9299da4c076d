"""Ma sélection on screens with a narrow or low canvas, in every text size: all words are there, whole."""

from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from pytestqt.qtbot import QtBot

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.language import Language
from kiosk.look.display import Display, TextSize
from kiosk.look.scale import Viewing
from kiosk.visitor.empty_picks import EmptyPicks
from kiosk.visitor.facts import Picks
from kiosk.visitor.lines import Lines
from tests.visitor.conftest import MakeWindow
from tests.visitor.screens import PLAIN, assert_apart, assert_touchable, look_of
from tests.visitor.touch import Finger

SMALL = [(QSize(1920, 1080), 24), (QSize(1280, 800), 13), (QSize(1366, 768), 18), (QSize(1080, 1920), 32)]


@pytest.mark.parametrize(("size", "inches"), SMALL)
def test_the_poster_holds_its_words_on_a_small_screen(
    make_window: MakeWindow, size: QSize, inches: int
) -> None:
    window = make_window(size, viewing=Viewing(inches, 450))
    empty = window.screens.picks.empty
    window.visit.show_picks()
    for low_reach, text, voice in product((False, True), TextSize, (False, True)):
        display = Display(text, low_reach=low_reach, voice=voice)
        window.visit.show_as(display)
        assert_poster_holds(empty, str(display))


def assert_poster_holds(empty: EmptyPicks, mode: str) -> None:
    """No word of the poster is broken, or lies over another part or beside the poster."""
    laid_out, look = empty.laid_out, empty.rows[0].look
    assert laid_out is not None, mode
    words = [step.place.toAlignedRect() for step in laid_out.steps]
    if laid_out.title is not None:
        title = laid_out.title
        assert title.line_count == (2 if look.scale.is_tall else 3), mode
        corner = QPoint(look.scale.at(75), look.scale.at(64))
        words.append(QRect(corner, QSize(round(title.natural_width), title.height)))
    targets = [part.geometry() for part in (empty.browse, *empty.rows) if not part.isHidden()]
    assert_apart([*words, *targets], f"poster {mode}")
    assert all(empty.poster.contains(place) for place in words), mode
    assert all(empty.rect().contains(place) for place in targets), mode
    for step in laid_out.steps:
        room = step.head.natural_width
        assert all(look.advance(word, "h3") <= room for word in step.head.words.split(" ")), mode


def test_the_first_step_names_the_grid_where_there_is_one(make_window: MakeWindow) -> None:
    window = make_window()
    window.visit.show_picks()
    empty = window.screens.picks.empty
    assert "Ouvrez un stand: Touchez une carte de la grille." in empty.accessibleName()
    window.visit.show_as(Display(low_reach=True))
    assert "Ouvrez un stand: Touchez une carte." in empty.accessibleName()
    window.visit.show_as(PLAIN)
    window.visit.translate(Language.ENGLISH)
    assert "Open a stand: Touch a card in the grid." in empty.accessibleName()


def test_very_large_text_leaves_room_for_a_stand_to_start_with(
    make_window: MakeWindow,
) -> None:
    window = make_window()
    window.visit.show_picks()
    window.visit.show_as(Display(TextSize.VERY_LARGE))
    assert window.screens.picks.empty.rows[0].isVisible()


@pytest.mark.parametrize(("size", "inches"), SMALL)
def test_kept_stands_are_counted_and_named_in_full_on_a_small_screen(
    make_window: MakeWindow, edition: Catalogue, size: QSize, inches: int
) -> None:
    window = make_window(size, viewing=Viewing(inches, 450))
    screen, look = window.screens.picks, look_of(window)
    window.visit.show_picks()
    for text in TextSize:
        window.visit.show_as(Display(text))
        screen.show_picks(Picks(edition.stands[:20]), (), 67)
        (counted,) = [part for part in screen.findChildren(Lines) if part.accessibleName().startswith("20 ")]
        assert look.text(counted.accessibleName(), "body", counted.width()).height <= counted.height(), text
        assert_apart([counted.geometry(), screen.clear.geometry(), screen.list.geometry()], f"counted {text}")
        rows = [row for row in screen.list.rows if row.isVisible()]
        for row in rows:
            title, organiser = row.words(row.width())
            assert not title.is_cut, text
            assert not organiser.is_cut, text
            assert_touchable(row.remove.geometry(), look)
            assert row.rect().contains(row.remove.geometry()), text
            above = row.remove.y() if row.remove.x() < row.width() // 2 else row.height()
            assert title.height + organiser.height + look.scale.at(16) <= above, text


def test_a_button_below_the_words_leaves_them_to_be_touched(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(viewing=Viewing(24, 450))
    visit, finger = window.visit, Finger(qtbot, window)
    visit.show_as(Display(TextSize.VERY_LARGE))
    visit.show_picks()
    for stand in visit.catalogue.stands[:3]:
        visit.selection.add(stand)
    window.screens.toast.forget()
    row = window.screens.picks.list.rows[0]
    assert row.remove.y() > row.height() // 2
    finger.tap(row, QPoint(row.remove.x() + 10, 30))
    assert visit.open_stand is visit.catalogue.stands[0]
    visit.go_back()
    finger.tap(row.remove)
    assert visit.selection.stands == visit.catalogue.stands[1:3]


@pytest.mark.parametrize(("size", "inches"), SMALL)
def test_in_low_reach_the_steps_stay_on_their_panel_on_a_small_screen(
    make_window: MakeWindow, edition: Catalogue, size: QSize, inches: int
) -> None:
    window = make_window(size, viewing=Viewing(inches, 450))
    panel, look = window.screens.picks.panel, look_of(window)
    window.visit.show_picks()
    for mode in product((1, 3, 30), TextSize, (False, True)):
        count, text, voice = mode
        window.screens.picks.show_picks(Picks(edition.stands[:count]), (), 67)
        window.visit.show_as(Display(text, low_reach=True, voice=voice))
        words, code = panel.words, panel.square.code
        assert words is not None, mode
        assert code is not None, mode
        left, top = panel.words_place()
        widest = max(step.natural_width for step in words.steps)
        place = QRect(left, top, round(widest), words.height)
        assert panel.rect().contains(place), mode
        assert not panel.square.geometry().intersects(place), mode
        assert voice or code.module_within(panel.square.width()) >= round(3 * look.scale.k), mode
