"""The wall of all themes, as it is painted, and which theme a touch on it means."""

import math
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from kiosk.domain.stand import Theme
from kiosk.look.look import Look
from kiosk.look.text import TextBlock
from kiosk.visitor.attract_layout import MARGIN
from kiosk.visitor.attract_order import Wall
from kiosk.visitor.attract_words import AttractWords
from kiosk.visitor.call_pill import CallPill, brand_block, draw_brand
from kiosk.visitor.fitted import fitted

_ONE_ROW = 4
_IN_TWO_ROWS = 16
_BLEED = 16
"""How far the outermost cells go on beyond the screen, so that a shift uncovers nothing; design px."""


def rows_of(count: int, *, is_tall: bool) -> list[int]:
    """How many cells each row of the wall has; the upper rows have one more where it does not divide."""
    if is_tall:
        rows = count if count <= _ONE_ROW else math.ceil(count / 2)
    else:
        rows = 1 if count <= _ONE_ROW else 2 if count <= _IN_TWO_ROWS else math.ceil(count / 8)
    return [count // rows + (row < count % rows) for row in range(rows)]


class WallPicture:
    """The wall laid out for a screen, see `PosterPicture`; it has no dot."""

    def __init__(self, wall: Wall, words: AttractWords, look: Look, size: QSize, shift: QPointF) -> None:
        self._look, self._size, self._shift = look, size, shift
        self._themes = wall.themes
        scale = look.scale
        share = scale.height / (1920 if scale.is_tall else 1080)
        band = (496 if scale.is_tall else 288) * max(share, 0.8)
        self._top = scale.at(scale.height - band)
        self.cells = self._lay_out_cells()
        self._words = self._lay_out_words()
        self._lay_out_band(words, band)

    def blocks(self) -> list[TextBlock]:
        """Every text but the counts."""
        return [*self._words, self._heading, self._brand, self._pill.call, self._pill.below]

    def places(self) -> list[QRectF]:
        """Where the cells, the heading and the call are, in px: apart from each other."""
        width = self._heading.natural_width
        heading = QRectF(self._left, self._heading_top, width, self._heading.height)
        brand = QRectF(self._left, self._brand_y - self._brand.height / 2, width, self._brand.height)
        return [*self.cells, heading, brand, self._pill.rect]

    def theme_at(self, point: QPointF) -> str:
        """The id of the theme at a point; "" beside them all."""
        at = point - self._shift
        found = (theme.id for (theme, _), cell in self._cells() if self._bled(cell).contains(at))
        return next(found, "")

    def draw(self, painter: QPainter) -> None:
        look, palette = self._look, self._look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self._size.width(), self._size.height()), palette.dock)
        painter.translate(self._shift)
        for place in range(len(self.cells)):
            self._draw_cell(painter, place, pressed=False)
        at = QPointF(self._left, self._brand_y)
        draw_brand(painter, look, self._brand, at, palette.on_dock)
        self._heading.draw(painter, self._left, self._heading_top, palette.on_dock)
        self._pill.draw(painter, palette.dock_button)

    def draw_pressed(self, painter: QPainter, theme_id: str) -> None:
        """Draw the cell under the finger in its deeper colour."""
        painter.save()
        painter.translate(self._shift)
        for place, (theme, _) in enumerate(self._themes):
            if theme.id == theme_id:
                self._draw_cell(painter, place, pressed=True)
        painter.restore()

    def _draw_cell(self, painter: QPainter, place: int, *, pressed: bool) -> None:
        look = self._look
        (theme, count), cell, word = self._themes[place], self.cells[place], self._words[place]
        colours, dark = look.theme(theme.id), look.display.high_contrast
        ground = self._bled(cell)
        painter.fillRect(ground, colours.trail if pressed else colours.poster)
        if dark:
            painter.setPen(QPen(look.palette.border, look.line()))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(ground)
        pad, side = self._padding(), self._icon_side()
        icon = QRectF(cell.x() + pad, cell.y() + self._inset(), side, side)
        look.draw_icon(painter, colours.icon, icon, colours.deep if dark else colours.on_poster)
        painter.setFont(look.font("wallCount"))
        painter.setPen(colours.on_poster)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        count_box = QRectF(
            icon.right(), icon.center().y() - side, cell.right() - pad - icon.right(), 2 * side
        )
        painter.drawText(count_box, right, str(count))
        bottom = cell.bottom() - self._inset()
        word.draw(painter, cell.x() + pad, bottom - word.height, colours.on_poster)

    def _lay_out_cells(self) -> list[QRectF]:
        """The cells of the wall in px, meeting without a gap."""
        rows = rows_of(len(self._themes), is_tall=self._look.scale.is_tall)
        lines = [round(self._top * row / len(rows)) for row in range(len(rows) + 1)]
        cells = []
        for (top, bottom), columns in zip(pairwise(lines), rows, strict=True):
            edges = [round(self._size.width() * column / columns) for column in range(columns + 1)]
            cells += [QRectF(left, top, right - left, bottom - top) for left, right in pairwise(edges)]
        return cells

    def _lay_out_words(self) -> list[TextBlock]:
        """The words of the cells, all in the size in which the longest fits."""
        look = self._look
        line, factor = look.scale.at(48), 38 / 34 if look.scale.is_tall else 1.0
        room = min(cell.width() for cell in self.cells) - 1.5 * self._padding()
        words = [theme.word for theme, _ in self._themes]
        widest = max(fitted(look, word, "wallWord", 10 * room, line, factor).natural_width for word in words)
        factor *= min(1.0, room / widest)
        return [fitted(look, word, "wallWord", room, line, factor) for word in words]

    def _lay_out_band(self, words: AttractWords, height: float) -> None:
        """The wordmark, the heading and the call below the cells."""
        look, scale = self._look, self._look.scale
        self._left = float(scale.at(MARGIN))
        room = self._size.width() - 2 * self._left
        call_height = scale.at(168 if scale.is_tall else 136)
        band = QRectF(self._left, 0, room, call_height)
        self._pill = CallPill(look, words.wall_call, words.wall_below, band, at_right=not scale.is_tall)
        if not scale.is_tall:
            room -= self._pill.rect.width() + scale.at(48)
        self._brand = brand_block(look, words.brand, room)
        self._heading = fitted(
            look, words.heading, "wallTitle", room, scale.at(97), 92 / 88 if scale.is_tall else 1
        )
        left_over = scale.at(height) - self._brand.height - self._heading.height
        if scale.is_tall:
            unit = (left_over - call_height) / 200
            self._brand_y = self._top + 72 * unit + self._brand.height / 2
            self._heading_top = self._top + 85 * unit + self._brand.height
            call_top = self._heading_top + self._heading.height + 43 * unit
        else:
            gap = min(scale.at(18), left_over / 3)
            self._brand_y = self._top + (left_over - gap) / 2 + self._brand.height / 2
            self._heading_top = self._brand_y + self._brand.height / 2 + gap
            call_top = self._top + (scale.at(height) - call_height) / 2
        self._pill.rect.moveTop(round(call_top))

    def _cells(self) -> Iterator[tuple[tuple[Theme, int], QRectF]]:
        return zip(self._themes, self.cells, strict=True)

    def _bled(self, cell: QRectF) -> QRectF:
        """A cell's ground: at the edges of the screen it goes on beyond them."""
        bleed = self._look.scale.at(_BLEED)
        return cell.adjusted(
            -bleed if cell.x() == 0 else 0,
            -bleed if cell.y() == 0 else 0,
            bleed if cell.right() >= self._size.width() else 0,
            0,
        )

    def _padding(self) -> int:
        return self._look.scale.at(36 if self._look.scale.is_tall else 28)

    def _inset(self) -> int:
        """Room above the icon and below the word."""
        return self._look.scale.at(24 if self._look.scale.is_tall else 34)

    def _icon_side(self) -> float:
        scale = self._look.scale
        room = self.cells[0].height() - 2 * self._inset() - scale.at(48 + 8)
        beside = min(cell.width() for cell in self.cells) - 2 * self._padding() - scale.at(96)
        return min(scale.px(76 if scale.is_tall else 88), 2 * (min(room, beside) // 2))
