"""The call to action of the posters: a dark pill with a yellow disc and two lines."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.look.look import Look
from kiosk.look.shapes import draw_box, draw_disc
from kiosk.look.text import TextBlock
from kiosk.visitor.fitted import fitted

_WORDS_GAP = 28
_END = 56


class CallPill:
    """What the pill says, laid out into a band (px) whose height it fills; `rect` is the pill itself."""

    def __init__(self, look: Look, call: str, below: str, band: QRectF, *, at_right: bool) -> None:
        self._look = look
        scale = look.scale
        inset = scale.at(20 if scale.is_tall else 16)
        self._inset, self._before = inset, band.height() - inset + scale.at(_WORDS_GAP)
        room = band.width() - self._before - scale.at(_END)
        factor = 1.2 if scale.is_tall else 1.0
        height = band.height() - 2 * inset
        self.call = fitted(look, call, "call", room, height * 0.6, factor)
        self.below = fitted(look, below, "callBelow", room, height * 0.4, factor)
        words = max(self.call.natural_width, self.below.natural_width)
        width = self._before + words + scale.at(_END)
        left = band.right() - width if at_right else band.x()
        self.rect = QRectF(round(left), round(band.y()), round(width), round(band.height()))

    def draw(self, painter: QPainter, fill: QColor, outline: QColor | None = None) -> None:
        """Draw it; high contrast outlines it anyway."""
        look, palette = self._look, self._look.palette
        dark = look.display.high_contrast
        rect, inset = self.rect, self._inset
        border = palette.on_dock if dark else outline
        draw_box(painter, rect, rect.height() / 2, fill, border, look.line())
        side = rect.height() - 2 * inset
        draw_disc(painter, look, QRectF(rect.x() + inset, rect.y() + inset, side, side), "touch_app")
        left, top = rect.x() + self._before, rect.center().y() - self._height / 2
        self.call.draw(painter, left, top, palette.on_dock)
        muted = palette.on_dock if dark else palette.ink_inverse2
        self.below.draw(painter, left, top + self.call.height, muted)

    @property
    def _height(self) -> int:
        return self.call.height + self.below.height


def brand_block(look: Look, name: str, width: float) -> TextBlock:
    """The name of the event on one line."""
    return fitted(look, name, "brand", width - look.scale.at(30), look.scale.at(44), look.text_scale)


def draw_brand(painter: QPainter, look: Look, block: TextBlock, at: QPointF, colour: QColor) -> None:
    """Draw the wordmark, its left edge and its middle at a point: the dot, outlined on light grounds."""
    scale = look.scale
    radius = scale.at(11 if colour == look.tokens.light.ink else 9)
    draw_outlined_dot(painter, look, at + QPointF(radius, 0), radius, colour, 3)
    block.draw(painter, at.x() + scale.at(30), at.y() - block.height / 2, colour)


def draw_outlined_dot(
    painter: QPainter, look: Look, centre: QPointF, radius: float, words: QColor, line: float
) -> None:
    """Draw the yellow dot; where words are dark, on light grounds, with an ink border of `line` design px."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    is_light = words == look.tokens.light.ink
    border = look.scale.line(line) if is_light else 0
    painter.setBrush(look.palette.sun)
    painter.setPen(QPen(words, border) if is_light else QPen(look.palette.sun, 0))
    painter.drawEllipse(centre, radius - border / 2, radius - border / 2)
