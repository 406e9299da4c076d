"""Files and folders dropped on the desk's window: catalogues to import, updates to check."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.look.desk_look import Tone
from kiosk.staff.desk import Desk
from kiosk.staff.import_task import ImportTask
from kiosk.staff.trial import is_update
from kiosk.staff.trial_task import TrialTask

_ONE = "Déposez un seul fichier ou un seul dossier à la fois."


class DropTask(QObject):
    """Hands each thing to whoever reads it."""

    def __init__(self, desk: Desk, importing: ImportTask, trying: TrialTask) -> None:
        super().__init__(desk)
        self._desk, self._importing, self._trying = desk, importing, trying
        desk.dropped.connect(self._take)

    def _take(self, paths: Sequence[Path]) -> None:
        if len(paths) != 1:
            self._desk.notice.tell(_ONE, Tone.ERROR)
        elif is_update(paths[0]):
            self._trying.tell(paths[0])
        else:
            self._importing.read(paths[0])
