"""From starting the program to its first painted screen, beside an empty window of PySide6."""

import os
import subprocess
import sys
from time import CLOCK_MONOTONIC, clock_gettime

from tests.benchmarks.numbers import median, tell, tell_times

ROUNDS = 12

# Each child runs until its window is painted, then says the time.
_TAIL = """
def _painted(application):
    import os
    from time import CLOCK_MONOTONIC, clock_gettime
    for _ in range(3):
        application.processEvents()
    print(clock_gettime(CLOCK_MONOTONIC), flush=True)
    os._exit(0)
"""
_EMPTY = (
    _TAIL
    + """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.resize(1920, 1080)
window.show()
_painted(application)
"""
)
_FLOOR = "import sqlalchemy.orm\n" + _EMPTY
_KIOSK = """
import os, sys
from time import CLOCK_MONOTONIC, clock_gettime
from kiosk.plain_imports import keep_plain_imports
keep_plain_imports()
from kiosk.guard.frame import Frame
paint_now = Frame.paint_now
def painted(frame):
    paint_now(frame)
    print(clock_gettime(CLOCK_MONOTONIC), flush=True)
    os._exit(0)
Frame.paint_now = painted
from kiosk.__main__ import main
sys.argv[1:] = ["--windowed", "1920x1080"]
main()
"""
_IMPORTS = """
import sys, time
begin = time.perf_counter()
steps = []
for module in ("PySide6.QtWidgets", "PySide6.QtSvg", "kiosk.app", "sqlalchemy.orm"):
    __import__(module)
    steps.append(f"{module} {1000 * (time.perf_counter() - begin):.0f}")
print(", ".join(steps))
"""


def report() -> None:
    """Print both times, alternated in one run, and their ratio."""
    tell("== start to first painted grid")
    _start(_KIOSK)  # writes the byte code that later starts find
    programs = {
        "empty window of PySide6": _EMPTY,
        "the same, SQLAlchemy imported": _FLOOR,
        "kiosk, 67 stands": _KIOSK,
    }
    times: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(ROUNDS):
        for name, program in programs.items():
            times[name].append(_start(program))
    empty, *others = times.values()
    for name, found in times.items():
        tell_times(name, found)
    ratios = " and ".join(f"{median(found) / median(empty):.2f}" for found in others)
    tell(f"ratios of medians to the empty window: {ratios}")
    tell(f"imports done after (ms): {_run(_IMPORTS)}")


def _start(program: str) -> float:
    begin = clock_gettime(CLOCK_MONOTONIC)
    return float(_run(program).split()[-1]) - begin


def _run(program: str) -> str:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()
