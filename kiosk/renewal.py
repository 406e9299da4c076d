"""Shows a new edition of the catalogue on a running kiosk, once no visitor is there."""

import gc
import logging
from collections.abc import Callable, Generator
from threading import Event, Thread

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.house import House
from kiosk.lookout import News
from kiosk.source import Edition
from kiosk.visitor.facts import Place

log = logging.getLogger(__name__)

_LOOK_S = 3.0
_LEAVE_S = 0.3
"""What the end of the program gives a look that hangs; others that end have to come to their turn too."""
_STEP_MS = 250
_FINGER_MS = 500
"""After so long without a sign of a person no finger is on a poster."""


class Courier(QObject):
    """Looks for news in a thread of its own, and brings it to where it lives.

    A publication of 67 stands takes 0.7 s and a shared folder may hang: neither may hold up the screen. The
    contract of the thread: it gets paths alone, owns the lookout, touches no widget and no connection of
    another thread, and gives back values (`News`), one at a time, by a queued signal. It ends with the
    program, even where a disk hangs.

    Signals: `came(News)` when there is something to show or to log.
    """

    came = Signal(object)

    def __init__(self, look: Callable[[], News], parent: QObject, seconds: float = _LOOK_S) -> None:
        super().__init__(parent)
        self._look, self._seconds = look, seconds
        self._end = Event()
        self._thread = Thread(target=self._run, name="courier", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Look no more."""
        self._end.set()
        self._thread.join(_LEAVE_S)

    def _run(self) -> None:
        while not self._end.wait(self._seconds):
            try:
                news = self._look()
            except Exception:
                log.exception("the look for a new catalogue failed")
                continue
            if (news.release is not None or news.refused) and not self._end.is_set():
                self.came.emit(news)


class Renewal(QObject):
    """Makes the new screens in small steps while nobody is there, then lets them take the place of the old.

    Nobody is there while the posters show, or right after a visit ended for as long as no sign of a person
    came since. A visitor who comes between two steps keeps the old screens until the end of the visit.
    """

    def __init__(self, house: House, edition: Edition, parent: QObject) -> None:
        super().__init__(parent)
        self._house, self._edition = house, edition
        self._next: Edition | None = None
        self._steps: Generator[None, None, None] | None = None
        self._signs_at_end: int | None = None
        self._step = QTimer(self, singleShot=True)
        self._step.timeout.connect(self._go_on)
        house.ended.connect(self._note_end)

    def shown(self) -> str:
        """The name of the release on the screen; "" for another file."""
        return self._edition.name

    def take(self, news: News) -> None:
        """Take up news as the courier brings it."""
        for refused in news.refused:
            log.error("release: %s", refused)
        if news.release is None or news.catalogue is None:
            return
        log.info("release %s waits for the end of the visit", news.release.name)
        self._forget()
        self._next = Edition(news.catalogue, news.release.path, news.release.name)
        self._next.prepare()
        self._step.start(0)

    def close(self) -> None:
        """Let go of the edition that is shown, and of one that waits."""
        self._step.stop()
        self._forget()
        self._edition.close()

    def _note_end(self) -> None:
        keeper = self._house.keeper
        self._signs_at_end = keeper.watch.signs if keeper is not None else None
        if self._next is not None:
            self._step.start(0)

    def _go_on(self) -> None:
        """One step; the longest thing the screen waits for."""
        if self._next is None or self._next.catalogue is None:
            gc.collect()  # and no freeze, unlike at the start: these screens too will make way for others
        elif not self._is_free():
            self._break_off()
            self._step.start(_STEP_MS)
        else:
            if self._steps is None:
                self._steps = self._house.refurnish(self._next.catalogue, self._next.find)
            if next(self._steps, True) is None:
                self._step.start(0)
            else:
                self._finish(self._next)

    def _finish(self, edition: Edition) -> None:
        self._edition.close()
        self._edition, self._next, self._steps = edition, None, None
        log.info("release %s is shown", edition.name)
        self._step.start(_STEP_MS)

    def _is_free(self) -> bool:
        visit, keeper = self._house.visit, self._house.keeper
        if visit is None or keeper is None:
            return True
        if visit.place is Place.ATTRACT:
            return keeper.watch.silence_ms >= _FINGER_MS
        return visit.is_fresh and keeper.watch.signs == self._signs_at_end

    def _forget(self) -> None:
        """Let go of an edition that never came to be shown."""
        self._break_off()
        if self._next is not None:
            self._next.close()
        self._next = None

    def _break_off(self) -> None:
        """A visitor is there: no second set of screens shall follow every change of mode."""
        if self._steps is not None:
            self._steps.close()
        self._steps = None
