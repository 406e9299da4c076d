"""The dark bar at the top of the desk: its name, the edition, and what one can do with the whole."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget
from typing_extensions import override

from kiosk.domain.counted import counted, plural
from kiosk.look.desk_look import BAR, GAP, MARGIN, SPACE, DeskLook
from kiosk.staff.widgets import button, label, restyle
from kiosk.staff.workbench import Workbench

_CODE = "Code de l’équipe…"
_ROOMY = 1800
"""Width in px from which the lock has its words beside it."""
_TIGHT = 1300
"""A bar narrower than this says only what can be done."""


class DeskBar(QWidget):
    """Shows how many changes are not published; its buttons are connected by the desk."""

    def __init__(self, workbench: Workbench, look: DeskLook, *, has_guide: bool) -> None:
        super().__init__()
        self._workbench, self._look = workbench, look
        self._folded = False
        self.setProperty("ground", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(BAR)
        self.edition = label("")
        self.saved = label("")
        self.guide = button("Guide", look, "info", "bar")
        self.guide.setVisible(has_guide)
        self.load = button("Importer", look, "upload_file", "bar")
        self.load_file, self.load_folder = _menu(self.load, "Un fichier", "Un dossier de .csv")
        self.export = button("Exporter", look, "table_view", "bar")
        self.export_file, self.export_folder = _menu(self.export, "Un classeur .xlsx", "Un dossier de .csv")
        self.versions = button("Versions", look, "history", "bar")
        self.code = button(_CODE, look, "lock", "bar")
        self.back = button("Retour au tableau", look, "arrow_back", "bar")
        self.pending = label("", "pending")
        self.publish = button("Publier sur la borne", look, "publish", "publish")
        across = QHBoxLayout(self)
        across.setContentsMargins(MARGIN, 0, MARGIN, 0)
        across.setSpacing(GAP)
        across.addWidget(_dot())
        across.addWidget(label("Bureau équipe", "title"))
        across.addSpacing(SPACE)
        across.addWidget(self.edition)
        across.addSpacing(SPACE)
        across.addWidget(self.saved)
        across.addStretch()
        for widget in (self.guide, self.load, self.export, self.versions, self.code, self.back):
            across.addWidget(widget)
        across.addSpacing(SPACE)
        across.addWidget(self.pending)
        across.addSpacing(GAP)
        across.addWidget(self.publish)
        self._lesser = {lesser: lesser.text() for lesser in (self.guide, self.export, self.versions)}
        for lesser, words in self._lesser.items():
            lesser.setToolTip(words)
            lesser.setAccessibleName(words)
        self.code.setAccessibleName(_CODE)
        self._on_table = (self.load, self.export, self.versions, self.pending, self.publish)
        self.show_table(is_shown=True)
        workbench.changed.connect(self._refresh)
        workbench.saved.connect(self._show_saved)
        workbench.failed.connect(self._show_saved)
        self._refresh()

    def show_table(self, *, is_shown: bool) -> None:
        """Offer what goes with the table, or only the way back to it."""
        for widget in self._on_table:
            widget.setVisible(is_shown)
        self.back.setVisible(not is_shown)

    def fold(self, *, folded: bool) -> None:
        """In a narrow window the lesser buttons show their icons only."""
        for lesser, words in self._lesser.items():
            lesser.setText("" if folded else words)
        self._folded = folded
        self._show_edition()

    def show_code(self, lacking: str) -> None:
        """Mark the lock when the team has no code yet, which `lacking` says; "" when it has one."""
        palette = self._look.palette
        icon, ink = ("lock_open", palette.sun) if lacking else ("lock", palette.ink_inverse)
        self.code.setIcon(self._look.icon(icon, ink, palette.ink_inverse2))
        self.code.setToolTip(lacking or _CODE)
        self.code.setAccessibleDescription(lacking)
        restyle(self.code, "lacks", str(bool(lacking)).lower())

    def _refresh(self) -> None:
        standings = self._workbench.standings
        self._show_edition()
        self._show_saved()
        self._show_pending()
        self.publish.setEnabled(standings.pending > 0 and not standings.errors)

    def _show_pending(self) -> None:
        pending = self._workbench.standings.pending
        is_tight = pending and self.width() < _TIGHT
        self.pending.setText(f"{pending} à publier" if is_tight else _told(pending))

    def _show_edition(self) -> None:
        work = self._workbench.work
        stands = counted(len(work.catalogue.visible().stands), "stand")
        event = work.event.short_name or work.event.name
        self.edition.setText(stands if self._folded else f"{event} · {stands}")

    def _show_saved(self) -> None:
        pending = "Non enregistré" if self._workbench.failure else "Enregistrement…"
        self.saved.setText("Enregistré" if self._workbench.is_saved else pending)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.code.setText(_CODE if self.width() >= _ROOMY else "")
        for told in (self.edition, self.saved):
            told.setVisible(self.width() >= _TIGHT)
        self._show_pending()


def _menu(opener: QPushButton, *words: str) -> list[QAction]:
    """What a button opens: one action for each words."""
    menu = QMenu(opener)
    opener.setMenu(menu)
    return [menu.addAction(one) for one in words]


def _told(pending: int) -> str:
    """How many changes are waiting."""
    return (
        f"{counted(pending, 'modification')} {'non ' + plural(pending, 'publiée')}"
        if pending
        else "Tout est publié"
    )


def _dot() -> QWidget:
    """The yellow dot of the house."""
    made = QWidget()
    made.setProperty("ground", "dot")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setFixedSize(SPACE, SPACE)
    return made
