"""All that staff see on the terminal, in one layer over the visitor's screens."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.visitor.pin_pad import PinPad
from kiosk.visitor.size_check import SizeCheck
from kiosk.visitor.staff_covers import CleaningCover, TouchTest
from kiosk.visitor.staff_page import StaffPage, StaffWish

_ZONE = (408, 880)
"""The reading zone that holds no key in low reach: of a wide and of a tall screen, design px."""


class StaffLayer(QWidget):
    """The pad, then the page, over the whole window, whose size it follows. It hides as one.

    Signals: `entered(str)` six digits; `wished(StaffWish)` what the layer cannot do by itself; `closed()`
    when the visitors have their screen back. `sized(float)` how many px a millimetre of the screen has.
    """

    entered = Signal(str)
    wished = Signal(object)
    sized = Signal(float)
    closed = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self.pad, self.page = PinPad(look, self), StaffPage(look, self)
        self.cleaning, self.touch_test = CleaningCover(look, self), TouchTest(look, self)
        self.size_check = SizeCheck(look, self)
        self.pad.entered.connect(self.entered)
        self.pad.left.connect(self.close_layer)
        self.page.wished.connect(self._answer)
        self.size_check.measured.connect(self.sized)
        for cover in (self.cleaning, self.touch_test, self.size_check):
            cover.done.connect(self.page.setFocus)
        look.changed.connect(self._arrange)
        window.installEventFilter(self)
        self.hide()

    def ask_pin(self, *, is_set: bool, wait_s: int) -> None:
        """Show the pad over everything."""
        self.page.hide()
        self._arrange()
        self.show()
        self.raise_()
        self.pad.open(is_set=is_set, wait_s=wait_s)

    def show_page(self, facts: Sequence[tuple[str, str]], can: frozenset[StaffWish]) -> None:
        """Show the page in place of the pad."""
        self.pad.hide()
        self.page.open(facts, can | {StaffWish.CLEANING, StaffWish.TOUCH_TEST, StaffWish.SIZE})

    def close_layer(self) -> None:
        """Give the screen back to visitors; nothing of what was typed stays."""
        if self.isVisible():
            for part in self._parts():
                part.hide()
            self.hide()
            self.closed.emit()

    def _answer(self, wish: StaffWish) -> None:
        match wish:
            case StaffWish.CLOSE:
                self.close_layer()
            case StaffWish.CLEANING:
                self.cleaning.open()
            case StaffWish.TOUCH_TEST:
                self.touch_test.open()
            case StaffWish.SIZE:
                self.size_check.open()
            case _:
                self.wished.emit(wish)

    def _arrange(self) -> None:
        whole = QRect(self._window.rect())
        self.setGeometry(whole)
        for part in self._parts():
            part.setGeometry(whole)
        zone = _ZONE[self._look.scale.is_tall] if self._look.display.low_reach else 0
        self.pad.arrange(self._look.scale.at(zone))
        self.page.arrange()
        self.size_check.arrange()

    def _parts(self) -> tuple[QWidget, ...]:
        return self.pad, self.page, self.cleaning, self.touch_test, self.size_check

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._arrange()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)
