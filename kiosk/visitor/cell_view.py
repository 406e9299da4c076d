"""A view of items in cells of one size, whose places are arithmetic."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

AnyIndex = QModelIndex | QPersistentModelIndex


def lines_shown(height: int, line: int) -> int:
    """How many lines of cells a view shows at most, those cut by its edges too; both heights in px."""
    return height // line + 2


class CellView(QAbstractItemView):
    """Cells in columns, filled row by row, that scroll up and down by the px.

    Not a QListView: that one asks the model about every row at every change, which at 10,000 stands takes
    longer than all the rest together. Subclasses paint, and fetch `place_of` the `rows_within` an area.
    """

    def __init__(self, model: QAbstractItemModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._items = model  # model() would count its references wrong while the model is being set
        self._columns = 1
        self._cell = QSize(1, 1)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setModel(model)
        model.modelReset.connect(self._take_rows)

    def lay_out(self, columns: int, cell: QSize) -> None:
        """Take the number of columns and the size of a cell, in px."""
        self._columns, self._cell = columns, cell
        self.updateGeometries()
        self.viewport().update()

    def place_of(self, row: int) -> QRect:
        """Where a row is, in px of the viewport."""
        line, column = divmod(row, self._columns)
        corner = QPoint(column * self._cell.width(), line * self._cell.height() - self.verticalOffset())
        return QRect(corner, self._cell)

    def bring_keyboard(self, row: int) -> None:
        """Let the keyboard go on from a row; the view does not scroll for it."""
        scrolls = self.hasAutoScroll()
        self.setAutoScroll(False)
        index, quietly = self._items.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(index, quietly)
        self.setAutoScroll(scrolls)

    def rows_within(self, area: QRect) -> range:
        """The rows of which something is within an area of the viewport."""
        height, offset = self._cell.height(), self.verticalOffset()
        first = max(area.top() + offset, 0) // height * self._columns
        end = ((area.bottom() + offset) // height + 1) * self._columns
        return range(first, min(end, self._items.rowCount()))

    def _take_rows(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    @override
    def doItemsLayout(self) -> None:
        """Nothing: Qt lays out amid the painting after a change of model, and has all painted once more."""

    @override
    def visualRect(self, index: AnyIndex) -> QRect:
        return self.place_of(index.row()) if index.isValid() else QRect()

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        column = point.x() // self._cell.width()
        if not 0 <= column < self._columns:
            return QModelIndex()
        return self._items.index(
            (point.y() + self.verticalOffset()) // self._cell.height() * self._columns + column, 0
        )

    @override
    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        place, view = self.visualRect(index), self.viewport().height()
        if place.top() < 0:
            self.verticalScrollBar().setValue(self.verticalOffset() + place.top())
        elif place.bottom() >= view:
            self.verticalScrollBar().setValue(self.verticalOffset() + place.bottom() + 1 - view)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        page = max(1, self.viewport().height() // self._cell.height()) * self._columns
        moves = QAbstractItemView.CursorAction
        steps = {
            moves.MoveLeft: -1,
            moves.MovePrevious: -1,
            moves.MoveRight: 1,
            moves.MoveNext: 1,
            moves.MoveUp: -self._columns,
            moves.MoveDown: self._columns,
            moves.MovePageUp: -page,
            moves.MovePageDown: page,
        }
        if not self.currentIndex().isValid():
            return self._items.index(0, 0)
        last, row = self._items.rowCount() - 1, self.currentIndex().row()
        return self._items.index(min(max(row + steps.get(action, 0), 0), last), 0)

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        rows = self._items.rowCount()
        lines = -(-rows // self._columns)
        view, bar = self.viewport().height(), self.verticalScrollBar()
        bar.setPageStep(view)  # before the range: who follows the range reads the step then
        bar.setRange(0, max(0, lines * self._cell.height() - view))
        bar.setSingleStep(self._cell.height())

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def isIndexHidden(self, index: AnyIndex) -> bool:
        return False

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Nothing is ever selected: a tap opens."""

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion()
