"""Plain lines of text that no one touches: headings, hints, the sentence of an empty list."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.fonts import shrunk
from kiosk.look.look import Look


class Lines(QWidget):
    """Words in one style of type, with an icon before them if asked; drawn as they are, never as HTML."""

    def __init__(
        self, role: str, look: Look, parent: QWidget, *, icon: str = "", muted: bool = False
    ) -> None:
        super().__init__(parent)
        self._role, self._look, self._icon, self._muted = role, look, icon, muted
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_words(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.update()

    def _colour(self) -> QColor:
        palette = self._look.palette
        return palette.ink2 if self._muted else palette.ink

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, scale, colour = self._look, self._look.scale, self._colour()
            left = 0
            if self._icon:
                side = scale.px(36)
                left = side + scale.at(16)
                look.draw_icon(painter, self._icon, QRectF(0, (self.height() - side) / 2, side, side), colour)
            block = look.text(self._words, self._role, self.width() - left)
            block.draw(painter, left, (self.height() - block.height) / 2, colour)


class Heading(Lines):
    """One line in a display style, made smaller where it would not fit."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(shrunk(self._look.font(self._role), self._words, self.width()))
            painter.setPen(self._look.palette.ink)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._words)
