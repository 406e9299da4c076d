"""The stands on the desk as rows of a table, and which of them a search shows."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from typing_extensions import override

from kiosk.domain.stand import ExhibitorKind, Stand
from kiosk.domain.words import fold, number_key, title_key
from kiosk.domain.work import Entry
from kiosk.staff.standing import Standing, State
from kiosk.staff.workbench import Workbench

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class Column(IntEnum):
    """The columns of the table."""

    NUMBER = 0
    SHORT_TITLE = 1
    ORGANISER = 2
    THEMES = 3
    STATE = 4


HEADINGS = ("N°", "Titre court", "Organisme", "Thèmes", "État")


class EntryRole(IntEnum):
    """What delegates and the filter ask of a row."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    STANDING = Qt.ItemDataRole.UserRole + 2


class StandTableModel(QAbstractTableModel):
    """The entries of a workbench, in the order of their numbers."""

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._entries: tuple[Entry, ...] = workbench.work.entries
        workbench.changed.connect(self._refresh)

    def row_of(self, entry_id: int) -> int | None:
        """Where an entry stands."""
        return next((row for row, entry in enumerate(self._entries) if entry.id == entry_id), None)

    def _refresh(self) -> None:
        """Take the entries anew; rows that only say something else keep their places."""
        entries = self._workbench.work.entries
        if [entry.id for entry in entries] != [entry.id for entry in self._entries]:
            self.beginResetModel()
            self._entries = entries
            self.endResetModel()
        elif entries:
            self._entries = entries
            self.dataChanged.emit(self.index(0, 0), self.index(len(entries) - 1, len(Column) - 1))

    def _standing(self, entry: Entry) -> Standing:
        return self._workbench.standings.by_id.get(entry.id, Standing((State.READY,)))

    @override
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        match role:
            case EntryRole.ENTRY:
                return entry
            case EntryRole.STANDING:
                return self._standing(entry)
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._words(entry, Column(index.column()))
            case _:
                return None

    def _words(self, entry: Entry, column: Column) -> str:
        stand = entry.stand
        match column:
            case Column.NUMBER:
                return stand.number
            case Column.SHORT_TITLE:
                return stand.short_title
            case Column.ORGANISER:
                return stand.organiser
            case Column.THEMES:
                return ", ".join(theme.word for theme in self._workbench.work.catalogue.themes_of(stand))
            case Column.STATE:
                return self._standing(entry).state.value

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        return None


class StandFilter(QSortFilterProxyModel):
    """The rows that hold all words typed, of one kind and in one state where those are chosen, sorted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._kind: ExhibitorKind | None = None
        self._state: State | None = None

    def show_only(self, words: str, kind: ExhibitorKind | None, state: State | None) -> None:
        """Show what matches all three; nothing typed and None match everything."""
        self.beginFilterChange()
        self._words, self._kind, self._state = tuple(fold(words).split()), kind, state
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: AnyIndex) -> bool:
        index = self.sourceModel().index(source_row, 0, source_parent)
        stand: Stand = index.data(EntryRole.ENTRY).stand
        standing: Standing = index.data(EntryRole.STANDING)
        if self._kind is not None and stand.kind is not self._kind:
            return False
        if self._state is not None and self._state not in standing.states:
            return False
        text = fold(" ".join((stand.number, stand.short_title, stand.title, stand.organiser)))
        return all(word in text for word in self._words)

    @override
    def lessThan(self, left: AnyIndex, right: AnyIndex) -> bool:
        return _key(left) < _key(right)


def _key(index: AnyIndex) -> tuple[object, ...]:
    """What a row is sorted by in a column: people's order, then the number."""
    stand: Stand = index.data(EntryRole.ENTRY).stand
    number = number_key(stand.number)
    match index.column():
        case Column.NUMBER:
            return (number,)
        case Column.STATE:
            standing: Standing = index.data(EntryRole.STANDING)
            return tuple(State).index(standing.state), number
        case _:
            return title_key(index.data()), number
