"""No word of this edition is cut, on any screen the kiosk is meant for, in French or in English."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QEvent, QSize, QSizeF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.language import Language, in_english
from kiosk.domain.stand import Stand
from kiosk.look.display import Display, TextSize
from kiosk.look.look import Look
from kiosk.look.scale import Viewing, scale_for
from kiosk.visitor.lines import Heading
from kiosk.visitor.segments import Segment
from kiosk.visitor.sheet_layout import lay_out_sheet
from kiosk.visitor.stand_card import GAP, card_words
from kiosk.visitor.stand_row import list_lines, row_words
from kiosk.visitor.theme_tile import ThemeTile
from kiosk.visitor.window import KioskWindow
from tests.builders import make_stand
from tests.visitor.conftest import LANDSCAPE, PANEL, PORTRAIT, MakeWindow
from tests.visitor.screens import EVERY_SIZE, look_of
from tests.visitor.speaker import NotedSpeaker

LONG = make_stand("10 bis", short_title="Anticonstitutionnellement " * 2, organiser="O" * 42)


def each_language(window: KioskWindow) -> Iterator[Language]:
    """Read a window in one language after the other, with everything laid out for it."""
    for language in Language:
        window.visit.translate(language)
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        yield language


@EVERY_SIZE
def test_no_card_cuts_a_title_or_an_organiser(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    look, grid = look_of(window), window.screens.home.grid
    gap = look.scale.at(GAP)
    for language in each_language(window):
        cell = grid.visualRect(grid.model().index(0, 0)).size()
        for stand in window.visit.catalogue.stands:
            words = card_words(look, stand, QSizeF(cell.width() - gap, cell.height() - gap))
            assert not words.title.is_cut, (language, stand.short_title)
            assert not words.organiser.is_cut, (language, stand.organiser)


@EVERY_SIZE
def test_no_row_cuts_a_title(look: Look, edition: Catalogue, size: QSize) -> None:
    look.rescale(scale_for(size.width(), size.height(), PANEL))
    width, lines = look.scale.at(424 - 96 - 56), list_lines(look)
    for stand in (*edition.stands, *in_english(edition).stands):
        assert not row_words(look, stand, width, lines).title.is_cut, stand.short_title


@EVERY_SIZE
def test_no_tile_or_segment_cuts_its_word(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    metrics = QFontMetricsF(look_of(window).font("label"))
    for language in each_language(window):
        for part in (*window.findChildren(ThemeTile), *window.findChildren(Segment)):
            wide = metrics.horizontalAdvance(part.text())
            assert wide <= part.width() - 8 or not part.isVisible(), (language, part.text())


@EVERY_SIZE
def test_every_sheet_shows_all_its_words_above_each_other(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    sheet, page, scale = window.screens.sheet, window.screens.sheet.page, look_of(window).scale
    for language in each_language(window):
        for stand in window.visit.catalogue.stands:
            window.visit.open(stand)
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            assert page.width() <= sheet.area.viewport().width(), (language, stand.number)
            bottoms = [row.geometry().bottom() for row in page.rows if row.isVisibleTo(page)]
            assert all(bottom < page.height() for bottom in bottoms), (language, stand.number)
            assert page.text_bottom <= page.height(), (language, stand.number)
            layout = lay_out_sheet(scale, sheet.width(), sheet.height(), short=stand.is_short)
            words = sheet.header.words(stand, layout.header_layout)
            assert not any(block.is_cut for block in words), (language, stand.number)
        window.visit.close()


def words_shown(stand: Stand) -> list[str]:
    texts = [stand.summary, *(section.heading for section in stand.sections)]
    return texts + [block.text for section in stand.sections for block in section.blocks]


def test_a_sheet_shows_every_text_of_its_stand(make_window: MakeWindow) -> None:
    window = make_window()
    for stand in window.visit.catalogue.stands:
        window.visit.open(stand)
        shown = window.screens.sheet.page.words
        assert all(text in shown for text in words_shown(stand)), stand.number
        assert stand.note_for_staff == "" or stand.note_for_staff not in shown


def test_a_word_too_long_for_its_place_is_broken_not_overlapping(look: Look) -> None:
    look.rescale(scale_for(1920, 1080, PANEL))
    words = card_words(look, LONG, QSizeF(414, 248))
    assert words.title.line_count <= 3
    assert words.title.line_count + words.organiser.line_count <= 4
    assert words.title.natural_width <= 368


@pytest.mark.parametrize("inches", [22, 24, 27, 32])
def test_on_a_small_panel_icons_and_words_keep_apart(make_window: MakeWindow, inches: int) -> None:
    window = make_window(viewing=Viewing(inches, 450))
    look = look_of(window)
    for tile in window.screens.home.tiles:
        assert tile.square_place().bottom() <= tile.word_place().top()
        assert tile.square_place().height() >= look.scale.at(24)
        assert tile.word_place().bottom() <= tile.height()


@pytest.mark.parametrize("distance", [450, 600])
def test_on_a_small_panel_no_word_of_the_filters_is_smaller_than_any_text_may_be(
    make_window: MakeWindow, distance: int
) -> None:
    window = make_window(viewing=Viewing(24, distance))
    window.take_speaker(NotedSpeaker("fr"))
    home, look = window.screens.home, look_of(window)
    least = QFontMetricsF(look.font_of_size("label", 1))
    for text, voice in product(TextSize, (False, True)):
        window.visit.show_as(Display(text, voice=voice))
        window.visit.toggle_theme("sante")
        QApplication.processEvents()
        mode = window.visit.display
        for tile in home.tiles:
            assert least.horizontalAdvance(tile.text()) <= tile.word_place().width(), (mode, tile.text())
        assert home.clear_button.isVisible(), mode
        assert home.clear_button.natural_width() <= home.clear_button.width(), mode
        window.visit.clear_filters()


@pytest.mark.parametrize("distance", [450, 600])
def test_on_a_small_panel_the_words_of_a_row_of_segments_keep_apart(
    make_window: MakeWindow, distance: int
) -> None:
    window = make_window(viewing=Viewing(24, distance))
    window.take_speaker(NotedSpeaker("fr"))
    rows, scale = (window.screens.home.facet, window.screens.home.order), look_of(window).scale
    for language, text, voice in product(Language, TextSize, (False, True)):
        window.visit.translate(language)
        window.visit.show_as(Display(text, voice=voice))
        for segment in (part for row in rows for part in row.findChildren(Segment)):
            mode, font = (language, window.visit.display, segment.text()), segment.word_font()
            assert font.pixelSize() >= scale.text(24), mode
            assert QFontMetricsF(font).horizontalAdvance(mode[-1]) + scale.at(12) <= segment.width(), mode


def test_segments_keep_the_size_of_their_style_where_they_have_room(make_window: MakeWindow) -> None:
    window = make_window(viewing=Viewing(24, 450))
    window.visit.show_as(Display(TextSize.VERY_LARGE))
    window.visit.show_as(Display())
    look = look_of(window)
    for segment in window.screens.home.facet.findChildren(Segment):
        assert segment.word_font() == look.font("bar")


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_the_count_of_all_stands_is_set_in_its_own_size(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    for text in TextSize:
        window.visit.show_as(Display(text))
        heading = next(part for part in window.screens.home.findChildren(Heading) if part.isVisible())
        wide = QFontMetricsF(look_of(window).font("h1")).horizontalAdvance(heading.accessibleName())
        assert wide <= heading.width(), text
