"""The tiles of the low reach screen: lying where there is room, upright as at home elsewhere."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Theme
from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import SquareStyle, centred, draw_box, draw_square
from kiosk.visitor.own_marks import draw_own_disc
from kiosk.visitor.theme_tile import Tile

_INSET = 13
_SQUARE = 44
_WORD_GAP = 14
_RIGHT = 14
_DISC = 30
_ICON = 36
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LowTile(Tile):
    """The tile of one theme; without a theme, the one that shows all stands and clears the filters.

    While it `lies`, square, word and count stand in one line, and a chosen one shows its check for the count.
    """

    def __init__(self, theme: Theme | None, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.lies = False
        self.theme = theme
        self.show_theme(theme)

    def show_theme(self, theme: Theme | None) -> None:
        """Take the word of the theme, in whichever language."""
        self.theme = theme
        if theme is not None:
            self.setText(theme.word)

    def _end_width(self) -> float:
        """The room at the right end, of the count or of the check."""
        scale = self.look.scale
        if self.isChecked():
            return scale.px(_DISC) + scale.at(_RIGHT)
        digits = QFontMetricsF(self.look.font("count")).horizontalAdvance(str(self._count))
        return digits + scale.at(_RIGHT + 10)

    def _draw_clearing(self, painter: QPainter) -> None:
        """Draw the tile that clears: no count, a word that may need two lines."""
        look, scale = self.look, self.look.scale
        words, side, left = self._draw_ground(painter), scale.px(_ICON), scale.at(_INSET)
        place = QRectF(left, round((self.height() - side) / 2), side, side)
        look.draw_icon(painter, "filter_alt_off", place, words)
        left += side + scale.at(8)
        room = self.width() - left - scale.at(10)
        block = look.text(self.text(), "label", room)
        if block.natural_width <= room and block.height <= self.height():
            block.draw(painter, left, (self.height() - block.height) / 2, words)
            return
        painter.setFont(shrunk(look.font("label"), self.text(), room))
        painter.setPen(words)
        painter.drawText(QRectF(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())

    @override
    def pressed_colour(self) -> QColor:
        return self.look.theme(self.theme.id).edge if self.theme is not None else super().pressed_colour()

    @override
    def draw_square(self, painter: QPainter, square: QRectF) -> None:
        if self.theme is not None:
            lit = self.isEnabled() or self.isChecked()
            style = SquareStyle.SOLID if lit else SquareStyle.DISABLED
            draw_square(painter, self.look, square, self.theme.id, style)
            return
        palette = self.look.palette
        draw_box(painter, square, square.width() / 4, palette.surface)
        self.look.draw_icon(painter, "apps", centred(square, square.width() * 0.63), palette.ink)

    @override
    def square_place(self) -> QRectF:
        if not self.lies:
            return super().square_place()
        side = self.look.scale.px(_SQUARE)
        return QRectF(self.look.scale.at(_INSET), round((self.height() - side) / 2), side, side)

    @override
    def word_place(self) -> QRectF:
        if not self.lies:
            return super().word_place()
        left = self.square_place().right() + self.look.scale.at(_WORD_GAP)
        return QRectF(left, 0, self.width() - left - self._end_width(), self.height())

    @override
    def _draw_count(self, painter: QPainter, square: QRectF, words: QColor) -> None:
        if not self.lies:
            super()._draw_count(painter, square, words)
            return
        scale = self.look.scale
        right = self.width() - scale.at(_RIGHT)
        if self.isChecked():
            side = scale.px(_DISC)
            place = QRectF(right + scale.at(4) - side, round((self.height() - side) / 2), side, side)
            draw_own_disc(painter, self.look, place, "check", chosen=True)
            return
        painter.setFont(self.look.font("count"))
        painter.setPen(self.look.palette.ink2 if self.isEnabled() else words)
        painter.drawText(QRectF(0, 0, right, self.height()), _END, str(self._count))

    @override
    def _draw_word(self, painter: QPainter, words: QColor) -> None:
        if not self.lies:
            super()._draw_word(painter, words)
            return
        place = self.word_place()
        painter.setFont(shrunk(self.look.font("label"), self.text(), place.width()))
        painter.setPen(words)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is not None or self.isChecked():
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            self._draw_clearing(painter)
