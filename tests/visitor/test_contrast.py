"""High contrast comes at once, everywhere on the screen, and without a word of the style sheet."""

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.look.display import Display
from kiosk.visitor.track import Track
from kiosk.visitor.visit import Visit
from kiosk.visitor.window import KioskWindow
from tests.visitor.conftest import MakeWindow
from tests.visitor.screens import look_of

PLAIN, CONTRAST = Display(), Display(high_contrast=True)
LOW_PLAIN, LOW_CONTRAST = Display(low_reach=True), Display(high_contrast=True, low_reach=True)


def stay(_visit: Visit) -> None:
    pass


def open_one(visit: Visit) -> None:
    visit.open(visit.catalogue.stands[0])


def search(visit: Visit) -> None:
    visit.search()
    visit.type("xyzzy")


def pick(visit: Visit) -> None:
    visit.selection.add(visit.catalogue.stands[0])
    visit.show_picks()


SCENES: tuple[Callable[[Visit], None], ...] = (stay, open_one, search, pick)


def on_screen(window: KioskWindow) -> QImage:
    """What the screen shows."""
    shown = window.screen().grabWindow(window.winId()).toImage()
    return shown.convertToFormat(QImage.Format.Format_RGB32)


def painted_anew(window: KioskWindow) -> QImage:
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("size", [QSize(800, 600), QSize(600, 800)], ids=["landscape", "portrait"])
def test_nothing_on_the_screen_keeps_the_colours_of_before(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    for (plain, contrast), scene in product(((PLAIN, CONTRAST), (LOW_PLAIN, LOW_CONTRAST)), SCENES):
        window.visit.start_over()
        window.visit.show_as(plain)
        scene(window.visit)
        for display in (contrast, plain):
            QApplication.processEvents()
            window.visit.show_as(display)
            window.screens.shield.hide()
            QApplication.processEvents()
            assert on_screen(window) == painted_anew(window), (scene.__name__, display)


def test_contrast_and_text_size_leave_the_style_sheet_alone(window: KioskWindow, qapp: QApplication) -> None:
    before = qapp.styleSheet()
    window.visit.show_as(CONTRAST)
    assert qapp.styleSheet() == before
    window.resize(window.size() / 2)
    assert qapp.styleSheet() != before


@pytest.mark.parametrize("display", [PLAIN, CONTRAST], ids=["plain", "contrast"])
def test_a_thumb_has_the_colours_of_the_moment_and_is_ink_while_held(
    window: KioskWindow, display: Display
) -> None:
    window.visit.show_as(display)
    palette = look_of(window).palette
    track = next(part for part in window.screens.home.scroll_column.findChildren(Track) if part.isVisible())
    thumb, ground = QPoint(track.width() // 2, 20), QPoint(4, track.height() // 2)
    assert track.grab().toImage().pixelColor(ground) == palette.surface_alt
    assert track.grab().toImage().pixelColor(thumb) == palette.thumb
    QTest.mousePress(track, Qt.MouseButton.LeftButton, pos=thumb)
    assert track.grab().toImage().pixelColor(thumb) == palette.ink
    QTest.mouseRelease(track, Qt.MouseButton.LeftButton, pos=thumb)
    assert track.grab().toImage().pixelColor(thumb) == palette.thumb
