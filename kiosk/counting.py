"""Counts what visits did, by the hour, and brings to a file the hours that are over; nobody waits for it."""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer

from kiosk.domain.usage import Mark, Usage, hour_of
from kiosk.house import House
from kiosk.store.usage import MOST_DAYS, add_usage
from kiosk.tally import Tally

log = logging.getLogger(__name__)

_LOOK_MS = 60_000
_LEAVE_S = 0.4


class Counting(QObject):
    """Follows the visits of a house from one edition to the next.

    The hour under way stays in memory: whoever looks at the file twice learns nothing finer than an hour, and
    a power cut costs that hour at most. What is over is written once an hour, while nobody is there. What
    cannot be written is kept and tried again an hour later; the log says so once.
    """

    def __init__(
        self, house: House, file: Path, parent: QObject, now: Callable[[], datetime] = datetime.now
    ) -> None:
        super().__init__(parent)
        self._house, self._file, self._now = house, file, now
        self._counts = Usage()
        self._tried: datetime | None = None
        self._writing: Writing | None = None
        self._has_complained = False
        self._tally: Tally | None = None
        self._turn = QTimer(self, interval=_LOOK_MS)
        self._turn.timeout.connect(self.write_what_is_over)
        house.refurnished.connect(self._follow)
        self._follow()
        self._turn.start()

    def write_what_is_over(self) -> None:
        """Bring the hours before this one to the file, if there are any and nobody is there."""
        self._take_back()
        hour = hour_of(self._now())
        is_free = self._tally is None or self._tally.is_empty
        if self._writing is None and is_free and hour != self._tried:
            over = self._counts.split_off(hour)
            if over:
                self._tried = hour
                self._write(over)

    def close(self) -> None:
        """The kiosk ends: write this hour too, unless the disk hangs."""
        self._turn.stop()
        if self._tally is not None:
            self._tally.settle()
        if self._writing is not None:
            self._writing.join(_LEAVE_S)
        self._take_back()
        if self._writing is None and self._counts:
            counts, self._counts = self._counts, Usage()
            self._write(counts).join(_LEAVE_S)
            self._take_back()

    def _follow(self) -> None:
        """Listen to the visit of the house; the one before is over."""
        if self._tally is not None:
            self._tally.settle()
            self._tally.deleteLater()
        visit = self._house.visit
        self._tally = Tally(visit, self) if visit is not None else None
        if self._tally is not None:
            self._tally.ended.connect(self._count)

    def _count(self, marks: frozenset[Mark]) -> None:
        self._counts.add(self._now(), marks)
        self.write_what_is_over()

    def _write(self, counts: Usage) -> "Writing":
        self._writing = Writing(self._file, counts)
        self._writing.start()
        return self._writing

    def _take_back(self) -> None:
        """See what became of the last writing; a disk that hangs is waited for, by nobody."""
        done = self._writing
        if done is None or done.is_alive():
            return
        self._writing = None
        if done.failed is None:
            self._has_complained = False
            if done.unread:
                log.warning("usage: %d lines that could not be read are gone", done.unread)
            return
        self._counts.add_all(done.counts)
        self._counts.keep_days(MOST_DAYS)
        if not self._has_complained:
            self._has_complained = True
            log.warning("usage: not written, tried again in an hour: %s", done.failed)


class Writing(Thread):
    """Writes counts once: reading and writing take time, and a disk may hang.

    The contract of the thread: it alone has `counts` until it is over, then it is read and never used again.
    It touches nothing else, and ends with the program.
    """

    def __init__(self, file: Path, counts: Usage) -> None:
        super().__init__(name="usage", daemon=True)
        self._file, self.counts = file, counts
        self.failed: str | None = None
        self.unread = 0

    def run(self) -> None:
        try:
            self.unread = add_usage(self._file, self.counts)
        except OSError as error:
            self.failed = error.strerror or type(error).__name__
        except Exception as error:  # a bug here must cost no visitor the screen
            self.failed = type(error).__name__  # its message may hold words
