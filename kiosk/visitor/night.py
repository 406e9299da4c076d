"""The screen at night: black, but for a dot that says that the kiosk is on; each minute it is elsewhere."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter

from kiosk.look.look import Look

MINUTE_MS = 60_000
_DIAMETER = 48
_MARGIN = 64
_STEPS = (0.618034, 0.754878)
"""What is left of these times a count is spread evenly, and one never follows the other closely."""


def draw_night(painter: QPainter, look: Look, size: QSize, minute: int) -> None:
    """Draw the whole screen of the so-manyth minute."""
    painter.fillRect(0, 0, size.width(), size.height(), Qt.GlobalColor.black)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.palette.sun)
    radius = look.scale.at(_DIAMETER) / 2
    painter.drawEllipse(dot_place(look, size, minute), radius, radius)


def dot_place(look: Look, size: QSize, minute: int) -> QPointF:
    """The middle of the dot in the so-manyth minute, well inside the screen."""
    margin = look.scale.at(_MARGIN)
    x, y = (minute * step % 1 for step in _STEPS)
    return QPointF(margin + x * (size.width() - 2 * margin), margin + y * (size.height() - 2 * margin))
