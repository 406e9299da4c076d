"""The few shapes everything is drawn from: boxes, theme squares, discs."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.look.look import Look

_GLYPH = 0.63
"""Side of the icon within its square."""


class SquareStyle(Enum):
    """How the square of a theme is shown."""

    SOLID = "solid"  # the theme's colour
    OUTLINED = "outlined"  # white, outlined in the theme's deep colour
    PLAIN = "plain"  # white, on a ground of the theme's colour
    DISABLED = "disabled"


def draw_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    border: QColor | None = None,
    line: float = 0,
) -> None:
    """Draw a rectangle with round corners; its border lies inside."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None or line <= 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(border, line))
    inner = rect.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    painter.drawRoundedRect(inner, radius - line / 2, radius - line / 2)


def draw_square(painter: QPainter, look: Look, rect: QRectF, theme: str, style: SquareStyle) -> None:
    """Draw the square of a theme with its icon."""
    colours, palette = look.theme(theme), look.palette
    radius = rect.width() / 4
    match style:
        case SquareStyle.SOLID:
            draw_box(painter, rect, radius, colours.solid)
            glyph = colours.on_solid
        case SquareStyle.OUTLINED:
            draw_box(painter, rect, radius, palette.surface, colours.deep, look.line())
            glyph = colours.deep
        case SquareStyle.PLAIN:
            draw_box(painter, rect, radius, palette.surface)
            glyph = colours.deep
        case SquareStyle.DISABLED:
            draw_box(painter, rect, radius, palette.disabled_fill)
            glyph = palette.disabled_text
    look.draw_icon(painter, colours.icon, centred(rect, rect.width() * _GLYPH), glyph)


def draw_disc(painter: QPainter, look: Look, rect: QRectF, icon: str) -> None:
    """Draw the yellow disc that marks what the visitor chose."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.palette.sun)
    painter.drawEllipse(rect)
    look.draw_icon(painter, icon, centred(rect, rect.width() * 0.67), look.palette.on_sun)


def draw_dot(painter: QPainter, look: Look, centre: QPointF, diameter: float) -> None:
    """Draw the yellow dot: you."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.palette.sun)
    painter.drawEllipse(centre, diameter / 2, diameter / 2)


def centred(rect: QRectF, side: float) -> QRectF:
    """A square of that side in the middle of a rectangle, on whole px."""
    side = 2 * round(side / 2)
    centre = rect.center()
    return QRectF(round(centre.x() - side / 2), round(centre.y() - side / 2), side, side)
