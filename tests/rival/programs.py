"""The programs that are compared: how each is started, where a finger goes in it, what it costs."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from tests.outside_program import ROOT
from tests.rival import page
from tests.rival.eyes import Point, Region

_KIOSK = """
import sys
from dataclasses import replace
from kiosk.plain_imports import keep_plain_imports
keep_plain_imports()
import kiosk.app as app
from kiosk.__main__ import main
settings = app._settings
app._settings = lambda: replace(settings(), animations=False)  # the page has none either
sys.exit(main())
"""
_EMPTY = """
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.setStyleSheet("background: #F6F3EE")
window.setGeometry(0, 0, 1920, 1080)
window.show()
application.exec()
"""
GRID: Region = (520, 140, 360, 220)
SHEET: Region = (1000, 300, 400, 200)
RESULTS: Region = (60, 160, 400, 300)


@dataclass(frozen=True, slots=True)
class Touches:
    """Where a finger goes for each thing that is measured; the search is open for `key` and `erase`."""

    card: Point
    theme: Point
    home: Point
    search: Point
    key: Point
    erase: Point


@dataclass(frozen=True, slots=True)
class Program:
    """A program by its name and command; without touches it is only started."""

    name: str
    command: Sequence[str]
    touches: Touches | None = None
    results: Region = RESULTS


PAGE_TOUCHES = Touches(page.CARD, page.THEME, page.HOME, page.SEARCH, page.KEY, page.ERASE)


def kiosk(touches: Touches, results: Region) -> Program:
    return Program("kiosk", (sys.executable, "-P", "-c", _KIOSK), touches, results)


def bundle(program: Path, touches: Touches, results: Region) -> Program:
    return Program("kiosk, packaged", (str(program),), touches, results)


def empty_window() -> Program:
    return Program("empty window of PySide6", (sys.executable, "-P", "-c", _EMPTY))


def chromium(executable: str, file: Path, profile: Path) -> Program:
    flags = ["--kiosk", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
    flags += ["--disable-sync", "--noerrdialogs", "--disable-infobars", "--password-store=basic"]
    flags += ["--window-position=0,0", "--window-size=1920,1080"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        flags.append("--no-sandbox")
    command = (executable, *flags, f"--user-data-dir={profile}", file.as_uri())
    return Program("Chromium, one HTML page", command, PAGE_TOUCHES)


@contextmanager
def running(program: Program, display: str) -> Iterator[int]:
    """The program on a display; its process id. It is ended with all its children afterwards."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    environment.pop("WAYLAND_DISPLAY", None)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = subprocess.Popen(
        program.command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield started.pid
    finally:
        for pid in reversed(tree(started.pid)):
            _end(pid)
        started.wait()
        sleep(0.5)


def tree(pid: int) -> list[int]:
    """A process and all that it started."""
    found = [pid]
    for parent in found:
        for children in Path(f"/proc/{parent}/task").glob("*/children"):
            try:
                found += [int(child) for child in children.read_text(encoding="ascii").split()]
            except OSError:
                continue
    return found


@dataclass(frozen=True, slots=True)
class Memory:
    """`own_mb` is what no file stands behind, `pss_mb` all, what is shared in part, in MB of 1,000 kB."""

    own_mb: float
    pss_mb: float


def memory_of(pid: int) -> Memory:
    """Of a process and all that it started."""
    found = {"Anonymous:": 0, "Pss:": 0}
    for one in tree(pid):
        try:
            lines = Path(f"/proc/{one}/smaps_rollup").read_text(encoding="ascii").splitlines()
        except OSError:
            continue
        for name, amount in (line.split()[:2] for line in lines[1:]):
            if name in found:
                found[name] += int(amount)
    return Memory(found["Anonymous:"] / 1000, found["Pss:"] / 1000)


def pss_mb(pid: int) -> float:
    """Proportional memory of a process and all that it started, in MB."""
    return memory_of(pid).pss_mb


def cpu_share(pid: int, seconds: float) -> float:
    """The share of one core that the process tree uses for so long, in per cent."""
    before = _ticks(pid)
    sleep(seconds)
    return 100 * (_ticks(pid) - before) / os.sysconf("SC_CLK_TCK") / seconds


def _ticks(pid: int) -> int:
    total = 0
    for one in tree(pid):
        try:
            fields = Path(f"/proc/{one}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total


def _end(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, 9)
