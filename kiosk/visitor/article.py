"""The text of a sheet laid out on a page: lead, key figures, sections, facts."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from kiosk.domain.stand import KeyFigure, Section
from kiosk.look.look import Look
from kiosk.look.shapes import draw_box
from kiosk.look.text import TextBlock
from kiosk.look.tokens import ThemeColours

_ITEM_INDENT = 32
_FIGURES_A_ROW = 3
_FIGURE_GAP = 16


class Tone(Enum):
    """How strong a text is."""

    NORMAL = "normal"
    MUTED = "muted"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class _Words:
    block: TextBlock
    x: int
    y: int
    tone: Tone
    is_item: bool = False


class Article:
    """A column of text, `width` px wide, filled from the top; `height` is what it takes so far."""

    def __init__(self, look: Look, width: int, theme: ThemeColours) -> None:
        self._look = look
        self._width = width
        self._theme = theme
        self._placed: list[_Words] = []
        self.words: list[str] = []
        self._tiles: list[QRectF] = []
        self._rules: list[int] = []
        self.height = 0

    def add_text(
        self, words: str, role: str, *, above: float = 0, tone: Tone = Tone.NORMAL, item: bool = False
    ) -> None:
        """Add a paragraph, `above` design px below what is there; an item gets a bullet."""
        if not words:
            return
        indent = self._look.scale.at(_ITEM_INDENT) if item else 0
        block = self._look.text(words, role, self._width - indent)
        self.add_room(above)
        self._placed.append(_Words(block, indent, self.height, tone, item))
        self.words.append(words)
        self.height += block.height

    def add_section(self, section: Section) -> None:
        """Add a heading and what stands under it."""
        self.add_text(section.heading, "h3", above=28)
        for place, block in enumerate(section.blocks):
            above = 8 if place == 0 else (4 if block.is_item else 12)
            self.add_text(block.text, "body", above=above, item=block.is_item)

    def add_figures(self, figures: tuple[KeyFigure, ...]) -> None:
        """Add the key figures side by side, in tiles of one height."""
        if not figures:
            return
        look, scale = self._look, self._look.scale
        gap, padding = scale.at(_FIGURE_GAP), scale.at(24)
        width = (self._width - gap * (_FIGURES_A_ROW - 1)) // _FIGURES_A_ROW
        self.add_room(28)
        blocks = [
            (
                look.text(figure.value, "figure", width - 2 * padding, 1),
                look.text(figure.label, "rowOrganiser", width - 2 * padding),
            )
            for figure in figures
        ]
        height = max(value.height + label.height for value, label in blocks) + scale.at(44)
        for place, (value, label) in enumerate(blocks[:_FIGURES_A_ROW]):
            left, top = place * (width + gap), self.height + scale.at(20)
            self._tiles.append(QRectF(left, self.height, width, height))
            self._placed.append(_Words(value, left + padding, top, Tone.FIGURE))
            self._placed.append(_Words(label, left + padding, top + value.height + scale.at(4), Tone.NORMAL))
        self.height += height

    def add_rule(self) -> None:
        """Add a thin line across the column."""
        self.add_room(32)
        self._rules.append(self.height)

    def add_room(self, design: float) -> None:
        """Leave room, unless at the very top."""
        if self.height:
            self.height += self._look.scale.at(design)

    def draw(self, painter: QPainter, x: int, y: int, exposed: QRectF) -> None:
        """Draw what is within `exposed`, with the top left corner at (x, y)."""
        palette, scale = self._look.palette, self._look.scale
        for rule in self._rules:
            painter.fillRect(x, y + rule, self._width, scale.line(2), palette.line)
        for tile in self._tiles:
            draw_box(painter, tile.translated(x, y), scale.px(20), self._theme.tint)
        for words in self._placed:
            top = y + words.y
            if top > exposed.bottom() or top + words.block.height < exposed.top():
                continue
            colour = self._colour(words.tone)
            if words.is_item:
                self._draw_bullet(painter, x, top)
            words.block.draw(painter, x + words.x, top, colour)

    def _colour(self, tone: Tone) -> QColor:
        palette = self._look.palette
        return {Tone.NORMAL: palette.ink, Tone.MUTED: palette.ink2, Tone.FIGURE: self._theme.deep}[tone]

    def _draw_bullet(self, painter: QPainter, x: int, top: int) -> None:
        scale = self._look.scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.deep)
        middle = top + self._look.line_height("body") / 2
        painter.drawEllipse(QPointF(x + scale.at(12), middle), scale.at(5), scale.at(5))
