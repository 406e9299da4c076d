"""The buttons of the low reach screen's command row: an icon and a word that fits."""

from enum import Enum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import draw_box
from kiosk.visitor.touchable import Touchable

_ICON = 36
_GAP = 14
_PADDING, _LEAST_PADDING = 24, 10


class LowRank(Enum):
    """What a button of the row is for."""

    SECOND = "second"
    YOURS = "yours"  # adds to Ma sélection
    KEPT = "kept"  # is in Ma sélection
    OPEN = "open"  # what it opened is shown


class LowButton(Touchable):
    """A button with an icon before its word, either of them optional; grey and sand while disabled.

    Its paddings, then its type, give way where its word has too little room.
    """

    def __init__(self, icon: str, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._icon = icon
        self._rank = LowRank.SECOND

    def show_rank(self, rank: LowRank, icon: str) -> None:
        self._rank, self._icon = rank, icon
        self.update()

    def natural_width(self, words: str) -> int:
        """The width that shows these words in full, in px."""
        scale = self.look.scale
        advance = QFontMetricsF(self.look.font("label")).horizontalAdvance(words)
        return round(advance + self._icon_room() + 2 * scale.at(_PADDING)) + 1

    def word_font(self) -> QFont:
        """The type in which the word is drawn."""
        room = self.width() - self._icon_room() - 2 * self.look.scale.at(_LEAST_PADDING)
        return shrunk(self.look.font("label"), self.text(), room)

    def _icon_room(self) -> int:
        return self.look.scale.px(_ICON) + self.look.scale.at(_GAP) if self._icon else 0

    def _colours(self) -> tuple[QColor, QColor, QColor, QColor]:
        """Fill, border, icon and word."""
        palette, pressed = self.look.palette, self.is_pressed
        if not self.isEnabled():
            grey = palette.disabled_text
            return palette.surface_alt, palette.surface_alt, grey, grey
        match self._rank:
            case LowRank.YOURS:
                fill = palette.sun_pressed if pressed else palette.sun
                return fill, palette.on_sun, palette.on_sun, palette.on_sun
            case LowRank.KEPT:
                fill = palette.ink_surface if pressed else palette.dock
                border = palette.border if self.look.display.high_contrast else palette.dock
                return fill, border, palette.sun, palette.on_dock
            case LowRank.OPEN:
                return palette.selected, palette.selected, palette.on_selected, palette.on_selected
        fill = palette.surface_alt if pressed else palette.surface
        return fill, palette.border, palette.ink, palette.ink

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, scale = self.look, self.look.scale
            fill, border, glyph, word = self._colours()
            draw_box(painter, QRectF(self.rect()), scale.px(self.radius), fill, border, look.line())
            font = self.word_font()
            advance = QFontMetricsF(font).horizontalAdvance(self.text())
            left = (self.width() - self._icon_room() - advance) / 2
            if self._icon:
                side = scale.px(_ICON)
                place = QRectF(round(left), round((self.height() - side) / 2), side, side)
                look.draw_icon(painter, self._icon, place, glyph)
                left += self._icon_room()
            painter.setFont(font)
            painter.setPen(word)
            place = QRectF(left, 0, advance + 2, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())
