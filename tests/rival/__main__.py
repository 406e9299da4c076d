"""python -m tests.rival: the kiosk, the same stands in Chromium and an empty window, alternated."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from time import perf_counter, sleep

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.benchmarks.numbers import median, tell, tell_times
from tests.benchmarks.scene import edition
from tests.outside_program import PACKAGED
from tests.rival.eyes import Eyes, Point, Region
from tests.rival.page import page_of
from tests.rival.places import kiosk_places
from tests.rival.programs import (
    GRID,
    SHEET,
    Program,
    bundle,
    chromium,
    cpu_share,
    empty_window,
    kiosk,
    pss_mb,
    running,
)

ROUNDS, TAPS = 3, 10
DISPLAY = ":97"
REST_S = 0.4
"""Between two taps: longer than the kiosk ignores a second one."""
STILL_S = 15
"""After its start a program loads what its first picture did not need, the kiosk the system's voices too."""
TO_POSTERS_S, POSTERS_S = 150, 60
"""From the start until nobody is thought to be there; several posters long."""
Times = dict[str, list[float]]


def main() -> int:
    for needed in ("Xvfb", "chromium"):
        if shutil.which(needed) is None:
            sys.stderr.write(f"this needs {needed}\n")
            return 2
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(
            ["Xvfb", DISPLAY, "-screen", "0", "1920x1080x24", "-nolisten", "tcp"], stderr=subprocess.DEVNULL
        )
        try:
            sleep(2)
            _compare(Path(folder))
        finally:
            server.kill()
            server.wait()
    return 0


def _compare(folder: Path) -> None:
    file = folder / "stands.html"
    file.write_text(page_of(edition()), encoding="utf-8")
    touches, results = kiosk_places()
    programs = [empty_window(), kiosk(touches, results)]
    if PACKAGED.exists():
        programs.append(bundle(PACKAGED, touches, results))
    programs.append(chromium(str(shutil.which("chromium")), file, folder / "profile"))
    eyes = Eyes(DISPLAY)
    blank = eyes.settled(GRID)
    grids = {program.name: _first_grid(program, eyes, blank) for program in programs}
    found: dict[str, Times] = {program.name: defaultdict(list) for program in programs}
    for _ in range(ROUNDS):
        for program in programs:
            _measure(program, eyes, grids[program.name], found[program.name])
    if PACKAGED.exists():  # in the checkout's, as in the page, nothing moves
        packaged = programs[-2]
        found[packaged.name]["processor, posters, %"].append(_share_of_posters(packaged, eyes))
    for name, times in found.items():
        tell(f"== {name}")
        for what, values in times.items():
            if what.endswith("%") or what.endswith("MB"):
                tell(f"{what:<52} median {median(values):7.1f}")
            else:
                tell_times(what, values)


def _first_grid(program: Program, eyes: Eyes, blank: bytes) -> bytes:
    """What its grid looks like when all is painted; the start also fills caches."""
    with running(program, DISPLAY):
        eyes.wait_for(GRID, lambda seen: seen != blank)
        return eyes.settled(GRID, 2.0)


def _measure(program: Program, eyes: Eyes, grid: bytes, times: Times) -> None:
    begin = perf_counter()
    with running(program, DISPLAY) as pid:
        times["start to grid"].append(eyes.wait_for(GRID, grid.__eq__) - begin)
        sleep(STILL_S)
        times["memory, PSS, MB"].append(pss_mb(pid))
        times["processor, still screen, %"].append(cpu_share(pid, 5))
        touches = program.touches
        if touches is None:
            return
        _tap_often(eyes, "tap to sheet", touches.card, touches.home, SHEET, times)
        _tap_often(eyes, "theme to grid", touches.theme, touches.theme, GRID, times)
        eyes.tap(touches.search)
        eyes.settled(program.results)
        _tap_often(eyes, "letter to results", touches.key, touches.erase, program.results, times)
        times["memory after use, PSS, MB"].append(pss_mb(pid))


def _share_of_posters(program: Program, eyes: Eyes) -> float:
    """What a kiosk that nobody touches takes of a core, in per cent."""
    with running(program, DISPLAY) as pid:
        sleep(TO_POSTERS_S)
        before = eyes.see(GRID)
        share = cpu_share(pid, POSTERS_S)
        assert eyes.see(GRID) != before, "the posters do not change"
    return share


def _tap_often(eyes: Eyes, what: str, there: Point, back: Point, region: Region, times: Times) -> None:
    """Tap there and back; the time until the region shows all it will show."""
    eyes.tap(there)
    wanted = eyes.settled(region)
    for _ in range(TAPS):
        sleep(REST_S)
        eyes.tap(back)
        eyes.wait_for(region, wanted.__ne__)
        eyes.settled(region, 0.3)
        sleep(REST_S)
        begin = eyes.tap(there)
        times[what].append(eyes.wait_for(region, wanted.__eq__) - begin)
    sleep(REST_S)
    eyes.tap(back)
    sleep(REST_S)


if __name__ == "__main__":
    sys.exit(main())
