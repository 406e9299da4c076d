"""The page of an import: what a file would change, each change with its box; nothing is applied before."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from kiosk.domain.counted import counted, plural
from kiosk.look.desk_look import BADGE, GAP, HEADLINE, ICON, MARGIN, ROW, SPACE, DeskLook, Tone
from kiosk.staff.import_table import BADGES, BOX, KIND, ImportModel, ImportView, KindCell
from kiosk.staff.report import Counter, Report
from kiosk.staff.widgets import button, label

_SIDES = 5 * MARGIN
_MOST_NOTICES = 4


class ImportPage(QWidget):
    """Shows one report.

    Signals: `applied(frozenset)` with the ids of the changes whose boxes are ticked; `refused()`.
    """

    applied = Signal(object)
    refused = Signal()

    def __init__(self, look: DeskLook) -> None:
        super().__init__()
        self._look = look
        self.model = ImportModel(self)
        self.subtitle = label("", "quiet")
        self.notices = label("", "quiet", wraps=True)
        self.view = self._view()
        self.apply = button("", look, kind="primary")
        self.refuse = button("Tout refuser", look)
        self._counters = QHBoxLayout()
        self._lay_out()
        self.model.ticked.connect(self._show_ticked)
        self.apply.clicked.connect(self._apply)
        self.refuse.clicked.connect(self.refused)

    def show_report(self, report: Report) -> None:
        """Show another report."""
        self.subtitle.setText(report.subtitle)
        notices = list(report.notices[:_MOST_NOTICES])
        if left := len(report.notices) - len(notices):
            notices.append(f"Et {counted(left, 'autre remarque')}.")
        if review := len(report.to_review):
            told = "chacun le dit dans l’éditeur"
            notices.append(f"{counted(review, 'point')} à relire dans les stands de ce fichier : {told}.")
        self.notices.setText("\n".join(notices))
        self.notices.setVisible(bool(notices))
        while (item := self._counters.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for counter in report.counters:
            self._counters.addWidget(self._counter(counter), 1)
        self.model.show_rows(report.rows)
        self.view.setFocus()

    def _view(self) -> ImportView:
        view = ImportView()
        view.setModel(self.model)
        view.setItemDelegateForColumn(KIND, KindCell(self._look, view))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(ROW)
        view.setAccessibleName("Changements")
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        fixed = ((BOX, ROW), (KIND, 5 * BADGE + SPACE), (KIND + 1, 3 * BADGE), (KIND + 3, 8 * BADGE))
        for column, width in fixed:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        return view

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        kept = "La version actuelle est gardée : un retour en arrière reste possible."
        foot.addWidget(label(kept, "quiet"))
        foot.addStretch()
        foot.addWidget(self.refuse)
        foot.addWidget(self.apply)
        self._counters.setSpacing(SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDES, HEADLINE, _SIDES, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(label("Rapport d’import", "headline"))
        column.addWidget(self.subtitle)
        column.addWidget(self.notices)
        column.addSpacing(GAP)
        column.addLayout(self._counters)
        column.addSpacing(GAP)
        column.addWidget(self.view, 1)
        column.addSpacing(GAP)
        column.addLayout(foot)

    def _counter(self, counter: Counter) -> QWidget:
        """A large number on the ground of its kind."""
        tone, icon = BADGES[counter.kind] if counter.kind is not None else (Tone.QUIET, "")
        box = QWidget()
        box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box.setProperty("ground", tone.value if counter.kind is not None else "card")
        across = QHBoxLayout(box)
        across.setContentsMargins(SPACE, GAP, SPACE, GAP)
        across.setSpacing(GAP)
        across.addWidget(label(str(counter.count), "count"))
        if icon:
            drawing = label("")
            drawing.setPixmap(self._look.icon(icon, self._look.tone(tone)[0]).pixmap(QSize(ICON, ICON)))
            across.addWidget(drawing)
        hidden = "" if counter.kind is not None else f", {plural(counter.count, 'masqué')} ici"
        across.addWidget(label(f"{counter.word}{hidden}", "tell"), 1)
        return box

    def _show_ticked(self) -> None:
        count = len(self.model.accepted)
        lines = f"Appliquer les {count} lignes cochées" if count > 1 else "Appliquer la ligne cochée"
        self.apply.setText(lines if count else "Aucune ligne cochée")
        self.apply.setEnabled(count > 0)

    def _apply(self) -> None:
        self.applied.emit(self.model.accepted)
