"""Pictures of the catalogue: drawn when they are sound and small, else nothing, and the log says so once."""

import logging

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImageReader
from PySide6.QtWidgets import QApplication

from kiosk.look.pictures import Pictures
from tests.pictures import GIF, SVG, bomb, header, make_png, png_of, points

RED = (200, 40, 40)
BAD = {
    "a drawing": SVG,
    "a moving picture": GIF,
    "noise": b"\x89PNG\r\n\x1a\n" + bytes(90),
    "a bomb": bomb(9_000),
    "too wide": make_png(401, 9),
    "too high": make_png(9, 201),
    "cut short": make_png()[:-40],
    "too few points": png_of(header(90, 90), points(90, 45, RED), (b"IEND", b"")),
    "no points": png_of(header(90, 90), (b"IDAT", b"noise"), (b"IEND", b"")),
}


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    return qapp


@pytest.mark.parametrize("png", BAD.values(), ids=BAD.keys())
def test_what_cannot_be_drawn_is_empty_and_told_once(png: bytes, caplog: pytest.LogCaptureFixture) -> None:
    pictures = Pictures()
    for _ in range(3):
        assert pictures.size(png).isEmpty()
        assert pictures.fitted(png, QSize(20, 10)).isNull()
        for number in range(40):  # others come and go meanwhile
            pictures.size(make_png(4, 4, (number, 0, 0)))
    told = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert len(told) == 1
    assert "cannot be drawn" in told[0].getMessage()


def test_no_picture_is_nothing_to_tell(caplog: pytest.LogCaptureFixture) -> None:
    assert Pictures().size(b"").isEmpty()
    assert caplog.records == []


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_picture_is_as_large_as_asked_for_on_any_screen(ratio: float) -> None:
    pictures = Pictures()
    assert pictures.size(make_png(120, 60, RED)) == QSize(120, 60)
    for _ in range(2):
        pixmap = pictures.fitted(make_png(120, 60, RED), QSize(50, 25), ratio)
        assert pixmap.deviceIndependentSize().toSize() == QSize(50, 25)
        assert pixmap.size() == QSize(50, 25) * ratio
        assert pixmap.toImage().pixelColor(20, 10) == QColor(*RED)


def test_what_others_may_unpack_is_left_as_it_was() -> None:
    before = QImageReader.allocationLimit()
    for png in (make_png(), bomb(9_000)):
        Pictures().size(png)
        assert QImageReader.allocationLimit() == before


def test_only_the_last_pictures_are_kept() -> None:
    pictures = Pictures()
    for number in range(200):
        png = make_png(4, 4, (number, 0, 0))
        pictures.fitted(png, QSize(2, 2))
    kept = [held for held in vars(pictures).values() if isinstance(held, dict)]
    assert kept
    assert all(len(held) <= 16 for held in kept)
