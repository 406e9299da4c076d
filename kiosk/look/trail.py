"""The path: one thick rounded line, the only ornament."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath


def rounded_path(points: tuple[tuple[float, float], ...], radius: float, k: float) -> QPainterPath:
    """A line through the points (design px), its corners rounded, scaled by `k`."""
    path = QPainterPath(QPointF(*points[0]) * k)
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        here = QPointF(*corner)
        path.lineTo(_towards(here, QPointF(*before), radius) * k)
        _round(path, here * k, _towards(here, QPointF(*after), radius) * k)
    path.lineTo(QPointF(*points[-1]) * k)
    return path


def _round(path: QPainterPath, corner: QPointF, end: QPointF) -> None:
    """A quarter of a circle towards `end`, as one cubic curve."""
    start = path.currentPosition()
    bend = 0.5523
    path.cubicTo(start + (corner - start) * bend, end + (corner - end) * bend, end)


def _towards(start: QPointF, goal: QPointF, distance: float) -> QPointF:
    way = goal - start
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    return QPointF(start + way * (distance / length))
