"""The PIN pad behind which staff find their page; it never shows a digit."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.visitor.buttons import ActionButton, ButtonRank
from kiosk.visitor.key import Key, KeyStyle
from kiosk.visitor.phrases import second_count
from kiosk.visitor.pin_layout import PinLayout, lay_out_pin
from kiosk.visitor.pin_words import DIGITS, PinWords, draw_pin_words
from kiosk.visitor.worded import Worded

QUIET_MS = 60_000
"""So long without a key the pad stays."""


class PinPad(Worded):
    """Takes six digits; what they open is decided elsewhere.

    Signals: `entered(str)` with the sixth digit; `left()` when the way back was chosen, or nothing for a
    minute.
    """

    entered = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._digits = ""
        self._message = ""
        self._is_wrong = False
        self._wait_s = 0
        self._is_set = False
        self._layout: PinLayout | None = None
        self.digit_keys = [Key(digit, look, self, role="pinKey") for digit in "1234567890"]
        self.clear_key, self.erase_key = Key("", look, self), Key("", look, self, icon="backspace")
        self.back_button = ActionButton(ButtonRank.SECOND, look, self)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._second = QTimer(self, interval=1000)
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.hide()
        self.read_texts()

    @property
    def keys(self) -> list[Key]:
        """All keys, row by row."""
        *digits, zero = self.digit_keys
        return [*digits, self.clear_key, zero, self.erase_key]

    @property
    def message(self) -> str:
        """The sentence under the dots."""
        return self._message

    def open(self, *, is_set: bool, wait_s: int) -> None:
        """Ask for the PIN; without one, say where staff choose it. A pause that runs is shown."""
        self._forget()
        self._tell("")
        self._is_set = is_set
        if not is_set:
            self._tell(self.tr("Aucun code n’est choisi : choisissez-le sur le bureau équipe."))
        if wait_s:
            self.show_wait(wait_s)
        self._show_keys()
        self._quiet.start()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_wrong(self, tries: int, pause_s: int) -> None:
        """The PIN was wrong; so many tries are left before a pause of so many seconds."""
        self._forget()
        if tries == 1:
            told = self.tr("Code incorrect. Encore 1 essai avant une pause de {s} secondes.")
        else:
            told = self.tr("Code incorrect. Encore {n} essais avant une pause de {s} secondes.")
        self._tell(told.format(n=tries, s=pause_s), is_wrong=True)

    def show_wait(self, seconds: int) -> None:
        """Nothing is tried for so many seconds; they are counted down."""
        self._forget()
        self._wait_s = seconds
        self._second.start()
        self._tell_wait()
        self._show_keys()

    def arrange(self, zone: int) -> None:
        """Lay out; no key above `zone`, in px."""
        layout = self._layout = lay_out_pin(self._look, self.size(), zone)
        for key, place in zip(self.keys, layout.keys, strict=True):
            key.setGeometry(place)
            key.on_card = not layout.card.isEmpty()
        self.back_button.setGeometry(layout.back)
        self.update()

    def read_texts(self) -> None:
        self._title = self.tr("Accès équipe")
        self._help = self.tr("Six chiffres. L’écran revient seul aux stands après une minute sans toucher.")
        for key in self.digit_keys:
            key.setText(key.types)
        self.clear_key.setText(self.tr("Vider"))
        self.erase_key.setAccessibleName(self.tr("Effacer"))
        self.back_button.set_content(self.tr("Revenir aux stands"), icon="arrow_back")
        self.setAccessibleName(self._title)
        self.update()

    def _connect(self) -> None:
        for key in self.digit_keys:
            key.clicked.connect(self._strike)
        self.clear_key.clicked.connect(self._clear)
        self.erase_key.clicked.connect(self._erase)
        self.back_button.clicked.connect(self.left)
        self._quiet.timeout.connect(self.left)
        self._second.timeout.connect(self._count_down)

    @property
    def _accepts(self) -> bool:
        """Whether digits are taken: there is a PIN, and no pause runs."""
        return self._is_set and not self._wait_s

    def _show_keys(self) -> None:
        """Keys that do nothing are pale; the keyboard stays on the pad, not on the way back."""
        if not self._accepts and any(key.hasFocus() for key in self.keys):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        for key in self.keys:
            alive = KeyStyle.FUNCTION if key is self.erase_key else KeyStyle.PLAIN
            key.show_style(alive if self._accepts else KeyStyle.PALE)
            key.setEnabled(self._accepts)

    def _strike(self) -> None:
        key = self.sender()
        if isinstance(key, Key):
            self._add(key.types)

    def _add(self, digit: str) -> None:
        self._quiet.start()
        if not self._accepts:
            return
        self._digits += digit
        if len(self._digits) == 1:
            self._tell("")
        self.update()
        if len(self._digits) == DIGITS:
            digits = self._digits
            self._forget()
            self.entered.emit(digits)

    def _erase(self) -> None:
        self._quiet.start()
        self._digits = self._digits[:-1]
        self.update()

    def _clear(self) -> None:
        self._quiet.start()
        self._forget()

    def _forget(self) -> None:
        self._digits = ""
        self.update()

    def _count_down(self) -> None:
        self._wait_s -= 1
        if self._wait_s <= 0:
            self._wait_s = 0
            self._second.stop()
            self._tell("")
            self._show_keys()
        else:
            self._tell_wait()

    def _tell_wait(self) -> None:
        told = self.tr("Patientez {seconds}.").format(seconds=second_count(self._wait_s))
        self._tell(told, is_wrong=True)

    def _tell(self, message: str, *, is_wrong: bool = False) -> None:
        self._message, self._is_wrong = message, is_wrong
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in "1234567890" and event.text():
            self._add(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self._erase()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Home):
            self.left.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._forget()
        self._wait_s = 0
        self._quiet.stop()
        self._second.stop()
        super().hideEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._layout is not None:
            told = self._message or self._help
            words = PinWords(self._title, told, self._is_wrong, len(self._digits))
            with QPainter(self) as painter:
                painter.fillRect(event.rect(), self._look.palette.paper)
                draw_pin_words(painter, self._look, self._layout, words)
