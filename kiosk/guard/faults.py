"""Catches every error nobody expected, wherever it happens: it is logged, and the visit starts over."""

import logging
import sys
import threading
from collections import deque
from collections.abc import Callable
from time import monotonic
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QTimer, QtMsgType, Signal, qInstallMessageHandler

from kiosk.guard.sparing import Sparing
from kiosk.guard.trace import place_of, told

log = logging.getLogger(__name__)

TOO_MANY_ERRORS = 10
OUT_OF_MEMORY = 11
DIFFERENT = 3
ENDLESS = 60
WITHIN_S = 60.0

_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Faults(QObject):
    """Sits in the four hooks: of Python, of its threads, of its destructors, and of Qt's messages.

    The same error is logged once a minute, without its message. Warnings of Qt are logged and are no error.

    Signals: `struck()` in the thread of the screen, once the code that failed is left, however many errors
    it made: the visit must start over. `given_up(int)` with an exit code, when the program should be
    started anew: after three different errors within a minute or sixty of any kind, or without memory.
    """

    struck = Signal()
    given_up = Signal(int)
    _noted = Signal(int)

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._sparing = Sparing(clock=clock)
        self._recent: deque[tuple[float, str]] = deque(maxlen=ENDLESS)
        self._lock = threading.RLock()
        self._is_telling = threading.local()
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._qt_hook: Callable[[QtMsgType, QMessageLogContext, str], object] | None = None
        self._is_installed = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.struck)
        self._noted.connect(self._react, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the hooks."""
        self._is_installed = True
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread
        sys.unraisablehook = self._take_unraisable
        self._qt_hook = qInstallMessageHandler(self._take_message)

    def uninstall(self) -> None:
        """Give the hooks back to whom they were taken from."""
        if self._is_installed:
            self._is_installed = False
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
            qInstallMessageHandler(self._qt_hook)

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, MemoryError):
            self._noted.emit(OUT_OF_MEMORY)
        self._note(place_of(error, trace), "error", error, trace)

    def _take_from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_type is not SystemExit:
            self._note(
                place_of(args.exc_value, args.exc_traceback), "thread", args.exc_value, args.exc_traceback
            )

    def _take_unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        where = place_of(args.exc_value, args.exc_traceback)
        self._note(where, "destructor", args.exc_value, args.exc_traceback)

    def _take_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        level, name = _QT_LEVELS[kind], getattr(context, "category", None) or "qt"
        with self._lock:
            times = self._sparing.unsaid(f"{name} {message}")
        if times:
            log.log(level, "%s: %s%s", name, message, _often(times))
        if level >= logging.ERROR:
            self._count(f"{name} {message}")

    def _note(self, what: str, where: str, error: BaseException | None, trace: TracebackType | None) -> None:
        """Log an error and count it; an error while doing so is not worth another."""
        if getattr(self._is_telling, "now", False):
            return
        self._is_telling.now = True
        try:
            with self._lock:
                times = self._sparing.unsaid(what)
            if times:
                log.error("%s: %s%s", where, told(error, trace), _often(times))
            self._count(what)
        finally:
            self._is_telling.now = False

    def _count(self, what: str) -> None:
        with self._lock:
            now = self._clock()
            self._recent.append((now, what))
            recent = [each for since, each in self._recent if now - since < WITHIN_S]
        too_many = len(set(recent)) >= DIFFERENT or len(recent) >= ENDLESS
        self._noted.emit(TOO_MANY_ERRORS if too_many else 0)

    def _react(self, code: int) -> None:
        """In the thread of the screen, whatever thread the error was in."""
        if code:
            log.critical("too many errors: the kiosk ends with code %d, to be started anew", code)
            self.given_up.emit(code)
        else:
            self._soon.start()


def _often(times: int) -> str:
    return f" ({times} times)" if times > 1 else ""
