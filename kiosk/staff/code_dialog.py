"""Choosing the team's code on the desk: typed twice, never shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.look.desk_look import GAP, MARGIN, SPACE, DeskLook, Tone
from kiosk.staff.team_code import TeamCode, advice
from kiosk.staff.widgets import LineEdit, button, label, restyle
from kiosk.store.reasons import reason

_WIDTH = 520
_WHAT = "Ce code ouvre la page équipe de la borne qui est dans ce dossier."
_REPLACES = "Il y en a déjà un : le nouveau prend sa place, et l’ancien n’ouvre plus rien."
_ROLES = {Tone.QUIET: "hint", Tone.ERROR: "error", Tone.SUCCESS: "fine"}


class CodeDialog(QDialog):
    """Asks for a code and keeps it.

    Signals: `kept()` when the code is kept; the dialog is closed then.
    """

    kept = Signal()

    def __init__(self, code: TeamCode, look: DeskLook, parent: QWidget) -> None:
        super().__init__(parent)
        self._code = code
        self.setWindowTitle("Code de l’équipe")
        self.replaces = label(_REPLACES, "label", wraps=True)
        self.first = _masked("Code à six chiffres")
        self.second = _masked("Le même code")
        self.message = label("", "hint", wraps=True)
        self.keep = button("Garder ce code", look, "lock", "primary")
        self.cancel = button("Annuler", look)
        self._lay_out()
        for field in (self.first, self.second):
            field.textChanged.connect(self._refresh)
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.reject)

    def ask(self) -> None:
        """Open with empty fields; what is chosen is told by `kept`."""
        self._forget()
        self.replaces.setVisible(self._code.is_kept())
        self._refresh()
        self.first.setFocus()
        self.open()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addStretch()
        foot.addWidget(self.cancel)
        foot.addWidget(self.keep)
        self.keep.setDefault(True)
        self.message.setMinimumHeight(2 * MARGIN)
        self.message.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(label("Code de l’équipe", "title"))
        column.addWidget(label(_WHAT, wraps=True))
        column.addWidget(self.replaces)
        column.addSpacing(SPACE)
        for field in (self.first, self.second):
            column.addWidget(label(field.accessibleName(), "label"))
            column.addWidget(field)
        column.addWidget(self.message)
        column.addLayout(foot)
        self.setFixedWidth(_WIDTH)

    def _refresh(self) -> None:
        told = advice(self.first.text(), self.second.text(), self._code.is_fit)
        self._tell(told.sentence, told.tone)
        self.keep.setEnabled(told.tone is Tone.SUCCESS)

    def _tell(self, sentence: str, tone: Tone) -> None:
        restyle(self.message, "role", _ROLES[tone])
        self.message.setText(sentence)

    def _keep(self) -> None:
        try:
            self._code.keep(self.first.text())
        except OSError as error:
            stays = "L’ancien code reste." if self._code.is_kept() else "La page équipe reste fermée."
            self._tell(
                f"Le code n’est pas gardé : écriture impossible ({reason(error)}). {stays}", Tone.ERROR
            )
            return
        self.accept()
        self.kept.emit()

    def _forget(self) -> None:
        for field in (self.first, self.second):
            field.setText("")

    @override
    def done(self, result: int) -> None:
        self._forget()
        super().done(result)


def _masked(name: str) -> QLineEdit:
    """A field that shows dots."""
    field = LineEdit()
    field.setAccessibleName(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setInputMethodHints(
        Qt.InputMethodHint.ImhSensitiveData
        | Qt.InputMethodHint.ImhNoPredictiveText
        | Qt.InputMethodHint.ImhDigitsOnly
    )
    return field
