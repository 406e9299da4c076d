"""The commands under a sheet: back to the list, the stands before and after, Ma sélection."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.visitor.buttons import ActionButton, ButtonRank
from kiosk.visitor.facts import OpenStand
from kiosk.visitor.worded import Worded

_GAP = 12
_WIDEST_USUAL = "00"
"""The number for which buttons keep room, so that they stand still from one sheet to the next."""


class ActionBar(Worded):
    """A bar of buttons; a neighbour that does not exist has no button, and moves no other.

    Signals: `back_tapped()`, `stand_tapped(Stand)` a neighbour, `pick_tapped(Stand)` and
    `unpick_tapped(Stand)` to keep the open stand or keep it no more.
    """

    back_tapped = Signal()
    stand_tapped = Signal(object)
    pick_tapped = Signal(object)
    unpick_tapped = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: OpenStand | None = None
        self._is_picked = False
        self.back = ActionButton(ButtonRank.PRINCIPAL, look, self)
        self.previous = ActionButton(ButtonRank.SECOND, look, self)
        self.next = ActionButton(ButtonRank.SECOND, look, self)
        self.pick = ActionButton(ButtonRank.YOURS, look, self)
        self.back.clicked.connect(self.back_tapped)
        self.previous.clicked.connect(self._tap_previous)
        self.next.clicked.connect(self._tap_next)
        self.pick.clicked.connect(self._tap_pick)
        self.read_texts()

    def read_texts(self) -> None:
        self._back_word, self._stand_word = self.tr("Retour"), self.tr("Stand")
        self._neighbour_spoken = self.tr("Stand {n}")
        self._add, self._add_short = self.tr("Ajouter à Ma sélection"), self.tr("Ajouter")
        self._added = self.tr("Dans Ma sélection")
        self.back.setAccessibleName(self._back_word)
        self.arrange()

    def show_stand(self, shown: OpenStand) -> None:
        self._shown = shown
        self._is_picked = shown.is_picked
        self.arrange()

    def show_picked(self, picked: bool) -> None:  # a fact told by itself
        """Show whether the open stand is kept."""
        self._is_picked = picked
        self._fill_pick(self._add_shown)

    def arrange(self) -> None:
        """Lay out inside the bar's own rectangle, with the longest wording that fits."""
        look, at = self._look, self._look.scale.at
        margin, top, height = (40, 20, 80) if look.scale.is_tall else (48, 16, 72)
        least = (200, 128, 128, 280) if look.scale.is_tall else (232, 200, 200, 364)
        right = self.width() - at(40)
        room = right - at(margin) - 3 * at(_GAP)
        widths = self._fitting_widths(room)
        spare = room - sum(widths)
        for place, design in enumerate(least):
            more = min(max(at(design) - widths[place], 0), spare)
            widths[place] += more
            spare -= more
        left = at(margin)
        for button, width in zip((self.back, self.previous, self.next), widths, strict=False):
            button.setGeometry(left, at(top), width, look.scale.px(height))
            left += width + at(_GAP)
        self.pick.setGeometry(right - widths[3], at(top), widths[3], look.scale.px(height))
        for button, stand in self._neighbours():
            button.setVisible(stand is not None)

    def _fitting_widths(self, room: int) -> list[int]:
        """Give all buttons the longest wording that fits; their widths."""
        word = "" if self._look.scale.is_tall else self._stand_word
        wordings = (
            (self._back_word, word, self._add),
            (self._back_word, "", self._add),
            (self._back_word, word, self._add_short),
            (self._back_word, "", self._add_short),
            ("", "", self._add_short),
        )
        for back, neighbour, add in wordings:
            widths = self._widths(back, neighbour, add)
            if sum(widths) <= room:
                return widths
        widths[3] = max(room - sum(widths[:3]), self._look.scale.px(MIN_TARGET))
        return widths

    def _widths(self, back: str, neighbour: str, add: str) -> list[int]:
        """Fill the buttons with a wording; what each of them needs."""
        self.back.set_content(back, icon="arrow_back")
        widths = [self.back.natural_width()]
        for button, stand in self._neighbours():
            numbers = [_WIDEST_USUAL] if stand is None else [_WIDEST_USUAL, stand.number]
            naturals = [self._fill_neighbour(button, neighbour, number) for number in numbers]
            widths.append(max(naturals))
            if stand is not None:
                button.setAccessibleName(self._neighbour_spoken.format(n=stand.number))
        return [*widths, self._fill_pick(add)]

    def _fill_neighbour(self, button: ActionButton, word: str, number: str) -> int:
        before = button is self.previous
        icon = "chevron_left" if before else "chevron_right"
        button.set_content(word, number=number, icon=icon, icon_last=not before)
        return button.natural_width()

    def _fill_pick(self, add: str) -> int:
        """Show what a touch on the last button does; the room both of its states need."""
        self._add_shown = add
        states = ((add, "bookmark_add"), (self._added, "bookmark_added"))
        widths = []
        for word, icon in states if self._is_picked else reversed(states):
            self.pick.set_content(word, icon=icon)
            widths.append(self.pick.natural_width())
        self.pick.show_rank(ButtonRank.KEPT if self._is_picked else ButtonRank.YOURS)
        self.pick.setAccessibleName(self._added if self._is_picked else self._add)
        return max(widths)

    def _neighbours(self) -> tuple[tuple[ActionButton, Stand | None], ...]:
        shown = self._shown
        return (
            (self.previous, None if shown is None else shown.previous),
            (self.next, None if shown is None else shown.next),
        )

    def _tap_previous(self) -> None:
        if self._shown is not None and self._shown.previous is not None:
            self.stand_tapped.emit(self._shown.previous)

    def _tap_next(self) -> None:
        if self._shown is not None and self._shown.next is not None:
            self.stand_tapped.emit(self._shown.next)

    def _tap_pick(self) -> None:
        if self._shown is not None:
            (self.unpick_tapped if self._is_picked else self.pick_tapped).emit(self._shown.stand)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            palette = self._look.palette
            painter.fillRect(event.rect(), palette.surface)
            painter.fillRect(0, 0, self.width(), self._look.line(), palette.line)
