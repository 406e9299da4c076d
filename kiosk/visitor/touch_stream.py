"""One finger on a window, before any of its widgets sees it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent, QWindow
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_NO_FINGER = -1


class TouchStream(QObject):
    """While it is on, it takes all touches of a window, or those of a mouse; widgets and flicks get none.

    Only the first finger counts; others are taken and mean nothing.

    It listens to the window of the window system, not to widgets: filters on the application (the idle
    watch, the lock) still see every touch before it does.

    Signals: `pressed(QPoint)`, `moved(QPoint)`, `released(QPoint)`, in px of the window, and `broken_off()`
    when the system takes the finger away.
    """

    pressed = Signal(QPoint)
    moved = Signal(QPoint)
    released = Signal(QPoint)
    broken_off = Signal()

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self._window: QWindow | None = None
        self._finger = _NO_FINGER
        self._is_down = False

    def turn(self, *, on: bool) -> None:
        """Take the touches, or leave them to the widgets."""
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = self._screen.window().windowHandle() if on else None
        if self._window is not None:
            self._window.installEventFilter(self)
        self._finger, self._is_down = _NO_FINGER, False

    def _follow_touch(self, event: QTouchEvent) -> None:
        for point in event.points():
            if self._finger == _NO_FINGER and point.state() is QEventPoint.State.Pressed:
                self._finger = point.id()
            if point.id() == self._finger:
                self._tell(point)
        event.accept()  # or Qt would send the same again as a mouse's

    def _tell(self, point: QEventPoint) -> None:
        place = point.position().toPoint()
        match point.state():
            case QEventPoint.State.Pressed:
                self.pressed.emit(place)
            case QEventPoint.State.Updated:
                self.moved.emit(place)
            case QEventPoint.State.Released:
                self._finger = _NO_FINGER
                self.released.emit(place)

    def _follow_mouse(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        left = event.button() is Qt.MouseButton.LeftButton
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick if left:
                self._is_down = True
                self.pressed.emit(place)
            case QEvent.Type.MouseMove if self._is_down:
                self.moved.emit(place)
            case QEvent.Type.MouseButtonRelease if left and self._is_down:
                self._is_down = False
                self.released.emit(place)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.TouchCancel:
            self._finger = _NO_FINGER
            self.broken_off.emit()
            return True
        if isinstance(event, QTouchEvent):
            self._follow_touch(event)
            return True
        if isinstance(event, QMouseEvent):
            self._follow_mouse(event)
            return True
        return False
