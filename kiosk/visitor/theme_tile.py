"""The tiles one filters with: a square, a count and a word."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Theme
from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import SquareStyle, centred, draw_box, draw_disc, draw_square
from kiosk.visitor.touchable import Touchable

_INSET = 14
_SQUARE = 42
_DISC = 36
_WORD_BAND = 40
_LEAST_SQUARE = 34
"""Height above the word, design px."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Tile(Touchable):
    """A tile with a square at the top left, a count at the top right and a word at the bottom.

    Ink with a yellow check while checked; not touchable while disabled.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setCheckable(True)
        self._count = 0
        self._shared_font: QFont | None = None

    def show_count(self, count: int, *, checked: bool) -> None:
        """Show how many stands it gives; a tile that gives none can only be left."""
        self.setChecked(checked)
        self.setEnabled(count > 0 or checked)
        if count != self._count:
            self._count = count
            self.update()

    def share_font(self, font: QFont) -> None:
        """Write the word in a font that fits all tiles of a group, whatever would fit this one."""
        if font != self._shared_font:
            self._shared_font = font
            self.update()

    def word_font(self, least: float = 0) -> QFont:
        """The font of the word in the line it has, grown with the text size as far as that is high enough."""
        growth = min(self.look.text_scale, self._word_band() / self.look.scale.at(_WORD_BAND))
        return self.look.font_of_size("label", max(growth, least))

    @property
    def word_shown(self) -> QFont:
        """The font that the word is written in."""
        return self._shared_font or shrunk(self.word_font(), self.text(), self.word_place().width())

    def pressed_colour(self) -> QColor:
        return self.look.palette.surface_alt

    def draw_square(self, painter: QPainter, square: QRectF) -> None:
        """Draw what stands in the square."""
        raise NotImplementedError

    def _draw_ground(self, painter: QPainter) -> QColor:
        """Draw the ground of the state; the colour to write the word in."""
        scale, palette = self.look.scale, self.look.palette
        fill, border, words = palette.surface, palette.border, palette.ink
        if self.isChecked():
            fill, border, words = palette.selected, palette.selected, palette.on_selected
        elif not self.isEnabled():
            fill, border, words = palette.paper, palette.line, palette.disabled_text
        elif self.is_pressed:
            fill = self.pressed_colour()
        draw_box(painter, QRectF(self.rect()), scale.px(self.radius), fill, border, self.look.line())
        return words

    def square_place(self) -> QRectF:
        """Where the square is; it shrinks in a low tile, to leave the word its line."""
        scale = self.look.scale
        room = self.height() - self._word_band()
        side = min(scale.px(_SQUARE), room - scale.at(8))
        return QRectF(scale.at(_INSET), min(scale.at(_INSET - 1), room - side), side, side)

    def word_place(self) -> QRectF:
        """Where the word is."""
        scale = self.look.scale
        left, band = scale.at(_INSET + 2), self._word_band()
        return QRectF(left, self.height() - band, self.width() - left - scale.at(12), band - scale.at(8))

    def _word_band(self) -> int:
        """Height kept for the word: it grows with the text size as long as the square keeps its place."""
        return min(self.look.grown(_WORD_BAND), self.height() - self.look.scale.at(_LEAST_SQUARE))

    def _draw_count(self, painter: QPainter, square: QRectF, words: QColor) -> None:
        scale, palette = self.look.scale, self.look.palette
        right = self.width() - scale.at(_INSET + 2)
        if self.isChecked():
            side = min(scale.px(_DISC), round(square.height()) + scale.at(4))
            disc = QRectF(right - side, round(square.center().y() - side / 2), side, side)
            draw_disc(painter, self.look, disc, "check")
            right -= side + scale.at(10)
        painter.setFont(self.look.font("count"))
        painter.setPen(words if self.isChecked() or not self.isEnabled() else palette.ink2)
        painter.drawText(QRectF(0, square.y(), right, square.height()), _RIGHT, str(self._count))

    def _draw_word(self, painter: QPainter, words: QColor) -> None:
        place = self.word_place()
        painter.setFont(self.word_shown)
        painter.setPen(words)
        painter.drawText(place, _LEFT, self.text())

    @override
    def nextCheckState(self) -> None:
        """A tap only asks; the visit decides what is chosen."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            words = self._draw_ground(painter)
            square = self.square_place()
            self.draw_square(painter, square)
            self._draw_count(painter, square, words)
            self._draw_word(painter, words)


class ThemeTile(Tile):
    """The tile of one theme."""

    def __init__(self, theme: Theme, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Show the theme in the words of its catalogue's language."""
        self.theme = theme
        self.setText(theme.word)

    @override
    def pressed_colour(self) -> QColor:
        return self.look.theme(self.theme.id).edge

    @override
    def draw_square(self, painter: QPainter, square: QRectF) -> None:
        lit = self.isEnabled() or self.isChecked()
        style = SquareStyle.SOLID if lit else SquareStyle.DISABLED
        draw_square(painter, self.look, square, self.theme.id, style)


class AllTile(Tile):
    """The tile that shows all stands; it says so while all are shown, and clears the filters otherwise."""

    @override
    def draw_square(self, painter: QPainter, square: QRectF) -> None:
        palette = self.look.palette
        draw_box(painter, square, square.width() / 4, palette.surface)
        self.look.draw_icon(painter, "apps", centred(square, square.width() * 0.63), palette.ink)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isChecked():
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            words = self._draw_ground(painter)
            look, scale = self.look, self.look.scale
            side = scale.px(36)
            left = scale.at(_INSET)
            look.draw_icon(
                painter, "filter_alt_off", QRectF(left, (self.height() - side) / 2, side, side), words
            )
            left += side + scale.at(8)
            block = look.text(self.text(), "label", self.width() - left - scale.at(12))
            block.draw(painter, left, (self.height() - block.height) / 2, words)
