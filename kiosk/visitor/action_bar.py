"""The commands under a sheet: back to the list, the stand before, the stand after."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.visitor.buttons import ActionButton, ButtonRank
from kiosk.visitor.facts import OpenStand


class ActionBar(QWidget):
    """A bar of buttons; a neighbour that does not exist has no button, and moves no other.

    Signals: `back_tapped()`, `stand_tapped(Stand)` a neighbour.
    """

    back_tapped = Signal()
    stand_tapped = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: OpenStand | None = None
        self.back = ActionButton(ButtonRank.PRINCIPAL, look, self)
        self.back.set_content(self.tr("Retour"), icon="arrow_back")
        self.previous = ActionButton(ButtonRank.SECOND, look, self)
        self.next = ActionButton(ButtonRank.SECOND, look, self)
        self.back.clicked.connect(self.back_tapped)
        self.previous.clicked.connect(self._tap_previous)
        self.next.clicked.connect(self._tap_next)

    def show_stand(self, shown: OpenStand) -> None:
        self._shown = shown
        self._fill(self.previous, shown.previous, "chevron_left", icon_last=False)
        self._fill(self.next, shown.next, "chevron_right", icon_last=True)

    def arrange(self) -> None:
        """Lay out inside the bar's own rectangle."""
        at, px = self._look.scale.at, self._look.scale.px
        if self._look.scale.is_tall:
            places = ((self.back, 40, 200), (self.previous, 252, 128), (self.next, 392, 128))
            top, height = 20, 80
        else:
            places = ((self.back, 48, 232), (self.previous, 296, 200), (self.next, 512, 200))
            top, height = 16, 72
        for button, left, width in places:
            button.setGeometry(at(left), at(top), px(width), px(height))
        if self._shown is not None:
            self.show_stand(self._shown)

    def _fill(self, button: ActionButton, stand: Stand | None, icon: str, *, icon_last: bool) -> None:
        button.setVisible(stand is not None)
        if stand is not None:
            word = "" if self._look.scale.is_tall else self.tr("Stand")
            button.set_content(word, number=stand.number, icon=icon, icon_last=icon_last)
            button.setAccessibleName(self.tr("Stand {n}").format(n=stand.number))

    def _tap_previous(self) -> None:
        if self._shown is not None and self._shown.previous is not None:
            self.stand_tapped.emit(self._shown.previous)

    def _tap_next(self) -> None:
        if self._shown is not None and self._shown.next is not None:
            self.stand_tapped.emit(self._shown.next)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            palette = self._look.palette
            painter.fillRect(event.rect(), palette.surface)
            painter.fillRect(0, 0, self.width(), self._look.scale.line(2), palette.line)
