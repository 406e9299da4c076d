"""Screens and display modes that every part of the kiosk must hold in, and small checks on parts."""

from collections.abc import Iterable
from itertools import combinations

import pytest
import zxingcpp
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.takeaway import Takeaway
from kiosk.look.display import Display, TextSize
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.visitor.sheet_layout import MASTER_WIDTH
from kiosk.visitor.window import KioskWindow

SIZES = [QSize(1280, 800), QSize(1366, 768), QSize(1920, 1080), QSize(1080, 1920), QSize(3840, 2160)]
EVERY_SIZE = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
PLAIN = Display()
LARGE = Display(TextSize.LARGE)
STRONG = Display(TextSize.VERY_LARGE, high_contrast=True)
MODES = (PLAIN, LARGE, STRONG)
EVERY_MODE = pytest.mark.parametrize("display", MODES, ids=["plain", "large", "strong"])
TAKEAWAY = Takeaway("Rencontres nationales 2025")


def look_of(window: KioskWindow) -> Look:
    return window.screens.home.grid.look


def put_over(screen: QWidget, window: KioskWindow, left: int = 0) -> None:
    """Let a screen cover the window above its dock, from `left`."""
    screen.setGeometry(left, 0, window.width() - left, window.screens.dock.y())
    screen.show()
    screen.raise_()
    QApplication.processEvents()


def put_beside(sheet: QWidget, window: KioskWindow) -> None:
    """Let a sheet cover the window beside its list, where there is one."""
    scale = look_of(window).scale
    put_over(sheet, window, 0 if scale.is_tall else scale.at(MASTER_WIDTH))


def draw_out_of_sight(screen: QWidget) -> None:
    """Draw all of a screen on a picture that shows nothing of it: what cannot be drawn fails all the same."""
    screen.render(QImage(1, 1, QImage.Format.Format_RGB32))


def place_in(part: QWidget, screen: QWidget) -> QRect:
    """Where a part is on its screen."""
    return QRect(part.mapTo(screen, QPoint(0, 0)), part.size())


def assert_apart(places: Iterable[QRect], why: str) -> None:
    for one, other in combinations(list(places), 2):
        assert not one.intersects(other), (why, one, other)


def assert_touchable(place: QRect, look: Look) -> None:
    assert min(place.width(), place.height()) >= look.scale.px(MIN_TARGET), (place, look.display)


def codes_read(screen: QWidget) -> list[str]:
    """What a phone reads on a screen, from a picture of all of it, once the codes have been made."""
    for _ in range(3):
        QApplication.processEvents()
    picture = screen.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    kind = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return [code.text for code in zxingcpp.read_barcodes(picture, kind) if code.valid]


def count_of(picture: QImage, colour: QColor) -> int:
    """How many px of a picture are exactly of a colour other than black."""
    whole_words = picture.copy(0, 0, (picture.width() + 31) // 32 * 32, picture.height())
    mask = whole_words.createMaskFromColor(colour.rgb())
    return int.from_bytes(mask.constBits(), "little").bit_count()
