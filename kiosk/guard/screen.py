"""Keeps a window over the whole primary screen and the others black, whatever happens to screens."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QRasterWindow, QScreen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.guard.strays import OURS

LOOK_EVERY_MS = 500
_SOON_MS = 50
"""When screens come and go, one tells after the other; so long after the last one all is looked at again."""


class ScreenCover(QObject):
    """Covers the primary screen with a window and follows it when it changes size, turns, or is another.

    All other screens are covered in black. Besides following what Qt tells, it looks twice a second.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._screen: QScreen | None = None
        self._black: dict[QScreen, _Black] = {}
        self._is_shown = False
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.primaryScreenChanged.connect(self._follow)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._soon = QTimer(self, interval=_SOON_MS, singleShot=True)
        for timer in (self._timer, self._soon):
            timer.timeout.connect(self._look)
        application.screenAdded.connect(self._soon.start)
        application.screenRemoved.connect(self._forget)
        application.screenRemoved.connect(self._soon.start)
        self._follow(QGuiApplication.primaryScreen())

    def show(self) -> None:
        """Show the window over the screen."""
        self._is_shown = True
        self._window.showFullScreen()
        self._look()
        self._timer.start()

    def _follow(self, screen: QScreen | None) -> None:
        if self._screen is not None:
            self._screen.geometryChanged.disconnect(self._cover)
        self._screen = screen
        if screen is not None:
            screen.geometryChanged.connect(self._cover)
            self._look()

    def _look(self) -> None:
        self._cover()
        if self._is_shown:
            self._blacken()

    def _cover(self) -> None:
        # Without a window manager, showFullScreen() leaves a window at its size hint.
        if self._screen is not None and self._window.geometry() != self._screen.geometry():
            self._window.setGeometry(self._screen.geometry())
        if self._is_shown and (self._window.isMinimized() or not self._window.isVisible()):
            self._window.showFullScreen()

    def _blacken(self) -> None:
        """Cover every screen but the primary one that shows something else than it."""
        others = [screen for screen in QGuiApplication.screens() if self._needs_black(screen)]
        for screen in [known for known in self._black if known not in others]:
            self._forget(screen)
        for screen in others:
            if screen not in self._black:
                self._black[screen] = _Black(screen)
            if self._black[screen].cover():
                self._window.raise_()  # a screen may show what the primary one does, and more around it

    def _needs_black(self, screen: QScreen) -> bool:
        return self._screen is not None and not self._screen.geometry().contains(screen.geometry())

    def _forget(self, screen: QScreen) -> None:
        if (black := self._black.pop(screen, None)) is not None:
            black.destroy()
            black.deleteLater()


class _Black(QRasterWindow):
    """Black over one screen; it takes no touch away from the kiosk's window for long and never a key."""

    def __init__(self, screen: QScreen) -> None:
        super().__init__()
        self._over = screen
        self.setProperty(OURS, True)
        self.setScreen(screen)
        self.setFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)

    def cover(self) -> bool:
        """Lie over the screen; whether there was anything to do for that."""
        if self.isVisible() and self.geometry() == self._over.geometry():
            return False
        self.setGeometry(self._over.geometry())
        self.show()
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), Qt.GlobalColor.black)
