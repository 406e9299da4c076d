"""The middle of the desk: what one can do with the open stand, and its form."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.stand import Stand
from kiosk.look.desk_look import GAP, SPACE, DeskLook
from kiosk.staff.stand_form import StandForm
from kiosk.staff.widgets import button, icon_button, label
from kiosk.staff.workbench import Workbench


class StandEditor(QWidget):
    """Edits the chosen stand of a workbench.

    Signals: `undo_asked()` and `redo_asked()`, which concern all stands.
    """

    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, workbench: Workbench, look: DeskLook) -> None:
        super().__init__()
        self._workbench = workbench
        self._entry_id: int | None = None
        self.setProperty("ground", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = label("", "title")
        self.undo = button("Annuler", look, "undo")
        self.redo = icon_button("replay", "Rétablir", look)
        self.hiding = button("Masquer", look)
        self.form = StandForm(look)
        self.review = QWidget()
        self.review_words = label("", "tell", wraps=True)
        self.reviewed = icon_button("check", "C’est relu", look)
        self._lay_out()
        self._connect()

    def show_entry(self, entry_id: int) -> None:
        """Open another stand."""
        self._workbench.save_now()
        self._entry_id = entry_id
        self._refresh()
        self.form.start_at_top()

    def start_writing(self) -> None:
        """Put the cursor where a new stand begins."""
        self.form.fields["titre court"].editor.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title)
        head.addStretch()
        for widget in (self.hiding, self.undo, self.redo):
            head.addWidget(widget)
        self.review.setProperty("ground", "warning")
        self.review.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        told = QHBoxLayout(self.review)
        told.setContentsMargins(SPACE, GAP, GAP, GAP)
        told.addWidget(self.review_words, 1)
        told.addWidget(self.reviewed)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, GAP, GAP)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self.review)
        column.addWidget(self.form, 1)

    def _connect(self) -> None:
        self.form.edited.connect(self._edit)
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        self.hiding.clicked.connect(self._hide_or_show)
        self.reviewed.clicked.connect(self._settle_review)
        self._workbench.changed.connect(self._refresh)
        self._refresh()

    def _edit(self, stand: Stand, field: str) -> None:
        if self._entry_id is not None:
            self._workbench.edit(self._entry_id, stand, field)

    def _hide_or_show(self) -> None:
        entry = self._workbench.work.entry(self._entry_id) if self._entry_id is not None else None
        if entry is not None:
            self._workbench.hide(entry.id, hidden=not entry.stand.hidden)

    def _settle_review(self) -> None:
        if self._entry_id is not None:
            self._workbench.review(self._entry_id)

    def _refresh(self) -> None:
        workbench = self._workbench
        self.undo.setEnabled(workbench.before is not None)
        self.redo.setEnabled(workbench.after is not None)
        entry = workbench.work.entry(self._entry_id) if self._entry_id is not None else None
        self.form.setEnabled(entry is not None)
        self.hiding.setEnabled(entry is not None)
        if entry is None:
            self.title.setText("Aucun stand ouvert")
            self.review.hide()
            return
        stand = entry.stand
        self.title.setText(f"Stand {stand.number}{' (masqué)' if stand.hidden else ''}")
        self.hiding.setText("Montrer" if stand.hidden else "Masquer")
        blocked = QSignalBlocker(self.form)
        self.form.show_stand(stand, workbench.work.themes)
        blocked.unblock()
        self.form.show_problems(workbench.standings.by_id[entry.id].problems)
        self.review_words.setText("\n".join(entry.to_review))
        self.review.setVisible(bool(entry.to_review))
