"""The low reach screen: everything to touch at the bottom, all of a stand to read at the top."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTranslator
from PySide6.QtGui import QFont, QFontMetricsF, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.choice import Choice, Order
from kiosk.domain.language import Language, in_english
from kiosk.domain.stand import ExhibitorKind, Stand, Wording
from kiosk.look.display import Display, TextSize
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET, MIN_TEXT, Viewing, scale_for
from kiosk.visitor.facts import Listing, OpenStand
from kiosk.visitor.low_layout import lay_out_low
from kiosk.visitor.low_screen import LowScreen
from kiosk.visitor.segments import Segment
from kiosk.visitor.stand_model import StandModel
from kiosk.visitor.strip_words import strip_words
from kiosk.visitor.touch_list import TouchList
from kiosk.visitor.touchable import Touchable
from kiosk.visitor.visit import Visit
from tests.builders import find_nothing, make_stand
from tests.visitor.bare import make_look
from tests.visitor.conftest import LANDSCAPE, PORTRAIT
from tests.visitor.touch import Finger, rect_of

SIZES = [QSize(1280, 800), QSize(1366, 768), LANDSCAPE, PORTRAIT, QSize(3840, 2160)]
EVERY_SIZE = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
SMALL = [(QSize(1920, 1080), 15), (QSize(1280, 1024), 19), (QSize(800, 1280), 10)]
EVERY_SCREEN = pytest.mark.parametrize(
    ("size", "inches"),
    [*((size, 32) for size in SIZES), *SMALL],
    ids=lambda value: f"{value.width()}x{value.height()}" if isinstance(value, QSize) else f"{value}in",
)
EVERY_TEXT = pytest.mark.parametrize("text", list(TextSize), ids=lambda text: text.name.lower())
BOTH = pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
FILTERED = Choice(themes=frozenset({"sante", "logement"}))
LONGEST = "1"

MakeLow = Callable[..., "Reach"]


class Reach:
    """A low reach screen in a window without any other, connected to a visit as a window connects it."""

    def __init__(self, catalogue: Catalogue, size: QSize, viewing: Viewing) -> None:
        self.window = QWidget()
        self.window.resize(size)
        self.look = make_look(self.window)
        self.look.rescale(scale_for(size.width(), size.height(), viewing))
        self.visit = Visit(catalogue, find_nothing, self.window)
        self.model = StandModel(catalogue, self.window)
        self.screen = LowScreen(catalogue, self.model, self.look, self.window)
        self._connect()
        self.window.show()

    def show_as(self, display: Display) -> None:
        """Begin another visit in a display mode."""
        self.visit.start_over()
        self.visit.show_as(display)
        self.show(self.visit.listing)
        self.screen.setGeometry(0, 0, self.window.width(), self.window.height() - self._dock())
        self.settle()

    def in_every_text(self, *, contrast: bool = False) -> Iterator[TextSize]:
        """Show it in each size of text, one after the other."""
        for text in TextSize:
            self.show_as(Display(text, high_contrast=contrast, low_reach=True))
            yield text

    @property
    def zone(self) -> QRect:
        return self.screen.zone.geometry()

    def show(self, listing: Listing) -> None:
        self.model.show(listing.stands)
        self.screen.show_listing(listing)

    def open(self, number: str) -> None:
        self.visit.open(self.visit.catalogue.stand(number))
        QApplication.processEvents()

    def settle(self) -> None:
        self.screen.arrange()
        QApplication.processEvents()

    def targets(self) -> list[tuple[QWidget, QRect]]:
        """Everything a finger can act on, with its place on the screen; cards that are all in view."""
        found: list[tuple[QWidget, QRect]] = []
        for button in self.screen.findChildren(Touchable):
            if button.isVisible():
                found.append((button, self._place(button, button.rect())))
        cards = self.screen.strip.cards
        half = cards.card.gap // 2
        for row in cards.rows_within(cards.viewport().rect()):
            card = cards.place_of(row).adjusted(half, 0, -half, 0)
            found.append((cards, self._place(cards.viewport(), card)))
        return found

    def holds(self, widget: QWidget, place: QRect) -> bool:
        """Whether nothing that the widget stands in cuts a place of it."""
        around = widget if isinstance(widget, TouchList) else widget.parentWidget()
        while around is not None and around is not self.screen:
            if not self._place(around, around.rect()).contains(place):
                return False
            around = around.parentWidget()
        return self.screen.rect().contains(place)

    def _place(self, widget: QWidget, rect: QRect) -> QRect:
        return QRect(widget.mapTo(self.screen, rect.topLeft()), rect.size())

    def _dock(self) -> int:
        if not self.look.scale.is_tall:
            return self.look.scale.at(104)
        return self.look.scale.at(256 if self.look.display.text is TextSize.VERY_LARGE else 208)

    def _connect(self) -> None:
        screen, visit = self.screen, self.visit
        visit.displayed.connect(self.look.show_as)
        screen.theme_tapped.connect(visit.toggle_theme)
        screen.kind_tapped.connect(visit.choose_kind)
        screen.order_tapped.connect(visit.choose_order)
        screen.clear_tapped.connect(visit.clear_filters)
        screen.stand_tapped.connect(visit.open)
        screen.close_tapped.connect(visit.close)
        screen.pick_tapped.connect(visit.selection.add)
        screen.unpick_tapped.connect(visit.selection.remove)
        visit.listed.connect(self.show)
        visit.opened.connect(screen.show_stand)
        visit.closed.connect(self._close)
        visit.selection.picked.connect(self._show_picks)

    def _close(self) -> None:
        self.screen.close_stand()

    def _show_picks(self) -> None:
        picks = self.visit.selection
        self.screen.show_picks(picks.stands)
        if self.visit.open_stand is not None:
            self.screen.show_picked(picks.holds(self.visit.open_stand))


@pytest.fixture
def make_low(qtbot: QtBot, edition: Catalogue) -> Iterator[MakeLow]:
    made: list[Reach] = []

    def make(size: QSize = LANDSCAPE, text: TextSize = TextSize.NORMAL, *, inches: int = 32) -> Reach:
        low = Reach(edition, size, Viewing(inches, 450))
        made.append(low)
        low.show_as(Display(text, low_reach=True))
        qtbot.waitExposed(low.window)
        return low

    yield make
    for low in made:
        low.window.close()
        low.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


STATES = ("list", "filtered", "open", "turned", "ending")
"""The states of the screen, entered one after the other."""


def enter(low: Reach, state: str) -> None:
    match state:
        case "filtered":
            low.visit.toggle_theme("sante")
        case "open":
            low.open("5")
        case "turned" if not low.look.scale.is_tall:
            low.screen.commands.kind.click()
        case "ending":
            low.visit.clear_filters()
            low.open(LONGEST)
            low.screen.strip.on.click()
    QApplication.processEvents()


@EVERY_SCREEN
@pytest.mark.parametrize("contrast", [False, True], ids=["normal", "contrast"])
def test_every_target_is_low_large_and_apart(
    make_low: MakeLow, size: QSize, inches: int, contrast: bool
) -> None:
    low = make_low(size, inches=inches)
    for text in low.in_every_text(contrast=contrast):
        for state in STATES:
            enter(low, state)
            assert_low_large_and_apart(low, f"{text} {state}")


def assert_low_large_and_apart(low: Reach, why: str) -> None:
    scale, targets = low.look.scale, low.targets()
    for widget, place in targets:
        about = (why, widget.accessibleName(), place)
        assert low.holds(widget, place), about
        assert not place.intersects(low.zone), about
        assert min(place.width(), place.height()) >= scale.at(MIN_TARGET) - 1, about
    for (one, here), (other, there) in combinations(targets, 2):
        joined = isinstance(one, Segment) and one.parent() is other.parent()
        apart = scale.at(8) - 1
        assert joined or not here.adjusted(-apart, -apart, apart, apart).intersects(there), (
            why,
            one.accessibleName(),
            other.accessibleName(),
        )


@EVERY_SIZE
def test_the_highest_target_is_about_where_the_design_puts_it(make_low: MakeLow, size: QSize) -> None:
    low = make_low(size)
    for text in low.in_every_text():
        low.open("5")
        tops = [place.top() for _, place in low.targets()]
        assert min(tops) >= (0.45 if low.look.scale.is_tall else 0.38) * size.height(), text
        lowest = max(place.bottom() for _, place in low.targets())
        assert lowest <= low.screen.height() - low.look.scale.at(16), text


def test_the_rows_stand_where_the_mockups_show_them() -> None:
    wide, tall = scale_for(1920, 1080, Viewing(32, 450)), scale_for(1080, 1920, Viewing(43, 450))
    landscape, portrait = lay_out_low(wide, 1080 - 104), lay_out_low(tall, 1920 - 208)
    assert landscape.reading == QRect(0, 0, 1920, 408)
    assert (landscape.strip.y(), landscape.commands.y(), landscape.tiles[0].y()) == (432, 688, 784)
    assert landscape.tiles[0].size() == QSize(256, 80)
    assert portrait.reading == QRect(0, 0, 1080, 880)
    assert (portrait.strip.y(), portrait.commands.y()) == (904, 1152)
    assert len(portrait.tiles) == 15


@pytest.mark.parametrize(
    ("width", "height", "inches"),
    [(1280, 800, 10), (1920, 1080, 15), (1280, 1024, 19), (800, 1280, 10), (768, 1366, 15), (2160, 3840, 55)],
)
@EVERY_TEXT
def test_on_a_small_panel_a_quarter_of_the_screen_is_left_for_reading(
    width: int, height: int, inches: int, text: TextSize
) -> None:
    scale = scale_for(width, height, Viewing(inches, 450))
    dock = scale.at((256 if text is TextSize.VERY_LARGE else 208) if scale.is_tall else 104)
    layout = lay_out_low(scale, height - dock, text)
    parts = [layout.reading, layout.strip, layout.commands, *layout.tiles]
    assert all(QRect(0, 0, width, height - dock).contains(part) for part in parts)
    assert not any(one.intersects(other) for one, other in combinations(parts, 2))
    assert layout.reading.height() >= 0.25 * height
    assert all(min(tile.width(), tile.height()) >= scale.at(MIN_TARGET) - 1 for tile in layout.tiles)


@EVERY_SCREEN
def test_no_card_cuts_a_title_or_an_organiser(make_low: MakeLow, size: QSize, inches: int) -> None:
    low = make_low(size, inches=inches)
    french = low.visit.catalogue
    for text in low.in_every_text():
        cards = low.screen.strip.cards
        width, height = cards.cell.width() - cards.card.gap, cards.cell.height()
        for stand in (*french.stands, *in_english(french).stands):
            words, about = strip_words(low.look, stand, width, height), (text, stand.short_title)
            assert not words.title.is_cut, about
            assert not words.organiser.is_cut, (text, stand.organiser)
            assert words.title_top >= 0, about
            assert words.title_top + words.title.height <= words.organiser_top, about
            assert words.organiser_top + words.organiser.height <= height, about
            widest = max(words.title.natural_width, words.organiser.natural_width)
            assert words.left + widest <= width, about
            assert not strip_words(low.look, stand, width, height, picked=True).title.is_cut, about


def test_a_title_longer_than_any_is_cut_inside_its_card(make_low: MakeLow) -> None:
    long = make_stand("10 bis", short_title="Anticonstitutionnellement " * 5, organiser="O" * 42)
    words = strip_words(make_low().look, long, 394, 232)
    assert words.title.is_cut
    assert words.organiser_top + words.organiser.height <= 232
    assert words.title_top >= 0


def smallest_label(look: Look) -> QFont:
    font = QFont(look.font("label"))
    font.setPixelSize(look.scale.text(MIN_TEXT))
    return font


@EVERY_SCREEN
@pytest.mark.parametrize("language", list(Language))
def test_words_fit_their_buttons_and_tiles(
    make_low: MakeLow, size: QSize, inches: int, language: Language
) -> None:
    low = make_low(size, inches=inches)
    if language is Language.ENGLISH:
        low.screen.show_catalogue(in_english(low.visit.catalogue))
    for text in low.in_every_text():
        assert_tiles_hold_their_words(low, text)
        for state in STATES:
            enter(low, state)
            assert_commands_hold_their_words(low, f"{text} {state}")


def assert_tiles_hold_their_words(low: Reach, text: TextSize) -> None:
    font = smallest_label(low.look)
    for tile in (*low.screen.tiles, low.screen.all_tile):
        if tile.isVisible():
            place, square = tile.word_place(), tile.square_place()
            width = QFontMetricsF(font).horizontalAdvance(tile.text())
            assert width <= place.width(), (text, tile.text())
            apart = square.right() <= place.left() or square.bottom() <= place.top()
            assert apart, (text, tile.text())


def assert_commands_hold_their_words(low: Reach, why: str) -> None:
    commands, smallest = low.screen.commands, low.look.scale.text(MIN_TEXT)
    for button in (*commands.stand_actions.buttons, commands.kind, commands.clear):
        if button.isVisible():
            assert button.word_font().pixelSize() >= smallest, (why, button.text())
    metrics, inset = QFontMetricsF(low.look.font("bar")), low.look.scale.at(12)
    for segment in (*commands.facet.segments.values(), *commands.order.segments.values()):
        width = metrics.horizontalAdvance(segment.text())
        assert not segment.isVisible() or width <= segment.width() - inset, (why, segment.text())


@EVERY_SCREEN
def test_pages_show_every_line_and_overlap_by_a_fifth(make_low: MakeLow, size: QSize, inches: int) -> None:
    low = make_low(size, inches=inches)
    low.screen.set_code_widget(QWidget())
    is_usual = (size, inches) == (LANDSCAPE, 32)
    for text in low.in_every_text():
        for stand in low.visit.catalogue.stands[:: 1 if is_usual else 11]:
            low.open(stand.number)
            assert_pages_join(low, least_joined=inches >= 32, why=f"{text} {stand.number}")


def assert_pages_join(low: Reach, *, least_joined: bool, why: str) -> None:
    """Every page begins where the one before ended, and where there is room with a fifth of it."""
    zone = low.screen.zone
    shown = [zone.lines_shown]
    while zone.has_more:
        zone.read_on()
        shown.append(zone.lines_shown)
    assert shown[0][0] == 0, why
    assert shown[-1][1] == zone.text_height, why
    for (start, end), (following, _) in pairwise(shown):
        assert start < following <= start + 0.8 * zone.text_place.height(), why
        assert following < end or not least_joined, why  # small panels show three lines
        assert following < end + low.look.line_height("small"), why  # no line fits between
    assert all(end - start <= zone.text_place.height() for start, end in shown), why


def texts_of(stand: Stand) -> list[str]:
    texts = [stand.short_title, stand.organiser, stand.summary, *(part.heading for part in stand.sections)]
    texts += [block.text for section in stand.sections for block in section.blocks]
    return texts + [word for figure in stand.figures for word in (figure.value, figure.label)]


def test_everything_said_about_a_stand_can_be_read(make_low: MakeLow) -> None:
    low = make_low()
    for stand in low.visit.catalogue.stands:
        low.open(stand.number)
        assert all(text in low.screen.zone.words for text in texts_of(stand)), stand.number
        assert not stand.note_for_staff or stand.note_for_staff not in low.screen.zone.words
        assert stand.summary in low.screen.zone.accessibleName()


def test_french_text_is_announced_to_english_readers(make_low: MakeLow) -> None:
    low = make_low()
    low.open("33")
    assert "Texte en français" not in low.screen.zone.words
    stand = low.visit.catalogue.stand("33")
    low.screen.show_stand(OpenStand(stand, (), (), (), None, None, french_text=True))
    assert "Texte en français" in low.screen.zone.words


@pytest.mark.parametrize("english", ["", "What it is about."], ids=["all in French", "English summary"])
def test_french_text_is_announced_where_it_begins(make_low: MakeLow, english: str) -> None:
    low = make_low()
    stand = low.visit.catalogue.stand("33")
    stand = replace(stand, english=Wording(summary=english), summary=english or stand.summary)
    low.screen.show_stand(OpenStand(stand, (), (), (), None, None, french_text=True))
    words = low.screen.zone.words
    comes_first = words.index("Texte en français") < words.index(stand.summary)
    assert comes_first is not bool(english)


def rows_painted(picture: QImage, ground: str, area: QRect) -> set[int]:
    """The rows of px of an area in which something is drawn."""
    return {
        y
        for y in range(area.top(), area.bottom() + 1)
        if any(picture.pixelColor(x, y).name() != ground for x in range(area.left(), area.right() + 1, 3))
    }


@pytest.mark.parametrize("text", [TextSize.NORMAL, TextSize.VERY_LARGE])
def test_no_page_shows_half_a_line(make_low: MakeLow, text: TextSize) -> None:
    low = make_low(LANDSCAPE, text)
    low.open(LONGEST)
    zone = low.screen.zone
    theme = low.look.theme(low.visit.catalogue.stand(LONGEST).themes[0])
    for _ in range(3):
        start, end = zone.lines_shown
        text_place = zone.text_place
        painted = rows_painted(zone.grab().toImage(), theme.poster.name(), text_place.adjusted(0, -30, 0, 30))
        assert painted
        assert min(painted) >= text_place.y() - 6
        assert max(painted) <= text_place.y() + end - start + 4
        zone.read_on()


@BOTH
def test_the_code_has_its_square_and_the_text_keeps_off_it(make_low: MakeLow, size: QSize) -> None:
    low = make_low(size)
    low.open("33")
    width = low.screen.zone.text_place.width()
    code = QWidget()
    low.screen.set_code_widget(code)
    place = low.screen.code_place()
    assert code.isVisible()
    assert code.geometry() == place
    assert place.width() == place.height() == 264
    assert low.screen.zone.rect().contains(place)
    assert not place.intersects(low.screen.zone.text_place)
    low.screen.set_code_widget(None)
    assert not code.isVisible()
    assert low.screen.zone.text_place.width() == width


@BOTH
def test_a_finger_opens_reads_keeps_and_closes(make_low: MakeLow, qtbot: QtBot, size: QSize) -> None:
    low = make_low(size)
    finger, actions = Finger(qtbot, low.window), low.screen.commands.stand_actions
    assert low.screen.welcome.isVisible()
    finger.tap_stand(low.screen.strip.cards, LONGEST)
    assert low.visit.open_stand is not None
    assert low.visit.open_stand.number == LONGEST
    assert low.screen.zone.isVisible()
    assert not low.screen.welcome.isVisible()
    assert not actions.back.isEnabled()
    finger.tap(actions.on)
    assert low.screen.zone.lines_shown[0] > 0
    finger.tap(actions.back)
    assert low.screen.zone.lines_shown[0] == 0
    finger.tap(actions.pick)
    assert [stand.number for stand in low.visit.selection.stands] == [LONGEST]
    assert actions.pick.accessibleName() == "Dans Ma sélection"
    actions.pick.click()
    assert not low.visit.selection.stands
    assert actions.pick.accessibleName() == "Ajouter à Ma sélection"
    finger.tap(actions.close_button)
    assert low.visit.open_stand is None
    assert low.screen.welcome.isVisible()
    assert low.screen.strip.cards.chosen_row == -1


def test_the_open_stand_is_the_dark_card_with_the_dot(make_low: MakeLow) -> None:
    low = make_low()
    low.open("2")
    cards, palette = low.screen.strip.cards, low.look.palette
    card = rect_of(cards, "2").adjusted(cards.card.gap // 2, 0, -cards.card.gap // 2, 0)
    picture = cards.viewport().grab().toImage()
    dot = QPoint(card.right() - 22 - 14, 22 + 24)
    assert picture.pixelColor(card.left() + 8, 60) == palette.selected
    assert picture.pixelColor(dot) == palette.sun


def test_a_kept_stand_carries_the_disc_on_its_card(make_low: MakeLow) -> None:
    low = make_low()
    cards = low.screen.strip.cards
    low.visit.selection.add(low.visit.catalogue.stand("2"))
    card = rect_of(cards, "2").adjusted(cards.card.gap // 2, 0, -cards.card.gap // 2, 0)
    picture = cards.viewport().grab().toImage()
    assert picture.pixelColor(card.right() - 16 - 3, card.bottom() - 16 - 18) == low.look.palette.sun


def test_arrows_page_by_whole_cards_to_both_ends(make_low: MakeLow) -> None:
    low = make_low()
    strip = low.screen.strip
    bar, cell = strip.cards.horizontalScrollBar(), strip.cards.cell.width()
    assert strip.visible_cards == 4
    assert not strip.back.isEnabled()
    strip.on.click()
    assert bar.value() == 4 * cell
    for _ in range(20):
        strip.on.click()
    assert bar.value() == bar.maximum() == (67 - 4) * cell
    assert not strip.on.isEnabled()
    strip.back.click()
    assert bar.value() == (67 - 8) * cell


def test_a_finger_drags_the_cards_sideways_and_opens_none(make_low: MakeLow, qtbot: QtBot) -> None:
    low = make_low()
    finger, cards = Finger(qtbot, low.window), low.screen.strip.cards
    start = rect_of(cards, "2").center()
    finger.press(cards.viewport(), start)
    for step in range(1, 13):
        finger.move(cards.viewport(), start - QPoint(30 * step, 0))
    qtbot.waitUntil(lambda: cards.horizontalScrollBar().value() >= 300)
    finger.release(cards.viewport(), start - QPoint(360, 0))
    assert low.visit.open_stand is None


def test_a_stand_opened_from_elsewhere_comes_into_view(make_low: MakeLow) -> None:
    low = make_low()
    cards = low.screen.strip.cards
    low.open("33")
    place = rect_of(cards, "33")
    assert place.left() == cards.cell.width()
    low.open("34")
    assert rect_of(cards, "33") == place


def test_filters_start_the_strip_anew_and_keep_the_open_stand(make_low: MakeLow, qtbot: QtBot) -> None:
    low = make_low()
    finger = Finger(qtbot, low.window)
    low.open("33")
    finger.tap(
        next(tile for tile in low.screen.tiles if tile.theme is not None and tile.theme.id == "emploi")
    )
    cards = low.screen.strip.cards
    assert low.visit.listing.choice.themes == {"emploi"}
    assert cards.horizontalScrollBar().value() == 0
    assert low.screen.zone.isVisible()
    chosen = low.model.index_of(low.visit.catalogue.stand("33")).row()
    assert cards.chosen_row == chosen >= 0
    low.visit.toggle_theme("emploi")
    low.visit.toggle_theme("sante")
    assert cards.chosen_row == -1


def test_beside_an_open_stand_the_type_turns_the_row_and_back(make_low: MakeLow, qtbot: QtBot) -> None:
    low = make_low()
    finger, commands = Finger(qtbot, low.window), low.screen.commands
    low.open("5")
    assert commands.kind.text() == "Type\u00a0: tous"
    place = commands.kind.geometry()
    finger.tap(commands.kind)
    assert commands.facet.isVisible()
    assert not commands.stand_actions.isVisible()
    assert commands.kind.geometry() == place
    finger.tap(commands.facet.segments[ExhibitorKind.MISSION_LOCALE])
    assert low.visit.listing.choice.kind is ExhibitorKind.MISSION_LOCALE
    assert commands.stand_actions.isVisible()
    assert commands.kind.text() == "Type\u00a0: Missions Locales"
    low.settle()
    assert commands.kind.geometry() == place
    assert commands.kind.word_font().pixelSize() == low.look.font("label").pixelSize()


@EVERY_TEXT
def test_filters_are_cleared_from_the_row_of_the_list(
    make_low: MakeLow, qtbot: QtBot, text: TextSize
) -> None:
    low = make_low(LANDSCAPE, text)
    commands = low.screen.commands
    assert not commands.clear.isVisible()
    facet = commands.facet.geometry()
    low.visit.toggle_theme("sante")
    low.settle()
    assert commands.clear.isVisible()
    assert commands.facet.geometry() == facet
    Finger(qtbot, low.window).tap(commands.clear)
    assert low.visit.listing.choice == Choice()


def test_in_portrait_the_fifteenth_tile_clears(make_low: MakeLow, qtbot: QtBot) -> None:
    low = make_low(PORTRAIT)
    tile = low.screen.all_tile
    assert (tile.text(), tile.isChecked()) == ("Tous", True)
    low.visit.toggle_theme("sante")
    assert (tile.text(), tile.isChecked()) == ("Tout effacer", False)
    Finger(qtbot, low.window).tap(tile)
    assert low.visit.listing.choice == Choice()


def test_the_order_is_chosen_from_either_row(make_low: MakeLow, qtbot: QtBot) -> None:
    low = make_low()
    finger, order = Finger(qtbot, low.window), low.screen.commands.order
    chosen = []
    for wanted in (Order.TITLE, Order.NUMBER):
        finger.tap(order.segments[wanted])
        chosen.append(low.visit.listing.choice.order)
        assert order.segments[wanted].isChecked()
        low.open("5")
    assert chosen == [Order.TITLE, Order.NUMBER]


def focusable(low: Reach) -> list[QWidget]:
    """What the keyboard visits, in its order, from the cards."""
    start: QWidget = low.screen.strip.cards
    found, widget = [start], start.nextInFocusChain()
    while widget is not None and widget is not start:
        mine = isinstance(widget, Touchable | TouchList) and low.screen.isAncestorOf(widget)
        if mine and widget.isVisible() and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


@BOTH
def test_the_keyboard_goes_from_cards_to_actions_to_filters(make_low: MakeLow, size: QSize) -> None:
    low = make_low(size)
    low.open(LONGEST)
    strip, commands, tiles = low.screen.strip, low.screen.commands, low.screen.tiles
    order = focusable(low)
    assert order[:2] == [strip.cards, strip.on]
    actions = [button for button in commands.stand_actions.buttons if button.isEnabled()]
    assert order[2 : 2 + len(actions)] == actions
    assert order.index(tiles[0]) > order.index(actions[-1])
    lit = [tile for tile in tiles if tile.isEnabled()]
    assert order[order.index(tiles[0]) : order.index(tiles[0]) + len(lit)] == lit


def test_enter_at_the_end_of_the_text_keeps_no_stand(make_low: MakeLow) -> None:
    low = make_low()
    low.open(LONGEST)
    low.window.activateWindow()
    actions = low.screen.commands.stand_actions
    actions.on.setFocus()
    while low.screen.zone.has_more:
        low.screen.zone.read_on()
    assert not actions.on.isEnabled()
    assert low.window.focusWidget() is actions.back


def test_closing_by_the_keyboard_leads_back_to_the_cards(make_low: MakeLow) -> None:
    low = make_low()
    low.open("5")
    low.screen.commands.stand_actions.close_button.setFocus()
    low.visit.close()
    assert low.window.focusWidget() is low.screen.strip.cards


def test_arrow_keys_go_along_the_strip_and_enter_opens(make_low: MakeLow) -> None:
    low = make_low()
    cards = low.screen.strip.cards
    cards.setFocus()
    for _ in range(6):  # from the first card, on which the focus comes in
        QTest.keyClick(cards, Qt.Key.Key_Right)
    assert cards.viewport().rect().contains(cards.visualRect(cards.currentIndex()))
    QTest.keyClick(cards, Qt.Key.Key_Return)
    assert low.visit.open_stand is not None
    assert low.visit.open_stand.number == "7"


def test_nothing_found_is_said_where_the_cards_would_be(make_low: MakeLow) -> None:
    low = make_low()
    words = [part for part in low.screen.findChildren(QWidget) if part.accessibleName().startswith("Aucun")]
    assert not any(part.isVisible() for part in words)
    assert "Touchez une carte" in words_said(low)
    choice = Choice(themes=frozenset({"entreprendre"}), kind=ExhibitorKind.ASSOCIATION)
    listing = Listing((), choice, low.visit.catalogue.counts(choice))
    assert listing.counts.listed == 0
    low.show(listing)
    assert [part.accessibleName() for part in words if part.isVisible()] == ["Aucun stand pour ces choix."]
    assert "Touchez une carte" not in words_said(low)


def words_said(low: Reach) -> str:
    """Everything that is in view on the screen, in words."""
    return "\n".join(part.accessibleName() for part in low.screen.findChildren(QWidget) if part.isVisible())


def test_another_language_changes_the_tiles_and_what_is_said_of_them(make_low: MakeLow) -> None:
    low = make_low()
    english = in_english(low.visit.catalogue)
    low.screen.show_catalogue(english)
    low.show(Listing(english.stands, FILTERED, english.counts(FILTERED)))
    tile = next(tile for tile in low.screen.tiles if tile.isChecked())
    assert tile.text() == "Health"
    assert tile.accessibleName().startswith("Health, ")


class Marking(QTranslator):
    """A language in which every text begins with a mark."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"§{sourceText}"


@pytest.fixture
def marked(qapp: QApplication) -> Iterator[Callable[[], None]]:
    """Changes the language to one that marks every text."""
    language = Marking(qapp)

    def change() -> None:
        qapp.installTranslator(language)
        QApplication.processEvents()

    yield change
    qapp.removeTranslator(language)


def test_texts_are_read_again_when_the_language_changes(
    make_low: MakeLow, marked: Callable[[], None]
) -> None:
    low = make_low()
    low.open("5")
    marked()
    commands, strip = low.screen.commands, low.screen.strip
    buttons = [*commands.stand_actions.buttons, commands.kind]
    assert all(button.text().startswith("§") for button in buttons), [button.text() for button in buttons]
    spoken = [strip.cards, strip.back, strip.on, commands.clear, *commands.stand_actions.buttons[::3]]
    assert all(part.accessibleName().startswith("§") for part in spoken)
    assert "§Type" in low.screen.zone.words
    low.visit.close()
    words = [part.accessibleName() for part in low.screen.welcome.findChildren(QWidget)]
    assert "§Touchez une carte\u00a0: la fiche s’affiche ici." in words
    assert "§non choisi" in low.screen.tiles[0].accessibleName()


def test_a_larger_text_keeps_the_place_in_strip_and_text(make_low: MakeLow) -> None:
    low = make_low()
    low.open("33")
    low.screen.zone.read_on()
    first = low.screen.strip.cards.rows_within(QRect(0, 0, 1, 1))[0]
    low.visit.show_as(Display(text=TextSize.VERY_LARGE, low_reach=True))
    low.settle()
    assert low.screen.zone.has_before
    assert low.screen.strip.cards.rows_within(QRect(0, 0, 1, 1))[0] == first


def test_a_new_visit_finds_nothing_of_the_last(make_low: MakeLow) -> None:
    low = make_low()
    low.visit.selection.add(low.visit.catalogue.stand("33"))
    low.open("33")
    low.screen.zone.read_on()
    low.screen.forget()
    assert not low.screen.zone.isVisible()
    assert low.screen.strip.cards.horizontalScrollBar().value() == 0
    assert not low.screen.strip.cards.card.picked
    assert low.screen.commands.is_of_list
    low.open("33")
    assert low.screen.zone.lines_shown[0] == 0
