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
_NARROW_FIGURE = 216
"""Width under which fewer figures stand in a row, design px at the normal text size."""
_NARROW_TEXT = 300
"""Width under which text does not go beside what floats, design px at the normal text size."""
_BESIDE = 32
_MARK_ENDS = 80
_LAST_LINES = 120
"""Height beside what floats that is too low to begin a section in."""


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
    bullet: int | None = None  # where the item begins, if it is one


class Article:
    """A column of text, `width` px wide, filled from the top; `height` is what it takes so far.

    A float is room kept free at the left, for a widget; what is added then goes beside it.
    """

    def __init__(self, look: Look, width: int, theme: ThemeColours) -> None:
        self._look = look
        self._width = width
        self._theme = theme
        self._placed: list[_Words] = []
        self.words: list[str] = []
        self.tiles: list[QRectF] = []
        self._rules: list[int] = []
        self._mark: tuple[TextBlock, int] | None = None
        self._beside = 0  # where text beside the float begins
        self._float_top = self._float_bottom = 0
        self.height = 0

    def add_text(
        self, words: str, role: str, *, above: float = 0, tone: Tone = Tone.NORMAL, item: bool = False
    ) -> None:
        """Add a paragraph, `above` design px below what is there; an item gets a bullet."""
        if not words:
            return
        self.add_room(above)
        left = self._left()
        indent = left + (self._look.scale.at(_ITEM_INDENT) if item else 0)
        block = self._look.text(words, role, self._width - indent)
        self._placed.append(_Words(block, indent, self.height, tone, left if item else None))
        self.words.append(words)
        self.height += block.height

    def add_section(self, section: Section) -> None:
        """Add a heading and what stands under it."""
        if 0 < self._float_bottom - self.height < self._look.grown(_LAST_LINES):
            self.end_float()
        starts_float = 0 < self.height == self._float_top
        self.add_text(section.heading, "h3", above=8 if starts_float else 28)
        for place, block in enumerate(section.blocks):
            above = 8 if place == 0 else (4 if block.is_item else 12)
            self.add_text(block.text, "body", above=above, item=block.is_item)

    def add_float(self, width: int, height: int) -> int:
        """Keep room for something `width` x `height` px at the left; where its top is."""
        self.add_room(28)
        top, beside = self.height, width + self._look.scale.at(_BESIDE)
        if self._width - beside < self._look.grown(_NARROW_TEXT):
            self.height += height
        else:
            self._beside, self._float_top, self._float_bottom = beside, top, top + height
        return top

    def end_float(self) -> None:
        """Go on below what floats."""
        self.height = max(self.height, self._float_bottom)
        self._float_bottom = 0

    def add_mark(self, words: str) -> None:
        """Add a small label: what follows is in another language."""
        scale = self._look.scale
        self.add_room(28)
        block = self._look.text(words, "small", self._width - scale.at(_MARK_ENDS), 1)
        self._mark = (block, self.height)
        self.words.append(words)
        self.height += block.height + scale.at(12)

    def add_figures(self, figures: tuple[KeyFigure, ...]) -> None:
        """Add the key figures side by side, in tiles of one height."""
        if not figures:
            return
        look, scale = self._look, self._look.scale
        gap, padding = scale.at(_FIGURE_GAP), scale.at(24)
        a_row = _FIGURES_A_ROW
        while a_row > 1 and (self._width - gap * (a_row - 1)) // a_row < look.grown(_NARROW_FIGURE):
            a_row -= 1
        width = (self._width - gap * (a_row - 1)) // a_row
        self.add_room(28)
        self.words += [f"{figure.value} {figure.label}" for figure in figures[:_FIGURES_A_ROW]]
        blocks = [
            (
                look.text(figure.value, "figure", width - 2 * padding, 1),
                look.text(figure.label, "rowOrganiser", width - 2 * padding),
            )
            for figure in figures
        ]
        height = max(value.height + label.height for value, label in blocks) + scale.at(44)
        for place, (value, label) in enumerate(blocks[:_FIGURES_A_ROW]):
            left, row = place % a_row * (width + gap), self.height + place // a_row * (height + gap)
            top = row + scale.at(20)
            self.tiles.append(QRectF(left, row, width, height))
            self._placed.append(_Words(value, left + padding, top, Tone.FIGURE))
            self._placed.append(_Words(label, left + padding, top + value.height + scale.at(4), Tone.NORMAL))
        rows = -(-len(blocks[:_FIGURES_A_ROW]) // a_row)
        self.height += rows * height + (rows - 1) * gap

    def add_rule(self) -> None:
        """Add a thin line across the column."""
        self.end_float()
        self.add_room(32)
        self._rules.append(self.height)

    def add_room(self, design: float) -> None:
        """Leave room, unless at the very top."""
        if self.height:
            self.height += self._look.scale.at(design)

    def boxes(self, x: int, y: int) -> list[QRectF]:
        """Where its paragraphs stand, with the top left corner of the column at (x, y)."""
        return [
            QRectF(x + words.x, y + words.y, words.block.natural_width, words.block.height)
            for words in self._placed
        ]

    def draw(self, painter: QPainter, x: int, y: int, exposed: QRectF) -> None:
        """Draw what is within `exposed`, with the top left corner at (x, y)."""
        palette, scale = self._look.palette, self._look.scale
        for rule in self._rules:
            painter.fillRect(x, y + rule, self._width, scale.line(2), palette.line)
        for tile in self.tiles:
            place = tile.translated(x, y)
            draw_box(painter, place, scale.px(20), self._theme.tint, self._look.outline, self._look.line())
        if self._mark is not None:
            self._draw_mark(painter, x, y, *self._mark)
        for words, box in zip(self._placed, self.boxes(x, y), strict=True):
            top = y + words.y
            if top > exposed.bottom() or box.bottom() < exposed.top():
                continue
            colour = self._colour(words.tone)
            if words.bullet is not None:
                self._draw_bullet(painter, x + words.bullet, top)
            words.block.draw(painter, x + words.x, top, colour)

    def _colour(self, tone: Tone) -> QColor:
        palette = self._look.palette
        return {Tone.NORMAL: palette.ink, Tone.MUTED: palette.ink2, Tone.FIGURE: self._theme.number}[tone]

    def _left(self) -> int:
        """Where text at the height reached begins."""
        return self._beside if self.height < self._float_bottom else 0

    def _draw_mark(self, painter: QPainter, x: int, y: int, block: TextBlock, top: int) -> None:
        look, palette, at = self._look, self._look.palette, self._look.scale.at
        width, height = block.natural_width + at(_MARK_ENDS), block.height + at(12)
        box = QRectF(x, y + top, width, height)
        draw_box(painter, box, height / 2, palette.surface_alt, look.outline, look.line())
        side = look.scale.px(30)
        look.draw_icon(
            painter, "translate", QRectF(x + at(16), y + top + (height - side) / 2, side, side), palette.ink2
        )
        block.draw(painter, x + at(56), y + top + at(6), palette.ink2)

    def _draw_bullet(self, painter: QPainter, x: int, top: int) -> None:
        scale = self._look.scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.deep)
        middle = top + self._look.line_height("body") / 2
        painter.drawEllipse(QPointF(x + scale.at(12), middle), scale.at(5), scale.at(5))
