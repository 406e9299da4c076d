"""The page of published versions: which one visitors see, and going back to another."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kiosk.domain.counted import counted
from kiosk.look.desk_look import GAP, HEADLINE, MARGIN, SPACE, DeskLook
from kiosk.staff.publishing import Version
from kiosk.staff.trial_cards import TrialCards
from kiosk.staff.widgets import button, label

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_WIDEST = 1000
_TRIED = (
    "Une borne refuse une mise à jour ? "
    "Le bureau la lit comme elle le ferait et dit pourquoi, sans rien publier."
)


def told_time(moment: datetime) -> str:
    """A moment in the terminal's own time: "lundi 3 mars, 18 h 05"."""
    local = moment.astimezone()
    day = "1er" if local.day == 1 else str(local.day)
    return f"{_DAYS[local.weekday()]} {day} {_MONTHS[local.month - 1]}, {local.hour} h {local.minute:02}"


class VersionsPage(QWidget):
    """Lists versions.

    Signals: `restore_asked(Version)`, to show it again; `work_asked(Version)`, to work on from it;
    `copy_asked()`, to take what visitors see to another place.
    """

    copy_asked = Signal()
    restore_asked = Signal(object)
    work_asked = Signal(object)

    def __init__(self, look: DeskLook) -> None:
        super().__init__()
        self._look = look
        self.rows: list[VersionRow] = []
        self.none = label("Rien n’a encore été publié depuis ce bureau.", "quiet")
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(GAP)
        self._list.addWidget(label("Versions publiées", "headline"))
        told = "Les dix dernières sont gardées. Revenir à l’une d’elles ne touche pas à ce que vous préparez."
        self._list.addWidget(label(told, "quiet", wraps=True))
        self.copy = button("Copier sur une clé ou dans un dossier", look, "upload_file")
        self.copy.clicked.connect(self.copy_asked)
        self._list.addWidget(self.copy, alignment=Qt.AlignmentFlag.AlignLeft)
        self._list.addSpacing(SPACE)
        self.try_file = button("Vérifier un fichier", look, "check_circle")
        self.try_folder = button("Vérifier une clé ou un dossier", look, "check_circle")
        self._list.addWidget(label(_TRIED, "quiet", wraps=True))
        self._list.addLayout(self._trials_asked())
        self.waiting = TrialCards()
        self._list.addWidget(self.waiting)
        self._list.addSpacing(SPACE)
        self._list.addWidget(self.none)
        self._list.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, HEADLINE, MARGIN, MARGIN)
        column.addWidget(area)

    def _trials_asked(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(GAP)
        across.addWidget(self.try_file)
        across.addWidget(self.try_folder)
        across.addStretch()
        return across

    def show_versions(self, versions: tuple[Version, ...]) -> None:
        """Show these, the first being what visitors see."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [VersionRow(version, self._look, is_shown=not n) for n, version in enumerate(versions)]
        for row in self.rows:
            self._list.insertWidget(self._list.count() - 1, row)
            row.restore_asked.connect(self.restore_asked)
            row.work_asked.connect(self.work_asked)
        self.none.setVisible(not versions)
        self.copy.setEnabled(bool(versions))


class VersionRow(QWidget):
    """One version and its two commands.

    Signals: `restore_asked(Version)`, `work_asked(Version)`.
    """

    restore_asked = Signal(object)
    work_asked = Signal(object)

    def __init__(self, version: Version, look: DeskLook, *, is_shown: bool) -> None:
        super().__init__()
        self.version = version
        self.setProperty("ground", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.restore = button("Remettre sur la borne", look, "history")
        self.work = button("Reprendre dans le tableau", look, "edit")
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE, GAP, GAP, GAP)
        across.setSpacing(GAP)
        across.addWidget(label(told_time(version.published), "label"))
        across.addWidget(label(f"· {counted(version.stands, 'stand')}", "quiet"))
        if is_shown:
            across.addWidget(label("· sur la borne en ce moment", "label"))
        across.addStretch()
        across.addWidget(self.work)
        across.addWidget(self.restore)
        self.restore.setVisible(not is_shown)  # not before: without a parent it would be a window
        self.restore.clicked.connect(self._ask_restore)
        self.work.clicked.connect(self._ask_work)

    def _ask_restore(self) -> None:
        self.restore_asked.emit(self.version)

    def _ask_work(self) -> None:
        self.work_asked.emit(self.version)
