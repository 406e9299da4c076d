"""A strip of cards between two arrows: all stands of a list, a few at a time."""

from itertools import pairwise

from PySide6.QtCore import QPropertyAnimation, QSize, Signal
from PySide6.QtWidgets import QScroller, QWidget

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.visitor.buttons import ArrowButton
from kiosk.visitor.flick import tune_flick
from kiosk.visitor.stand_model import StandModel
from kiosk.visitor.strip_list import StripList
from kiosk.visitor.strip_words import is_upright
from kiosk.visitor.worded import Worded

_ARROW = 72
_NARROWEST, _NARROWEST_BESIDE = 320, 420
"""Width of a card at text size 1: upright, and with its number beside its words."""


class Strip(Worded):
    """Cards and an arrow at either side; it begins anew whenever its model shows other stands.

    `lines` is how many cards stand above each other; it counts from the next `arrange` on.

    Signals: `tapped(Stand)`.
    """

    tapped = Signal(object)

    def __init__(self, model: StandModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._chosen: Stand | None = None
        self._visible = 1
        self.lines = 1
        self.cards = StripList(model, look, self)
        self.back = ArrowButton("chevron_left", look, self)
        self.on = ArrowButton("chevron_right", look, self)
        self._move = QPropertyAnimation(self.cards.horizontalScrollBar(), b"value", self)
        self.cards.tapped.connect(self.tapped)
        self.back.clicked.connect(self._page_back)
        self.on.clicked.connect(self._page_on)
        self.cards.horizontalScrollBar().rangeChanged.connect(self._follow)
        self.cards.horizontalScrollBar().valueChanged.connect(self._follow)
        model.modelReset.connect(self._begin)
        for before, after in pairwise((self.cards, self.back, self.on)):
            QWidget.setTabOrder(before, after)
        self.read_texts()

    @property
    def visible_cards(self) -> int:
        """How many cards are in view in a line."""
        return self._visible

    def choose(self, stand: Stand | None) -> None:
        """Mark the card of a stand as the open one; None marks none."""
        self._chosen = stand
        self.cards.choose(stand)

    def show_picks(self, picks: tuple[Stand, ...]) -> None:
        """Mark the cards of the stands that the visitor keeps."""
        self.cards.card.picked = frozenset(stand.number for stand in picks)
        self.cards.viewport().update()

    def scroll_to_stand(self, stand: Stand) -> None:
        """Bring the card of a stand into view, unless it is all there."""
        row = self._model.index_of(stand).row()
        if row < 0:
            return
        self._move.stop()
        place = self.cards.place_of(row)
        if place.left() < 0 or place.right() >= self.cards.viewport().width():
            column = row // self.cards.lines
            self.cards.scroll_to((column - (self._visible - 1) // 2) * place.width())

    def scroll_to_start(self) -> None:
        self._move.stop()
        self.cards.scroll_to(0)

    def least_width(self, height: int) -> int:
        """The width in which one line of cards so high shows a card with its words, in px."""
        return 2 * self._beside_cards() + self._least_cell(height)

    def arrange(self) -> None:
        """Lay out inside the strip's own rectangle, the same card first in view as before."""
        height, gap, left = self.height(), self._gap(), self._beside_cards()
        first = self._first_column()
        side = self._look.scale.px(_ARROW)
        self.back.setGeometry(0, 0, side, height)
        self.on.setGeometry(self.width() - side, 0, side, height)
        room = self.width() - 2 * left
        below = gap if self.lines > 1 else 0
        line = (height + below) // self.lines
        self._visible = max(1, room // self._least_cell(line - below))
        cell = QSize(room // self._visible, line)
        spare = room - cell.width() * self._visible
        self.cards.card.gap, self.cards.card.below = gap, below
        self.cards.setGeometry(left + spare // 2, 0, cell.width() * self._visible, height)
        self.cards.lay_out(self.lines, cell)
        scroller = QScroller.scroller(self.cards.viewport())
        scroller.setSnapPositionsX(0.0, float(cell.width()))
        tune_flick(self.cards.viewport(), self._look)
        self.cards.scroll_to(first * cell.width())
        self._follow()

    def read_texts(self) -> None:
        self.cards.setAccessibleName(self.tr("Stands"))
        self.back.setAccessibleName(self.tr("Stands précédents"))
        self.on.setAccessibleName(self.tr("Stands suivants"))

    def _gap(self) -> int:
        return self._look.scale.at(16 if self._look.scale.is_tall else 24)

    def _beside_cards(self) -> int:
        """What an arrow takes, and the gap at it that is not the cards' own."""
        return self._look.scale.px(_ARROW) + self._gap() - self._gap() // 2

    def _least_cell(self, card_height: int) -> int:
        """The narrowest card of that height, with its gaps."""
        least = _NARROWEST if is_upright(self._look, card_height) else _NARROWEST_BESIDE
        return self._look.grown(least) + self._gap()

    def _first_column(self) -> int:
        return self.cards.horizontalOffset() // max(1, self.cards.cell.width())

    def _begin(self) -> None:
        """Show the new rows from the first; the open stand may be another row, or none."""
        self.scroll_to_start()
        self.cards.forget_rows()
        self.cards.choose(self._chosen)
        self.cards.updateGeometries()

    def _page_back(self) -> None:
        self._page(-1)

    def _page_on(self) -> None:
        self._page(1)

    def _page(self, pages: int) -> None:
        """Scroll by as many cards as are in view, to a whole card."""
        QScroller.scroller(self.cards.viewport()).stop()
        bar, cell = self.cards.horizontalScrollBar(), self.cards.cell.width()
        running = self._move.state() is QPropertyAnimation.State.Running
        start = int(self._move.endValue()) if running else bar.value()
        goal = (round(start / cell) + pages * self._visible) * cell
        goal = min(max(goal, bar.minimum()), bar.maximum())
        self._move.stop()
        if not (duration := self._look.motion.duration("slide")):
            bar.setValue(goal)
            return
        self._move.setDuration(duration)
        self._move.setEasingCurve(self._look.motion.enter)
        self._move.setStartValue(bar.value())
        self._move.setEndValue(goal)
        self._move.start()

    def _follow(self) -> None:
        bar = self.cards.horizontalScrollBar()
        self._enable(self.back, self.on, enabled=bar.value() > bar.minimum())
        self._enable(self.on, self.back, enabled=bar.value() < bar.maximum())

    def _enable(self, arrow: ArrowButton, other: ArrowButton, *, enabled: bool) -> None:
        """An arrow at its end hands the keyboard to the other one, not to what comes after the strip."""
        if not enabled and arrow.hasFocus():
            other.setEnabled(True)
            other.setFocus()
        arrow.setEnabled(enabled)
