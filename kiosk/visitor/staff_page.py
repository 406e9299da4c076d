"""The page of staff on the terminal: what is running, and what they may do about it."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.visitor.buttons import ActionButton, ButtonRank
from kiosk.visitor.worded import Worded

QUIET_MS = 300_000
"""So long without a touch the page stays."""
_BUTTON, _GAP, _COLUMN = 88, 16, 560
_LABEL = 0.36
"""Share of the width of a fact that its name takes."""


class StaffWish(Enum):
    """What staff may ask for."""

    UPDATE = "update"
    GO_BACK = "go back"
    USAGE = "usage"
    TOUCH_TEST = "touch test"
    SIZE = "size"
    CLEANING = "cleaning"
    RESTART = "restart"
    LEAVE = "leave"
    CLOSE = "close"


_CONFIRMED = (StaffWish.GO_BACK, StaffWish.RESTART, StaffWish.LEAVE)
"""What a second touch of the same button has to confirm."""


class StaffPage(Worded):
    """Facts as pairs of words, a few sentences about what was done last, and buttons.

    Signals: `wished(StaffWish)`; CLOSE too after five minutes without a touch.
    """

    wished = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._facts: tuple[tuple[str, str], ...] = ()
        self._told: tuple[str, ...] = ()
        self._asked: StaffWish | None = None
        self._words = QRect()
        self.buttons = {wish: ActionButton(ButtonRank.SECOND, look, self) for wish in StaffWish}
        self.buttons[StaffWish.CLOSE].show_rank(ButtonRank.PRINCIPAL)
        for button in self.buttons.values():
            button.clicked.connect(self._touch)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._close)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.hide()
        self.read_texts()

    @property
    def told(self) -> tuple[str, ...]:
        """The sentences about what was done last."""
        return self._told

    def open(self, facts: Sequence[tuple[str, str]], can: frozenset[StaffWish]) -> None:
        """Show what is running; only the wishes that this terminal `can` fulfil are offered."""
        self._facts = tuple(facts)
        for wish, button in self.buttons.items():
            button.setEnabled(wish in can | {StaffWish.CLOSE})
        self.tell(())
        self.show()
        self.raise_()
        self.buttons[StaffWish.CLOSE].setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, sentences: Sequence[str]) -> None:
        """Say what was done, or why it was not."""
        self._told = tuple(sentences)
        self._ask(None)
        self._quiet.start()
        self.update()

    def arrange(self) -> None:
        """Lay out over the whole page: words, and the buttons in a column beside or in two below."""
        scale, wishes = self._look.scale, list(StaffWish)
        width, height = scale.width, self.height() / scale.k
        if scale.is_tall:
            rows = (len(wishes) + 1) // 2
            top = height - 56 - rows * _BUTTON - (rows - 1) * _GAP
            column = (width - 80 - _GAP) / 2
            for place, wish in enumerate(wishes):
                x, y = 40 + (place % 2) * (column + _GAP), top + (place // 2) * (_BUTTON + _GAP)
                self.buttons[wish].setGeometry(scale.rect(x, y, column, _BUTTON))
            self._words = scale.rect(40, 56, width - 80, top - 80)
        else:
            step = min(_BUTTON + _GAP, (height - 112 + _GAP) / len(wishes))
            for place, wish in enumerate(wishes):
                y = 56 + place * step
                self.buttons[wish].setGeometry(scale.rect(width - 40 - _COLUMN, y, _COLUMN, step - _GAP))
            self._words = scale.rect(40, 56, width - 80 - _COLUMN - 56, height - 112)
        self.update()

    def read_texts(self) -> None:
        self._title = self.tr("Page équipe")
        self._labels = {
            StaffWish.UPDATE: (self.tr("Prendre une mise à jour"), "sync"),
            StaffWish.GO_BACK: (self.tr("Revenir à la version précédente"), "history"),
            StaffWish.USAGE: (self.tr("Copier la fréquentation sur une clé"), "save"),
            StaffWish.TOUCH_TEST: (self.tr("Essayer le toucher"), "touch_app"),
            StaffWish.SIZE: (self.tr("Mesurer l’écran avec une carte"), "format_size"),
            StaffWish.CLEANING: (self.tr("Nettoyer l’écran (30 secondes)"), "pause"),
            StaffWish.RESTART: (self.tr("Redémarrer la borne"), "restart_alt"),
            StaffWish.LEAVE: (self.tr("Quitter la borne"), "logout"),
            StaffWish.CLOSE: (self.tr("Revenir aux stands"), "arrow_back"),
        }
        self._ask(self._asked)
        self.setAccessibleName(self._title)

    def _touch(self) -> None:
        wish = next(wish for wish, button in self.buttons.items() if button is self.sender())
        self._quiet.start()
        if wish in _CONFIRMED and self._asked is not wish:
            self._ask(wish)
            return
        self._ask(None)
        self.wished.emit(wish)

    def _ask(self, wish: StaffWish | None) -> None:
        """Ask for a second touch of that button, and of no other."""
        self._asked = wish
        for other, button in self.buttons.items():
            label, icon = self._labels[other]
            if other is wish:
                button.set_content(self.tr("Touchez encore pour confirmer"), icon="check")
            else:
                button.set_content(label, icon=icon)

    def _close(self) -> None:
        self.wished.emit(StaffWish.CLOSE)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._quiet.stop()
        super().hideEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, palette, words = self._look, self._look.palette, self._words
            at, left, y = look.scale.at, words.x(), float(words.y())
            painter.fillRect(event.rect(), palette.paper)
            title = look.text(self._title, "h1", words.width(), 1)
            title.draw(painter, left, y, palette.ink)
            y += title.height + at(24)
            label_width = words.width() * _LABEL
            for name, value in self._facts:
                label = look.text(name, "small", label_width - at(16))
                block = look.text(value, "label", words.width() - label_width)
                label.draw(painter, left, y, palette.ink2)
                block.draw(painter, left + label_width, y, palette.ink)
                y += max(label.height, block.height) + at(8)
            y += at(16)
            for sentence in self._told:
                block = look.text(sentence, "label", words.width())
                if y + block.height > words.bottom():
                    break
                block.draw(painter, left, y, palette.ink)
                y += block.height + at(8)
