"""The home screen: all stands, and the filters that narrow them."""

from itertools import pairwise

from PySide6.QtCore import QLine, QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.choice import Choice, Order
from kiosk.look.look import Look
from kiosk.visitor.buttons import ActionButton, ButtonRank
from kiosk.visitor.facts import Listing
from kiosk.visitor.filter_sentence import FilterSentence
from kiosk.visitor.home_layout import HomeLayout, lay_out_home
from kiosk.visitor.kind_facet import KindFacet
from kiosk.visitor.lines import Heading, Lines
from kiosk.visitor.phrases import stand_count
from kiosk.visitor.scroll_column import ScrollColumn
from kiosk.visitor.segments import Segments, SegmentWords
from kiosk.visitor.stand_grid import StandGrid
from kiosk.visitor.stand_model import StandModel
from kiosk.visitor.theme_tile import AllTile, ThemeTile
from kiosk.visitor.touchable import Touchable
from kiosk.visitor.worded import Worded


class HomeScreen(Worded):
    """Shows a listing and asks for others.

    Signals: `theme_tapped(str)` a theme id, `kind_tapped(ExhibitorKind | None)`, `order_tapped(Order)`,
    `clear_tapped()`, `stand_tapped(Stand)`; `choice_touched(Choice)` when a finger comes down on what would
    ask for that choice.
    """

    theme_tapped = Signal(str)
    kind_tapped = Signal(object)
    order_tapped = Signal(object)
    clear_tapped = Signal()
    stand_tapped = Signal(object)
    choice_touched = Signal(object)

    def __init__(self, catalogue: Catalogue, model: StandModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._catalogue = catalogue
        self._layout: HomeLayout | None = None
        self._listing: Listing | None = None
        self.grid = StandGrid(model, look, self)
        self.scroll_column = ScrollColumn(self.grid, self.grid.page_step, look, self)
        self.nothing = Lines("h2", look, self)
        self._sentence = FilterSentence(catalogue.event.short_name, look, self)
        self._heading = Heading("h1", look, self)
        self.facet = KindFacet(catalogue, look, self)
        self.order: Segments[Order] = Segments(tuple(Order), look, self)
        self.tiles = [ThemeTile(theme, look, self) for theme in catalogue.themes]
        self.all_tile = AllTile(look, self)
        self._hint = Lines("small", look, self, icon="touch_app", muted=True)
        self.clear_button = ActionButton(ButtonRank.SECOND, look, self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._connect()
        self._set_focus_order()
        self.read_texts()

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Take the words of the themes from the catalogue of another language."""
        self._catalogue = catalogue
        for tile, theme in zip(self.tiles, catalogue.themes, strict=True):
            tile.show_theme(theme)
        self.read_texts()

    def show_listing(self, listing: Listing) -> None:
        """Show the counts and the sentence of a listing; the cards of another choice from the top."""
        is_new = self._listing is None or listing.choice != self._listing.choice
        self._listing = listing
        self._show_counts(listing)
        if is_new:
            self.scroll_to_top()

    def scroll_to_top(self) -> None:
        self.scroll_column.scroll_to(0)

    def read_texts(self) -> None:
        self.nothing.show_words(self.tr("Aucun stand pour ces choix."))
        self._hint.show_words(self.tr("Choisissez un ou plusieurs thèmes"))
        if self._listing is not None:
            self._show_counts(self._listing)

    def _show_counts(self, listing: Listing) -> None:
        choice, counts = listing.choice, listing.counts
        chosen = tuple(theme for theme in self._catalogue.themes if theme.id in choice.themes)
        self._sentence.show_themes(chosen)
        self._heading.show_words(stand_count(counts.listed))
        for tile in self.tiles:
            tile.show_count(counts.of_theme(tile.theme.id), checked=tile.theme.id in choice.themes)
            tile.setAccessibleName(self._tile_spoken(tile, counts.of_theme(tile.theme.id)))
        self.facet.show_counts(counts, choice.kind)
        for order, segment in self.order.segments.items():
            segment.setChecked(order is choice.order)
        self._show_clear(filtered=choice.is_filtered)
        self.nothing.setVisible(counts.listed == 0)

    def arrange(self) -> None:
        """Lay out inside the screen's own rectangle."""
        layout = self._layout = lay_out_home(self._look.scale, self.height(), self._look.display.text)
        self._sentence.setGeometry(layout.sentence)
        self._sentence.setVisible(not layout.sentence.isEmpty())
        self.grid.arrange(layout.grid, layout.columns)
        self.scroll_column.setGeometry(layout.scroll)
        self.scroll_column.arrange()
        middle = layout.grid.center()
        self.nothing.setGeometry(
            layout.grid.x() + self._look.scale.at(12), middle.y() - 60, layout.grid.width(), 120
        )
        self._arrange_filters(layout)

    def _arrange_filters(self, layout: HomeLayout) -> None:
        scale = self._look.scale
        self.facet.move(layout.facet.topLeft())
        self.facet.arrange(layout.facet.width(), layout.facet.height(), fill=scale.is_tall)
        self.order.move(layout.order.topLeft())
        words = [SegmentWords(self.tr("N°")), SegmentWords(self.tr("A–Z"))]
        self.order.fit_equal(words, layout.order.width(), layout.order.height())
        for tile, place in zip(self.tiles, layout.tiles[: len(self.tiles)], strict=True):
            tile.setGeometry(place)
        self.all_tile.setVisible(scale.is_tall)
        self.all_tile.setGeometry(layout.all_tile)
        self.clear_button.setGeometry(layout.clear)
        self._word_clear_button(short=layout.clears_in_heading)
        self._hint.setGeometry(layout.hint)
        self._show_clear(filtered=not self.all_tile.isChecked())

    def _word_clear_button(self, *, short: bool) -> None:
        word = self.tr("Tout effacer")
        self.clear_button.set_content(
            self.tr("Effacer") if short else word, icon="" if short else "filter_alt_off"
        )
        self.clear_button.setAccessibleName(word)

    def _show_clear(self, *, filtered: bool) -> None:
        self.all_tile.setText(self.tr("Tout effacer") if filtered else self.tr("Tous"))
        self.all_tile.show_count(len(self._catalogue.stands), checked=not filtered)
        layout = self._layout
        if layout is not None:
            self._heading.setGeometry(layout.short_heading if filtered else layout.heading)
        self.clear_button.setVisible(filtered and layout is not None and not layout.clear.isEmpty())
        self._hint.setVisible(not filtered and layout is not None and not layout.hint.isEmpty())

    def _tile_spoken(self, tile: ThemeTile, count: int) -> str:
        state = self.tr("choisi") if tile.isChecked() else self.tr("non choisi")
        return f"{tile.theme.word}, {stand_count(count)}, {state}"

    def _connect(self) -> None:
        self.grid.tapped.connect(self.stand_tapped)
        self.facet.tapped.connect(self.kind_tapped)
        self.clear_button.clicked.connect(self.clear_tapped)
        self.all_tile.clicked.connect(self._tap_all)
        for button in self._filters():
            button.pressed.connect(self._foresee)
        for tile in self.tiles:
            tile.clicked.connect(self._tap_theme)
        for segment in self.order.segments.values():
            segment.clicked.connect(self._tap_order)

    def _foresee(self) -> None:
        """Tell what lifting the finger from one of the buttons would ask for."""
        if self._listing is not None:
            self.choice_touched.emit(self._asked_by(self.sender(), self._listing.choice))

    def _asked_by(self, button: QObject, choice: Choice) -> Choice:
        if isinstance(button, ThemeTile):
            return choice.toggle(button.theme.id)
        for kind, segment in self.facet.segments.items():
            if segment is button:
                return choice.of_kind(kind)
        for order, segment in self.order.segments.items():
            if segment is button:
                return choice.in_order(order)
        return choice.unfiltered()

    def _tap_theme(self) -> None:
        tile = self.sender()
        assert isinstance(tile, ThemeTile)
        self.theme_tapped.emit(tile.theme.id)

    def _tap_order(self) -> None:
        tapped = next(order for order, segment in self.order.segments.items() if segment is self.sender())
        self.order_tapped.emit(tapped)

    def _tap_all(self) -> None:
        if not self.all_tile.isChecked():
            self.clear_tapped.emit()

    def _set_focus_order(self) -> None:
        for before, after in pairwise([self.grid, *self.scroll_column.buttons, *self._filters()]):
            QWidget.setTabOrder(before, after)

    def _filters(self) -> list[Touchable]:
        """The buttons that ask for another choice, as the keyboard meets them."""
        segments = [*self.facet.segments.values(), *self.order.segments.values()]
        return [*segments, *self.tiles, self.all_tile, self.clear_button]

    @override
    def reword(self) -> None:
        super().reword()
        if self._layout is not None:
            self.arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)
            if self._layout is not None and self._layout.panel_top is not None:
                painter.setPen(QPen(self._look.palette.line, self._look.line()))
                painter.drawLine(QLine(0, self._layout.panel_top, self.width(), self._layout.panel_top))
