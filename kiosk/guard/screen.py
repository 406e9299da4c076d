"""Keeps a window over the whole primary screen, whatever happens to screens."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


class ScreenCover(QObject):
    """Covers the primary screen with a window and follows it when it changes size, turns, or is another."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._screen: QScreen | None = None
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.primaryScreenChanged.connect(self._follow)
        self._follow(QGuiApplication.primaryScreen())

    def show(self) -> None:
        """Show the window over the screen."""
        self._window.showFullScreen()
        self._cover()

    def _follow(self, screen: QScreen | None) -> None:
        if self._screen is not None:
            self._screen.geometryChanged.disconnect(self._cover)
        self._screen = screen
        if screen is not None:
            screen.geometryChanged.connect(self._cover)
            self._cover()

    def _cover(self) -> None:
        # Without a window manager, showFullScreen() leaves a window at its size hint.
        if self._screen is not None:
            self._window.setGeometry(self._screen.geometry())
