"""Remembers how often the program was started anew of late: too often, and it should run in safe mode."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from time import monotonic, time

SAFE_MODE = "KIOSK_SAFE_MODE"
"""The supervisor sets this variable to 1 when the kiosk it starts should run in safe mode."""
RESTARTS = 3
WITHIN_S = 300.0


_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_BOOTS_APART_S = 10


def this_boot() -> str:
    """What tells this run of the machine from others: Linux knows, elsewhere it is the time it began."""
    try:
        return _BOOT_ID.read_text("ascii").strip()
    except OSError:
        return f"{round((time() - monotonic()) / _BOOTS_APART_S)}"


class Ladder:
    """The starts of the last five minutes that no planned end followed, in a small file.

    Times are those of the monotonic clock, which goes on between programs. It begins anew with the machine:
    what was before that does not count, a power cut is no fault of the program. Where the file cannot be
    written nothing is remembered.
    """

    def __init__(
        self,
        file: Path | None,
        clock: Callable[[], float] = monotonic,
        boot: Callable[[], str] = this_boot,
    ) -> None:
        self._file, self._clock, self._boot = file, clock, boot

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
            found = json.loads(self._file.read_text("utf-8")) if self._file is not None else {}
        except (OSError, ValueError):
            return []
        if not isinstance(found, dict) or found.get("boot") != self._boot():
            return []
        starts = found.get("starts")
        if not isinstance(starts, list):
            return []
        times = [float(each) for each in starts if isinstance(each, int | float)]
        return [each for each in times if now - WITHIN_S < each <= now]

    def _write(self, starts: list[float]) -> None:
        if self._file is None:
            return
        beside = self._file.with_suffix(".new")
        try:
            beside.write_text(json.dumps({"boot": self._boot(), "starts": starts[-RESTARTS - 1 :]}), "utf-8")
            beside.replace(self._file)
        except OSError:
            pass


def is_sent_safe() -> bool:
    """Whether the supervisor asks for safe mode."""
    return os.environ.get(SAFE_MODE) == "1"
