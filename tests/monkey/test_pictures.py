"""What counts as the same picture of a screen."""

import pytest

from tests.monkey.pictures import look_alike

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
