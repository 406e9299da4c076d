"""The rows of an import's report: each with its box, its kind as a badge, before and after."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from kiosk.look.desk_look import GAP, DeskLook, Tone
from kiosk.staff.change import ChangeId, ChangeKind
from kiosk.staff.report import ReportRow

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
BOX, KIND = 0, 1
_HEADINGS = ("", "Changement", "N°", "Stand", "Champ", "Avant", "Après")
BADGES = {
    ChangeKind.ADDED: (Tone.SUCCESS, "add_circle"),
    ChangeKind.CHANGED: (Tone.INFO, "edit"),
    ChangeKind.REMOVED: (Tone.ERROR, "do_not_disturb_on"),
    ChangeKind.DUPLICATE: (Tone.WARNING, "warning"),
}


class ImportModel(QAbstractTableModel):
    """The rows of a report; those ticked are what would be applied.

    Signals: `ticked()` after a box was changed.
    """

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ReportRow, ...] = ()
        self._accepted: set[ChangeId] = set()

    @property
    def accepted(self) -> frozenset[ChangeId]:
        """The changes whose boxes are ticked."""
        return frozenset(self._accepted)

    def show_rows(self, rows: Sequence[ReportRow]) -> None:
        """Show another report, ticked as it says."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._accepted = {row.id for row in rows if row.is_ticked}
        self.endResetModel()
        self.ticked.emit()

    def toggle(self, row: int) -> None:
        """Tick a row, or no longer."""
        self._accepted ^= {self._rows[row].id}
        self.dataChanged.emit(self.index(row, BOX), self.index(row, BOX))
        self.ticked.emit()

    @override
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(_HEADINGS)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == BOX:
            is_ticked = row.id in self._accepted
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.UserRole:
            return row.kind
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            kind = row.kind.value.capitalize()
            return ("", kind, row.number, row.title, row.field, row.before, row.after)[index.column()]
        return None

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != BOX:
            return False
        self.toggle(index.row())
        return True

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == BOX else flags

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _HEADINGS[section]
        return None


class KindCell(QStyledItemDelegate):
    """Paints the kind of a change as a badge."""

    def __init__(self, look: DeskLook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tone, icon = BADGES[index.data(Qt.ItemDataRole.UserRole)]
        box = QRectF(option.rect).adjusted(GAP, 0, -GAP, 0)
        painter.save()
        below = QRectF(option.rect.x(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(below, self._look.palette.line)
        self._look.draw_badge(painter, box, tone, icon, str(index.data()))
        painter.restore()


class ImportView(QTableView):
    """The table; the space bar ticks the current row, wherever in it one stands."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if (
            event.key() == Qt.Key.Key_Space
            and isinstance(model, ImportModel)
            and self.currentIndex().isValid()
        ):
            model.toggle(self.currentIndex().row())
            return
        super().keyPressEvent(event)
