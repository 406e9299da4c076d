"""What is made ready while a finger is still down: a sheet, the cards of a theme, the answer to a letter."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.domain.choice import Choice
from kiosk.domain.stand import Stand
from kiosk.visitor.home import HomeScreen
from kiosk.visitor.keyboard import Keyboard
from kiosk.visitor.search_field import SearchField
from kiosk.visitor.sheet import SheetScreen
from kiosk.visitor.teller import Teller
from kiosk.visitor.touch_list import TouchList

AFTER_PRESS_MS = 16
"""The pressed card, or key, is painted first."""
BEFORE_PICTURE_MS = 24
"""A finger that wants to scroll has moved by then."""


class Foresight(QObject):
    """Makes ready what a finger is about to ask for: lifting it takes longer than that does.

    Where the finger slides away instead, nothing of it is ever seen.
    """

    def __init__(self, teller: Teller, sheet: SheetScreen, field: SearchField, parent: QObject) -> None:
        super().__init__(parent)
        self._teller = teller
        self._stand: Stand | None = None
        self._field, self._letter = field, ""
        self._layout = self._timer(self._prepare)
        self._picture = self._timer(sheet.draw_prepared)
        self._answer = self._timer(self._prepare_answer)
        self._choice = Choice()
        self._cards = self._timer(self._prepare_cards)

    def watch_stands(self, stands: TouchList) -> None:
        """Foresee what a touch on these stands opens."""
        stands.touched.connect(self._foresee_sheet)

    def watch_choices(self, home: HomeScreen) -> None:
        """Foresee the stands that a touch on a theme, a kind or an order lists."""
        home.choice_touched.connect(self._foresee_cards)

    def watch_keys(self, keyboard: Keyboard) -> None:
        """Foresee what a key that is down will find."""
        keyboard.touched.connect(self._foresee_answer)
        keyboard.typed.connect(self._answer.stop)

    def _foresee_sheet(self, stand: Stand | None) -> None:
        self._stand = stand
        if stand is not None:
            self._layout.start(AFTER_PRESS_MS)
        else:
            self._layout.stop()
            self._picture.stop()

    def _prepare(self) -> None:
        if self._stand is not None and self._teller.prepare(self._stand):
            self._picture.start(BEFORE_PICTURE_MS)

    def _foresee_cards(self, choice: Choice) -> None:
        self._choice = choice
        self._cards.start(AFTER_PRESS_MS)

    def _prepare_cards(self) -> None:
        self._teller.prepare_list(self._choice)

    def _foresee_answer(self, letter: str) -> None:
        self._letter = letter
        self._answer.start(AFTER_PRESS_MS)

    def _prepare_answer(self) -> None:
        letter, self._letter = self._letter, ""
        self._teller.prepare_answer(self._field.text_with(letter))

    def _timer(self, step: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(step)
        return timer
