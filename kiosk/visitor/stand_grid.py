"""The grid of all listed stands."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.visitor.draw_ahead import DrawAhead
from kiosk.visitor.stand_card import GAP, StandCard, card_height
from kiosk.visitor.stand_model import StandModel
from kiosk.visitor.touch_list import TouchList


class StandGrid(TouchList):
    """Cards in columns; each cell holds a card and half the gap around it."""

    def __init__(self, model: StandModel, look: Look, parent: QWidget) -> None:
        super().__init__(model, look, parent)
        self._card = StandCard(look, self)
        self.setItemDelegate(self._card)
        self.ahead = DrawAhead(self)
        self._row = 1
        self.read_texts()

    def read_texts(self) -> None:
        self.setAccessibleName(self.tr("Stands"))

    def arrange(self, place: QRect, columns: int) -> None:
        """Lay out in so many columns that fill a rectangle."""
        self.setGeometry(place)
        self._row = card_height(self.look, columns) + self.look.scale.at(GAP)
        self.lay_out(columns, QSize(place.width() // columns, self._row))

    def prepare_stands(self, stands: Sequence[Stand]) -> None:
        """Draw the cards in view of a list that would be shown from its top, before it is."""
        ratio = self.viewport().devicePixelRatioF()
        lines = -(-self.viewport().height() // self._row)
        for stand in stands[: lines * self._columns]:
            self._card.prepare_card(self._cell, stand, ratio, picked=self._stands.is_picked(stand))

    def page_step(self) -> int:
        """How far an arrow scrolls, in px: as many whole rows as are in view."""
        return max(1, self.viewport().height() // self._row) * self._row

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.read_texts()
