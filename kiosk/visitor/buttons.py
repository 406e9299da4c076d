"""The buttons of the screen that are neither tiles nor segments."""

from enum import Enum
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.look.shapes import draw_box
from kiosk.visitor.touchable import Touchable

_ICON = 36
_GAP = 14
_WORD_GAP = 8


class ButtonRank(Enum):
    """How much a button asks for attention."""

    PRINCIPAL = "principal"
    SECOND = "second"


class ActionButton(Touchable):
    """A button with a word, a number in the display face after it, and an icon before or after both.

    `set_content` tells them; an empty one takes no room.
    """

    def __init__(self, rank: ButtonRank, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._rank = rank
        self._icon = ""
        self._number = ""
        self._icon_last = False

    def set_content(self, word: str, *, number: str = "", icon: str = "", icon_last: bool = False) -> None:
        self._number, self._icon, self._icon_last = number, icon, icon_last
        self.setText(word)
        self.update()

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        palette = self.look.palette
        if self._rank is ButtonRank.PRINCIPAL:
            fill = palette.ink_surface if self.is_pressed else palette.ink
            return fill, palette.ink_inverse, palette.ink
        return palette.surface_alt if self.is_pressed else palette.surface, palette.ink, palette.border

    def _parts(self) -> list[tuple[str, str, float]]:
        """What stands in a row: (kind, content, width), left to right."""
        word = QFontMetricsF(self.look.font("label")).horizontalAdvance(self.text())
        number = QFontMetricsF(self.look.font("buttonNumber")).horizontalAdvance(self._number)
        parts = [("label", self.text(), word), ("buttonNumber", self._number, number)]
        icon = ("icon", self._icon, float(self.look.scale.px(_ICON)))
        parts = [*parts, icon] if self._icon_last else [icon, *parts]
        return [part for part in parts if part[1]]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, scale = self.look, self.look.scale
            fill, words, border = self._colours()
            draw_box(painter, QRectF(self.rect()), scale.px(self.radius), fill, border, scale.line(2))
            parts = self._parts()
            gaps = [scale.at(_GAP if "icon" in (a[0], b[0]) else _WORD_GAP) for a, b in pairwise(parts)]
            left = (self.width() - sum(part[2] for part in parts) - sum(gaps)) / 2
            for (kind, content, width), gap in zip(parts, [*gaps, 0], strict=True):
                if kind == "icon":
                    look.draw_icon(
                        painter, content, QRectF(left, (self.height() - width) / 2, width, width), words
                    )
                else:
                    painter.setFont(look.font(kind))
                    painter.setPen(words)
                    painter.drawText(
                        QRectF(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, content
                    )
                left += width + gap


class ArrowButton(Touchable):
    """An arrow of the scroll column: ink, or sand where there is nothing more that way."""

    radius = 14

    def __init__(self, icon: str, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._icon = icon

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, palette, scale = self.look, self.look.palette, self.look.scale
            fill, glyph = palette.ink, palette.ink_inverse
            if not self.isEnabled():
                fill, glyph = palette.surface_alt, palette.border
            elif self.is_pressed:
                fill = palette.ink_surface
            draw_box(painter, QRectF(self.rect()), scale.px(self.radius), fill)
            side = scale.px(52)
            left, top = (self.width() - side) / 2, (self.height() - side) / 2
            look.draw_icon(painter, self._icon, QRectF(left, top, side, side), glyph)
