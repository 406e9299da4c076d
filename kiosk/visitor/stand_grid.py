"""The grid of all listed stands."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QListView, QWidget

from kiosk.look.look import Look
from kiosk.visitor.stand_card import CARD_HEIGHT, GAP, StandCard
from kiosk.visitor.touch_list import TouchList

_SPARE = 2


class StandGrid(TouchList):
    """Cards in columns; each cell holds a card and half the gap around it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._card = StandCard(look, self)
        self.setItemDelegate(self._card)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Stands"))

    def arrange(self, place: QRect, columns: int) -> None:
        """Lay out in so many columns that fill a rectangle."""
        cell = QSize(place.width() // columns, self.look.scale.at(CARD_HEIGHT + GAP))
        self._card.set_cell(cell)
        self.setGeometry(place.adjusted(0, 0, _SPARE, 0))  # a row that exactly fits would be wrapped
        self.scheduleDelayedItemsLayout()

    def page_step(self) -> int:
        """How far an arrow scrolls, in px: as many whole rows as are in view."""
        row = self.look.scale.at(CARD_HEIGHT + GAP)
        return max(1, self.viewport().height() // row) * row
