"""A stand's whole text on the ground of a poster, turned page by page at the edges of its lines."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from kiosk.domain.stand import KeyFigure, Section
from kiosk.look.look import Look
from kiosk.look.text import TextBlock

PAGE = 0.8
"""Share of the view by which a page goes on: the rest is read twice, so that no one loses the thread."""
_INDENT = 32
_VALUE_GAP, _FIGURE_GAP = 14, 48
_LEAST_LABEL = 160


@dataclass(frozen=True, slots=True)
class _Placed:
    block: TextBlock
    x: int
    y: int
    is_item: bool = False


class ReadingText:
    """A column of text, `width` px wide, filled from the top; `height` is what it takes so far."""

    def __init__(self, look: Look, width: int) -> None:
        self._look = look
        self._width = width
        self._placed: list[_Placed] = []
        self._lines: list[tuple[int, int]] = []
        self._headings: set[int] = set()
        self.words: list[str] = []
        self.height = 0

    def add_block(self, block: TextBlock, words: str, *, above: float = 0, item: bool = False) -> None:
        """Add a paragraph that is laid out, `above` design px below what is there."""
        self._add_room(above)
        self._place(block, words, self._look.scale.at(_INDENT) if item else 0, self.height, item=item)

    def add_text(self, words: str, role: str, *, above: float = 0, item: bool = False) -> None:
        """Add a paragraph; an item gets a bullet."""
        if words:
            indent = self._look.scale.at(_INDENT) if item else 0
            self.add_block(self._look.text(words, role, self._width - indent), words, above=above, item=item)

    def add_figures(self, figures: tuple[KeyFigure, ...], role: str) -> None:
        """Add the key figures, values large, what they count beside them: as many in a row as fit."""
        look, at = self._look, self._look.scale.at
        left = top = 0
        for figure in figures:
            value = look.text(figure.value, "h2", self._width, 1)
            beside = round(value.natural_width) + at(_VALUE_GAP)
            label = look.text(figure.label, role, max(self._width - beside, at(_LEAST_LABEL)))
            taken = beside + round(label.natural_width)
            first = not left or left + taken > self._width or label.line_count > 1
            if first:
                self._add_room(12)
                left, top = 0, self.height
            drop = max(0, (value.height - look.line_height(role)) // 2)
            known = len(self._lines)
            self._place(value, figure.value, left, top)
            self._place(label, figure.label, left + beside, top + drop)
            # Values and the first line of what they count are one line: no page parts them.
            row = (top, top + max(value.height, drop + look.line_height(role)))
            self._lines[known:] = [row, *self._lines[known + 2 :]] if first else []
            self.height = max(self._lines[-1][1], self.height)
            left += taken + at(_FIGURE_GAP)

    def add_section(self, section: Section, role: str) -> None:
        """Add a heading and what stands under it."""
        self.add_text(section.heading, "h3", above=24)
        self._headings.add(self._lines[-1][0])
        for place, block in enumerate(section.blocks):
            above = 8 if place == 0 else (4 if block.is_item else 12)
            self.add_text(block.text, role, above=above, item=block.is_item)

    def pages(self, view: int) -> list[int]:
        """Where each page begins, in px: at a line, at most 80 % of a view after the page before."""
        tops = [top for top, _ in self._lines]
        last = next((top for top in tops if self.height - top <= view), 0)
        starts = [0]
        while starts[-1] < last:
            reach = bisect_right(tops, starts[-1] + PAGE * view) - 1
            following = bisect_right(tops, starts[-1])
            starts.append(min(tops[max(reach, following)], last))
        return starts

    def whole_lines(self, start: int, view: int, following: int | None) -> tuple[int, int]:
        """The top of the first and the bottom of the last line that a page shows, only whole ones.

        A heading is not the last of them if the page after it, which begins at `following`, shows it too, and
        a line before it.
        """
        first = bisect_left(self._lines, (start, 0))
        lines = [line for line in self._lines[first:] if line[1] <= start + view]
        if following is not None and len(lines) > 1 and lines[-1][0] in self._headings:
            lines = lines[:-1] if following <= lines[-2][0] else lines
        return start, max((bottom for _, bottom in lines), default=start + view)

    def draw(self, painter: QPainter, x: int, y: int, exposed: QRectF, colour: QColor) -> None:
        """Draw what is within `exposed`, with the top left corner at (x, y)."""
        for words in self._placed:
            top = y + words.y
            if top > exposed.bottom() or top + words.block.height < exposed.top():
                continue
            if words.is_item:
                self._draw_bullet(painter, x, top, colour)
            words.block.draw(painter, x + words.x, top, colour)

    def _draw_bullet(self, painter: QPainter, x: int, top: int, colour: QColor) -> None:
        scale = self._look.scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        middle = top + self._look.line_height("body") / 2
        painter.drawEllipse(QPointF(x + scale.at(12), middle), scale.at(5), scale.at(5))

    def _place(self, block: TextBlock, words: str, x: int, y: int, *, item: bool = False) -> None:
        self._placed.append(_Placed(block, x, y, item))
        self.words.append(words)
        line = block.height // max(1, block.line_count)
        self._lines += [(y + row * line, y + (row + 1) * line) for row in range(block.line_count)]
        self.height = y + block.height

    def _add_room(self, design: float) -> None:
        if self.height:
            self.height += self._look.scale.at(design)
