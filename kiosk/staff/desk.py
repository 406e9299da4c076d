"""The staff's desk: one window with the table, the editor, the preview, and pages for the other tasks."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.domain.work import Work
from kiosk.errors import KioskError
from kiosk.look.desk_look import FOLDED_HEIGHT, MARGIN, NARROW, PREVIEW_WIDTH, SMALLEST, SPACE, DeskLook, Tone
from kiosk.staff.desk_bar import DeskBar
from kiosk.staff.desk_preview import DeskPreview
from kiosk.staff.errands import Errands
from kiosk.staff.notice_bar import NoticeBar
from kiosk.staff.previewing import Preview
from kiosk.staff.saving import Saving
from kiosk.staff.stand_editor import StandEditor
from kiosk.staff.stand_table import StandTable
from kiosk.staff.waiting_page import WaitingPage
from kiosk.staff.widgets import REDO_KEYS, UNDO_KEYS
from kiosk.staff.workbench import Prepared, Workbench

MANY_CHANGES = 300
"""Stands that a step may change on the window's own time; each takes a millisecond or two to save."""


class Desk(QWidget):
    """The window; `pages` holds the table and whatever page is opened over it.

    Signals: `dropped(list)` with the paths of the files and folders that were dropped on it.
    """

    dropped = Signal(list)

    def __init__(self, workbench: Workbench, preview: Preview, look: DeskLook, *, has_guide: bool) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Bureau équipe")
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.workbench = workbench
        self.bar = DeskBar(workbench, look, has_guide=has_guide)
        self.notice = NoticeBar(look)
        self.table = StandTable(workbench, look)
        self.editor = StandEditor(workbench, look)
        self.preview = DeskPreview(workbench, preview, look)
        self.pages = QStackedWidget()
        self._work = QWidget()
        self._folded: bool | None = None
        self._lay_out()
        self.waiting = WaitingPage(look)
        self.errands = Errands(self.pages, self.waiting, self)
        self.saving = Saving(workbench, self.errands, self.notice, self.close)
        self._connect()
        if workbench.work.entries:
            self.table.choose(workbench.work.entries[0].id)
        self.table.words.setFocus()

    def open_page(self, page: QWidget) -> None:
        """Show another page in the table's place."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.bar.show_table(is_shown=False)
        self.notice.hide()

    def show_table(self) -> None:
        """Back to the table."""
        self.pages.setCurrentIndex(0)
        self.bar.show_table(is_shown=True)

    def undo(self) -> None:
        """Go back a step."""
        self._step("Retour en arrière", self.workbench.before, self.workbench.undo)

    def redo(self) -> None:
        """Do again what was undone."""
        self._step("Rétablissement", self.workbench.after, self.workbench.redo)

    def _step(self, words: str, there: Work | None, go: Callable[[Prepared | None], None]) -> None:
        """Go to another state of the work; where much of it is other, in an errand."""
        if there is not None and there.changes_from(self.workbench.work) > MANY_CHANGES:
            self.workbench.save_now()
            self.errands.send(words, partial(self.workbench.prepare_work, there), go, self._tell_error)
        elif there is not None:
            go(None)

    def _tell_error(self, error: KioskError) -> None:
        self.notice.tell(str(error), Tone.ERROR)

    def _lay_out(self) -> None:
        self._across = QHBoxLayout(self._work)
        self._across.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._across.setSpacing(MARGIN)
        self._middle = QVBoxLayout()
        self._middle.setSpacing(SPACE)
        self._middle.addWidget(self.editor, 1)
        self._across.addWidget(self.table, 20)
        self._across.addLayout(self._middle, 16)
        self.pages.addWidget(self._work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.notice)
        column.addWidget(self.pages, 1)
        self._fold(folded=False)

    def _connect(self) -> None:
        self.table.chosen.connect(self.editor.show_entry)
        self.table.chosen.connect(self.preview.show_entry)
        self.table.add_asked.connect(self._add)
        self.bar.back.clicked.connect(self.show_table)
        self.editor.undo_asked.connect(self.undo)
        self.editor.redo_asked.connect(self.redo)
        for keys, act in ((UNDO_KEYS, self.undo), (REDO_KEYS, self.redo)):
            for key in keys:
                shortcut = QShortcut(key, self._work)  # silent where the table is not seen
                shortcut.activated.connect(act)
        self.errands.busy.connect(self._occupy)
        self.errands.left.connect(self.close)

    def _add(self) -> None:
        self.table.choose(self.workbench.add())
        self.editor.start_writing()

    def _occupy(self, is_busy: bool) -> None:
        """Take nothing else up while an errand is waited for."""
        self.bar.setEnabled(not is_busy)
        self.setAcceptDrops(not is_busy)
        self.notice.hide()

    def _fold(self, *, folded: bool) -> None:
        """Put the preview at the right, or in a narrow window under the editor."""
        if folded == self._folded:
            return
        self._folded = folded
        if folded:
            self._across.removeWidget(self.preview)
            self._middle.addWidget(self.preview)
            self.preview.setMinimumWidth(0)
            self.preview.setFixedHeight(FOLDED_HEIGHT)
        else:
            self._middle.removeWidget(self.preview)
            self._across.addWidget(self.preview, 11)
            self.preview.setMinimumHeight(0)
            self.preview.setMaximumHeight(16777215)
            self.preview.setMinimumWidth(PREVIEW_WIDTH)
        self.preview.fold(folded=folded)
        self.bar.fold(folded=folded)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(folded=self.width() < NARROW)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(_local(event))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.errands.leave() and self.saving.may_close())


def _local(event: QDropEvent) -> list[Path]:
    """The files and folders of this computer that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
