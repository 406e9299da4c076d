"""A game of any length with a kiosk in this process: after every step its memory is looked at."""

import os
import sys

from tests.benchmarks.numbers import tell
from tests.monkey.cage import Cage
from tests.monkey.growth import Growth
from tests.monkey.monkey import Monkey
from tests.rival.programs import memory_of

STEP = 1000


def play_on(monkey: Monkey, cage: Cage, actions: int) -> None:
    """Play, and tell how far it is; memory on Linux only.

    Raises AssertionError when something does not hold.
    """
    growth = Growth()
    for done in range(0, actions, STEP):
        monkey.play(min(STEP, actions - done))
        played = min(done + STEP, actions)
        told, faults = f"{played:7} actions {cage.renewals:5} new editions", []
        if sys.platform == "linux":
            memory = memory_of(os.getpid())
            told, faults = f"{told} {memory.own_mb:7.1f} MB own", growth.faults(memory.own_mb, played)
        tell(told)
        assert not faults, "\n".join(faults)
