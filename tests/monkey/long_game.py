"""A game of any length with a kiosk in this process: after every step its memory is looked at."""

import os
import sys
from collections import deque

from tests.benchmarks.numbers import tell
from tests.monkey.cage import Cage
from tests.monkey.growth import Growth
from tests.monkey.monkey import Monkey
from tests.rival.programs import memory_of

STEP, LOOKS = 1000, 10
"""The least of so many looks counts: what a moment takes and gives back is no growth."""
WARM_UP = 20_000
_EDITION_MB = 0.1
"""What a new edition may keep: `QScroller.grabGesture` leaves a class of its own behind at each call."""


def play_on(monkey: Monkey, cage: Cage, actions: int) -> None:
    """Play, and tell how far it is; memory on Linux only.

    Raises AssertionError when something does not hold.
    """
    growth, looks = Growth(warm_up=WARM_UP), deque[float](maxlen=LOOKS)
    for done in range(0, actions, STEP):
        monkey.play(min(STEP, actions - done))
        played = min(done + STEP, actions)
        told, faults = f"{played:7} actions {cage.renewals:5} new editions", []
        if sys.platform == "linux":
            own_mb = memory_of(os.getpid()).own_mb
            looks.append(own_mb - _EDITION_MB * cage.renewals)
            told, faults = f"{told} {own_mb:7.1f} MB own", growth.faults(min(looks), played)
        tell(told)
        assert not faults, "\n".join(faults)
