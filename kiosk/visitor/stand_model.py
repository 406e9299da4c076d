"""The listed stands as Qt's views want them."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand
from kiosk.visitor.phrases import stand_spoken

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class StandRole(IntEnum):
    """What a delegate may ask of a row."""

    STAND = Qt.ItemDataRole.UserRole + 1
    PICKED = Qt.ItemDataRole.UserRole + 2


class StandModel(QAbstractListModel):
    """The stands of a listing, in its order."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._stands: tuple[Stand, ...] = ()
        self._picked: frozenset[str] = frozenset()

    @property
    def stands(self) -> tuple[Stand, ...]:
        return self._stands

    def show(self, stands: tuple[Stand, ...]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._stands = stands
        self.endResetModel()

    def show_picks(self, picks: tuple[Stand, ...]) -> None:
        """Mark the stands that the visitor keeps."""
        picked = frozenset(stand.number for stand in picks)
        if picked != self._picked:
            self._picked = picked
            if self._stands:
                self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1), [StandRole.PICKED])

    def is_picked(self, stand: Stand) -> bool:
        return stand.number in self._picked

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Take the words of the themes from the catalogue of another language; its stands come by `show`."""
        self._catalogue = catalogue

    def index_of(self, stand: Stand) -> QModelIndex:
        """The row of a stand; invalid when it is not listed."""
        row = next((row for row, listed in enumerate(self._stands) if listed is stand), None)
        return self.index(row) if row is not None else QModelIndex()

    @override
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._stands)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not index.row() < len(self._stands):
            return None
        stand = self._stands[index.row()]
        match role:
            case StandRole.STAND:
                return stand
            case StandRole.PICKED:
                return self.is_picked(stand)
            case Qt.ItemDataRole.DisplayRole:
                return stand.short_title
            case Qt.ItemDataRole.AccessibleTextRole:
                themes = self._catalogue.themes_of(stand)
                return stand_spoken(stand, themes, picked=self.is_picked(stand))
            case _:
                return None
