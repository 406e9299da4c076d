"""A whole kiosk for the monkey: window, visit, idle watch, lock, hooks, staff's way in, as on a terminal."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from kiosk import paths
from kiosk.guard.faults import Faults
from kiosk.guard.frame import Frame
from kiosk.guard.lockdown import Lockdown
from kiosk.guard.pin import PinCheck, write_pin
from kiosk.house import House
from kiosk.keeper import Keeper
from kiosk.look.scale import Viewing
from kiosk.lookout import News
from kiosk.on_guard import takes_text
from kiosk.renewal import Renewal
from kiosk.screen_size import ScreenSize
from kiosk.service import Service
from kiosk.service_acts import Places, ServiceActs
from kiosk.source import Edition
from kiosk.staff.build import build_catalogue_file
from kiosk.store.catalogue_reader import read_catalogue
from kiosk.store.pointer import utc_now
from kiosk.store.releases import Release
from kiosk.visitor.window import KioskWindow

_PIN = "408213"


class _Mute(Keeper):
    """Looks for no voice: an engine of the machine has nothing to do with what a monkey does."""

    @override
    def _find_voice(self) -> None:
        pass


class Cage:
    """`frame` fills the screen and holds the window; `errors` and `strays` count what must never happen."""

    def __init__(self, application: QApplication, folder: Path, *, animations: bool) -> None:
        self._file = folder / "catalogue.db"
        if not self._file.exists():
            build_catalogue_file(paths.tables_folder(), self._file)
        first = Edition(read_catalogue(self._file), self._file)
        self._published = 0
        self.errors = self.strays = self.renewals = 0
        self._faults = Faults(application)
        self._faults.struck.connect(self._count_error)
        self._faults.given_up.connect(self._count_error)
        self.house = House(application, first.catalogue, first.find, Viewing(32, 450), animations=animations)
        self.frame = Frame(self.house.window)
        self.house.refurnished.connect(self.frame.hold)
        self.house.refurnished.connect(self._count_renewal)
        self.frame.resize(QSize(1280, 800))
        self.frame.show()
        self.keeper = self.house.keeper = _Mute(self.window.visit, self.window, self.house)
        self._renewal = Renewal(self.house, first, self.house)
        self._lock = Lockdown(self.frame, self._takes_text, self.house)
        self._lock.strayed.connect(self._count_stray)
        self.service = self._let_staff_in(folder)
        self._faults.install()

    @property
    def window(self) -> KioskWindow:
        """The visitor's screens; others after a publication."""
        assert isinstance(self.house.window, KioskWindow)
        return self.house.window

    def publish(self) -> None:
        """Bring news of another edition, with the same stands: it is shown once nobody is there."""
        catalogue = read_catalogue(self._file)
        self._published += 1
        release = Release(f"{self._published}", utc_now(), len(catalogue.stands), self._file)
        self._renewal.take(News(release, catalogue))

    @property
    def waits_for_news(self) -> bool:
        """Whether what was published last is not shown yet."""
        return self._published > 0 and self._renewal.shown() != f"{self._published}"

    def _let_staff_in(self, folder: Path) -> Service:
        """With a PIN that no monkey knows."""
        write_pin(folder / "pin.json", _PIN)
        places = Places(folder / "releases", tuple)
        acts = ServiceActs(self.house, places, str, is_safe=False, can_restart=False)
        pin = PinCheck(folder / "pin.json", folder / "tries.json")
        return Service(self.house, self.frame, pin, acts, ScreenSize(None, None))

    def close(self) -> None:
        self._faults.uninstall()
        self._lock.stop()
        self._renewal.close()
        self.keeper.watch.stop()
        self.frame.close()
        self.frame.deleteLater()
        self.house.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _takes_text(self) -> bool:
        return takes_text(self.house)

    def _count_error(self) -> None:
        self.errors += 1

    def _count_renewal(self) -> None:
        self.renewals += 1

    def _count_stray(self) -> None:
        self.strays += 1


@contextmanager
def open_cage(application: QApplication, folder: Path, *, animations: bool) -> Iterator[Cage]:
    cage = Cage(application, folder, animations=animations)
    try:
        yield cage
    finally:
        cage.close()
