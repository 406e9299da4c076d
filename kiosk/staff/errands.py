"""What takes long on the desk: done beside the window, which shows what is waited for."""

import gc
import sys
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from kiosk.errors import KioskError
from kiosk.staff.errand import Errand
from kiosk.staff.waiting_page import WaitingPage

T = TypeVar("T")

_SHORT_S = 0.1
"""An errand that is over so soon shows no page."""
_LEAVE_S = 2.0
_SWITCH_S = 0.001
"""How long the thread keeps Python to itself while the window wants it; Python's own 5 ms are felt."""


class Errands(QObject):
    """Sends one errand at a time, and shows it in place of all other pages until it is over.

    Signals: `busy(bool)`, before an errand is shown and after it was: nothing else is done meanwhile.
    `left()` when the errand is over that the desk waited for before it closes.
    """

    busy = Signal(bool)
    left = Signal()

    def __init__(self, pages: QStackedWidget, page: WaitingPage, parent: QObject) -> None:
        super().__init__(parent)
        self._pages, self._page = pages, page
        self._errand: Errand | None = None
        self._deliver: Callable[[], bool] | None = None
        self._past: list[Errand] = []
        self._before: tuple[QWidget | None, QWidget | None] = (None, None)
        self._can_give_up = self._is_leaving = False
        self._switch_s = sys.getswitchinterval()
        pages.addWidget(page)
        page.given_up.connect(self.give_up)

    @property
    def is_busy(self) -> bool:
        return self._errand is not None

    def send(
        self,
        words: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[KioskError], None],
        *,
        can_give_up: bool = False,
    ) -> None:
        """Do `work`, then `done` with what it gave or `failed`; neither when it is given up.

        What the work may touch, the contract of an errand says. Nothing happens while another one is on.
        """
        if self._errand is not None:
            return
        self._past = [past for past in self._past if not past.wait(0)]
        self._errand = errand = Errand(work)
        self._deliver = partial(_delivered, errand, done, failed)
        self._can_give_up, self._is_leaving = can_give_up, False
        errand.ended.connect(self._hear)
        gc.disable()  # what is read stays: searching for garbage among it stops the window for half a second
        sys.setswitchinterval(_SWITCH_S)
        errand.start()
        if errand.wait(_SHORT_S):
            self._settle()
        else:
            self._show(words)

    def give_up(self) -> None:
        """Let go of an errand that can be given up; all is as it was before."""
        if self._errand is not None and self._can_give_up:
            self._errand.give_up()
            self._deliver = None
            self._settle()

    def leave(self) -> bool:
        """The desk is to be closed: whether it can be at once. If not, `left` tells when."""
        if self._errand is None:
            return True
        errand = self._errand
        self.give_up()
        if self._errand is None:
            errand.wait(_LEAVE_S)
            return True
        self._is_leaving = True
        self._page.tell_leaving()
        return False

    def _show(self, words: str) -> None:
        self._before = (self._pages.currentWidget(), QApplication.focusWidget())
        self.busy.emit(True)
        self._page.show_errand(words, can_give_up=self._can_give_up)
        self._pages.setCurrentWidget(self._page)

    def _hear(self, errand: Errand) -> None:
        """An errand ended, perhaps one that was given up or settled already."""
        if errand is self._errand:
            self._settle()

    def _settle(self) -> None:
        deliver, self._deliver = self._deliver, None
        if self._errand is not None:
            self._past.append(self._errand)  # else its thread might be the last to hold it, and end it there
            self._errand = None
        sys.setswitchinterval(self._switch_s)
        if deliver is not None and self._before[0] is not None:
            gc.freeze()  # nor is it looked for among thousands of stands afterwards
        gc.enable()
        self._show_again()
        if deliver is not None and deliver() and self._is_leaving:
            self.left.emit()

    def _show_again(self) -> None:
        """What was there before the errand."""
        (page, focus), self._before = self._before, (None, None)
        if page is not None:
            self._pages.setCurrentWidget(page)
            self.busy.emit(False)
        if focus is not None:
            focus.setFocus()


def _delivered(errand: Errand, done: Callable[[T], None], failed: Callable[[KioskError], None]) -> bool:
    """Hand over what an errand brought; whether it is what it was sent for."""
    try:
        value: T = errand.result()
    except KioskError as error:
        failed(error)
        return False
    done(value)
    return True
