"""Codes keep to what phones need: whole px, a quiet zone, level M, black on white."""

import pytest
import segno
import zxingcpp
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.look.code import QUIET, SMALLEST_MODULE, Code, bytes_within

SIDE = 300


def drawn(code: Code, side: int = SIDE) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        code.draw(painter, QRect(0, 0, side, side))
    return image


def test_a_code_reads_back_as_it_was_said() -> None:
    said = "mailto:?subject=Ma%20s%C3%A9lection&body=14.%20Le%20mardi%20sant%C3%A9"
    (read,) = zxingcpp.read_barcodes(drawn(Code(said)))
    assert read.text == said
    assert read.ec_level == "M"


def test_it_is_black_on_white_and_no_px_is_grey() -> None:
    image = drawn(Code("https://exemple.fr/?s=1"))
    assert {image.pixel(x, y) for x in range(SIDE) for y in range(SIDE)} == {0xFF000000, 0xFFFFFFFF}


def test_modules_are_whole_and_keep_four_of_them_free_around() -> None:
    code = Code("https://exemple.fr/?s=1")
    module = code.module_within(SIDE)
    image = drawn(code)
    dark = [(x, y) for x in range(SIDE) for y in range(SIDE) if image.pixel(x, y) == 0xFF000000]
    left, right = min(x for x, _ in dark), max(x for x, _ in dark)
    assert right - left + 1 == module * (code.modules - 2 * QUIET)
    assert min(left, SIDE - 1 - right) >= QUIET * module
    top = min(y for _, y in dark)
    for x, y in ((x, y) for x in range(left, right, module) for y in range(top, top + module * 9, module)):
        cell = {image.pixel(x + i, y + j) for i in range(module) for j in range(module)}
        assert len(cell) == 1


@pytest.mark.parametrize("version", range(1, 21))
def test_the_room_of_a_square_is_what_its_code_holds(version: int) -> None:
    side = (17 + 4 * version + 2 * QUIET) * SMALLEST_MODULE
    room = bytes_within(side)
    assert Code("a" * room).modules * SMALLEST_MODULE == side
    assert segno.make_qr("a" * (room + 1), error="m", boost_error=False).version == version + 1
    assert bytes_within(side - 1) < room


def test_the_size_of_a_code_is_known_before_it_is_made() -> None:
    code = Code("https://exemple.fr/?s=1")
    assert not code.is_made
    modules = code.modules
    code.make()
    assert code.is_made
    assert modules == len(segno.make_qr(code.payload, error="m", boost_error=False).matrix) + 2 * QUIET


def test_too_much_for_any_code_is_refused() -> None:
    Code("a" * 666)
    with pytest.raises(ValueError, match="667"):
        Code("a" * 667)


def test_no_square_asks_for_more_than_version_twenty() -> None:
    assert bytes_within(5000) == 666
    assert bytes_within(20) == 0
