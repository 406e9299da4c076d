"""The ring that shows where the keyboard is; hidden while fingers do the work."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from kiosk.hearing import Hearing
from kiosk.look.look import Look
from kiosk.visitor.touchable import Touchable

_BAND = 4

_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide})


def draw_ring(painter: QPainter, look: Look, rect: QRectF, radius: float, gap: float = 0) -> None:
    """Draw the ring around a rectangle: 4 px of sun, then 4 px of ink, `gap` px away from it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    band = look.scale.px(_BAND)
    for place, colour in enumerate((look.palette.focus_inner, look.palette.focus_outer)):
        away = gap + band * (place + 0.5)
        painter.setPen(QPen(colour, band))
        painter.drawRoundedRect(rect.adjusted(-away, -away, away, away), radius + away, radius + away)


class FocusRing(QWidget):
    """An overlay of the window that draws the ring around the focused button.

    Signals: `toggled(bool)` when the keyboard takes over from fingers (True) or they from it; `is_shown` says
    which it was. Lists draw their own ring.
    """

    toggled = Signal(bool)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._around: Touchable | None = None
        self.is_shown = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        Hearing.of_application().listen(self, self._hear, _PRESSES | {QEvent.Type.KeyPress})

    def leave_keys(self) -> None:
        """Be shown no more: the keys are for another window."""
        Hearing.of_application().stop(self._hear)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._around is not None:
            self._around.removeEventFilter(self)
        self._around = now if isinstance(now, Touchable) and self._window.isAncestorOf(now) else None
        if self._around is not None:
            self._around.installEventFilter(self)
        self._place()

    def _place(self) -> None:
        around = self._around
        if not self.is_shown or around is None or not around.isVisible():
            self.hide()
            return
        away = self._look.scale.px(_BAND) * 2 + self._look.scale.at(around.ring_gap)
        origin = around.mapTo(self._window, QPoint(0, 0))
        self.setGeometry(QRect(origin, around.size()).adjusted(-away, -away, away, away))
        self.show()
        self.raise_()

    def _toggle(self, *, keyboard: bool) -> None:
        if keyboard != self.is_shown:
            self.is_shown = keyboard
            self._place()
            self.toggled.emit(keyboard)

    def _hear(self, _watched: QObject, event: QEvent) -> bool:
        self._toggle(keyboard=event.type() is QEvent.Type.KeyPress)
        return False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._around is None:
            return
        gap = self._look.scale.at(self._around.ring_gap)
        away = self._look.scale.px(_BAND) * 2 + gap
        inner = QRectF(self.rect()).adjusted(away, away, -away, -away)
        with QPainter(self) as painter:
            draw_ring(painter, self._look, inner, self._look.scale.px(self._around.radius), gap)
