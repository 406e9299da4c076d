"""The heartbeat: shows whoever watches over the program that its screen still answers."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from kiosk.guard.supervisor import HEARTBEAT
from kiosk.guard.systemd import ADDRESS, notify, watchdog_seconds

BEAT_MS = 2000


class Heartbeat(QObject):
    """Beats from the thread of the screen: when that hangs, the beats stop.

    To systemd at least three times within what it waits, to the supervisor's file every two seconds.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        waits = watchdog_seconds()
        span = BEAT_MS if waits is None else min(BEAT_MS, int(waits * 1000 / 3))
        self._file = _file()
        self._timer = QTimer(self, interval=span)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """The screen is there: say so, and go on beating."""
        notify("READY=1")
        self.beat()
        self._timer.start()

    def beat(self) -> None:
        notify("WATCHDOG=1")
        if self._file is not None:
            try:
                os.utime(self._file)
            except OSError:
                self._file = None  # the supervisor is gone


def is_watched_over() -> bool:
    """Whether someone starts the program anew after it ends."""
    return bool(os.environ.get(ADDRESS)) or _file() is not None


def _file() -> Path | None:
    named = os.environ.get(HEARTBEAT)
    return Path(named) if named else None
