"""Finds windows that are not the kiosk's own, and hides them."""

import logging

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget

log = logging.getLogger(__name__)

LOOK_EVERY_MS = 1000
OURS = "kiosk.guard.ours"
"""A window that carries this property set to True belongs to the kiosk."""


class Strays(QObject):
    """Looks at all windows of the program once a second, and soon after one appears.

    Signals: `hidden()` when a window that is not ours was hidden.
    """

    hidden = Signal()

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        window.setProperty(OURS, True)
        self._window = window
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.look)
        self._often = QTimer(self, interval=LOOK_EVERY_MS)
        self._often.timeout.connect(self.look)
        self._often.start()

    def look_soon(self, shown: QObject) -> None:
        """Something appears: look when that is over, if it may be a window."""
        if isinstance(shown, QWindow) or (isinstance(shown, QWidget) and shown.isWindow()):
            self._soon.start()

    def look(self) -> None:
        """Hide every window that is not ours."""
        ours = self._window.windowHandle()
        found = [
            widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and not _is_ours(widget)
        ]
        for widget in found:
            log.error("a window that is not the kiosk’s was hidden: %s", type(widget).__name__)
            widget.hide()
        bare = [
            window
            for window in QGuiApplication.topLevelWindows()
            if window.isVisible() and window is not ours and not _is_ours(window) and not _has_widget(window)
        ]
        for window in bare:
            log.error("a window that is not the kiosk’s was hidden: %s", type(window).__name__)
            window.hide()
        if found or bare:
            self.hidden.emit()

    def stop(self) -> None:
        """Look no more."""
        self._soon.stop()
        self._often.stop()


def _is_ours(window: QObject) -> bool:
    return window.property(OURS) is True


def _has_widget(window: QWindow) -> bool:
    """Whether a widget stands for the window; those are looked at as widgets."""
    return any(widget.windowHandle() is window for widget in QApplication.topLevelWidgets())
