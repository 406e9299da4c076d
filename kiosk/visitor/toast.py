"""A short word about what just happened to Ma sélection, with a way back."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.display import Display
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.look.shapes import draw_box, draw_dot
from kiosk.look.text import TextBlock
from kiosk.visitor.buttons import ActionButton, ButtonRank
from kiosk.visitor.facts import MOST_PICKS, PickChange, Picks
from kiosk.visitor.worded import Worded

_HEIGHT = 96
_WIDTH = 960
_TALL_WIDTH = 1000
_EDGE = 40
_ABOVE = 24
_TEXT_LEFT = 68
_ROLE = "cardTitle"
_SLOWER = 2
"""How many times longer it stays for those who chose a mode to read, hear or reach it."""


class Toast(Worded):
    """Comes after a change and goes by itself; `place` says where.

    Signals: `undo_tapped()`.
    """

    undo_tapped = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._usual = Display()
        self._picks = Picks()
        self._within = QRect()
        self.undo = ActionButton(ButtonRank.DARK, look, self)
        self.undo.clicked.connect(self._take_back)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setTimerType(Qt.TimerType.PreciseTimer)
        self._end.timeout.connect(self._fade_out)
        self._fade = QVariantAnimation(self)
        self._fade.valueChanged.connect(self._show_strength)
        self._fade.finished.connect(self._arrive)
        self.hide()
        self.read_texts()

    def read_texts(self) -> None:
        self._sentences = {
            PickChange.ADDED: self.tr("Stand {n} ajouté à Ma sélection"),
            PickChange.REMOVED: self.tr("Stand {n} retiré"),
            PickChange.CLEARED: self.tr("Ma sélection est vide"),
            PickChange.REFUSED: self.tr("{n} stands au maximum"),
        }
        self.undo.set_content(self.tr("Annuler"))
        self.undo.setAccessibleName(self.tr("Annuler"))
        self.setAccessibleName(self.words)

    @property
    def words(self) -> str:
        """What it says."""
        sentence = self._sentences.get(self._picks.change, "")
        if self._picks.change is PickChange.REFUSED:
            return sentence.format(n=MOST_PICKS)
        return sentence.format(n=self._picks.stand.number if self._picks.stand is not None else "")

    @property
    def stays_for(self) -> int:
        """How long it stays, in milliseconds."""
        has_undo = self._picks.change is not PickChange.REFUSED
        milliseconds = self._look.tokens.duration["undo" if has_undo else "toast"]
        return milliseconds if self._look.display == self._usual else milliseconds * _SLOWER

    def take_usual(self, display: Display) -> None:
        """Take the modes of the start of a visit: with any other it stays longer."""
        self._usual = display

    def show_picks_change(self, picks: Picks) -> None:
        """Tell a change; one that was taken back by itself tells nothing any more."""
        if picks.change is PickChange.NONE:
            return
        if picks.change is PickChange.RESTORED:
            self._fade_out()
            return
        self._picks = picks
        self.undo.setVisible(picks.change is not PickChange.REFUSED)
        self.setAccessibleName(self.words)
        self._arrange()
        self._fade_to(1.0)
        self.raise_()
        self._end.start(self.stays_for)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words))

    def place(self, within: QRect) -> None:
        """Stand at the bottom of a rectangle of the window (px), in its middle."""
        self._within = within
        self._arrange()

    def forget(self) -> None:
        """Be gone at once, with nothing left to say."""
        self._end.stop()
        self._fade.stop()
        self.hide()
        self._picks = Picks()

    def block(self) -> TextBlock:
        """What it says, laid out."""
        return self._look.text(self.words, _ROLE, self._room(self._width()))

    def _width(self) -> int:
        look, window = self._look, self._within.width()
        usual = look.scale.at(_TALL_WIDTH) if look.scale.is_tall else look.grown(_WIDTH)
        return min(usual, window - 2 * look.scale.at(_EDGE))

    def _room(self, width: int) -> int:
        at = self._look.scale.at
        has_undo = self._picks.change is not PickChange.REFUSED
        return width - at(_TEXT_LEFT) - at(24) - (self._undo_width() + at(16) if has_undo else 0)

    def _undo_width(self) -> int:
        return max(self.undo.natural_width(), self._look.scale.px(MIN_TARGET))

    def _arrange(self) -> None:
        scale = self._look.scale
        width = self._width()
        height = max(scale.px(_HEIGHT), self.block().height + scale.at(32))
        left = self._within.center().x() - width // 2
        self.setGeometry(left, self._within.bottom() + 1 - scale.at(_ABOVE) - height, width, height)
        button, side = self._undo_width(), scale.px(MIN_TARGET)
        right = width - scale.at(12)
        self.undo.setGeometry(right - button, (height - side) // 2, button, side)
        self.update()

    def _take_back(self) -> None:
        self.undo_tapped.emit()

    def _fade_out(self) -> None:
        self._end.stop()
        if self.isVisible():
            self._fade_to(0.0)

    def _fade_to(self, goal: float) -> None:
        start = self.undo.strength if self.isVisible() else 0.0
        self._fade.stop()
        self.show()
        duration = self._look.motion.duration("fade")
        self._fade.setStartValue(start)
        self._fade.setEndValue(goal)
        if not duration or start == goal:
            self._show_strength(goal)
            self._arrive()
            return
        self._fade.setDuration(duration)
        self._fade.start()

    def _show_strength(self, strength: object) -> None:
        if isinstance(strength, float):
            self.undo.strength = strength
            self.undo.update()
            self.update()

    def _arrive(self) -> None:
        if self.undo.strength <= 0:
            self.hide()

    @override
    def reword(self) -> None:
        super().reword()
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, palette, at = self._look, self._look.palette, self._look.scale.at
            painter.setOpacity(self.undo.strength)
            draw_box(
                painter, QRectF(self.rect()), look.scale.px(20), palette.dock, palette.ink_border, look.line()
            )
            draw_dot(painter, look, QPointF(at(40), self.height() / 2), look.scale.px(24))
            block = self.block()
            block.draw(painter, at(_TEXT_LEFT), (self.height() - block.height) / 2, palette.on_dock)
