"""Checking on the desk what a terminal would take or refuse: a file, a stick, a folder."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kiosk.errors import KioskError
from kiosk.look.desk_look import Tone
from kiosk.staff.desk import Desk
from kiosk.staff.trial import Trial, try_out
from kiosk.staff.trial_cards import verdict
from kiosk.staff.versions_page import VersionsPage

_FILES = "Bases de stands (*.db);;Tous les fichiers (*)"
_ASKED = "Vérifier comme le ferait une borne"


class TrialTask(QObject):
    """Connects the two buttons of the page of versions; the notice bar tells what was found."""

    def __init__(self, desk: Desk, page: VersionsPage) -> None:
        super().__init__(desk)
        self._desk = desk
        page.try_file.clicked.connect(self._choose_file)
        page.try_folder.clicked.connect(self._choose_folder)

    def tell(self, place: Path) -> None:
        """Say what a terminal would do with a file or a folder; nothing is published."""
        self._desk.errands.send(
            f"Vérification de {place.name or place}",
            partial(try_out, place),
            self._tell_trials,
            self._tell_failure,
            can_give_up=True,
        )

    def _tell_trials(self, trials: Sequence[Trial]) -> None:
        is_fine = not any(trial.refused for trial in trials)
        self._desk.notice.tell(
            "\n".join(verdict(trial) for trial in trials), Tone.SUCCESS if is_fine else Tone.ERROR
        )

    def _tell_failure(self, error: KioskError) -> None:
        self._desk.notice.tell(str(error), Tone.ERROR)

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._desk, _ASKED, "", _FILES)
        if name:
            self.tell(Path(name))

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._desk, _ASKED)
        if name:
            self.tell(Path(name))
