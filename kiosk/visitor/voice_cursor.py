"""The frame around what the voice has just named, for those who see a little and those who help."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.visitor.focus_ring import draw_ring

_RADIUS = 16
_INSET = 8
"""The ring is 8 design px wide and lies within what it frames: it covers no neighbour."""


class VoiceCursor(QWidget):
    """An overlay of the window; `frame` puts it somewhere."""

    def __init__(self, look: Look, screen: QWidget) -> None:
        super().__init__(screen)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        look.changed.connect(self.hide)

    def frame(self, place: QRect) -> None:
        """Show it around a rectangle of the window."""
        self.setGeometry(place)
        self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        inset = self._look.scale.px(_INSET)
        inner = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        with QPainter(self) as painter:
            draw_ring(painter, self._look, inner, self._look.scale.px(_RADIUS - _INSET))
