"""The cards of a strip: one or two lines of them that scroll sideways."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QScroller, QWidget
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.visitor.search_field import is_printable
from kiosk.visitor.stand_model import StandModel
from kiosk.visitor.strip_card import StripCard
from kiosk.visitor.touch_list import TouchList

_MOVES = QAbstractItemView.CursorAction
_TURNED = {
    _MOVES.MoveLeft: _MOVES.MoveUp,
    _MOVES.MoveRight: _MOVES.MoveDown,
    _MOVES.MoveUp: _MOVES.MoveLeft,
    _MOVES.MoveDown: _MOVES.MoveRight,
}
"""A grid that scrolls down, turned into one that scrolls sideways."""


class StripList(TouchList):
    """Cards in lines that are filled column by column; places are arithmetic, as in every list.

    `lets_type`: what is typed on a physical keyboard is for somebody else.
    """

    def __init__(self, model: StandModel, look: Look, parent: QWidget) -> None:
        super().__init__(model, look, parent)
        self.lets_type = False
        self.card = StripCard(look, self)
        self.setItemDelegate(self.card)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @property
    def cell(self) -> QSize:
        return self._cell

    @property
    def lines(self) -> int:
        """How many cards stand above each other."""
        return self._columns

    @override
    def scroll_to(self, value: int) -> None:
        QScroller.scroller(self.viewport()).stop()
        self.horizontalScrollBar().setValue(value)

    @override
    def place_of(self, row: int) -> QRect:
        column, line = divmod(row, self._columns)
        corner = QPoint(column * self._cell.width() - self.horizontalOffset(), line * self._cell.height())
        return QRect(corner, self._cell)

    @override
    def rows_within(self, area: QRect) -> range:
        width, offset = self._cell.width(), self.horizontalOffset()
        first = max(area.left() + offset, 0) // width * self._columns
        end = ((area.right() + offset) // width + 1) * self._columns
        return range(first, min(end, self._items.rowCount()))

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        line = point.y() // self._cell.height()
        if not 0 <= line < self._columns:
            return QModelIndex()
        column = (point.x() + self.horizontalOffset()) // self._cell.width()
        return self._items.index(column * self._columns + line, 0)

    @override
    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        place, view = self.visualRect(index), self.viewport().width()
        if place.left() < 0:
            self.horizontalScrollBar().setValue(self.horizontalOffset() + place.left())
        elif place.right() >= view:
            self.horizontalScrollBar().setValue(self.horizontalOffset() + place.right() + 1 - view)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        return super().moveCursor(_TURNED.get(action, action), modifiers)

    @override
    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)
        view, bar = self.viewport().width(), self.horizontalScrollBar()
        columns = -(-self._items.rowCount() // self._columns)
        bar.setRange(0, max(0, columns * self._cell.width() - view))
        bar.setPageStep(view)
        bar.setSingleStep(self._cell.width())
        self.verticalScrollBar().setRange(0, 0)

    @override
    def horizontalOffset(self) -> int:
        return self.horizontalScrollBar().value()

    @override
    def verticalOffset(self) -> int:
        return 0

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.lets_type and event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._tap(self.currentIndex())
        elif self.lets_type and (is_printable(event) or event.key() == Qt.Key.Key_Backspace):
            event.ignore()
        else:
            super().keyPressEvent(event)
