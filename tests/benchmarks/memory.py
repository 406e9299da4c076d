"""What a thousand opened sheets leave behind."""

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kiosk.visitor.window import KioskWindow
from tests.benchmarks.numbers import tell
from tests.benchmarks.scene import FULL_HD, edition, make_window, settle

FEW, MANY = 10, 1000


def report() -> None:
    """Print widgets and resident memory after 10, after all 67 and after 1,000 opened sheets."""
    tell("== memory of the running kiosk")
    window = make_window(edition(), FULL_HD)
    opened = 0
    for goal in (FEW, len(window.visit.catalogue.stands), MANY):
        _open(window, opened, goal)
        opened = goal
        widgets = len(window.findChildren(QWidget))
        tell(f"after {goal:>4} sheets: {widgets:>4} widgets, {_resident_mb():7.1f} MB")


def _open(window: KioskWindow, start: int, end: int) -> None:
    stands = window.visit.catalogue.stands
    for turn in range(start, end):
        window.visit.open(stands[turn % len(stands)])
        settle()
        window.visit.close()
        settle()


def peak_mb() -> float:
    """The most memory this process has held so far in MB (Linux; nan elsewhere)."""
    if sys.platform != "linux":
        return float("nan")
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1000


def _resident_mb() -> float:
    """Resident memory of this process in MB (Linux; nan elsewhere)."""
    if sys.platform != "linux":
        return float("nan")
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
