"""What a search found, in low reach: how many at the top, the stands themselves in a strip below."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.visitor.facts import Found
from kiosk.visitor.lines import Heading, Lines
from kiosk.visitor.low_search_layout import LowSearchLayout
from kiosk.visitor.low_trail import draw_low_trail
from kiosk.visitor.paged_themes import PagedThemes
from kiosk.visitor.results import FEW, Results
from kiosk.visitor.strip import Strip

_LEAST_CARD = 180
"""Height from which a card in one of two lines shows its words."""
_LINE_GAP = 16
_HEADING = 96
_BY_THEME, _BELOW_HEADING, _TILE = 38, 12, 112
_COLUMNS, _BESIDE_GAP = 2, 24
"""Of the tiles at the right of a card."""


class LowResults(QWidget):
    """Says what the `Results` of the other layout say, and shows the rows of their model.

    Signals: `stand_tapped(Stand)`; `theme_tapped(str)` a theme id; `all_tapped()`.
    """

    stand_tapped = Signal(object)
    theme_tapped = Signal(str)
    all_tapped = Signal()

    def __init__(self, catalogue: Catalogue, results: Results, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._results = results
        self._count = 0
        self._zone = QRect()
        self._heading = Heading("display", look, self)
        self._told = Lines("lead", look, self, muted=True)
        self.strip = Strip(results.rows.results, look, self)
        self.strip.cards.lets_type = True
        self._by_theme = Heading("h3", look, self)
        self.themes = PagedThemes(catalogue, look, self)
        self.strip.tapped.connect(self.stand_tapped)
        self.themes.choice.theme_tapped.connect(self.theme_tapped)
        self.themes.choice.all_tapped.connect(self.all_tapped)

    @property
    def heading(self) -> str:
        return self._heading.accessibleName()

    @property
    def told(self) -> str:
        """What helps where nothing is found."""
        return self._told.accessibleName()

    @property
    def focus_order(self) -> list[QWidget]:
        """Everything that can be touched, as the keyboard goes through it."""
        strip, themes = self.strip, self.themes
        tiles = [*themes.choice.tiles, themes.choice.all_tile]
        return [strip.cards, strip.back, strip.on, themes.back, *tiles, themes.on]

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Take the themes in the words of another language."""
        self.themes.choice.show_catalogue(catalogue)

    def show_found(self, found: Found) -> None:
        """Show what was found, from the first; the model and the other layout know it already."""
        self._count = len(found.rows)
        self.themes.show_themes(self._results.themes_of_few() if found.rows else None)

    def arrange(self, layout: LowSearchLayout) -> None:
        """Lay out inside the screen, each part where the layout puts it."""
        self._zone = QRect(layout.zone)
        if not self._look.scale.is_tall:
            self._zone.setWidth(layout.title.x())
        self._place_heading(layout)
        self._by_theme.show_words(self.tr("Continuer par thème"))
        self.strip.setVisible(self._count > 0)
        if not self._count:
            self.themes.setGeometry(layout.found)
            self.themes.show()
        else:
            self._arrange_strip(layout.found)
        self.themes.arrange()
        self._by_theme.setVisible(self._count > 0 and not self.themes.isHidden())

    def _place_heading(self, layout: LowSearchLayout) -> None:
        """At the bottom of its place; what helps stands below it."""
        self._heading.show_words(self._results.heading)
        self._told.show_words("" if self._count else self._results.told)
        width, place = layout.words.width(), layout.words
        block = self._look.text(self._told.accessibleName(), "lead", width)
        told = 0 if self._count else min(block.height, place.height() // 2)
        height = min(self._look.scale.at(_HEADING), place.height() - told)
        self._told.setGeometry(place.x(), place.bottom() + 1 - told, width, told)
        self._heading.setGeometry(place.x(), self._told.y() - height, width, height)

    def _arrange_strip(self, place: QRect) -> None:
        """Two lines of cards where there is the height; of few one, and their themes where they fit."""
        half = (place.height() - self._look.scale.at(_LINE_GAP)) // 2
        has_two, cards = half >= self._look.scale.at(_LEAST_CARD), None
        if self._count < FEW:
            cards = self._put_themes_below(place, half) if has_two else self._put_themes_beside(place)
        self.themes.setVisible(cards is not None)
        self.strip.lines = 2 if has_two and cards is None else 1
        self.strip.setGeometry(cards or place)
        self.strip.arrange()

    def _put_themes_below(self, place: QRect, half: int) -> QRect | None:
        """The tiles under one line of cards; the place left to the cards, None where there is no room."""
        at, heading = self._look.scale.at, self._look.grown(_BY_THEME)
        line = max(half, place.height() - at(_LINE_GAP + _BELOW_HEADING + _TILE) - heading)
        top = line + at(_LINE_GAP) + heading + at(_BELOW_HEADING)
        room = place.height() - top
        self._by_theme.setGeometry(place.x(), place.y() + line + at(_LINE_GAP), place.width(), heading)
        self.themes.setGeometry(place.x(), place.y() + top, place.width(), max(room, 0))
        return place.adjusted(0, 0, 0, line - place.height()) if room >= at(MIN_TARGET) else None

    def _put_themes_beside(self, place: QRect) -> QRect | None:
        """The tiles at the right of a card; the place left to the cards, None where there is no room."""
        at, heading = self._look.scale.at, self._look.grown(_BY_THEME)
        tiles, above = self.themes.least_size(_COLUMNS), heading + at(_BELOW_HEADING)
        cards = place.adjusted(0, 0, -tiles.width() - at(_BESIDE_GAP), 0)
        least = self.strip.least_width(place.height())
        if place.height() - above < tiles.height() or cards.width() < least:
            return None
        column = place.adjusted(place.width() - tiles.width(), 0, 0, 0)
        self._by_theme.setGeometry(column.x(), column.y(), column.width(), heading)
        self.themes.setGeometry(column.adjusted(0, above, 0, 0))
        return cards

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the path; all else lies on the screen's own ground."""
        scale = self._look.scale
        bottom, width = self._zone.height() / scale.k, self._zone.width() / scale.k
        x, y = width * 0.78, bottom * 0.26
        with QPainter(self) as painter:
            painter.setClipRect(self._zone)
            start = width + 80 if scale.is_tall else -80.0
            draw_low_trail(painter, self._look, (start, y), (x, y), (x, bottom + 80))
