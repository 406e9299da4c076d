"""When it is night, and that the program hears of it."""

from datetime import time

import pytest
from PySide6.QtCore import QObject

from kiosk.guard.night import Hours, NightWatch, is_within

EVENING: Hours = (time(22, 0), time(7, 0))
NOON: Hours = (time(12, 0), time(14, 0))


@pytest.mark.parametrize(
    ("now", "hours", "expected"),
    [
        ("21:59", EVENING, False), ("22:00", EVENING, True), ("00:00", EVENING, True),
        ("06:59", EVENING, True),
        ("07:00", EVENING, False), ("12:00", EVENING, False),
        ("11:59", NOON, False), ("12:00", NOON, True), ("13:59", NOON, True), ("14:00", NOON, False),
        ("12:00", (time(9), time(9)), False),
    ],
)  # fmt: skip
def test_night_may_reach_past_midnight(now: str, hours: Hours, expected: bool) -> None:
    assert is_within(time.fromisoformat(now), hours) is expected


def test_each_change_is_told_once() -> None:
    parent, told = QObject(), list[bool]()
    moments = [time(21, 59), time(22, 0), time(23, 0), time(6, 59), time(7, 0), time(7, 1)]
    watch = NightWatch(EVENING, parent, lambda: moments[0])
    watch.changed.connect(told.append)
    for _ in range(len(moments)):
        watch.look()
        moments.append(moments.pop(0))
    assert told == [True, False]
    assert not watch.is_night
