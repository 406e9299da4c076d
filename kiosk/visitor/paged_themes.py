"""Tiles of themes in a place that may be too small for all: a page of them at a time, between two arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.visitor.buttons import ArrowButton
from kiosk.visitor.theme_choice import Page, ThemeChoice
from kiosk.visitor.worded import Worded

_GAP = 8
_ARROW = 72
_BESIDE_ARROW = 16
_WIDE, _HIGH = 176, 112
"""A tile at text size 1: the narrowest that shows its word, the highest."""


class PagedThemes(Worded):
    """A choice of themes, whose signals tell what is tapped; arrows turn its pages where it has some."""

    def __init__(self, catalogue: Catalogue, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._page = 0
        self._pages = 1
        self.choice = ThemeChoice(catalogue, look, self)
        self.back = ArrowButton("chevron_left", look, self)
        self.on = ArrowButton("chevron_right", look, self)
        self.back.clicked.connect(self._page_back)
        self.on.clicked.connect(self._page_on)
        self.read_texts()

    def show_themes(self, themes: Sequence[str] | None) -> None:
        """Show some themes from their first page; None shows all of them and the tile for all stands."""
        self._page = 0
        self.choice.show_themes(themes)
        self.arrange()

    def least_size(self, columns: int) -> QSize:
        """The least room in which so many columns show all tiles, without pages; in px."""
        at = self._look.scale.at
        gap, rows = at(_GAP), -(-len(self.choice.shown_tiles) // columns)
        width, height = self._look.grown(_WIDE) + gap, at(self._least_height()) + gap
        return QSize(columns * width - gap, rows * height - gap)

    def arrange(self) -> None:
        """Lay out inside the rectangle; without need of pages there are no arrows."""
        at, count = self._look.scale.at, len(self.choice.shown_tiles)
        gap, aside = at(_GAP), 0
        down = max(1, (self.height() + gap) // (at(self._least_height()) + gap))
        columns = self._columns(self.width())
        if columns * down < count:
            aside = at(_ARROW + _BESIDE_ARROW)
            columns = self._columns(self.width() - 2 * aside)
        shown = columns * down
        self._pages = max(1, -(-count // shown))
        self._page = min(self._page, self._pages - 1)
        rows = -(-min(count, shown) // columns)
        height = min((self.height() + gap) // max(rows, 1) - gap, at(_HIGH))
        self.choice.setGeometry(aside, 0, self.width() - 2 * aside, self.height())
        self.choice.show_page(Page(self._page * shown, shown, columns, height, gap))
        self._place_arrows(QRect(0, 0, at(_ARROW), rows * (height + gap) - gap))

    def read_texts(self) -> None:
        self.back.setAccessibleName(self.tr("Thèmes précédents"))
        self.on.setAccessibleName(self.tr("Thèmes suivants"))

    def _columns(self, width: int) -> int:
        gap = self._look.scale.at(_GAP)
        return max(1, (width + gap) // (self._look.grown(_WIDE) + gap))

    def _least_height(self) -> float:
        """Of a tile, design px: larger words leave their square less room."""
        return MIN_TARGET + 32 * (self._look.text_scale - 1)

    def _place_arrows(self, place: QRect) -> None:
        self.back.setGeometry(place)
        self.on.setGeometry(place.translated(self.width() - place.width(), 0))
        for arrow, ends in ((self.back, self._page == 0), (self.on, self._page + 1 == self._pages)):
            arrow.setVisible(self._pages > 1)
            arrow.setEnabled(not ends)

    def _page_back(self) -> None:
        self._turn_to(self._page - 1)

    def _page_on(self) -> None:
        self._turn_to(self._page + 1)

    def _turn_to(self, page: int) -> None:
        had_focus = self.back.hasFocus() or self.on.hasFocus()
        self._page = page
        self.arrange()
        if had_focus and not (self.back.hasFocus() or self.on.hasFocus()):
            (self.on if self.on.isEnabled() else self.back).setFocus()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: all lies on the screen's own ground."""
