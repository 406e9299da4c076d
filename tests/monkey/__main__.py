"""python -m tests.monkey --actions N --seed S: plays until something breaks or the number is reached.

With --outside it is the real program on a display of its own that is played with, by XTest.
"""

import argparse
import logging
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
from tests.monkey.cage import open_cage
from tests.monkey.long_game import play_on
from tests.monkey.monkey import Monkey
from tests.monkey.outside_run import play_outside
from tests.outside_program import take_program
from tests.rival.eyes import Point


def main() -> int:
    parser = argparse.ArgumentParser(prog="monkey", description="Plays with the kiosk; 0 when all holds.")
    parser.add_argument("--actions", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--still", action="store_true", help="without animations")
    parser.add_argument("--outside", action="store_true", help="play by XTest with the real program")
    parser.add_argument("--size", type=size, default=(1280, 800), help="of the screen outside, as 800x1280")
    take_program(parser)
    arguments = parser.parse_args()
    if arguments.outside:
        return play_outside(arguments.program, arguments.size, arguments.actions, arguments.seed)
    logging.basicConfig(level=logging.ERROR)
    clean_environment(os.environ)
    keep_fontconfig_quiet(paths.resources_folder() / "fonts")
    application = QApplication(["monkey"])
    since = monotonic()
    with (
        tempfile.TemporaryDirectory() as folder,
        open_cage(application, Path(folder), animations=not arguments.still) as cage,
    ):
        monkey = Monkey(cage, arguments.seed)
        try:
            play_on(monkey, cage, arguments.actions)
        except AssertionError as error:
            sys.stdout.write(f"seed {arguments.seed}: {error}\n")
            return 1
        renewals = cage.renewals
    mix = ", ".join(f"{name} {count}" for name, count in monkey.done.most_common())
    took = monotonic() - since
    sys.stdout.write(
        f"seed {arguments.seed}: {arguments.actions} actions in {took:.0f} s, all holds\n"
        f"{mix}, new editions shown {renewals}\n"
    )
    return 0


def size(told: str) -> Point:
    """Width and height. Raises ValueError."""
    width, height = told.split("x")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
