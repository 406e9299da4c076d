"""What a finger can press: every button of the visitor's screen is one of these."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QHideEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from kiosk.look.look import Look

DOUBLE_STRIKE_MS = 250


class Touchable(QAbstractButton):
    """A painted button: pressed at touch-down and for 80 ms at least, acts on release inside itself.

    A second tap within 250 ms of the first is a trembling hand and does nothing. `radius` (design px) and
    `ring_gap` tell the focus ring where to go.
    """

    radius = 16
    ring_gap = 0

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._since_release = QElapsedTimer()
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.timeout.connect(self.update)

    @property
    def is_pressed(self) -> bool:
        """Whether it is to be drawn pressed."""
        return self.isDown() or self._hold.isActive()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._since_release.isValid() and self._since_release.elapsed() < DOUBLE_STRIKE_MS:
            event.accept()
            return
        super().mousePressEvent(event)
        self._hold.start(self.look.tokens.duration["press"])

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isDown():
            self._since_release.start()
        self.setUpdatesEnabled(False)  # or Qt paints it, as it was, before anybody hears of the tap
        super().mouseReleaseEvent(event)
        self.setUpdatesEnabled(True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.setDown(False)  # the finger that is still on it lifts elsewhere
        super().hideEvent(event)
