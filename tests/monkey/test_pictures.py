"""What counts as the same picture of a screen."""

import pytest

from tests.monkey.pictures import look_alike

SCREEN = bytes(range(256)) * 400


@pytest.mark.parametrize(("off", "alike"), [(0, True), (10, True), (-10, True), (13, False), (60, False)])
@pytest.mark.parametrize("at", [128, 50_000, len(SCREEN) - 128])
def test_a_shade_no_eye_tells_apart_is_no_difference(off: int, alike: bool, at: int) -> None:
    other = bytearray(SCREEN)
    other[at] += off
    assert look_alike(SCREEN, bytes(other)) is alike
