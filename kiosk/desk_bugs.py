"""Catches the errors that nobody expected while the desk is open: kept and told, and the desk goes on."""

import sys
import threading
import traceback
from collections.abc import Callable
from time import monotonic
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.guard.sparing import Sparing
from kiosk.guard.trace import place_of
from kiosk.look.desk_look import Tone
from kiosk.staff.bug_file import keep_trace
from kiosk.staff.notice_bar import NoticeBar

_TOLD = (
    "Erreur du programme : ce que vous venez de faire n’est peut-être pas allé au bout. Le bureau continue.{}"
)


class DeskBugs(QObject):
    """Sits in the hooks of Python and of its threads, where what a slot or a Qt virtual raises ends up.

    The same error is kept and told once a minute: one in a painting comes back with every picture.
    """

    _kept = Signal(str)

    def __init__(self, notice: NoticeBar, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(notice)
        self._notice = notice
        self._sparing, self._lock = Sparing(clock=clock), threading.Lock()
        self._hooks = (sys.excepthook, threading.excepthook)
        self._kept.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the hooks; those that were there still get what is kept."""
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook, threading.excepthook = self._take, self._take_from_thread

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._hooks

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if self._keep(error, trace):
            self._hooks[0](kind, error, trace)

    def _take_from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is None or self._keep(args.exc_value, args.exc_traceback):
            self._hooks[1](args)

    def _keep(self, error: BaseException, trace: TracebackType | None) -> bool:
        """Keep a bug; whether it is to be heard of elsewhere too, as is what is no bug (Ctrl+C)."""
        if not isinstance(error, Exception):
            return True
        with self._lock:
            times = self._sparing.unsaid(place_of(error, trace))
        if times:
            self._kept.emit(_TOLD.format(keep_trace("".join(traceback.format_exception(error)))))
        return times > 0

    def _tell(self, sentence: str) -> None:
        self._notice.tell(sentence, Tone.ERROR)
