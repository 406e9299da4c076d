"""The screen of the low reach mode: a zone to read at the top, everything to touch at the bottom."""

from itertools import pairwise

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.visitor.facts import Listing, OpenStand
from kiosk.visitor.lines import Lines
from kiosk.visitor.low_commands import LowCommands
from kiosk.visitor.low_layout import lay_out_low, without_filters
from kiosk.visitor.low_tiles import LowTile
from kiosk.visitor.low_welcome import LowWelcome
from kiosk.visitor.phrases import stand_count
from kiosk.visitor.reading_zone import ReadingZone
from kiosk.visitor.stand_model import StandModel
from kiosk.visitor.strip import Strip
from kiosk.visitor.strip_words import is_upright
from kiosk.visitor.worded import Worded

_CARD, _LEAST_CARD = 232, 180
"""Height of a card whose words stand under its number, and of one that has them beside it in two lines."""
_LINE_GAP = 24


class LowScreen(Worded):
    """Shows a listing as one strip of cards, and the stand that was tapped above it.

    Signals: `theme_tapped(str)` a theme id, `kind_tapped(ExhibitorKind | None)`, `order_tapped(Order)`,
    `clear_tapped()`, `stand_tapped(Stand)`, `close_tapped()`, `pick_tapped(Stand)`, `unpick_tapped(Stand)`.
    """

    theme_tapped = Signal(str)
    kind_tapped = Signal(object)
    order_tapped = Signal(object)
    clear_tapped = Signal()
    stand_tapped = Signal(object)
    close_tapped = Signal()
    pick_tapped = Signal(object)
    unpick_tapped = Signal(object)

    def __init__(self, catalogue: Catalogue, model: StandModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._catalogue = catalogue
        self._listing: Listing | None = None
        self._open: Stand | None = None
        self.welcome = LowWelcome(catalogue, look, self)
        self.zone = ReadingZone(look, self)
        self.strip = Strip(model, look, self)
        self._nothing = Lines("h2", look, self)
        self.commands = LowCommands(catalogue, look, self)
        self.tiles = [LowTile(theme, look, self) for theme in catalogue.themes]
        self.all_tile = LowTile(None, look, self)
        self.zone.hide()
        self._nothing.hide()
        self._connect()
        self.read_texts()

    def show_listing(self, listing: Listing) -> None:
        """Show the counts and the choice of a listing; its cards are those of the model."""
        self._listing = listing
        choice, counts = listing.choice, listing.counts
        chosen = tuple(theme for theme in self._catalogue.themes if theme.id in choice.themes)
        self.welcome.show_choice(chosen, counts.listed)
        self.commands.show_listing(listing)
        for tile, theme in zip(self.tiles, self._catalogue.themes, strict=True):
            count = counts.of_theme(theme.id)
            tile.show_count(count, checked=theme.id in choice.themes)
            state = self.tr("choisi") if tile.isChecked() else self.tr("non choisi")
            tile.setAccessibleName(f"{theme.word}, {stand_count(count)}, {state}")
        self.all_tile.setText(self.tr("Tout effacer") if choice.is_filtered else self.tr("Tous"))
        self.all_tile.show_count(len(self._catalogue.stands), checked=not choice.is_filtered)
        self._nothing.setVisible(counts.listed == 0)

    def offer_filters(self, *, offered: bool) -> None:
        """Show the filters, or give their room to the strip where it is not the list that they are of."""
        if offered is not self.commands.has_filters:
            self.commands.has_filters = offered
            self.strip.scroll_to_start()
            self.arrange()

    def show_stand(self, shown: OpenStand) -> None:
        """Show a stand in the reading zone from its top, and mark its card."""
        self._open = shown.stand
        self.zone.show_stand(shown)
        self.zone.show()
        self.welcome.hide()
        self.strip.choose(shown.stand)
        self.strip.scroll_to_stand(shown.stand)
        self.commands.stand_actions.show_picked(picked=shown.is_picked)
        self.commands.show_reading(reads=True)

    def show_picked(self, picked: bool) -> None:  # a fact about the open stand
        """Show whether the open stand is in Ma sélection."""
        self.commands.stand_actions.show_picked(picked=picked)

    def show_picks(self, picks: tuple[Stand, ...]) -> None:
        """Mark the cards of the stands in Ma sélection."""
        self.strip.show_picks(picks)

    def close_stand(self) -> None:
        """Show no stand; the keyboard goes from its commands back to the cards."""
        had_focus = any(button.hasFocus() for button in self.commands.stand_actions.buttons)
        self._open = None
        self.zone.hide()
        self.welcome.show()
        self.strip.choose(None)
        if had_focus:
            self.strip.cards.setFocus()
        self.commands.show_reading(reads=False)

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Take the same catalogue in another language; listing and stand are told after it."""
        self._catalogue = catalogue
        for tile, theme in zip(self.tiles, catalogue.themes, strict=True):
            tile.show_theme(theme)
        self.update()

    def forget(self) -> None:
        """Be as at the start of a visit: no stand open, the first cards in view."""
        self.close_stand()
        self.strip.show_picks(())
        self.strip.scroll_to_start()

    def code_place(self) -> QRect:
        """Where in the reading zone the code of the open stand goes."""
        return self.zone.code_place()

    def set_code_widget(self, widget: QWidget | None) -> None:
        """Give the reading zone a code to show, or none."""
        self.zone.set_code_widget(widget)

    def arrange(self) -> None:
        """Lay out inside the screen's own rectangle."""
        look, offers = self._look, self.commands.has_filters
        layout = lay_out_low(look.scale, self.height(), look.display.text)
        if not offers:
            layout = without_filters(layout, look.scale.px(MIN_TARGET))
        for part in (self.zone, self.welcome):
            part.setGeometry(layout.reading)
            part.arrange()
        self.strip.lines, place = (1, layout.strip) if offers else self._lines_within(layout.strip)
        self.strip.setGeometry(place)
        self.strip.arrange()
        self._nothing.setGeometry(layout.strip.adjusted(*self._beside_arrows()))
        self.commands.setGeometry(layout.commands)
        self.commands.arrange()
        for tile, place in zip((*self.tiles, self.all_tile), layout.tiles, strict=False):
            tile.lies = layout.tiles_lie
            tile.setGeometry(place)
        for tile in self.tiles:
            tile.setVisible(offers)
        self.all_tile.setVisible(offers and look.scale.is_tall)
        self._set_focus_order()
        self.update()

    def read_texts(self) -> None:
        self._nothing.show_words(self.tr("Aucun stand pour ces choix."))
        if self._listing is not None:
            self.show_listing(self._listing)

    def _lines_within(self, place: QRect) -> tuple[int, QRect]:
        """How many lines of cards fit a place, and the lower part of it that they fill."""
        at = self._look.scale.at
        card = (place.height() - at(_LINE_GAP)) // 2
        if card < at(_LEAST_CARD):
            return 1, place
        if card < at(_CARD) and is_upright(self._look, card):
            card = at(_LEAST_CARD)
        return 2, place.adjusted(0, place.height() - 2 * card - at(_LINE_GAP), 0, 0)

    def _beside_arrows(self) -> tuple[int, int, int, int]:
        side = self._look.scale.at(72 + 24)
        return side, 0, -side, 0

    def _connect(self) -> None:
        actions = self.commands.stand_actions
        self.strip.tapped.connect(self.stand_tapped)
        self.commands.kind_tapped.connect(self.kind_tapped)
        self.commands.order_tapped.connect(self.order_tapped)
        self.commands.clear_tapped.connect(self.clear_tapped)
        actions.close_tapped.connect(self.close_tapped)
        actions.on_tapped.connect(self.zone.read_on)
        actions.back_tapped.connect(self.zone.read_back)
        actions.pick_tapped.connect(self._tap_pick)
        self.zone.turned.connect(self._follow_page)
        self.all_tile.clicked.connect(self._tap_all)
        for tile in self.tiles:
            tile.clicked.connect(self._tap_theme)

    def _set_focus_order(self) -> None:
        order = [self.strip.cards, self.strip.back, self.strip.on, *self.commands.focus_order]
        for before, after in pairwise([*order, *self.tiles, self.all_tile]):
            QWidget.setTabOrder(before, after)

    def _follow_page(self) -> None:
        self.commands.stand_actions.show_pages(before=self.zone.has_before, more=self.zone.has_more)

    def _tap_pick(self) -> None:
        if self._open is not None:
            (self.unpick_tapped if self.commands.stand_actions.is_picked else self.pick_tapped).emit(
                self._open
            )

    def _tap_theme(self) -> None:
        tile = self.sender()
        if isinstance(tile, LowTile) and tile.theme is not None:
            self.theme_tapped.emit(tile.theme.id)

    def _tap_all(self) -> None:
        if not self.all_tile.isChecked():
            self.clear_tapped.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)
