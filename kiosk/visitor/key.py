"""One key of the keyboard on the screen."""

from enum import Enum

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHideEvent,
    QInputEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QTouchEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import centred, draw_box
from kiosk.visitor.picture_shelf import PictureShelf
from kiosk.visitor.touchable import Touchable

BOUNCE_MS = 120
"""Two presses of one key nearer than that are a trembling finger. Other targets wait 250 ms from release to
press, but the two l of "ville" are struck some 180 ms apart, and no finger taps faster than every 140 ms."""
_PICTURES = 3
"""Kept of each key: one for every style a letter takes."""
_ICON = 36
_GAP = 14
_PADDING = 16
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class KeyStyle(Enum):
    """How a key is shown."""

    PLAIN = "plain"
    PALE = "pale"  # its letter leads nowhere; it works all the same
    FUNCTION = "function"
    PROPOSED = "proposed"  # what to press now


class Key(Touchable):
    """A key: pressed at touch-down, struck on release inside it, or when the next key goes down.

    It takes touches itself, since Qt makes mouse events of one finger only and people type with two. While
    the voice is on it leaves them to the voice, which follows one finger.

    `on_card` says that it lies on a card, not on the paper of the screen.

    Signals: `went_down()` at touch-down; `clicked()` when it is struck.
    """

    radius = 14
    went_down = Signal()

    def __init__(
        self, types: str, look: Look, parent: QWidget, *, icon: str = "", role: str = "label"
    ) -> None:
        super().__init__(look, parent)
        self.types = types
        self._icon, self._role = icon, role
        self._style = KeyStyle.PLAIN
        self._pictures = PictureShelf(look, self, _PICTURES)
        self._is_held = False
        self.on_card = False
        self._last_press: int | None = None
        self._clock = QElapsedTimer()
        self._clock.start()
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    @property
    def style_shown(self) -> KeyStyle:
        return self._style

    def show_style(self, style: KeyStyle) -> None:
        if style is not self._style:
            self._style = style
            self.update()

    def show_letter(self, letter: str) -> None:
        """Become the key of another letter."""
        self.types = letter
        self.setText(letter.upper())
        self.update()

    def strike_held(self) -> None:
        """Be struck now if a finger still holds it: the next key went down before this one came up."""
        if self._is_held:
            self._come_up(inside=True)

    def _go_down(self, event: QInputEvent) -> None:
        pressed = event.timestamp() or self._clock.elapsed()
        if self._last_press is not None and 0 <= pressed - self._last_press < BOUNCE_MS:
            return
        self._last_press = pressed
        self._is_held = True
        self.went_down.emit()
        self.setDown(True)
        self._hold.start(self.look.tokens.duration["press"])

    def _follow(self, point: QPointF) -> None:
        if self._is_held:
            self.setDown(self.rect().contains(point.toPoint()))

    def _come_up(self, *, inside: bool) -> None:
        held, self._is_held = self._is_held, False
        self.setDown(False)
        if held and inside:
            self.click()

    def _touch(self, event: QTouchEvent) -> None:
        """Follow one finger."""
        point = event.points()[0].position()
        match event.type():
            case QEvent.Type.TouchBegin:
                self._go_down(event)
            case QEvent.Type.TouchUpdate:
                self._follow(point)
            case QEvent.Type.TouchEnd:
                self._come_up(inside=self.rect().contains(point.toPoint()))
            case _:
                self._come_up(inside=False)
        event.accept()

    def _colours(self) -> tuple[QColor | None, QColor, QColor, int]:
        """Ground, words, border and its width."""
        palette, line = self.look.palette, self.look.line()
        match self._style:
            case KeyStyle.PROPOSED:
                fill = palette.sun_pressed if self.is_pressed else palette.sun
                return fill, palette.on_sun, palette.ink, line
            case KeyStyle.FUNCTION:
                if self.is_pressed:
                    return palette.surface_alt, palette.ink, palette.ink, line
                return palette.ink, palette.ink_inverse, palette.ink, line
        if self.is_pressed:
            return palette.ink, palette.ink_inverse, palette.ink, line
        if self._style is KeyStyle.PALE:
            border = palette.disabled_text if self.look.display.high_contrast else palette.line
            return None, palette.disabled_text, border, self.look.scale.line(2)
        return palette.surface, palette.ink, palette.border, line

    def _font(self) -> QFont:
        font = self.look.font(self._role)
        if self._style is KeyStyle.PALE and not self.is_pressed:
            font = QFont(font)
            font.setWeight(QFont.Weight.Normal)
        return font

    def _draw(self, painter: QPainter, rect: QRectF) -> None:
        fill, words, border, line = self._colours()
        draw_box(painter, rect, self.look.scale.px(self.radius), fill, border, line)
        self._draw_content(painter, words)

    def _draw_content(self, painter: QPainter, colour: QColor) -> None:
        look, scale = self.look, self.look.scale
        side = float(scale.px(_ICON * min(look.text_scale, 1.25))) if self._icon else 0.0
        if not self.text():
            look.draw_icon(painter, self._icon, centred(QRectF(self.rect()), side), colour)
            return
        gap = scale.at(_GAP) if self._icon else 0
        room = self.width() - 2 * scale.at(_PADDING if self._role != "key" else 4) - side - gap
        font = shrunk(self._font(), self.text(), room)
        width = QFontMetricsF(font).horizontalAdvance(self.text())
        left = (self.width() - side - gap - width) / 2
        if self._icon:
            top = (self.height() - side) / 2
            look.draw_icon(painter, self._icon, QRectF(left, top, side, side), colour)
        painter.setFont(font)
        painter.setPen(colour)
        place = QRectF(left + side + gap, 0, width + 2, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and self.isEnabled() and not self.look.display.voice:
            self._touch(event)
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._go_down(event)
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._follow(event.position())
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._come_up(inside=self.rect().contains(event.position().toPoint()))
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()  # the keyboard knows the neighbours
            return
        super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._come_up(inside=False)
        super().hideEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the picture of the key: a letter may change how all of them look. Of a touch none is kept."""
        with QPainter(self) as painter:
            if self.is_pressed:
                self._draw(painter, QRectF(self.rect()))
            else:
                painter.drawPixmap(0, 0, self._picture())

    def _picture(self) -> QPixmap:
        which = f"{self.text()} {self._style.value} {self.on_card}"
        palette, ratio = self.look.palette, self.devicePixelRatioF()
        ground = palette.surface if self.on_card else palette.paper
        return self._pictures.take(which, self.size(), ratio, ground, self._draw)[0]
