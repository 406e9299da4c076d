"""Remembers how often the program was started anew of late: too often, and it should run in safe mode."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from time import monotonic

SAFE_MODE = "KIOSK_SAFE_MODE"
"""The supervisor sets this variable to 1 when the kiosk it starts should run in safe mode."""
RESTARTS = 3
WITHIN_S = 300.0


class Ladder:
    """The starts of the last five minutes that no planned end followed, in a small file.

    Times are those of the monotonic clock, which goes on between programs; what lies in its future is from
    before a reboot and does not count. Where the file cannot be written nothing is remembered.
    """

    def __init__(self, file: Path | None, clock: Callable[[], float] = monotonic) -> None:
        self._file, self._clock = file, clock

    def climb(self) -> bool:
        """Note a start; whether it is the third new one within five minutes or a later one."""
        starts = [*self._starts(), self._clock()]
        self._write(starts)
        return len(starts) > RESTARTS

    def step_down(self) -> None:
        """The program ends as planned: forget its starts."""
        if self._starts():
            self._write([])

    def _starts(self) -> list[float]:
        now = self._clock()
        try:
            found = json.loads(self._file.read_text("utf-8")) if self._file is not None else []
        except (OSError, ValueError):
            return []
        if not isinstance(found, list):
            return []
        times = [float(each) for each in found if isinstance(each, int | float)]
        return [each for each in times if now - WITHIN_S < each <= now]

    def _write(self, starts: list[float]) -> None:
        if self._file is None:
            return
        beside = self._file.with_suffix(".new")
        try:
            beside.write_text(json.dumps(starts[-RESTARTS - 1 :]), "utf-8")
            beside.replace(self._file)
        except OSError:
            pass


def is_sent_safe() -> bool:
    """Whether the supervisor asks for safe mode."""
    return os.environ.get(SAFE_MODE) == "1"
