"""The buttons of the dock: commands with an icon, and the pill that opens the search."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import draw_box
from kiosk.visitor.touchable import Touchable

_ICON = 36
_GAP = 12
_PADDING = 22
_BADGE = 40
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class DockButton(Touchable):
    """A command of the dock: a yellow bar marks the current screen, a white ground an open panel."""

    ring_gap = 4

    def __init__(self, icon: str, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._icon = icon
        self._badge = 0
        self._is_current = self._is_open = self._icon_above = False

    def show_current(self, *, current: bool) -> None:
        if current is not self._is_current:
            self._is_current = current
            self.update()

    def show_open(self, *, is_open: bool) -> None:
        if is_open is not self._is_open:
            self._is_open = is_open
            self.update()

    def show_badge(self, count: int) -> None:
        """Show a count in yellow; 0 shows none."""
        self._badge = count
        self.update()

    def stack(self, *, icon_above: bool) -> None:
        """Put the icon above the word, or beside it."""
        self._icon_above = icon_above
        self.update()

    def natural_width(self) -> int:
        """The width of icon, word and a badge of two digits, where there may be one, in px."""
        scale = self.look.scale
        badge = _GAP + _BADGE if self._badge else 0
        words = QFontMetricsF(self.look.font("bar")).horizontalAdvance(self.text())
        return scale.at(2 * _PADDING + _ICON + _GAP + badge) + round(words)

    def _colours(self) -> tuple[QColor, QColor]:
        palette = self.look.palette
        if self.is_pressed or self._is_open:
            return palette.on_dock, palette.dock
        return palette.dock_button, palette.on_dock

    def _draw_beside(self, painter: QPainter, words: QColor) -> None:
        look, scale = self.look, self.look.scale
        side, gap = scale.px(_ICON), scale.at(_GAP)
        badge = self._badge_width()
        room = self.width() - side - gap - badge - scale.at(24)
        font = shrunk(look.font("bar"), self.text(), room)
        width = QFontMetricsF(font).horizontalAdvance(self.text())
        left = (self.width() - side - gap - width - badge) / 2
        look.draw_icon(painter, self._icon, QRectF(left, (self.height() - side) / 2, side, side), words)
        left += side + gap
        _draw_words(painter, QRectF(left, 0, width + 2, self.height()), self.text(), font, words, _MIDDLE)
        if self._badge:
            self._draw_badge(painter, left + width + gap)

    def _draw_above(self, painter: QPainter, words: QColor) -> None:
        look, scale = self.look, self.look.scale
        side = scale.px(_ICON)
        badge = self._badge_width()
        left, top = (self.width() - side - badge) / 2, scale.at(10)
        look.draw_icon(painter, self._icon, QRectF(left, top, side, side), words)
        place = QRectF(0, top + side, self.width(), self.height() - top - side - scale.at(8))
        font = shrunk(look.font("bar"), self.text(), self.width() - scale.at(16))
        _draw_words(painter, place, self.text(), font, words, _CENTRE)
        if self._badge:
            self._draw_badge(painter, left + side + scale.at(_GAP), top + side / 2)

    def _badge_width(self) -> float:
        return self.look.scale.at(_BADGE + _GAP) if self._badge else 0

    def _draw_badge(self, painter: QPainter, left: float, middle: float | None = None) -> None:
        look, palette = self.look, self.look.palette
        side = look.scale.px(_BADGE)
        centre = self.height() / 2 if middle is None else middle
        place = QRectF(left, centre - side / 2, side, side)
        draw_box(painter, place, side / 2, palette.sun)
        _draw_words(painter, place, str(self._badge), look.font_of_size("badge", 1), palette.on_sun, _CENTRE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, scale = self.look, self.look.scale
            fill, words = self._colours()
            draw_box(painter, QRectF(self.rect()), scale.px(self.radius), fill, look.outline, look.line())
            if self._icon_above:
                self._draw_above(painter, words)
            else:
                self._draw_beside(painter, words)
            if self._is_current:
                draw_current_bar(painter, look, self.width(), self.height())


class SearchPill(Touchable):
    """Opens the search; while that is open it is the button that leaves it."""

    ring_gap = 4

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.is_open = False
        self._wordings: Sequence[str] = ("",)

    def show_open(self, *, is_open: bool) -> None:
        self.is_open = is_open
        self.update()

    def show_words(self, wordings: Sequence[str]) -> None:
        """Show the first of these wordings that fits; the longest is what assistive tools hear."""
        self._wordings = wordings
        self.setAccessibleName(wordings[0])
        self.update()

    def _words(self, room: float) -> tuple[str, QFont]:
        font = self.look.font("barLight")
        metrics = QFontMetricsF(font)
        fitting = [words for words in self._wordings if metrics.horizontalAdvance(words) <= room]
        words = fitting[0] if fitting else self._wordings[-1]
        return words, shrunk(font, words, room)

    def _draw_field(self, painter: QPainter) -> None:
        look, scale, palette = self.look, self.look.scale, self.look.palette
        fill = palette.surface_alt if self.is_pressed else palette.surface
        draw_box(painter, QRectF(self.rect()), self.height() / 2, fill, look.outline, look.line())
        side, left = scale.px(_ICON), scale.at(32)
        look.draw_icon(painter, "search", QRectF(left, (self.height() - side) / 2, side, side), palette.ink)
        left += side + scale.at(16)
        words, font = self._words(self.width() - left - scale.at(24))
        place = QRectF(left, 0, self.width() - left, self.height())
        _draw_words(painter, place, words, font, palette.ink2, _MIDDLE)

    def _draw_leave(self, painter: QPainter) -> None:
        look, scale, palette = self.look, self.look.scale, self.look.palette
        fill, colour = palette.dock_button, palette.on_dock
        if self.is_pressed:
            fill, colour = palette.on_dock, palette.dock
        draw_box(painter, QRectF(self.rect()), scale.px(self.radius), fill, look.outline, look.line())
        side, gap = scale.px(_ICON), scale.at(_GAP)
        words = self._wordings[0]
        font = shrunk(look.font("bar"), words, self.width() - side - gap - scale.at(48))
        width = QFontMetricsF(font).horizontalAdvance(words)
        left = (self.width() - side - gap - width) / 2
        look.draw_icon(painter, "arrow_back", QRectF(left, (self.height() - side) / 2, side, side), colour)
        place = QRectF(left + side + gap, 0, width + 2, self.height())
        _draw_words(painter, place, words, font, colour, _MIDDLE)
        draw_current_bar(painter, look, self.width(), self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self.is_open:
                self._draw_leave(painter)
            else:
                self._draw_field(painter)


def draw_current_bar(painter: QPainter, look: Look, width: int, height: int) -> None:
    """Draw the yellow bar at the bottom of the button of the current screen."""
    scale = look.scale
    centre = QPointF(width / 2, height - scale.at(9))
    bar = QRectF(0, 0, scale.px(112), scale.px(6))
    bar.moveCenter(centre)
    draw_box(painter, bar, bar.height() / 2, look.palette.sun)


def _draw_words(
    painter: QPainter, place: QRectF, words: str, font: QFont, colour: QColor, alignment: Qt.AlignmentFlag
) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(place, alignment, words)
