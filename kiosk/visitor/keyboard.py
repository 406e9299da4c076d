"""The keyboard on the screen: digits, letters in one of two orders, and what erases."""

from enum import Enum
from itertools import pairwise
from operator import methodcaller

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.visitor.key import Key, KeyStyle
from kiosk.visitor.worded import Worded

ROWS = 5
GAP = 8
_COLUMNS = 10
_DIGITS = "1234567890"
_SIGNS = "’-"


class LetterOrder(Enum):
    """The order of the letters, row by row."""

    AZERTY = "azertyuiopqsdfghjklmwxcvbn"
    ABC = "abcdefghijklmnopqrstuvwxyz"


class Keyboard(Worded):
    """Keys that type; letters that lead nowhere are pale and work all the same.

    Signals: `typed(str)` a letter, digit, sign or space; `erased()` the last one; `cleared()` all of it;
    `touched(str)` what a key that goes down would type.
    """

    typed = Signal(str)
    erased = Signal()
    cleared = Signal()
    touched = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._order = LetterOrder.AZERTY
        self._digits = [Key(digit, look, self, role="key") for digit in _DIGITS]
        self._letters = [Key("", look, self, role="key") for _ in LetterOrder.AZERTY.value]
        self._signs = [Key(sign, look, self, role="key") for sign in _SIGNS]
        self.erase_key = Key("", look, self, icon="backspace")
        self.clear_key = Key("", look, self)
        self.space_key = Key(" ", look, self, icon="space_bar")
        self.order_key = Key("", look, self)
        self.erase_key.show_style(KeyStyle.FUNCTION)
        for key in (*self._digits, *self._signs):
            key.setText(key.types)
        self._connect()
        for before, after in pairwise(self.keys):
            QWidget.setTabOrder(before, after)
        self.read_texts()

    @property
    def keys(self) -> list[Key]:
        """All keys, row by row."""
        last = [self.clear_key, self.space_key, self.order_key]
        return [*self._digits, *self._letters, *self._signs, self.erase_key, *last]

    @property
    def order(self) -> LetterOrder:
        return self._order

    @property
    def has_pale_keys(self) -> bool:
        return any(key.style_shown is KeyStyle.PALE for key in self.keys)

    def key(self, types: str) -> Key:
        """The key that types this."""
        return next(key for key in self.keys if key.types == types)

    def show_next(self, letters: frozenset[str] | None) -> None:
        """Make the keys pale whose letter leads nowhere; None is when nothing is known of any."""
        for key in (*self._digits, *self._letters, *self._signs):
            sought = " " if key in self._signs else key.types
            lost = letters is not None and sought not in letters
            key.show_style(KeyStyle.PALE if lost else KeyStyle.PLAIN)

    def propose_erasing(self, *, proposed: bool) -> None:
        """Show that erasing is what helps now."""
        self.erase_key.show_style(KeyStyle.PROPOSED if proposed else KeyStyle.FUNCTION)

    def show_order(self, order: LetterOrder) -> None:
        """Put the letters in an order; which of them are pale stays true of the letter."""
        pale = {key.types for key in self._letters if key.style_shown is KeyStyle.PALE}
        self._order = order
        for key, letter in zip(self._letters, order.value, strict=True):
            key.show_letter(letter)
            key.show_style(KeyStyle.PALE if letter in pale else KeyStyle.PLAIN)
        self.read_texts()

    def arrange(self) -> None:
        """Lay out inside the keyboard's own rectangle."""
        gap = self._look.scale.at(GAP)
        row_height = (self.height() + gap) / ROWS
        singles = [*self._digits, *self._letters, *self._signs]
        for place, key in enumerate(singles):
            row, column = divmod(place, _COLUMNS)
            key.setGeometry(self._place(row, column, 1, row_height, gap))
        self.erase_key.setGeometry(self._place(3, 8, 2, row_height, gap))
        self.clear_key.setGeometry(self._place(4, 0, 3, row_height, gap))
        self.space_key.setGeometry(self._place(4, 3, 5, row_height, gap))
        self.order_key.setGeometry(self._place(4, 8, 2, row_height, gap))

    def read_texts(self) -> None:
        """Set all texts in the language of the moment."""
        self.clear_key.setText(self.tr("Tout effacer"))
        self.space_key.setText(self.tr("Espace"))
        self.erase_key.setAccessibleName(self.tr("Effacer"))
        other = LetterOrder.ABC if self._order is LetterOrder.AZERTY else LetterOrder.AZERTY
        self.order_key.setText(other.name)
        self.order_key.setAccessibleName(self.tr("Lettres dans l’ordre {order}").format(order=other.name))
        names = {"’": self.tr("Apostrophe"), "-": self.tr("Trait d’union")}
        for key in self._signs:
            key.setAccessibleName(names[key.types])

    def _place(self, row: int, column: int, columns: int, row_height: float, gap: int) -> QRect:
        pitch = (self.width() + gap) / _COLUMNS
        left, top = round(column * pitch), round(row * row_height)
        right, bottom = round((column + columns) * pitch) - gap, round((row + 1) * row_height) - gap
        return QRect(QPoint(left, top), QPoint(right - 1, bottom - 1))

    def _connect(self) -> None:
        for key in self.keys:
            key.went_down.connect(self._strike_others)
        for key in (*self._digits, *self._letters, *self._signs, self.space_key):
            key.clicked.connect(self._type)
            key.went_down.connect(self._tell_touched)
        self.erase_key.clicked.connect(self.erased)
        self.clear_key.clicked.connect(self.cleared)
        self.order_key.clicked.connect(self._swap_order)
        self.show_order(self._order)

    def _strike_others(self) -> None:
        """Two fingers: the key still held comes first."""
        down = self.sender()
        for key in self.keys:
            if key is not down:
                key.strike_held()

    def _type(self) -> None:
        key = self.sender()
        assert isinstance(key, Key)
        self.typed.emit(key.types)

    def _tell_touched(self) -> None:
        key = self.sender()
        assert isinstance(key, Key)
        self.touched.emit(key.types)

    def _swap_order(self) -> None:
        self.show_order(LetterOrder.ABC if self._order is LetterOrder.AZERTY else LetterOrder.AZERTY)

    def _neighbour(self, key: Key, arrow: int) -> Key | None:
        """The nearest key that way."""
        here = key.geometry()
        across = methodcaller("x" if arrow in (Qt.Key.Key_Up, Qt.Key.Key_Down) else "y")
        sides = {
            Qt.Key.Key_Left: [each for each in self.keys if each.geometry().right() < here.left()],
            Qt.Key.Key_Right: [each for each in self.keys if each.geometry().left() > here.right()],
            Qt.Key.Key_Up: [each for each in self.keys if each.geometry().bottom() < here.top()],
            Qt.Key.Key_Down: [each for each in self.keys if each.geometry().top() > here.bottom()],
        }
        return min(
            sides[Qt.Key(arrow)],
            key=lambda each: (
                (each.geometry().center() - here.center()).manhattanLength()
                + 10 * abs(across(each.geometry().center()) - across(here.center()))
            ),
            default=None,
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.focusWidget()
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if isinstance(key, Key) and event.key() in arrows:
            if (neighbour := self._neighbour(key, event.key())) is not None:
                neighbour.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: the keys lie on the screen's own ground."""
