"""What could not be saved: tried again by itself, and not lost because the desk is closed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.look.desk_look import Tone
from kiosk.staff.errands import Errands
from kiosk.staff.notice_bar import NoticeBar
from kiosk.staff.workbench import Workbench

AGAIN_MS = 30_000
"""The pause after which saving is tried again."""
_STAYS = (
    "Le bureau reste ouvert : vos dernières modifications ne sont pas enregistrées. {} "
    "Le bureau réessaie tout seul ; si vous le fermez maintenant, elles sont perdues."
)
_SAVED = "Tout est enregistré."


class Saving(QObject):
    """Tells on the notice bar why nothing can be saved, until it can; `close` closes the desk."""

    def __init__(
        self, workbench: Workbench, errands: Errands, notice: NoticeBar, close: Callable[[], object]
    ) -> None:
        super().__init__(errands)
        self._workbench, self._errands, self._notice, self._close = workbench, errands, notice, close
        self._told = ""
        self._is_quiet = self._is_let_go = False
        self._pause = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._pause.timeout.connect(self._try_again)
        workbench.failed.connect(self._tell_failure)
        workbench.changed.connect(self._settle)
        workbench.saved.connect(self._settle)

    def may_close(self) -> bool:
        """Save what is not saved yet; whether the desk can be closed without a loss, or staff want it so."""
        self._workbench.save_now()
        if self._workbench.is_saved or self._is_let_go:
            return True
        self._told = _STAYS.format(self._workbench.failure)
        self._notice.offer(self._told, "Fermer sans enregistrer", self._let_go)
        return False

    def _let_go(self) -> None:
        self._is_let_go = True
        self._close()

    def _try_again(self) -> None:
        """An errand may be saving beside the window: then later."""
        if self._errands.is_busy:
            self._pause.start()
            return
        self._is_quiet = True
        self._workbench.save_now()
        self._is_quiet = False

    def _tell_failure(self, sentence: str) -> None:
        """A try that nobody asked for tells only what is new."""
        self._pause.start()
        if not (self._is_quiet and sentence in self._told):
            self._told = sentence
            self._notice.tell(sentence, Tone.ERROR)

    def _settle(self) -> None:
        if not self._told or not self._workbench.is_saved:
            return
        self._pause.stop()
        if self._notice.words.text() == self._told and self._notice.isVisible():
            self._notice.tell(_SAVED, Tone.SUCCESS)
        self._told = ""
