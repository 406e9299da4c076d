"""Visitors, one after the other: each touches the screen some dozens of times, and is gone."""

from tests.monkey.cage import Cage
from tests.monkey.monkey import Monkey

_FEWEST, _MOST = 15, 60
"""Touches of one visit."""
_DRAWN = 0.25


class Visitors(Monkey):
    """The monkey without keys, mice and haste; the same seed makes the same visits."""

    def __init__(self, cage: Cage, seed: int) -> None:
        super().__init__(cage, seed, drawn=_DRAWN)
        self.touches = self.visits = 0

    def come(self, touches: int) -> None:
        """Whole visits of so many touches together, or a few more; nobody is there afterwards.

        Raises AssertionError like the monkey, when something does not hold.
        """
        goal = self.touches + touches
        while self.touches < goal:
            count = self._random.randint(_FEWEST, _MOST)
            self.play_only({self._tap_button: 14, self._tap_anywhere: 4, self._drag: 2}, count)
            self.touches += count
            self.visits += 1
