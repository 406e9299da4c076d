"""A kiosk with a fault planted in it: python -m tests.guard.planted FAULT FOLDER [ARGUMENTS OF THE KIOSK].

FOLDER/runs gets one line a start. A fault that says "once" is there at the first start only.
"""

import faulthandler
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.house import House
from kiosk.visitor.window import KioskWindow
from tests.planting import run_planted

CANARY = "zanzibarcanari"


class Planted(QObject):
    """Does its fault 100 ms after the kiosk has opened."""

    failed = Signal()

    def __init__(self, house: House, fault: str, folder: Path) -> None:
        super().__init__(house)
        self._house, self._folder = house, folder
        self._timer = QTimer(self, singleShot=True, interval=100)
        self._timer.timeout.connect(self._faults()[fault])
        self._timer.start()

    def _faults(self) -> dict[str, Callable[[], None]]:
        return {
            "none": self._say_ready,
            "busy": self._stay_busy,
            "hang": self._hang,
            "abort": os.abort,
            "segfault": faulthandler._sigsegv,  # type: ignore[attr-defined]  # noqa: SLF001
            "canary": self._sing,
            "three": self._fail_thrice,
            "memory": self._run_out,
            "screens": self._tell_screens,
            "planned": self._end_as_planned,
            "stop": self._stop,
        }

    def _say_ready(self) -> None:
        (self._folder / "ready").write_text("")

    def _stay_busy(self) -> None:
        self._say_ready()
        until = monotonic() + 30
        while monotonic() < until:
            pass

    def _hang(self) -> None:
        self._say_ready()
        threading.Event().wait(60)

    def _fail(self) -> None:
        raise ValueError(CANARY)

    def _sing(self) -> None:
        """Types a word as a visitor does, and fails with it in every way."""
        window = self._house.window
        assert isinstance(window, KioskWindow)
        window.visit.search()
        window.screens.search.field.insert(CANARY)
        thread = threading.Thread(target=self._fail, name=CANARY)
        thread.start()
        thread.join()
        self.failed.connect(self._fail)
        self.failed.emit()
        window.screens.search.field.replace(f'"{CANARY}" AND (')
        end = QTimer(self, singleShot=True, interval=300)
        end.timeout.connect(self._stop)
        end.start()

    def _fail_thrice(self) -> None:
        for fail in (self._fail, self._other, self._third):
            self.failed.connect(fail)
        self.failed.emit()

    def _other(self) -> None:
        raise KeyError(CANARY)

    def _third(self) -> None:
        raise LookupError(CANARY)

    def _run_out(self) -> None:
        raise MemoryError

    def _tell_screens(self) -> None:
        found = [
            (type(window).__name__, window.geometry().getRect())
            for window in QGuiApplication.topLevelWindows()
            if window.isVisible()
        ]
        (self._folder / "screens").write_text(repr(sorted(found)))
        self._stop()

    def _end_as_planned(self) -> None:
        QCoreApplication.exit(20)

    def _stop(self) -> None:
        QCoreApplication.exit(0)


def main() -> int:
    fault, folder = sys.argv[1], Path(sys.argv[2])
    runs = folder / "runs"
    with runs.open("a") as file:
        file.write(os.environ.get("KIOSK_SAFE_MODE", "-") + "\n")
    if fault.endswith("-once"):
        fault = fault.removesuffix("-once") if len(runs.read_text().split()) == 1 else "stop"
    return run_planted(lambda house: Planted(house, fault, folder), sys.argv[3:])


if __name__ == "__main__":
    sys.exit(main())
