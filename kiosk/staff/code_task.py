"""The team's code on the desk: said once when there is none, chosen whenever one wants to."""

from PySide6.QtCore import QObject

from kiosk.look.desk_look import DeskLook, Tone
from kiosk.staff.code_dialog import CodeDialog
from kiosk.staff.desk import Desk
from kiosk.staff.team_code import TeamCode

_NONE = "La borne n’a pas encore de code de l’équipe : sans lui, la page équipe reste fermée."
_KEPT = "Le code de l’équipe est gardé : il ouvre dès maintenant la page équipe de la borne."


class CodeTask(QObject):
    """Connects the lock of the bar."""

    def __init__(self, desk: Desk, code: TeamCode, look: DeskLook) -> None:
        super().__init__(desk)
        self._desk, self._code = desk, code
        self.dialog = CodeDialog(code, look, desk)
        self.dialog.kept.connect(self._tell)
        desk.bar.code.clicked.connect(self.dialog.ask)
        self._mark()
        if not code.is_kept():
            desk.notice.offer(_NONE, "Choisir un code…", self.dialog.ask)

    def _tell(self) -> None:
        self._mark()
        self._desk.notice.tell(_KEPT, Tone.SUCCESS)

    def _mark(self) -> None:
        """Show on the lock whether a code is there."""
        self._desk.bar.show_code("" if self._code.is_kept() else _NONE)
