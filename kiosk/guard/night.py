"""Knows when the hall is closed: at night the screen that nobody uses goes dark."""

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_MS = 20_000
Hours = tuple[time, time]
"""From when to when it is night, by the clock on the wall; past midnight where the second comes first."""


def local_time() -> time:
    return datetime.now().astimezone().time()


def is_within(now: time, hours: Hours) -> bool:
    """Whether it is night; the first minute is, the last is not."""
    begins, ends = hours
    return begins <= now < ends if begins <= ends else now >= begins or now < ends


class NightWatch(QObject):
    """Looks at the clock now and then; a clock that is set anew is believed at the next look.

    Signals: `changed(bool)` when a night has begun or ended.
    """

    changed = Signal(bool)

    def __init__(self, hours: Hours, parent: QObject, clock: Callable[[], time] = local_time) -> None:
        super().__init__(parent)
        self._hours, self._clock = hours, clock
        self.is_night = False
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Look at the clock now."""
        is_night = is_within(self._clock(), self._hours)
        if is_night is not self.is_night:
            self.is_night = is_night
            self.changed.emit(is_night)
