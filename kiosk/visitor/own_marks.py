"""What marks a thing as the visitor's: the yellow dot and disc, dark where the ground itself is yellow."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kiosk.look.look import Look
from kiosk.look.shapes import centred, draw_box, draw_disc, draw_dot

_GLYPH = 0.67


def draw_own_dot(painter: QPainter, look: Look, centre: QPointF, diameter: float) -> None:
    """Draw the dot on a chosen card."""
    palette = look.palette
    if palette.selected != palette.sun:
        draw_dot(painter, look, centre, diameter)
        return
    place = QRectF(centre.x() - diameter / 2, centre.y() - diameter / 2, diameter, diameter)
    draw_box(painter, place, diameter / 2, palette.on_selected)


def draw_own_disc(painter: QPainter, look: Look, rect: QRectF, icon: str, *, chosen: bool) -> None:
    """Draw the disc, on something that is chosen or not."""
    palette = look.palette
    if not chosen or palette.selected != palette.sun:
        draw_disc(painter, look, rect, icon)
        return
    draw_box(painter, rect, rect.width() / 2, palette.on_selected)
    look.draw_icon(painter, icon, centred(rect, rect.width() * _GLYPH), palette.sun)
