"""Starts the kiosk, and starts it anew when it ends, crashes or hangs; for systems where no one else does."""

import logging
import os
import signal
import subprocess
import tempfile
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from types import FrameType

from kiosk.guard.job import open_job
from kiosk.guard.ladder import RESTARTS, SAFE_MODE, WITHIN_S

log = logging.getLogger(__name__)

HEARTBEAT = "KIOSK_HEARTBEAT"
"""This variable names the kiosk a file; its time is renewed at every beat."""
FINAL_CODES = frozenset({0, 2, 3})
"""Staff stopped it, its command line is wrong, or another one runs: starting it anew would not help."""
PLANNED = 20


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds: for the first sign of life, for the next one, for a program asked to end.

    A program that has run for `settled` is started anew at once. One that ends sooner could end for ever:
    a `pause` comes before its new start, a `long_pause` when it fails often.
    """

    first_beat: float = 60.0
    beat: float = 12.0
    settled: float = 10.0
    pause: float = 1.0
    long_pause: float = 4.0
    end: float = 2.0
    look_every: float = 0.25


class Supervisor:
    """Runs one command until it ends for good."""

    def __init__(self, command: Sequence[str], patience: Patience | None = None) -> None:
        self._command = list(command)
        self._patience = patience if patience is not None else Patience()
        self._stopping = threading.Event()
        self._job = open_job()
        self._failures: deque[float] = deque(maxlen=RESTARTS)

    def run(self) -> int:
        """The exit code: that of the kiosk when it ends for good; 0 when the supervisor is asked to end."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._take_signal)
        heartbeat = _heartbeat_file()
        try:
            while True:
                since = monotonic()
                code = self._run_once(heartbeat)
                if self._stopping.is_set():
                    return 0
                if code in FINAL_CODES:
                    log.info("the kiosk ended with code %d", code)
                    return code
                self._note(code)
                self._stopping.wait(self._pause(monotonic() - since))
        finally:
            if heartbeat is not None:
                heartbeat.unlink(missing_ok=True)

    def _note(self, code: int) -> None:
        log.warning("the kiosk ended with code %d and is started anew", code)
        if code != PLANNED:
            self._failures.append(monotonic())

    def _pause(self, lived: float) -> float:
        if lived >= self._patience.settled:
            return 0.0
        return self._patience.long_pause if self._fails_often() else self._patience.pause

    def _fails_often(self) -> bool:
        full = len(self._failures) == self._failures.maxlen
        return full and monotonic() - self._failures[0] < WITHIN_S

    def _run_once(self, heartbeat: Path | None) -> int:
        """Start it and watch over it until it ends, or has to be ended."""
        environment = dict(os.environ)
        environment[SAFE_MODE] = "1" if self._fails_often() else "0"
        if heartbeat is not None:
            environment[HEARTBEAT] = str(heartbeat)
        child = subprocess.Popen(self._command, env=environment)
        if self._job is not None:
            self._job.hold(child.pid)
        beats = _Beats(heartbeat, self._patience)
        while not self._stopping.is_set():
            try:
                return child.wait(self._patience.look_every)
            except subprocess.TimeoutExpired:
                if beats.have_stopped():
                    log.error("the kiosk hangs: no sign of life for %.0f s", beats.silence)
                    return self._kill(child)
        child.terminate()
        try:
            return child.wait(self._patience.end)
        except subprocess.TimeoutExpired:
            return self._kill(child)

    def _kill(self, child: subprocess.Popen[bytes]) -> int:
        """End a program that does not answer; where signals are known it first writes down where it hangs."""
        if os.name == "posix":
            child.send_signal(signal.SIGABRT)
            try:
                return child.wait(1.0)
            except subprocess.TimeoutExpired:
                pass
        child.kill()
        return child.wait()

    def _take_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._stopping.set()


class _Beats:
    """When the file of the heartbeat last changed, by the clock that nobody sets."""

    def __init__(self, file: Path | None, patience: Patience) -> None:
        self._file, self._patience = file, patience
        self._seen, self._since, self._came = self._time(), monotonic(), False

    @property
    def silence(self) -> float:
        return monotonic() - self._since

    def have_stopped(self) -> bool:
        if self._file is None:
            return False  # no folder can be written: only an end is noticed
        if (now := self._time()) != self._seen:
            self._seen, self._since, self._came = now, monotonic(), True
        return self.silence > (self._patience.beat if self._came else self._patience.first_beat)

    def _time(self) -> int:
        try:
            return self._file.stat().st_mtime_ns if self._file is not None else 0
        except OSError:
            return 0


def _heartbeat_file() -> Path | None:
    try:
        handle, name = tempfile.mkstemp(prefix="kiosk-", suffix=".beat")
    except OSError:
        return None
    os.close(handle)
    return Path(name)
