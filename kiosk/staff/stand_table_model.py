"""The stands on the desk as rows of a table."""

from bisect import bisect
from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from kiosk.domain.stand import Stand
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


_NEW = Standing((State.READY,))
_RANKS = {state: rank for rank, state in enumerate(State)}
_MANY = 100
"""More rows than these are told all at once, with those between them."""
HEADINGS = ("N°", "Titre court", "Organisme", "Thèmes", "État")


class EntryRole(IntEnum):
    """What delegates and the filter ask of a row."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    STANDING = Qt.ItemDataRole.UserRole + 2


class StandTableModel(QAbstractTableModel):
    """The entries of a workbench, sorted by a column; what is typed moves no row before it is saved."""

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._column, self._descending = Column.NUMBER, False
        self._entries: list[Entry] = []
        self._shown: list[Standing] = []
        self._rows: dict[int, int] = {}
        self._is_sorted = True
        self._texts: dict[int, tuple[Stand, str]] = {}
        self._fill(self._sorted(workbench.work.entries))
        for row in range(len(self._entries)):
            self.text_at(row)  # while the desk opens, not at the first letter typed
        workbench.changed.connect(self._refresh)
        workbench.saved.connect(self._arrange)

    def row_of(self, entry_id: int) -> int | None:
        """Where an entry stands."""
        return self._rows.get(entry_id)

    def entry_at(self, row: int) -> Entry:
        return self._entries[row]

    def standing_at(self, row: int) -> Standing:
        return self._shown[row]

    def text_at(self, row: int) -> str:
        """What a search looks for words in, folded."""
        entry = self._entries[row]
        stand = entry.stand
        known = self._texts.get(entry.id)
        if known is None or known[0] is not stand:
            words = " ".join((stand.number, stand.short_title, stand.title, stand.organiser))
            known = self._texts[entry.id] = stand, fold(words)
        return known[1]

    def order_by(self, column: Column, *, descending: bool) -> None:
        """Sort the rows by a column: people's order, then the number."""
        self._column, self._descending = column, descending
        self._is_sorted = False
        self._arrange()

    def _sorted(self, entries: Iterable[Entry]) -> list[Entry]:
        return sorted(entries, key=self._key, reverse=self._descending)

    def _fill(self, entries: list[Entry]) -> None:
        """Have rows of these, which are sorted."""
        standings = self._workbench.standings.by_id
        self._entries, self._is_sorted = entries, True
        self._shown = [standings.get(entry.id, _NEW) for entry in self._entries]
        self._rows = {entry.id: row for row, entry in enumerate(self._entries)}

    def _arrange(self) -> None:
        """Sort anew; whoever points at a row points at the same stand afterwards."""
        if self._is_sorted:
            return
        before, after = self._entries, self._sorted(self._entries)
        self._is_sorted = True
        if all(one is other for one, other in zip(before, after, strict=True)):
            return
        self.layoutAboutToBeChanged.emit()
        pointed = self.persistentIndexList()
        self._fill(after)
        now = [self.index(self._rows[before[index.row()].id], index.column()) for index in pointed]
        self.changePersistentIndexList(pointed, now)
        self.layoutChanged.emit()

    def _refresh(self) -> None:
        """Take the entries anew; rows keep their places, and only those that differ are told."""
        work, standings = self._workbench.work, self._workbench.standings.by_id
        new = [entry for entry in work.entries if entry.id not in self._rows]
        if len(new) == 1 and len(work.entries) == len(self._entries) + 1:
            self._insert(new[0])
        elif standings.keys() != self._rows.keys():
            self.beginResetModel()
            self._fill(self._sorted(work.entries))
            self.endResetModel()
            return
        differing = []
        by_state = self._column is Column.STATE
        for entry in work.entries:
            row, standing = self._rows[entry.id], standings[entry.id]
            if entry is not self._entries[row] or standing != self._shown[row]:
                self._is_sorted = self._is_sorted and entry is self._entries[row] and not by_state
                self._entries[row], self._shown[row] = entry, standing
                differing.append(row)
        if len(differing) > _MANY:
            differing.sort()
            self.dataChanged.emit(self.index(differing[0], 0), self.index(differing[-1], len(Column) - 1))
            return
        for row in differing:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def _insert(self, entry: Entry) -> None:
        """One more row, in its place; at the top where the order is turned, until all is sorted anew."""
        row = 0 if self._descending else bisect(self._entries, self._key(entry), key=self._key)
        self.beginInsertRows(_NO_INDEX, row, row)
        self._entries.insert(row, entry)
        self._shown.insert(row, _NEW)
        self._rows = {one.id: at for at, one in enumerate(self._entries)}
        self._is_sorted = self._is_sorted and not self._descending
        self.endInsertRows()

    def _key(self, entry: Entry) -> tuple[object, ...]:
        number = number_key(entry.stand.number), entry.id
        match self._column:
            case Column.NUMBER:
                return number
            case Column.STATE:
                standing = self._workbench.standings.by_id.get(entry.id, _NEW)
                return _RANKS[standing.state], number
            case column:
                return title_key(self._words(entry, column)), number

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
                return self._shown[index.row()]
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
                return self._workbench.standings.by_id.get(entry.id, _NEW).state.value

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        return None
