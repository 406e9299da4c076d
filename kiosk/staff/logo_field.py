"""The logo of a stand in the editor: seen small, chosen from a file, taken away."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.domain.problem import Problem, Severity
from kiosk.errors import KioskError
from kiosk.look.desk_look import GAP, DeskLook
from kiosk.look.pictures import Pictures
from kiosk.staff.picture_import import import_picture
from kiosk.staff.unpacker import Unpacker
from kiosk.staff.widgets import button, label, restyle

_FILES = "Images (*.png *.jpg *.jpeg)"
_LARGEST = QSize(200, 80)
_HINT = "PNG ou JPEG. Il paraît sur la fiche, à côté de l’organisme, sur un fond blanc."


class LogoField(QWidget):
    """One picture to choose.

    Signals: `edited()` after each change by hand.
    """

    edited = Signal()

    def __init__(self, look: DeskLook) -> None:
        super().__init__()
        self._logo = b""
        self._refusal = ""
        self._problems: tuple[Problem, ...] = ()
        self._pictures = Pictures()
        self.none = label("Aucun logo", "hint")
        self.picture = label("", "logo")
        self.picture.setAccessibleName("Logo du stand")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.choose = button("Choisir une image…", look)
        self.remove = button("Retirer", look, "delete")
        self.message = label("", "error", wraps=True)
        self._lay_out()
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        self._refresh()

    def logo(self) -> bytes:
        """The PNG that is shown; empty where there is none."""
        return self._logo

    def set_logo(self, logo: bytes) -> None:
        """Show another logo; nothing is told, and a file that was refused is forgotten."""
        self._logo, self._refusal = logo, ""
        self._refresh()

    def load(self, path: Path) -> None:
        """Take the picture of a file, or say why it cannot be taken."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            with Unpacker() as unpacker:
                logo = import_picture(path, unpacker)
        except KioskError as error:
            self._refusal = str(error)
            self._refresh()
        else:
            self._take(logo)
        finally:
            QApplication.restoreOverrideCursor()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong with the logo, the worst first."""
        self._problems = tuple(sorted(problems, key=lambda one: one.severity is Severity.WARNING))
        self._tell()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(label("Logo", "label"))
        across = QHBoxLayout()
        across.setSpacing(GAP)
        for widget in (self.choose, self.remove):
            across.addWidget(widget)
        across.addStretch()
        column.addWidget(self.none)
        column.addWidget(self.picture)
        column.addLayout(across)
        column.addWidget(label(_HINT, "hint", wraps=True))
        column.addWidget(self.message)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Choisir le logo du stand", "", _FILES)
        if name:
            self.load(Path(name))

    def _remove(self) -> None:
        self._take(b"")

    def _take(self, logo: bytes) -> None:
        changes = logo != self._logo
        self.set_logo(logo)
        if changes:
            self.edited.emit()

    def _refresh(self) -> None:
        self.remove.setVisible(bool(self._logo))
        size = self._pictures.size(self._logo)
        self.none.setVisible(not self._logo)
        self.picture.setVisible(not size.isEmpty())
        if not size.isEmpty():
            if size != size.boundedTo(_LARGEST):
                size = size.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
            self.picture.setPixmap(self._pictures.fitted(self._logo, size, self.devicePixelRatioF()))
        self._tell()

    def _tell(self) -> None:
        told = [self._refusal] if self._refusal else [problem.what for problem in self._problems]
        worst = "error" if self._refusal or not self._problems else self._problems[0].severity.value
        restyle(self.message, "role", worst)
        self.message.setText("\n".join(told))
        self.message.setVisible(bool(told))
