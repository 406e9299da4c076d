"""python -m tests.recovery: crash, hang and the death of the X server, and how soon the stands are back."""

import argparse
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter, sleep

from tests.benchmarks.numbers import tell, tell_times
from tests.escape.scenes import start_server
from tests.outside_program import Command, take_program
from tests.rival.eyes import Eyes
from tests.rival.programs import GRID, Program, running, tree

ROUNDS = 3
LIMIT_S = 120.0
GOALS_S = {"crash": 5.0, "hang": 20.0, "X server": 20.0}
_SETTLED_S = 12.0
"""A kiosk that has run for less is started anew after a pause."""
_LOOK_S = 0.02
"""Between two looks: the processor is the kiosk's."""


class Server:
    """An X server of our own; another one may take its place at its display."""

    def __init__(self) -> None:
        self._process, self.name = start_server()

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def renew(self) -> None:
        self.kill()
        Path(f"/tmp/.X{self.name[1:]}-lock").unlink(missing_ok=True)
        self._process, _ = start_server(name=self.name)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="recovery", description="How soon the kiosk is back; 0 if each time as soon as it should."
    )
    take_program(parser)
    command = parser.parse_args().program
    if shutil.which("Xvfb") is None:
        sys.stderr.write("this needs Xvfb\n")
        return 2
    tell(f"== {Path(command[0]).name}: from a failure to the stands on the screen")
    times: dict[str, list[float]] = {what: [] for what in GOALS_S}
    for _ in range(ROUNDS):
        _fail_in_turn(command, times)
    for what, seconds in times.items():
        tell_times(f"{what} (goal {GOALS_S[what]:g} s)", seconds)
        tell("    " + " ".join(f"{each:.1f}" for each in seconds))
    return 0 if all(max(seconds) <= GOALS_S[what] for what, seconds in times.items()) else 1


def _fail_in_turn(command: Command, times: dict[str, list[float]]) -> None:
    """Every failure once, to a kiosk that nothing is held against: the last one leads to safe mode."""
    server = Server()
    with tempfile.TemporaryDirectory() as state:
        os.environ["XDG_STATE_HOME"] = state
        try:
            with running(Program("kiosk", [*command, "--supervised"]), server.name) as supervisor:
                _wait_until(server, _shows_stands)
                for what, seconds in times.items():
                    sleep(_SETTLED_S)
                    before, begin = _kiosk(supervisor), perf_counter()
                    _fail(what, before, server)
                    seconds.append(_back(supervisor, before, server) - begin)
        finally:
            server.kill()


def _fail(what: str, kiosk: int, server: Server) -> None:
    acts: dict[str, Callable[[], None]] = {
        "crash": partial(os.kill, kiosk, signal.SIGSEGV),
        "hang": partial(os.kill, kiosk, signal.SIGSTOP),
        "X server": server.renew,
    }
    acts[what]()


def _back(supervisor: int, before: int, server: Server) -> float:
    """The moment at which another process than the one before shows the stands, which were gone."""
    end = perf_counter() + LIMIT_S
    while perf_counter() < end and _kiosk(supervisor) in (0, before):
        sleep(_LOOK_S)
    _wait_until(server, lambda seen: not _shows_stands(seen))
    return _wait_until(server, _shows_stands)


def _wait_until(server: Server, wanted: Callable[[bytes], bool]) -> float:
    eyes = Eyes(server.name)
    try:
        return eyes.wait_for(GRID, wanted, LIMIT_S, _LOOK_S)
    finally:
        eyes.close()


def _kiosk(supervisor: int) -> int:
    """The process id of the kiosk under its supervisor; 0 while there is none."""
    return next(iter(tree(supervisor)[1:2]), 0)


def _shows_stands(seen: bytes) -> bool:
    """Cards have many colours; an empty screen or a blank window has one."""
    return len({seen[at : at + 4] for at in range(0, len(seen), 64)}) > 8


if __name__ == "__main__":
    sys.exit(main())
