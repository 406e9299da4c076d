"""The gesture of staff: five taps in the top left corner of the screen, the last one held."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QInputDevice, QMouseEvent, QTouchEvent, QWindow

from kiosk.hearing import Hearing

TAPS = 5
BETWEEN_MS = 1500
"""The longest time from one tap to the next."""
HOLD_MS = 1500
_SHARE = 9
"""The corner is a square, a ninth of the shorter side of the screen: 120 px of 1080."""
_FINGERS = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
    }
)


class CornerGesture(QObject):
    """Sees every press before the widgets do, and takes none away from them.

    Signals: `made()` while the finger of the fifth tap is still held.
    """

    made = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._taps = 0
        self._since = QElapsedTimer()
        self._hold = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._hold.timeout.connect(self._finish)
        Hearing.of_application().listen(self, self._hear, _FINGERS)

    def _press(self, window: QWindow, point: QPointF) -> None:
        side = min(window.width(), window.height()) / _SHARE
        inside = 0 <= point.x() < side and 0 <= point.y() < side
        late = self._since.isValid() and self._since.elapsed() > BETWEEN_MS
        self._since.start()
        self._taps = (1 if late else self._taps + 1) if inside else 0
        if self._taps >= TAPS:
            self._hold.start()

    def _move(self, window: QWindow, point: QPointF) -> None:
        side = min(window.width(), window.height()) / _SHARE
        if point.x() >= side or point.y() >= side:
            self._lift()
            self._taps = 0

    def _lift(self) -> None:
        if self._hold.isActive():
            self._hold.stop()
            self._taps = 0

    def _finish(self) -> None:
        self._taps = 0
        self.made.emit()

    def _hear(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWindow):
            return False
        if isinstance(event, QTouchEvent):
            point = event.points()[0].position() if event.points() else QPointF(-1, -1)
        elif (
            isinstance(event, QMouseEvent)
            and event.device().type() is not QInputDevice.DeviceType.TouchScreen
        ):
            point = event.position()
        else:
            return False
        match event.type():
            case QEvent.Type.TouchBegin | QEvent.Type.MouseButtonPress:  # so begins a double click too
                self._press(watched, point)
            case QEvent.Type.TouchUpdate:
                self._move(watched, point)
            case QEvent.Type.MouseMove if (
                isinstance(event, QMouseEvent) and event.buttons() != Qt.MouseButton.NoButton
            ):
                self._move(watched, point)
            case QEvent.Type.TouchEnd | QEvent.Type.TouchCancel | QEvent.Type.MouseButtonRelease:
                self._lift()
        return False
