"""What is made ready while a finger is still down: the sheet of the stand under it."""

from PySide6.QtCore import QObject, QTimer

from kiosk.domain.stand import Stand
from kiosk.visitor.code_card import TakeCard
from kiosk.visitor.teller import Teller
from kiosk.visitor.touch_list import TouchList

AFTER_PRESS_MS = 16
"""The pressed card is painted first."""
BEFORE_CODE_MS = 24
"""A finger that wants to scroll has moved by then."""


class Foresight(QObject):
    """Lays out the sheet that a finger is about to open: lifting it takes longer than that does.

    Where the finger slides away instead, nothing of it is ever seen.
    """

    def __init__(self, teller: Teller, card: TakeCard, parent: QObject) -> None:
        super().__init__(parent)
        self._teller = teller
        self._stand: Stand | None = None
        self._layout, self._code = QTimer(self), QTimer(self)
        for timer, step in ((self._layout, self._prepare), (self._code, card.make_code)):
            timer.setSingleShot(True)
            timer.timeout.connect(step)

    def watch(self, stands: TouchList) -> None:
        """Foresee what a touch on these stands opens."""
        stands.touched.connect(self._foresee)

    def _foresee(self, stand: Stand | None) -> None:
        self._stand = stand
        if stand is not None:
            self._layout.start(AFTER_PRESS_MS)
        else:
            self._layout.stop()
            self._code.stop()

    def _prepare(self) -> None:
        if self._stand is not None and self._teller.prepare(self._stand):
            self._code.start(BEFORE_CODE_MS)
