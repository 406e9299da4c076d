"""python -m tests.soak: 54,000 touches, as in three days of an event; 1 when something has grown."""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from time import monotonic

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.guard.surroundings import clean_environment
from kiosk.look.fonts import keep_fontconfig_quiet
from tests.benchmarks.numbers import tell
from tests.monkey.cage import open_cage
from tests.soak.sample import take_sample
from tests.soak.visitors import Visitors

TOUCHES, WARM_UP, EVERY = 54_000, 4_000, 2_000
VISITS_PER_EDITION = 18
"""About eighty editions in three days; staff will hardly publish ten times."""
BOUND_MB = 50.0
"""How much memory may grow after the warm-up."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="soak", description="Three days of visitors; 0 when nothing grows.")
    parser.add_argument("--touches", type=int, default=TOUCHES)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    clean_environment(os.environ)
    keep_fontconfig_quiet(paths.resources_folder() / "fonts")
    application, since = QApplication(["soak"]), monotonic()
    with (
        tempfile.TemporaryDirectory() as folder,
        open_cage(application, Path(folder), animations=True) as cage,
    ):
        visitors = Visitors(cage, arguments.seed, VISITS_PER_EDITION)
        visitors.see_everything()
        visitors.come(WARM_UP)
        first = last = take_sample(application)
        _tell(visitors, first.told())
        while visitors.touches < arguments.touches:
            visitors.come(EVERY)
            last = take_sample(application)
            _tell(visitors, last.told())
        editions = cage.renewals
    grown = last.grown_since(first, BOUND_MB)
    tell(
        f"{visitors.visits} visits, {visitors.touches} touches, {editions} new editions "
        f"in {monotonic() - since:.0f} s"
    )
    tell("\n".join(grown) or f"nothing has grown, memory by {last.own_mb - first.own_mb:.1f} MB")
    return 1 if grown else 0


def _tell(visitors: Visitors, words: str) -> None:
    tell(f"{visitors.touches:6} touches {words}")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
