"""The window over the screen, whatever happens to the screen."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.guard.screen import LOOK_EVERY_MS, ScreenCover


def test_the_window_covers_the_primary_screen_without_a_frame(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    ScreenCover(window).show()
    assert window.geometry() == QGuiApplication.primaryScreen().geometry()
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint


def test_a_window_that_was_minimised_or_hidden_covers_the_screen_again(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    ScreenCover(window).show()
    for leave in (window.showMinimized, window.hide):
        leave()
        qtbot.waitUntil(lambda: window.isVisible() and not window.isMinimized(), timeout=5 * LOOK_EVERY_MS)
        assert window.isFullScreen()


def test_a_screen_that_changes_is_covered_again(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    ScreenCover(window).show()
    screen = QGuiApplication.primaryScreen()
    window.setGeometry(QRect(5, 5, 100, 100))
    screen.geometryChanged.emit(screen.geometry())
    assert window.geometry() == screen.geometry()
    window.setGeometry(QRect(5, 5, 100, 100))
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.primaryScreenChanged.emit(screen)
    assert window.geometry() == screen.geometry()
