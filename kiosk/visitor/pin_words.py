"""What stands beside the keys of the PIN pad: lock, title, dots, and the sentence of the moment."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kiosk.look.look import Look
from kiosk.look.shapes import centred, draw_box
from kiosk.visitor.fitted import fitted
from kiosk.visitor.pin_layout import DOT, DOT_GAP, PinLayout

DIGITS = 6


@dataclass(frozen=True, slots=True)
class PinWords:
    """A title, the sentence below the dots (an error where it `is_wrong`), and how many dots are full."""

    title: str
    sentence: str
    is_wrong: bool
    full: int


def draw_pin_words(painter: QPainter, look: Look, layout: PinLayout, words: PinWords) -> None:
    """Draw the ground and all of it."""
    palette = look.palette
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not layout.card.isEmpty():
        draw_box(painter, QRectF(layout.card), look.scale.px(24), palette.surface, look.outline, look.line())
    draw_box(painter, QRectF(layout.lock), look.scale.px(20), palette.ink)
    glyph = centred(QRectF(layout.lock), layout.lock.width() * 0.5)
    look.draw_icon(painter, "lock", glyph, palette.ink_inverse)
    place = layout.title
    title = fitted(look, words.title, "promptTitle", place.width(), place.height())
    title.draw(painter, place.x(), place.y(), palette.ink)
    _draw_dots(painter, look, layout, words)
    _draw_sentence(painter, look, layout, words)


def _draw_dots(painter: QPainter, look: Look, layout: PinLayout, words: PinWords) -> None:
    side, step, line = look.scale.at(DOT), look.scale.at(DOT + DOT_GAP), look.scale.line(4)
    for place in range(DIGITS):
        spot = QRectF(layout.dots.x() + place * step, layout.dots.y(), side, side)
        if place < words.full:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.palette.ink)
        else:
            painter.setPen(QPen(look.palette.error if words.is_wrong else look.palette.border, line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            spot.adjust(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawEllipse(spot)


def _draw_sentence(painter: QPainter, look: Look, layout: PinLayout, words: PinWords) -> None:
    palette, place, at = look.palette, layout.message, look.scale.at
    if not words.is_wrong:
        block = fitted(look, words.sentence, "small", place.width(), place.height())
        block.draw(painter, place.x(), place.y(), palette.ink2)
        return
    border = palette.error if look.display.high_contrast else None
    draw_box(painter, QRectF(place), look.scale.px(16), palette.error_tint, border, look.line())
    side = look.scale.px(40)
    icon = QRectF(place.x() + at(24), place.center().y() - side / 2, side, side)
    look.draw_icon(painter, "error", icon, palette.error)
    block = fitted(look, words.sentence, "label", place.width() - at(108), place.height())
    top = place.y() + (place.height() - block.height) / 2
    block.draw(painter, place.x() + at(84), top, palette.error)
