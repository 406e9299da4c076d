"""No word of this edition is cut, on any screen the kiosk is meant for."""

import pytest
from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.language import Language
from kiosk.domain.stand import Stand
from kiosk.look.display import Display, TextSize
from kiosk.look.look import Look
from kiosk.look.scale import Viewing
from kiosk.visitor.lines import Heading
from kiosk.visitor.segments import Segment
from kiosk.visitor.sheet_layout import lay_out_sheet
from kiosk.visitor.stand_card import GAP, card_words
from kiosk.visitor.stand_row import list_lines, row_words
from kiosk.visitor.theme_tile import ThemeTile
from kiosk.visitor.window import KioskWindow
from tests.builders import make_stand
from tests.visitor.conftest import LANDSCAPE, PORTRAIT, MakeWindow
from tests.visitor.speaker import NotedSpeaker

SIZES = [QSize(1280, 800), QSize(1366, 768), QSize(1920, 1080), QSize(1080, 1920), QSize(3840, 2160)]
EVERY_SIZE = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
LONG = make_stand("10 bis", short_title="Anticonstitutionnellement " * 2, organiser="O" * 42)


def look_of(window: KioskWindow) -> Look:
    return window.screens.home.grid.look


@EVERY_SIZE
def test_no_card_cuts_a_title_or_an_organiser(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    look = look_of(window)
    cell = window.screens.home.grid.visualRect(window.screens.home.grid.model().index(0, 0)).size()
    gap = look.scale.at(GAP)
    for stand in window.visit.catalogue.stands:
        words = card_words(look, stand, QSizeF(cell.width() - gap, cell.height() - gap))
        assert not words.title.is_cut, stand.short_title
        assert not words.organiser.is_cut, stand.organiser


@EVERY_SIZE
def test_no_row_cuts_a_title(make_window: MakeWindow, size: QSize) -> None:
    look = look_of(make_window(size))
    for stand in make_window(size).visit.catalogue.stands:
        assert not row_words(look, stand, look.scale.at(424 - 96 - 56), list_lines(look)).title.is_cut, (
            stand.number
        )


@EVERY_SIZE
def test_no_tile_or_segment_cuts_its_word(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    metrics = QFontMetricsF(look_of(window).font("label"))
    kinds: tuple[type[QWidget], ...] = (ThemeTile, Segment)
    for kind in kinds:
        for part in window.findChildren(kind):
            assert isinstance(part, ThemeTile | Segment)
            if not part.isVisible():
                continue
            assert metrics.horizontalAdvance(part.text()) <= part.width() - 8, part.text()


@EVERY_SIZE
def test_every_sheet_shows_all_its_words_above_each_other(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    page = window.screens.sheet.page
    for stand in window.visit.catalogue.stands:
        window.visit.open(stand)
        QApplication.processEvents()
        assert page.width() <= window.screens.sheet.area.viewport().width()
        bottoms = [row.geometry().bottom() for row in page.rows if row.isVisibleTo(page)]
        assert all(bottom < page.height() for bottom in bottoms), stand.number
        assert page.text_bottom <= page.height(), stand.number
        sheet = window.screens.sheet
        layout = lay_out_sheet(look_of(window).scale, sheet.width(), sheet.height(), short=stand.is_short)
        assert not any(block.is_cut for block in sheet.header.words(stand, layout.header_layout)), (
            stand.number
        )


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


def test_a_word_too_long_for_its_place_is_broken_not_overlapping(make_window: MakeWindow) -> None:
    look = look_of(make_window())
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


@pytest.mark.parametrize("text", TextSize)
@pytest.mark.parametrize("distance", [450, 600])
def test_on_a_small_panel_no_word_of_the_filters_is_smaller_than_any_text_may_be(
    make_window: MakeWindow, text: TextSize, distance: int
) -> None:
    window = make_window(viewing=Viewing(24, distance))
    window.take_speaker(NotedSpeaker("fr"))
    home, look = window.screens.home, look_of(window)
    least = QFontMetricsF(look.font_of_size("label", 1))
    for voice in (False, True):
        window.visit.show_as(Display(text, voice=voice))
        window.visit.toggle_theme("sante")
        QApplication.processEvents()
        for tile in home.tiles:
            assert least.horizontalAdvance(tile.text()) <= tile.word_place().width(), tile.text()
        assert home.clear_button.isVisible()
        assert home.clear_button.natural_width() <= home.clear_button.width()
        window.visit.clear_filters()


@pytest.mark.parametrize("text", TextSize)
@pytest.mark.parametrize("distance", [450, 600])
@pytest.mark.parametrize("language", Language)
def test_on_a_small_panel_the_words_of_a_row_of_segments_keep_apart(
    make_window: MakeWindow, text: TextSize, distance: int, language: Language
) -> None:
    window = make_window(viewing=Viewing(24, distance))
    window.take_speaker(NotedSpeaker("fr"))
    look = look_of(window)
    window.visit.translate(language)
    for voice in (False, True):
        window.visit.show_as(Display(text, voice=voice))
        for row in (window.screens.home.facet, window.screens.home.order):
            for segment in row.findChildren(Segment):
                font = segment.word_font()
                assert font.pixelSize() >= look.scale.text(24)
                words = QFontMetricsF(font).horizontalAdvance(segment.text())
                assert words + look.scale.at(12) <= segment.width(), segment.text()


def test_segments_keep_the_size_of_their_style_where_they_have_room(make_window: MakeWindow) -> None:
    window = make_window(viewing=Viewing(24, 450))
    window.visit.show_as(Display(TextSize.VERY_LARGE))
    window.visit.show_as(Display())
    look = look_of(window)
    for segment in window.screens.home.facet.findChildren(Segment):
        assert segment.word_font() == look.font("bar")


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("text", TextSize)
def test_the_count_of_all_stands_is_set_in_its_own_size(
    make_window: MakeWindow, size: QSize, text: TextSize
) -> None:
    window = make_window(size)
    window.visit.show_as(Display(text))
    heading = next(part for part in window.screens.home.findChildren(Heading) if part.isVisible())
    words = heading.accessibleName()
    assert QFontMetricsF(look_of(window).font("h1")).horizontalAdvance(words) <= heading.width()
