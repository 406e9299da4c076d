"""A piece of work in a thread of its own, so that the window goes on meanwhile."""

import ctypes
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread
from typing import Any

from PySide6.QtCore import QObject, Signal


class GivenUpError(BaseException):
    """Raised within the work when nobody waits for it any more; no ordinary handler catches it."""


class Errand(QObject):
    """Runs `work` once.

    The contract of the thread: what it is given nothing changes meanwhile; it touches no widget, emits no
    signal but this one, and uses no connection of another thread; what it writes it writes whole or not at
    all. It ends with the program, even where a disk hangs.

    Signals: `ended(Errand)`, this one, in the thread where it was made.
    """

    ended = Signal(object)

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self._work = work
        self._value: Any = None
        self._error: Exception | None = None
        self._is_over = False
        self._over = Lock()
        self._thread = Thread(target=self._run, name="errand", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Stand still until the work is over, for so long at most; whether it is."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def result(self) -> Any:
        """What the work gave, once it ended; raises what it raised."""
        if self._error is not None:
            raise self._error
        return self._value

    def give_up(self) -> None:
        """End the work where it stands, as Ctrl+C would; a call into C comes to its end first."""
        with self._over:
            if not self._is_over and self._thread.ident is not None:
                thread = ctypes.c_ulong(self._thread.ident)
                ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, ctypes.py_object(GivenUpError))

    def _run(self) -> None:
        with suppress(GivenUpError):
            try:
                self._value = self._work()
            except Exception as error:
                self._error = error
            with self._over:
                self._is_over = True
            self.ended.emit(self)
