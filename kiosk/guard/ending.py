"""The ways a running program ends: asked to by the system, by staff, or planned when nobody is there."""

import logging
import os
import signal
import threading
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, QTimer

log = logging.getLogger(__name__)

STAFF_STOP = 0
SECOND_INSTANCE = 3
PLANNED_RESTART = 20
PLANNED_AFTER_MS = 24 * 3600 * 1000
_TICK_MS = 200
_PATIENCE_S = 1.5


class Ending(QObject):
    """Ends the event loop with a code; where that does not happen within 1.5 s, the process."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hard: threading.Timer | None = None
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(_let_python_run)
        self._first = QTimer(self, singleShot=True, interval=0)
        self._first.timeout.connect(self._take_signals)

    def listen(self) -> None:
        """End with 0 on SIGTERM and SIGINT from the moment the event loop runs: before, it has no end."""
        self._first.start()
        self._tick.start()

    def end(self, code: int) -> None:
        """End the program with a code, soon."""
        if self._hard is None:
            self._hard = threading.Timer(_PATIENCE_S, os._exit, (code,))
            self._hard.daemon = True
            self._hard.start()
        QCoreApplication.exit(code)

    def _take_signals(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._take_signal)

    def _take_signal(self, number: int, _frame: FrameType | None) -> None:
        log.info("ends: asked to by signal %d", number)
        self.end(STAFF_STOP)


class Renewal(QObject):
    """Ends the program for a fresh start once it has run for a day, as soon as nobody is there."""

    def __init__(
        self,
        is_idle: Callable[[], bool],
        end: Callable[[int], None],
        parent: QObject,
        after_ms: int = PLANNED_AFTER_MS,
        look_every_ms: int = 60_000,
    ) -> None:
        super().__init__(parent)
        self._is_idle, self._end, self._after_ms = is_idle, end, after_ms
        self._since = QElapsedTimer()
        self._since.start()
        self._timer = QTimer(self, interval=look_every_ms)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self._since.elapsed() >= self._after_ms and self._is_idle():
            self._timer.stop()
            log.info("a planned fresh start after %d h", self._after_ms // 3_600_000)
            self._end(PLANNED_RESTART)


def _let_python_run() -> None:
    """Nothing: a signal is seen when Python runs, and while Qt waits it does not."""
