"""Tiles of themes, to go on with where words lead no further."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.choice import Choice
from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.look.shapes import centred, draw_box
from kiosk.visitor.phrases import stand_count
from kiosk.visitor.theme_tile import ThemeTile, Tile
from kiosk.visitor.worded import Worded

GAP = 12
_TILE = (204, 112)
_GOOD_HEIGHT = 96


class EveryStandTile(Tile):
    """The tile that leads to all stands."""

    @override
    def draw_square(self, painter: QPainter, square: QRectF) -> None:
        palette = self.look.palette
        draw_box(painter, square, square.width() / 4, palette.ink)
        self.look.draw_icon(painter, "apps", centred(square, square.width() * 0.63), palette.ink_inverse)


def _font_for_all(tiles: Sequence[Tile]) -> QFont:
    """The largest font in which each of the tiles has room for its word."""
    fonts = (shrunk(tile.word_font(1), tile.text(), tile.word_place().width()) for tile in tiles)
    return min(fonts, key=QFont.pixelSize)


@dataclass(frozen=True, slots=True)
class Page:
    """Which tiles to show, in how many columns, how high and how far apart (px)."""

    first: int
    count: int
    columns: int
    height: int
    gap: int


class ThemeChoice(Worded):
    """Themes, some or all of them with a tile for all stands, in as many columns as fit.

    Signals: `theme_tapped(str)` a theme id; `all_tapped()`.
    """

    theme_tapped = Signal(str)
    all_tapped = Signal()

    def __init__(self, catalogue: Catalogue, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._catalogue = catalogue
        self._shown: tuple[str, ...] | None = None
        self._page: Page | None = None
        self._worded: tuple[object, ...] | None = None
        self.tiles: list[ThemeTile] = []
        self.all_tile = EveryStandTile(look, self)
        self.all_tile.clicked.connect(self.all_tapped)
        self.show_catalogue(catalogue)
        self.read_texts()

    @property
    def shown_tiles(self) -> list[Tile]:
        """The tiles in view, in their order."""
        if self._shown is None:
            return [*self.tiles, self.all_tile]
        by_id = {tile.theme.id: tile for tile in self.tiles}
        return [by_id[theme] for theme in self._shown if theme in by_id]

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Take the themes, their words and their counts."""
        self._catalogue, self._worded = catalogue, None
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = [ThemeTile(theme, self._look, self) for theme in catalogue.themes]
        counts = catalogue.counts(Choice())
        for tile in self.tiles:
            count = counts.of_theme(tile.theme.id)
            tile.show_count(count, checked=False)
            tile.setAccessibleName(f"{tile.theme.word}, {stand_count(count)}")
            tile.clicked.connect(self._tap)
        self.all_tile.show_count(len(catalogue.stands), checked=False)
        for before, after in pairwise([*self.tiles, self.all_tile]):
            QWidget.setTabOrder(before, after)
        self.read_texts()
        self.arrange()

    def show_themes(self, themes: Sequence[str] | None) -> None:
        """Show the tiles of some themes; None shows all of them and the tile for all stands."""
        self._shown = None if themes is None else tuple(themes)
        self.arrange()

    def show_page(self, page: Page) -> None:
        """Lay out some of the tiles in so many columns."""
        self._page = page
        self.arrange()

    def arrange(self) -> None:
        """Lay out inside the choice's own rectangle."""
        tiles = self.shown_tiles
        if self._page is None:
            columns, gap = self._columns(len(tiles)), self._look.scale.at(GAP)
            height = min(self._height(columns, len(tiles)), self._look.scale.at(_TILE[1]))
        else:
            tiles = tiles[self._page.first : self._page.first + self._page.count]
            columns, gap, height = self._page.columns, self._page.gap, self._page.height
        pitch = (self.width() + gap) / columns
        for tile in (*self.tiles, self.all_tile):
            tile.setVisible(tile in tiles)
        for place, shown in enumerate(tiles):
            row, column = divmod(place, columns)
            left, right = round(column * pitch), round((column + 1) * pitch) - gap
            shown.setGeometry(left, row * (height + gap), right - left, height)
        self._word_all()

    def read_texts(self) -> None:
        """Set all texts in the language of the moment."""
        count = stand_count(len(self._catalogue.stands))
        self.all_tile.setAccessibleName(f"{self.tr('Tous les stands')}, {count}")
        self._word_all()

    def _word_all(self) -> None:
        """Name the tile for all stands by the longer words that fit; write all words in one size."""
        look, words = self._look, self.tr("Tous les stands")
        fits = look.advance(words, "label") <= self.all_tile.width() - look.scale.at(24)
        self.all_tile.setText(words if fits else self.tr("Tous"))
        shown = [tile for tile in (*self.tiles, self.all_tile) if not tile.isHidden()]
        places = [(tile.text(), tile.width(), tile.height()) for tile in shown]
        worded = look.scale, look.text_scale, *places
        if shown and worded != self._worded:  # all that the font hangs on: measuring it takes long
            self._worded, font = worded, _font_for_all(shown)
            for tile in shown:
                tile.share_font(font)

    def _columns(self, count: int) -> int:
        """As many columns as the words have room in; more where the rows would not fit."""
        scale, gap = self._look.scale, self._look.scale.at(GAP)
        wanted = scale.at(_TILE[0]) * self._look.text_scale * 0.92
        columns = min(max(int((self.width() + gap) / (wanted + gap)), 1), 4 if scale.is_tall else 3)
        most = min(count, int((self.width() + gap) / (scale.at(2 * MIN_TARGET) + gap)))
        while self._height(columns, count) < scale.at(_GOOD_HEIGHT) and columns < most:
            columns += 1
        return columns

    def _height(self, columns: int, count: int) -> int:
        """How high a tile can be, in px."""
        rows, gap = max(-(-count // columns), 1), self._look.scale.at(GAP)
        return (self.height() + gap) // rows - gap

    def _tap(self) -> None:
        tile = self.sender()
        assert isinstance(tile, ThemeTile)
        self.theme_tapped.emit(tile.theme.id)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: the tiles lie on the screen's own ground."""
