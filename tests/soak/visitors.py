"""Visitors, one after the other: some dozens of touches each; sometimes a new edition between two of them."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from tests.monkey.cage import Cage
from tests.monkey.monkey import Monkey

_FEWEST, _MOST = 15, 60
"""Touches of one visit."""
_DRAWN = 0.1
_PICKS = 6


class Visitors(Monkey):
    """The monkey without keys, mice and haste; the same seed makes the same visits.

    After so many visits a new edition comes.
    """

    def __init__(self, cage: Cage, seed: int, visits_per_edition: int) -> None:
        super().__init__(cage, seed, drawn=_DRAWN)
        self._visits_per_edition = visits_per_edition
        self.touches = self.visits = 0

    def see_everything(self) -> None:
        """One visit to every screen, high and low: what is made at its first use is made then."""
        visit = self._cage.window.visit
        visit.wake()
        for stand in visit.catalogue.stands[:_PICKS]:
            visit.selection.add(stand)
        for is_low in (True, False):
            visit.show_as(replace(visit.display, low_reach=is_low))
            for go in (visit.search, visit.show_picks, visit.go_home):
                go()
                QApplication.processEvents()
            visit.open(visit.catalogue.stands[0])
            QApplication.processEvents()
        self._end_visit()

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
            if self.visits % self._visits_per_edition == 0:
                self.take_news()
                self.see_everything()
