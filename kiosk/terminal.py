"""A kiosk on its terminal: nothing leads out of it, and it comes back whatever happens."""

import logging
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtWidgets import QApplication

from kiosk import __version__, paths
from kiosk.guard.ending import PLANNED_RESTART, STAFF_STOP, Ending
from kiosk.guard.faults import Faults
from kiosk.guard.frame import Frame
from kiosk.guard.instance import SecondInstanceError, take_lock
from kiosk.guard.journal import keep_log, keep_stacks
from kiosk.guard.ladder import Ladder, is_sent_safe
from kiosk.guard.screen import ScreenCover
from kiosk.guard.start import end_when_asked
from kiosk.guard.surroundings import clean_environment
from kiosk.guard.systemd import notify
from kiosk.house import House
from kiosk.late import Late

if TYPE_CHECKING:
    from kiosk.on_guard import Guard
    from kiosk.service import Service

_make_guard = Late("kiosk.on_guard:Guard")

log = logging.getLogger(__name__)


class Terminal:
    """The lock, the log and the hooks of the one kiosk of a machine, for as long as it runs.

    Raises SecondInstanceError; nothing of the first one is touched then. `is_safe` asks for a kiosk without
    pictures and movement, on the last good release.
    """

    def __init__(self) -> None:
        state = paths.state_folder()
        self._lock = take_lock(state)
        keep_log(state)
        self._stacks = keep_stacks(state)
        self._ladder = Ladder(state / "starts.json" if state is not None else None)
        self.faults = Faults()
        self.faults.install()
        end_when_asked(self._leave_start)
        self.is_safe = self._ladder.climb() or is_sent_safe()
        log.info("kiosk %s starts%s", __version__, " in safe mode" if self.is_safe else "")

    def show(self, application: QApplication, frame: Frame) -> None:
        """Show the frame over the whole of the screen."""
        application.setQuitOnLastWindowClosed(False)
        self._ending = Ending(application)
        self.faults.given_up.connect(self._ending.end)
        ScreenCover(frame).show()

    def run(self, application: QApplication, house: House, frame: Frame, service: "Service") -> NoReturn:
        """Let visitors in to what is shown, and guard it until the kiosk ends, and the process with it."""
        guard: Guard = _make_guard(house, frame, self.faults, self._ending, application)
        guard.serve(service)
        guard.start()
        code = application.exec()
        guard.lockdown.stop()
        self.close(code)
        logging.shutdown()
        os._exit(code)  # Qt's own end may wait for a speech engine that hangs, and then aborts

    def _leave_start(self) -> None:
        log.info("ends while it starts: asked to by a signal")
        self.close(STAFF_STOP)

    def close(self, code: int) -> None:
        """The kiosk ended with a code."""
        notify("STOPPING=1")
        if code in (STAFF_STOP, PLANNED_RESTART):
            self._ladder.step_down()
        self.faults.uninstall()
        log.info("kiosk ends with code %d", code)
        if self._lock is not None:
            self._lock.unlock()


def enter() -> Terminal | None:
    """The terminal of this machine; None, and a sentence for whoever started it, when one runs already."""
    try:
        return Terminal()
    except SecondInstanceError:
        if sys.stderr is not None:
            sys.stderr.write("Another kiosk runs already; this one ends.\n")
        return None


def prepare_environment() -> None:
    """Keep the environment from changing the screen; before the application is made."""
    clean_environment(os.environ, getattr(sys, "_MEIPASS", None))
