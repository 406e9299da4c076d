"""Which rows of the table of stands a search shows."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from typing_extensions import override

from kiosk.domain.stand import ExhibitorKind
from kiosk.domain.words import fold
from kiosk.staff.stand_table_model import Column, StandTableModel
from kiosk.staff.standing import State


class StandFilter(QSortFilterProxyModel):
    """The rows that hold all words typed, of one kind and in one state where those are chosen.

    It leaves sorting to the rows themselves: comparing them one by one would take seconds at 10,000.
    """

    def __init__(self, stands: StandTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stands = stands
        self._words: tuple[str, ...] = ()
        self._kind: ExhibitorKind | None = None
        self._state: State | None = None
        self.setSourceModel(stands)

    def show_only(self, words: str, kind: ExhibitorKind | None, state: State | None) -> None:
        """Show what matches all three; nothing typed and None match everything."""
        wanted = tuple(fold(words).split()), kind, state
        if wanted != (self._words, self._kind, self._state):
            self.beginFilterChange()
            self._words, self._kind, self._state = wanted
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column >= 0:
            self._stands.order_by(Column(column), descending=order is Qt.SortOrder.DescendingOrder)

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        stands = self._stands
        if self._kind is not None and stands.entry_at(source_row).stand.kind is not self._kind:
            return False
        if self._state is not None and self._state not in stands.standing_at(source_row).states:
            return False
        if not self._words:
            return True
        text = stands.text_at(source_row)
        return all(word in text for word in self._words)
