"""The ring of the idle prompt: how much time is left to answer."""

import math

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.fonts import shrunk
from kiosk.look.look import Look

STEP_MS = 100
RADIUS, WIDTH, DOT = 150, 32, 62
_FULL = 360 * 16
"""A whole turn, as arcs of Qt count: in sixteenths of a degree."""


class CountdownRing(QWidget):
    """An arc that shortens towards the top, a yellow dot at its end, the seconds left inside.

    It only shows: what happens when the time is over is decided elsewhere. One step per 100 ms, or per
    second where motion is off.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._whole = 1
        self._left = 0
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def seconds(self) -> int:
        """The number shown."""
        return math.ceil(self._left / 1000)

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def run(self, milliseconds: int) -> None:
        """Count down so long."""
        self._whole = self._left = max(1, milliseconds)
        self._since.start()
        self._timer.start(STEP_MS)
        self.update()

    def hold(self) -> None:
        """Stay as it is: an answer is being given."""
        self._timer.stop()

    def _step(self) -> None:
        seconds = self.seconds
        self._left = max(0, self._whole - int(self._since.elapsed()))
        if self._left == 0:
            self._timer.stop()
        if self._look.motion.enabled or self.seconds != seconds:
            self.update()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, palette = self._look, self._look.palette
            painter.fillRect(event.rect(), palette.surface)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            unit = self.width() / (2 * RADIUS + DOT)
            centre, radius = QRectF(self.rect()).center(), RADIUS * unit
            circle = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
            share = self._left / self._whole
            pen = QPen(palette.surface_alt, WIDTH * unit)
            painter.setPen(pen)
            painter.drawEllipse(circle)
            pen.setColor(palette.ink)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(circle, _FULL // 4, -round(_FULL * share))
            angle = 2 * math.pi * share
            end = centre + QPointF(math.sin(angle), -math.cos(angle)) * radius
            line = 6 * unit
            painter.setPen(QPen(palette.on_sun if not look.display.high_contrast else palette.surface, line))
            painter.setBrush(palette.sun)
            painter.drawEllipse(end, (DOT * unit - line) / 2, (DOT * unit - line) / 2)
            words = str(self.seconds)
            painter.setFont(shrunk(look.font("countdown"), words, 1.4 * radius))
            painter.setPen(palette.ink)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
