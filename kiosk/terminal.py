"""A kiosk on its terminal: nothing leads out of it, and it comes back whatever happens."""

import logging
import os
import sys
from typing import NoReturn

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import __version__, paths
from kiosk.guard.awake import Awake
from kiosk.guard.ending import PLANNED_RESTART, STAFF_STOP, Ending, Renewal
from kiosk.guard.faults import Faults
from kiosk.guard.frame import Frame
from kiosk.guard.instance import SecondInstanceError, take_lock
from kiosk.guard.journal import keep_log, keep_stacks
from kiosk.guard.ladder import Ladder, is_sent_safe
from kiosk.guard.lockdown import Lockdown
from kiosk.guard.screen import ScreenCover
from kiosk.guard.start import end_when_asked
from kiosk.guard.surroundings import clean_environment
from kiosk.guard.systemd import notify
from kiosk.guard.watchdog import Heartbeat, is_watched_over
from kiosk.house import House
from kiosk.service import Service
from kiosk.visitor.facts import Place
from kiosk.visitor.window import KioskWindow

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

    def run(self, application: QApplication, house: House, frame: Frame, service: Service) -> NoReturn:
        """Show the house to visitors, in its frame, until the kiosk ends, and the process with it."""
        application.setQuitOnLastWindowClosed(False)
        ending = Ending(application)
        self.faults.given_up.connect(ending.end)
        ScreenCover(frame).show()
        frame.paint_now()
        house.open_to_visitors()
        guard = Guard(house, frame, self.faults, ending, application)
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


class Guard(QObject):
    """What keeps a house up and its visitors in while it runs."""

    def __init__(self, house: House, frame: QWidget, faults: Faults, ending: Ending, parent: QObject) -> None:
        super().__init__(parent)
        self._house, self._frame, self._ending = house, frame, ending
        self._service: Service | None = None
        self.lockdown = Lockdown(frame, self._takes_text, self)
        self.lockdown.strayed.connect(self._go_home)
        self.lockdown.left.connect(self._leave)
        faults.struck.connect(self._start_over)
        self._heartbeat = Heartbeat(self)
        self._awake = Awake(self)
        self._renewal = Renewal(self._is_idle, ending.end, self) if is_watched_over() else None

    def start(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.commitDataRequest.connect(self._end_session)
        self._ending.listen()
        self._heartbeat.start()
        self._awake.start()

    def serve(self, service: Service) -> None:
        """Do as staff ask who came in by their PIN."""
        self._service = service
        service.left.connect(self.lockdown.leave)
        service.restarted.connect(self._restart)

    def _restart(self) -> None:
        self._ending.end(PLANNED_RESTART)

    def _takes_text(self) -> bool:
        """Whether letters mean something: to the PIN pad, to the search, and to what any key ends."""
        if self._service is not None and self._service.layer.isVisible():
            return True
        return takes_text(self._house)

    def _is_idle(self) -> bool:
        visit = self._house.visit
        return visit is None or visit.place is Place.ATTRACT

    def _go_home(self) -> None:
        _cover_again(self._frame)
        self._start_over()

    def _start_over(self) -> None:
        if self._house.visit is not None:
            self._house.visit.start_over()

    def _end_session(self) -> None:
        """The system shuts down: a window that refused to close would hold it up."""
        self.lockdown.stop()
        self._ending.end(STAFF_STOP)

    def _leave(self) -> None:
        self._ending.end(STAFF_STOP)


def takes_text(house: House) -> bool:
    """Whether letters mean something now: to the search, and to what any key ends."""
    if house.visit is None or not isinstance(house.window, KioskWindow):
        return False
    places = (Place.SEARCH, Place.ATTRACT)
    return house.visit.place in places or house.window.screens.prompt.isVisible()


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


def _cover_again(window: QWidget) -> None:
    window.raise_()
    window.activateWindow()
