"""Words to take instead of typing them: completions, and what was perhaps meant."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.look.shapes import draw_box
from kiosk.visitor.lines import Lines
from kiosk.visitor.touchable import Touchable

MOST_WORDS = 4
_PADDING = 28
_GAP = 12
_LEAD_GAP = 16


class Note(Lines):
    """One muted line, in the first of several wordings that fits; the last is made smaller if need be."""

    def __init__(self, look: Look, parent: QWidget, role: str = "small") -> None:
        super().__init__(role, look, parent, muted=True)
        self._wordings: tuple[str, ...] = ("",)

    def show_wordings(self, *wordings: str) -> None:
        """Show one of several wordings, the fullest first."""
        wordings = wordings or ("",)
        if wordings != self._wordings:
            self._wordings = wordings
            self.show_words(wordings[0])
            self.update()

    def width_in(self, width: float) -> float:
        """How much of a width the wording takes that fits into it, in px."""
        return min(self._advance(self._fitting(width)), width)

    def _advance(self, words: str) -> float:
        return QFontMetricsF(self._look.font(self._role)).horizontalAdvance(words)

    def _fitting(self, width: float) -> str:
        fitting = (words for words in self._wordings if self._advance(words) <= width)
        return next(fitting, self._wordings[-1])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        words = self._fitting(self.width())
        with QPainter(self) as painter:
            painter.setFont(shrunk(self._look.font(self._role), words, self.width()))
            painter.setPen(self._colour())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)


class Pill(Touchable):
    """A word to take; `meant` makes it yellow: it is about what the visitor wrote."""

    radius = 36

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._meant = False

    def show_word(self, word: str, *, meant: bool) -> None:
        if (word, meant) != (self.text(), self._meant):
            self._meant = meant
            self.radius = 16 if meant else 36
            self.setText(word)
            self.update()

    @property
    def natural_width(self) -> int:
        """The width its word needs, in px."""
        scale = self.look.scale
        words = QFontMetricsF(self.look.font("label")).horizontalAdvance(self.text())
        return max(scale.px(MIN_TARGET), round(words) + 2 * scale.at(_PADDING))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, scale, palette = self.look, self.look.scale, self.look.palette
            fill, words, border = palette.surface, palette.ink, palette.border
            if self._meant:
                fill = palette.sun_pressed if self.is_pressed else palette.sun
                words, border = palette.on_sun, palette.ink
            elif self.is_pressed:
                fill = palette.surface_alt
            radius = min(scale.px(self.radius), self.height() / 2)
            draw_box(painter, QRectF(self.rect()), radius, fill, border, look.line())
            room = self.width() - 2 * scale.at(12)
            painter.setFont(shrunk(look.font("label"), self.text(), room))
            painter.setPen(words)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Suggestions(QWidget):
    """A row of up to four words to take, after a lead; those for which there is no room are left out.

    Signals: `tapped(str)` the word.
    """

    tapped = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words: tuple[str, ...] = ()
        self._meant = False
        self._lead = Note(look, self)
        self.pills = [Pill(look, self) for _ in range(MOST_WORDS)]
        for pill in self.pills:
            pill.clicked.connect(self._tap)
        for before, after in pairwise(self.pills):
            QWidget.setTabOrder(before, after)

    @property
    def words(self) -> list[str]:
        """The words in view."""
        return [pill.text() for pill in self.pills if not pill.isHidden()]

    def show_words(self, words: Sequence[str], lead: Sequence[str] = (), *, meant: bool = False) -> None:
        """Show words after the first wording of the lead that leaves room; `meant` is for one word."""
        self._words, self._meant = tuple(words[:MOST_WORDS]), meant
        self._lead.show_wordings(*lead)
        self.arrange()

    def arrange(self) -> None:
        """Lay out inside the row's own rectangle."""
        scale = self._look.scale
        left, gap = 0, scale.at(_GAP)
        for pill, word in zip(self.pills, self._words, strict=False):
            pill.show_word(word, meant=self._meant)
        widths = [min(pill.natural_width, self.width() * 3 // 4) for pill in self.pills[: len(self._words)]]
        if widths:
            lead = round(self._lead.width_in(self.width() - widths[0] - scale.at(_LEAD_GAP)))
            self._lead.setGeometry(0, 0, lead + 2, self.height())
            left = lead + scale.at(_LEAD_GAP) if lead else 0
        if self._meant and widths and not scale.is_tall:
            left = self.width() - widths[0]
        for place, pill in enumerate(self.pills):
            fits = place < len(widths) and left + widths[place] <= self.width()
            if fits:
                pill.setGeometry(left, 0, widths[place], self.height())
                left += widths[place] + gap
            pill.setVisible(fits)
        self._lead.setVisible(bool(widths))

    def _tap(self) -> None:
        pill = self.sender()
        assert isinstance(pill, Pill)
        self.tapped.emit(pill.text())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: the pills lie on the screen's own ground."""
