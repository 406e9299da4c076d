"""Staff at the terminal: from their gesture over the PIN to their page, and what they ask for there."""

from math import hypot

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.errors import KioskError
from kiosk.guard.corner import CornerGesture
from kiosk.guard.pin import PinCheck
from kiosk.house import House
from kiosk.screen_size import ScreenSize
from kiosk.service_acts import ServiceActs
from kiosk.visitor.staff_layer import StaffLayer
from kiosk.visitor.staff_page import StaffWish

_MM_PER_INCH = 25.4


class Service(QObject):
    """Lies over the visitor's screens while staff are there; no visit is under way then.

    Signals: `left()` staff end the program; `restarted()` they want it started anew.
    """

    left = Signal()
    restarted = Signal()

    def __init__(
        self,
        house: House,
        frame: QWidget,
        pin: PinCheck,
        acts: ServiceActs,
        screen: ScreenSize,
    ) -> None:
        super().__init__(frame)
        self._house, self._pin, self._acts, self._screen = house, pin, acts, screen
        self.layer = StaffLayer(house.look, frame)
        self.gesture = CornerGesture(self)
        self.gesture.made.connect(self._ask)
        self.layer.entered.connect(self._check)
        self.layer.wished.connect(self._fulfil)
        self.layer.sized.connect(self._take_size)
        self.layer.closed.connect(self._resume)
        house.refurnished.connect(self._stay_above)

    def _ask(self) -> None:
        """Show the pad; a visit that was under way ends, and nobody is asked whether they are there."""
        if self.layer.isVisible():
            return
        if self._house.visit is not None:
            self._house.visit.wake()
            self._house.visit.start_over()
        if self._house.keeper is not None:
            self._house.keeper.watch.stop()
        self.layer.ask_pin(is_set=self._pin.is_set, wait_s=self._pin.wait_s)

    def _check(self, digits: str) -> None:
        verdict = self._pin.check(digits)
        if verdict.opens:
            self.layer.show_page(self._acts.facts(), self._acts.possible())
        elif verdict.wait_s:
            self.layer.pad.show_wait(verdict.wait_s)
        else:
            self.layer.pad.show_wrong(verdict.tries_left, verdict.pause_s)

    def _fulfil(self, wish: StaffWish) -> None:
        match wish:
            case StaffWish.LEAVE:
                self.left.emit()
            case StaffWish.RESTART:
                self.restarted.emit()
            case _:
                self.layer.page.tell(self._acts.fulfil(wish))

    def _take_size(self, px_per_mm: float) -> None:
        """Draw everything as large as it should be on a screen that staff have measured."""
        inches = hypot(self.layer.width(), self.layer.height()) / px_per_mm / _MM_PER_INCH
        try:
            self._screen.keep(inches)
        except KioskError as error:
            self.layer.page.tell([str(error)])
            return
        self._house.view(inches)
        told = f"Écran de {inches:.1f} pouces".replace(".", ",")
        self.layer.page.tell([f"{told} : les touches et les lettres ont maintenant leur vraie taille."])

    def _resume(self) -> None:
        if self._house.visit is not None:
            self._house.visit.start_over()  # what was published meanwhile may be shown now
        if self._house.keeper is not None:
            self._house.keeper.watch.start()
        self._house.window.setFocus()

    def _stay_above(self) -> None:
        self.layer.raise_()
