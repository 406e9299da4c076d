"""python -m tests.recovery: crash, hang and the death of the X server, and how soon the stands are back."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import perf_counter, sleep

from tests.benchmarks.numbers import tell, tell_times
from tests.rival.eyes import Eyes
from tests.rival.programs import GRID, Program, running, tree

ROUNDS = 3
DISPLAY = ":95"
LIMIT_S = 120.0
GOALS_S = {"crash": 5.0, "hang": 20.0, "X server": 20.0}
_REST_S = 70.0
"""After so long the failures before no longer count: no start is slowed down or in safe mode."""


class Server:
    """An X server of our own."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = ["Xvfb", DISPLAY, "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
        self._process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        end = perf_counter() + 20
        while perf_counter() < end:
            try:
                Eyes(DISPLAY)
            except OSError:
                sleep(0.05)
            else:
                return
        raise TimeoutError("the X server does not start")

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def renew(self) -> None:
        self.kill()
        Path(f"/tmp/.X{DISPLAY[1:]}-lock").unlink(missing_ok=True)
        self.start()


def main() -> int:
    if shutil.which("Xvfb") is None:
        sys.stderr.write("this needs Xvfb\n")
        return 2
    packaged = Path(__file__).parents[2] / "dist" / "kiosk" / "kiosk"
    commands = {"kiosk": [sys.executable, "-P", "-m", "kiosk"]}
    if packaged.exists():
        commands["kiosk, packaged"] = [str(packaged)]
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        for name, command in commands.items():
            with _served() as server:
                kept &= _measure(name, [*command, "--supervised"], server)
    return 0 if kept else 1


@contextmanager
def _served() -> Iterator[Server]:
    server = Server()
    server.start()
    try:
        yield server
    finally:
        server.kill()


def _measure(name: str, command: list[str], server: Server) -> bool:
    """Every failure in turn; whether each goal was met each time."""
    tell(f"== {name}: from a failure to the stands on the screen")
    times: dict[str, list[float]] = {what: [] for what in GOALS_S}
    with running(Program(name, command), DISPLAY) as supervisor:
        Eyes(DISPLAY).wait_for(GRID, _shows_stands, LIMIT_S)
        for turn in range(ROUNDS):
            for what in GOALS_S:
                if turn or what != "crash":
                    sleep(_REST_S)
                before, begin = _kiosk(supervisor), perf_counter()
                _fail(what, before, server)
                times[what].append(_back(supervisor, before) - begin)
    for what, seconds in times.items():
        tell_times(f"{what} (goal {GOALS_S[what]:g} s)", seconds)
    return all(max(seconds) <= GOALS_S[what] for what, seconds in times.items())


def _fail(what: str, kiosk: int, server: Server) -> None:
    acts: dict[str, Callable[[], None]] = {
        "crash": partial(os.kill, kiosk, signal.SIGSEGV),
        "hang": partial(os.kill, kiosk, signal.SIGSTOP),
        "X server": server.renew,
    }
    acts[what]()


def _back(supervisor: int, before: int) -> float:
    """The moment at which another process than the one before shows the stands."""
    end = perf_counter() + LIMIT_S
    while perf_counter() < end and _kiosk(supervisor) in (0, before):
        sleep(0.02)
    return Eyes(DISPLAY).wait_for(GRID, _shows_stands, LIMIT_S)


def _kiosk(supervisor: int) -> int:
    """The process id of the kiosk under its supervisor; 0 while there is none."""
    return next(iter(tree(supervisor)[1:2]), 0)


def _shows_stands(seen: bytes) -> bool:
    """Cards have many colours; an empty screen or a blank window has one."""
    return len({seen[at : at + 4] for at in range(0, len(seen), 64)}) > 8


if __name__ == "__main__":
    sys.exit(main())
