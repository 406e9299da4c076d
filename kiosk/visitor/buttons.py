"""The buttons of the screen that are neither tiles nor segments."""

from enum import Enum
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import draw_box
from kiosk.visitor.touchable import Touchable

_ICON = 36
_GAP = 14
_WORD_GAP = 8
_PADDING = 24


class ButtonRank(Enum):
    """How much a button asks for attention."""

    PRINCIPAL = "principal"
    SECOND = "second"
    YOURS = "yours"  # yellow: what makes a thing the visitor's own
    KEPT = "kept"  # dark with a yellow icon: it is the visitor's own
    DARK = "dark"  # on a dark ground


class ActionButton(Touchable):
    """A button with a word, a number in the display face after it, and an icon before or after both.

    `set_content` tells them; an empty one takes no room. Words too wide for the button are made smaller.
    `strength` is how opaque the button is drawn, 0 to 1.
    """

    strength = 1.0

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

    def natural_width(self) -> int:
        """The width of its content and paddings, in px."""
        parts = self._parts()
        return round(sum(part[2] for part in parts) + sum(self._gaps(parts))) + self.look.scale.at(
            2 * _PADDING
        )

    def show_rank(self, rank: ButtonRank) -> None:
        self._rank = rank
        self.update()

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        """Fill, words and border."""
        palette, pressed = self.look.palette, self.is_pressed
        if not self.isEnabled():
            return palette.disabled_fill, palette.disabled_text, palette.line
        if self._rank is ButtonRank.YOURS:
            return palette.sun_pressed if pressed else palette.sun, palette.on_sun, palette.ink
        if pressed and self.look.display.high_contrast:
            return palette.selected, palette.on_selected, palette.selected
        match self._rank:
            case ButtonRank.PRINCIPAL:
                return palette.ink_surface if pressed else palette.ink, palette.ink_inverse, palette.ink
            case ButtonRank.KEPT:
                return palette.ink_surface if pressed else palette.dock, palette.on_dock, palette.ink
            case ButtonRank.DARK:
                return palette.dock if pressed else palette.dock_button, palette.on_dock, palette.ink_border
            case _:
                return palette.surface_alt if pressed else palette.surface, palette.ink, palette.border

    def _icon_colour(self, words: QColor) -> QColor:
        lit = self._rank is ButtonRank.KEPT and not (self.is_pressed and self.look.display.high_contrast)
        return self.look.palette.sun if lit else words

    def _parts(self) -> list[tuple[str, str, float]]:
        """What stands in a row: (kind, content, width), left to right."""
        word = self.look.advance(self.text(), "label")
        number = self.look.advance(self._number, "buttonNumber")
        parts = [("label", self.text(), word), ("buttonNumber", self._number, number)]
        icon = ("icon", self._icon, float(self.look.scale.px(_ICON)))
        parts = [*parts, icon] if self._icon_last else [icon, *parts]
        return [part for part in parts if part[1]]

    def _gaps(self, parts: list[tuple[str, str, float]]) -> list[int]:
        at = self.look.scale.at
        return [at(_GAP if "icon" in (a[0], b[0]) else _WORD_GAP) for a, b in pairwise(parts)]

    def _fitted(self, parts: list[tuple[str, str, float]]) -> tuple[list[tuple[str, str, float]], float]:
        """The parts as narrow as the button asks, and the size of the words against their natural one."""
        words = sum(width for kind, _, width in parts if kind != "icon")
        rest = sum(self._gaps(parts)) + sum(width for kind, _, width in parts if kind == "icon")
        size = min(1.0, (self.width() - self.look.scale.at(16) - rest) / words) if words else 1.0
        return [(k, content, w if k == "icon" else w * size) for k, content, w in parts], size

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, scale = self.look, self.look.scale
            painter.setOpacity(self.strength)
            fill, words, border = self._colours()
            draw_box(painter, QRectF(self.rect()), scale.px(self.radius), fill, border, look.line())
            parts, size = self._fitted(self._parts())
            gaps = self._gaps(parts)
            left = (self.width() - sum(part[2] for part in parts) - sum(gaps)) / 2
            for (kind, content, width), gap in zip(parts, [*gaps, 0], strict=True):
                if kind == "icon":
                    place = QRectF(left, (self.height() - width) / 2, width, width)
                    look.draw_icon(painter, content, place, self._icon_colour(words))
                else:
                    font = look.font(kind)
                    painter.setFont(font if size == 1 else shrunk(font, content, width))
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
            fill, glyph = palette.dock, palette.on_dock
            if not self.isEnabled():
                fill, glyph = palette.surface_alt, palette.border
            elif self.is_pressed:
                fill = palette.ink_surface
            outline = look.outline if self.isEnabled() else None
            draw_box(painter, QRectF(self.rect()), scale.px(self.radius), fill, outline, look.line())
            side = scale.px(52)
            left, top = (self.width() - side) / 2, (self.height() - side) / 2
            look.draw_icon(painter, self._icon, QRectF(left, top, side, side), glyph)
