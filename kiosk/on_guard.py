"""What guards a running kiosk: its lock, its heartbeat, its ways to end and to begin anew."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.guard.awake import Awake
from kiosk.guard.ending import PLANNED_RESTART, STAFF_STOP, Ending, Renewal
from kiosk.guard.faults import Faults
from kiosk.guard.lockdown import Lockdown
from kiosk.guard.watchdog import Heartbeat, is_watched_over
from kiosk.house import House
from kiosk.service import Service
from kiosk.visitor.facts import Place
from kiosk.visitor.window import KioskWindow


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


def _cover_again(window: QWidget) -> None:
    window.raise_()
    window.activateWindow()
