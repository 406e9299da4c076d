"""One game of the monkey outside: a display, a kiosk of its own on it, and looks at it all along."""

import secrets
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from types import FrameType

from PySide6.QtCore import QSize

from kiosk.guard.pin import is_pin, write_pin
from tests.benchmarks.numbers import tell
from tests.escape.chords import all_chords
from tests.escape.monitors import LIBRARY, Monitors
from tests.escape.scenes import display, watched
from tests.monkey.from_outside import OutsideMonkey
from tests.monkey.hand import Hand
from tests.monkey.outside_oracle import OutsideOracle
from tests.monkey.places import button_places
from tests.monkey.traces import Machine, Traces
from tests.outside_program import Command, own_program
from tests.rival.eyes import Point
from tests.rival.places import kiosk_places


@dataclass(frozen=True, slots=True)
class Pace:
    """After how many actions there is a look, an end of the visit by staff or silence, a line; 0: never."""

    look: int = 250
    gesture: int = 5_000
    silence: int = 20_000
    line: int = 1_000


class Game:
    """A monkey and an oracle at one kiosk, and the traces of both."""

    def __init__(self, monkey: OutsideMonkey, oracle: OutsideOracle, traces: Traces, pin: str) -> None:
        self.monkey, self.oracle, self.traces, self._pin = monkey, oracle, traces, pin

    def play(self, actions: int, pace: Pace) -> None:
        """Do so many things, looked at all along. Raises AssertionError and TimeoutError."""
        since = monotonic()
        self.oracle.learn(self._pin)
        self.oracle.look()
        self._line(since)
        while self.monkey.actions < actions:
            try:
                self.monkey.play(min(pace.look, actions - self.monkey.actions))
            except TimeoutError:
                self.oracle.look()  # it may have ended
                raise
            done = self.monkey.actions
            self.oracle.look()
            if _is_due(done, pace.line):
                self._line(since)
            if _is_due(done, pace.silence):
                self.oracle.end_visit_by_silence()
            elif _is_due(done, pace.gesture):
                self.oracle.end_visit_by_gesture()
        self.oracle.end_visit_by_gesture()
        self.oracle.look()

    def _line(self, since: float) -> None:
        memory, took = self.traces.memory, monotonic() - since
        told = f"{memory.own_mb:7.1f} MB own {memory.pss_mb:7.1f} MB PSS"
        tell(f"{self.monkey.actions:7} actions {self.monkey.touches:7} touches {took:6.0f} s {told}")


@contextmanager
def game(command: Command, size: Point, seed: int) -> Iterator[Game]:
    """A game that has not begun: the program fills its display. Raises TimeoutError when it does not."""
    touches, _ = kiosk_places(QSize(*size))
    buttons = button_places(size)
    with display(size) as name, tempfile.TemporaryDirectory() as folder:
        machine_folder = Path(folder, "machine")
        own = own_program(command, Path(folder, "program"))
        pin = _random_pin()
        write_pin(own.data / "pin.json", pin)
        machine = Machine(machine_folder, own.data, pin)
        machine_folder.mkdir()
        hand = Hand(name)
        with watched(
            hand, own.command, machine_folder, name, size=size, is_managed=False, **own.environment
        ) as watch:
            monitors = Monitors(name) if find_library(LIBRARY) else None
            monkey = OutsideMonkey(
                hand, watch.window, size, buttons, touches.search, all_chords(), seed, monitors
            )
            traces = Traces(machine, watch.pid)
            yield Game(monkey, OutsideOracle(hand, watch, monkey, traces, size, touches), traces, pin)


def play_outside(command: Command, size: Point, actions: int, seed: int) -> int:
    """A whole game, told; 1 when something does not hold."""
    if shutil.which("Xvfb") is None:
        sys.stderr.write("this needs Xvfb\n")
        return 2
    since = monotonic()
    signal.signal(signal.SIGTERM, _leave)  # the program and its display end too
    with game(command, size, seed) as played:
        monkey, oracle = played.monkey, played.oracle
        try:
            played.play(actions, Pace())
        except (AssertionError, TimeoutError) as error:
            tell(f"seed {seed}, action {monkey.actions}: {error}")
            tell(f"the logs are in {played.traces.keep_logs()}")
            return 1
        tell(f"seed {seed}: {actions} actions in {monotonic() - since:.0f} s, all holds")
        tell(", ".join(f"{name} {count}" for name, count in monkey.done.most_common()))
        tell(f"{monkey.touches} touches, the slowest answer after {monkey.slowest_s:.2f} s")
        tell(f"{oracle.gestures} visits ended by staff, {oracle.silences} by silence")
    return 0


def _leave(_number: int, _frame: FrameType | None) -> None:
    sys.exit(1)


def _random_pin() -> str:
    while not is_pin(pin := f"{secrets.randbelow(10**6):06}"):
        pass
    return pin


def _is_due(done: int, every: int) -> bool:
    return every > 0 and done % every == 0
