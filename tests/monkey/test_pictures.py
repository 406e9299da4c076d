"""What counts as the same picture of a screen."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.visitor.staff_layer import StaffLayer
from tests.benchmarks.scene import edition, passing_window
from tests.monkey.outside_oracle import PAD_ALIKE
from tests.monkey.pictures import look_alike, share_differing
from tests.visitor.bare import make_look

SCREEN = bytes(range(256)) * 400


@pytest.mark.parametrize(("off", "alike"), [(0, True), (16, True), (-16, True), (17, False), (60, False)])
@pytest.mark.parametrize("at", [128, 50_000, len(SCREEN) - 128])
def test_a_shade_no_eye_tells_apart_is_no_difference(off: int, alike: bool, at: int) -> None:
    other = bytearray(SCREEN)
    other[at] += off
    assert look_alike(SCREEN, bytes(other)) is alike


def test_the_same_shade_all_over_is_another_picture() -> None:
    assert not look_alike(bytes(200 for _ in SCREEN), bytes(201 for _ in SCREEN))


def test_few_px_alone_may_be_shaded() -> None:
    shaded = bytearray(SCREEN)
    for at in range(len(SCREEN) // 100):
        shaded[at * 2] ^= 1
    assert look_alike(SCREEN, bytes(shaded[:100]) + SCREEN[100:])
    assert not look_alike(SCREEN, bytes(shaded))


@pytest.mark.parametrize("size", [QSize(800, 500), QSize(500, 800)])
def test_a_pad_that_makes_wait_is_still_the_pad_and_no_other_screen_is(
    qapp: QApplication, size: QSize
) -> None:
    def seen(widget: QWidget) -> bytes:
        qapp.processEvents()
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        return bytes(image.constBits())

    with passing_window(edition(), size) as window:
        visit = window.visit
        others = [seen(window)]
        visit.open(visit.catalogue.stands[0])
        others.append(seen(window))
        for go in (visit.show_picks, visit.search):
            go()
            others.append(seen(window))
        layer = StaffLayer(make_look(qapp), window)
        layer.ask_pin(is_set=True, wait_s=0)
        pad = seen(window)
        layer.pad.show_wait(60)
        assert 0 < share_differing(pad, seen(window)) <= PAD_ALIKE
        assert all(share_differing(pad, other) > PAD_ALIKE for other in others)
