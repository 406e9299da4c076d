"""What the reading zone shows while no stand is open: how many there are, and what to do."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Theme
from kiosk.look.look import Look
from kiosk.look.shapes import draw_box
from kiosk.visitor.filter_sentence import FilterSentence
from kiosk.visitor.lines import Heading, Lines
from kiosk.visitor.low_trail import TRAIL, draw_low_trail
from kiosk.visitor.phrases import stand_count
from kiosk.visitor.worded import Worded

_HEADING, _HINT_LINE = 96, 44
"""Heights, design px; a line of the hint grows with the text size."""


class LowWelcome(Worded):
    """The filter sentence, the number of stands and, if any, a hint; the path leads down to the cards.

    In a zone too low for all of them, what has no room for one whole line is left out, the number never.
    """

    def __init__(self, catalogue: Catalogue, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._listed = 0
        self._has_hint_room = False
        self._sentence = FilterSentence(catalogue.event.short_name, look, self)
        self._heading = Heading("display", look, self)
        self._hint = Lines("lead", look, self, icon="touch_app")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.read_texts()

    def show_choice(self, themes: tuple[Theme, ...], listed: int) -> None:
        """Name the chosen themes and say how many stands they give."""
        self._sentence.show_themes(themes)
        self._listed = listed
        self._show_hint()
        self.read_texts()

    def arrange(self) -> None:
        """Lay out inside the zone's own rectangle."""
        scale, look = self._look.scale, self._look
        height, left = self.height() / scale.k, 48 if scale.is_tall else 64
        width = self._trail_left() - left - 40
        sentence, line = 40 * look.text_scale, _HINT_LINE * look.text_scale
        gap = 16 if height >= 16 + sentence + 16 + _HEADING + 16 + line + 8 else 8
        top = max(float(gap), (height - sentence - 16 - _HEADING - 16 - 2 * line) * 0.45)
        self._sentence.setGeometry(scale.rect(left, top, width, sentence))
        has_sentence = top + sentence + gap + _HEADING <= height
        heading_top = top + sentence + gap if has_sentence else max(0.0, (height - _HEADING) / 2)
        self._heading.setGeometry(scale.rect(left, heading_top, width, min(_HEADING, height)))
        hint_top = heading_top + _HEADING + gap
        room = min(2 * line, height - hint_top - 8)
        self._hint.setGeometry(scale.rect(left, hint_top, width, max(0.0, room)))
        self._sentence.setVisible(has_sentence)
        self._has_hint_room = room >= line
        self._show_hint()

    def read_texts(self) -> None:
        self._heading.show_words(stand_count(self._listed))
        self._hint.show_words(self.tr("Touchez une carte\u00a0: la fiche s’affiche ici."))

    def _show_hint(self) -> None:
        self._hint.setVisible(self._listed > 0 and self._has_hint_room)

    def _trail_left(self) -> float:
        """Where the path goes down, design px."""
        return self._look.scale.width * (0.78 if self._look.scale.is_tall else 0.72)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, scale = self._look, self._look.scale
            painter.fillRect(event.rect(), look.palette.paper)
            x, height = self._trail_left() + TRAIL / 2, self.height() / scale.k
            y = 0.3 * height
            draw_low_trail(painter, look, (scale.width + 80, y), (x, y), (x, height + 80))
            if look.display.high_contrast:
                edge = QRectF(0, self.height() - look.line(), self.width(), look.line())
                draw_box(painter, edge, 0, look.palette.border)
