"""Exploring the screen with a finger: the first touch on a thing names it, the second acts on it."""

import shiboken6
from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from kiosk.look.look import Look
from kiosk.visitor.cell_view import CellView
from kiosk.visitor.spoken import Target, target_at
from kiosk.visitor.touch_list import TAP_SLOP
from kiosk.visitor.touch_stream import TouchStream
from kiosk.visitor.touchable import DOUBLE_STRIKE_MS


class Explorer(QObject):
    """What a finger finds on a window while it explores.

    A finger that slides names each thing it enters, so it does not scroll: lists and sheets scroll by the
    arrows of their columns. The second touch acts on release, if the finger is still on the thing and less
    than 16 design px away; within 250 ms of the first it is a trembling hand and only names the thing again.
    After acting, the next touch names again.

    Signals: `touched()` at every touch, before anything else; `entered(Target)`; `chosen(Target, QPoint)`
    to be acted on by `tap`.
    """

    touched = Signal()
    entered = Signal(object)
    chosen = Signal(object, QPoint)

    def __init__(self, screen: QWidget, look: Look) -> None:
        super().__init__(screen)
        self._screen = screen
        self._look = look
        self._current: Target | None = None
        self._words: object = None
        self._press_point = QPoint()
        self._is_armed = False
        self._since_release = QElapsedTimer()
        self._touches = TouchStream(screen)
        self._touches.pressed.connect(self._press)
        self._touches.moved.connect(self._move)
        self._touches.released.connect(self._release)
        self._touches.broken_off.connect(self.forget)

    def turn(self, *, on: bool) -> None:
        """Begin or end exploring."""
        self._touches.turn(on=on)
        self.forget()

    def forget(self) -> None:
        """The next touch names what it finds, even what was named last."""
        self._current, self._words, self._is_armed = None, None, False

    def _is_current(self, target: Target) -> bool:
        """Whether a thing is the one named last, and would still be named in the same words."""
        return target == self._current and target.spoken() == self._words

    def _press(self, point: QPoint) -> None:
        self.touched.emit()
        self._press_point, self._is_armed = point, False
        target = target_at(self._screen, point)
        if target is None:
            return
        trembles = self._since_release.isValid() and self._since_release.elapsed() < DOUBLE_STRIKE_MS
        if target.is_active and self._is_current(target) and not trembles:
            self._is_armed = True
        else:
            self._enter(target)

    def _move(self, point: QPoint) -> None:
        moved = point - self._press_point
        if max(abs(moved.x()), abs(moved.y())) < self._look.scale.px(TAP_SLOP):
            return
        self._is_armed = False
        target = target_at(self._screen, point)
        if target is not None and target != self._current:
            self._enter(target)

    def _release(self, point: QPoint) -> None:
        self._since_release.start()
        target = self._current
        if self._is_armed and target is not None and target_at(self._screen, point) == target:
            self.forget()
            self.chosen.emit(target, point)
        self._is_armed = False

    def _enter(self, target: Target) -> None:
        self._current, self._words = target, target.spoken()
        self.entered.emit(target)


def tap(target: Target, point: QPoint) -> None:
    """Give a thing the tap that it would have got from a finger at a point of its window."""
    widget = target.widget
    receiver = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    window = widget.window()
    place = QPointF(receiver.mapFrom(window, point))
    for kind, held in ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, none)):
        if not shiboken6.isValid(receiver):
            return
        event = QMouseEvent(
            kind, place, QPointF(window.mapToGlobal(point)), left, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(receiver, event)


def give_focus(target: Target) -> None:
    """Put the keyboard there, too; a list does not scroll for it."""
    widget = target.widget
    if isinstance(widget, CellView):
        widget.bring_keyboard(target.row)
    if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        widget.setFocus(Qt.FocusReason.MouseFocusReason)
