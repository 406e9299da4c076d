"""The path on the ground of the reading zone: it leads to what can be touched."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from kiosk.look.look import Look
from kiosk.look.trail import rounded_path

TRAIL = 88
_BEND = 84


def draw_low_trail(painter: QPainter, look: Look, *points: tuple[float, float]) -> None:
    """Draw the path through some points (design px), round where it bends."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(look.palette.surface_alt, look.scale.at(TRAIL))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(rounded_path(points, _BEND, look.scale.k))
