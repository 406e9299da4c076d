"""A kiosk with a fault that shows after some touches: python -m tests.monkey.planted FAULT [ARGUMENTS]."""

import logging
import sys
from collections.abc import Callable
from functools import partial
from time import sleep

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk import paths
from kiosk.guard.pin import PinCheck, Verdict
from kiosk.house import House
from kiosk.visitor.selection import Selection
from kiosk.visitor.visit import Visit
from tests.planting import run_planted

AFTER = 25
"""So many touches of the screen; staff have shown their PIN by then."""
_LEAK_BYTES = 200_000_000
log = logging.getLogger(__name__)


class Planted(QObject):
    """Counts touches of a house, then does its fault, once."""

    def __init__(self, house: House, fault: str) -> None:
        super().__init__(house)
        self._house, self._fault, self._touches = house, fault, 0
        self._kept: list[object] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._faults()[fault])
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def _faults(self) -> dict[str, Callable[[], None]]:
        return {
            "window": self._show_window,
            "pick": self._keep_pick,
            "pin": self._open_to_all,
            "words": self._log_words,
            "error": self._fail,
            "leak": self._leak,
            "data": self._write_data,
            "hang": self._hang,
            "end": self._end,
        }

    def _show_window(self) -> None:
        window = QWidget()
        self._kept.append(window)
        window.show()

    def _keep_pick(self) -> None:
        visit = self._house.visit
        assert visit is not None
        setattr(Selection, "forget", lambda _self: None)  # noqa: B010
        visit.selection.add(visit.catalogue.stands[0])

    def _open_to_all(self) -> None:
        setattr(PinCheck, "check", lambda _self, _digits: Verdict(opens=True))  # noqa: B010

    def _log_words(self) -> None:
        typing = Visit.type

        def type_and_tell(visit: Visit, words: str) -> None:
            log.info("looked for %s", words)
            typing(visit, words)

        setattr(Visit, "type", type_and_tell)  # noqa: B010

    def _fail(self) -> None:
        raise ValueError

    def _leak(self) -> None:
        self._kept.append(b"x" * _LEAK_BYTES)

    def _write_data(self) -> None:
        (paths.data_folder() / "new.txt").write_text("")

    def _hang(self) -> None:
        sleep(3600)

    def _end(self) -> None:
        QCoreApplication.exit(0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(watched, QWindow):
            self._touches += 1
            if self._touches == AFTER:
                self._soon.start()
        return False


def main() -> int:
    return run_planted(partial(Planted, fault=sys.argv[1]), sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
