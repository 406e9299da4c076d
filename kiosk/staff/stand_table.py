"""The left of the desk: what to look for, the table of stands, and how many problems there are."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from kiosk.domain.counted import counted
from kiosk.domain.stand import ExhibitorKind
from kiosk.look.desk_look import BADGE, GAP, ROW, SPACE, SQUARE, DeskLook
from kiosk.staff.schema import KIND_WORDS
from kiosk.staff.stand_cells import StandCells
from kiosk.staff.stand_filter import StandFilter
from kiosk.staff.stand_table_model import Column, EntryRole, StandTableModel
from kiosk.staff.standing import State
from kiosk.staff.widgets import Choice, LineEdit, button
from kiosk.staff.workbench import Workbench

_STATES = (State.ERROR, State.CHANGED, State.TO_REVIEW, State.READY, State.HIDDEN)


class StandTable(QWidget):
    """Lists the stands of a workbench.

    Signals: `chosen(int)` with the id of an entry; `add_asked()`.
    """

    chosen = Signal(int)
    add_asked = Signal()

    def __init__(self, workbench: Workbench, look: DeskLook) -> None:
        super().__init__()
        self._workbench = workbench
        self._current: int | None = None
        self.model = StandTableModel(workbench, self)
        self.filter = StandFilter(self.model, self)
        self.words = LineEdit()
        self.words.setPlaceholderText("Filtrer par numéro, titre, organisme")
        self.words.setAccessibleName("Filtrer les stands")
        self.words.setClearButtonEnabled(True)
        self.kind = Choice()
        self.kind.addItem("Tous types", "")
        for kind, word in KIND_WORDS.items():
            self.kind.addItem(word, kind.value)
        self.state = Choice()
        self.state.addItem("Tous états", "")
        for state in _STATES:
            self.state.addItem(state.value, state.value)
        for choice in (self.kind, self.state):
            choice.shrink()
        self.add = button("Nouveau stand", look, "add")
        self.view = self._view(look)
        self.errors = button("", look, "error", "link-error")
        self.warnings = button("", look, "warning", "link-warning")
        self.everything = button("Tout afficher", look, kind="link")
        self._lay_out()
        self._connect()
        self._show_counts()

    def choose(self, entry_id: int) -> None:
        """Choose the row of an entry; where the filter hides it, the filter goes."""
        row = self.model.row_of(entry_id)
        if row is None:
            return
        if not self.filter.mapFromSource(self.model.index(row, 0)).isValid():
            self.show_everything()
        self._current = entry_id
        self._restore_choice()
        self.chosen.emit(entry_id)

    def show_everything(self) -> None:
        """Filter nothing."""
        blocked = [QSignalBlocker(field) for field in (self.words, self.kind, self.state)]
        self.words.setText("")
        self.kind.setCurrentIndex(0)
        self.state.setCurrentIndex(0)
        for blocker in blocked:
            blocker.unblock()
        self._filter()

    def _view(self, look: DeskLook) -> QTableView:
        view = QTableView()
        view.setModel(self.filter)
        view.setItemDelegate(StandCells(look, view))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setSortingEnabled(True)
        view.sortByColumn(Column.NUMBER, Qt.SortOrder.AscendingOrder)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(ROW)
        view.setAccessibleName("Stands")
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.SHORT_TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.ORGANISER, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(Column.NUMBER, 2 * SQUARE)
        header.resizeSection(Column.THEMES, 3 * (SQUARE + GAP // 2) + 2 * GAP)
        header.resizeSection(Column.STATE, 5 * BADGE)
        return view

    def _lay_out(self) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.words, 1)
        for widget in (self.kind, self.state, self.add):
            top.addWidget(widget)
        foot = QWidget()
        foot.setProperty("ground", "card")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot.setLayout(below)
        below.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        below.addWidget(self.errors)
        below.addWidget(self.warnings)
        below.addStretch()
        below.addWidget(self.everything)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE - GAP // 2)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._filter)
        self.kind.currentIndexChanged.connect(self._filter)
        self.state.currentIndexChanged.connect(self._filter)
        self.add.clicked.connect(self.add_asked)
        self.errors.clicked.connect(self._show_errors)
        self.warnings.clicked.connect(self._show_warnings)
        self.everything.clicked.connect(self.show_everything)
        self.view.selectionModel().currentRowChanged.connect(self._choose_row)
        self.model.modelReset.connect(self._restore_choice)
        self.model.layoutChanged.connect(self._restore_choice)
        self._workbench.changed.connect(self._show_counts)

    def _filter(self) -> None:
        kind, state = self.kind.currentData(), self.state.currentData()
        self.filter.show_only(
            self.words.text(), ExhibitorKind(kind) if kind else None, State(state) if state else None
        )

    def _show_errors(self) -> None:
        self.state.setCurrentIndex(self.state.findData(State.ERROR.value))

    def _show_warnings(self) -> None:
        self.state.setCurrentIndex(self.state.findData(State.TO_REVIEW.value))

    def _show_counts(self) -> None:
        standings = self._workbench.standings
        self.errors.setText(counted(standings.errors, "erreur"))
        self.warnings.setText(counted(standings.warnings, "avertissement"))
        self.errors.setVisible(standings.errors > 0)
        self.warnings.setVisible(standings.warnings > 0)

    def _choose_row(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            entry_id: int = current.data(EntryRole.ENTRY).id
            if entry_id != self._current:
                self._current = entry_id
                self.chosen.emit(entry_id)

    def _restore_choice(self) -> None:
        """Rows that were taken anew: the same stand is chosen, wherever it stands now."""
        row = self.model.row_of(self._current) if self._current is not None else None
        if row is not None:
            index = self.filter.mapFromSource(self.model.index(row, 0))
            if index.isValid():
                self.view.selectRow(index.row())
                self.view.scrollTo(index)
