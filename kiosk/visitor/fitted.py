"""Words made smaller until they fit into a rectangle, whole."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath

from kiosk.look.fonts import make_font
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TEXT
from kiosk.look.text import TextBlock

_STEP = 0.94
_SMALLEST_GAIN = 16
"""Balanced lines are found to this many design px."""
_FIGURE_HEIGHT = 0.675
"""Height of a figure of the display face, in em."""


def fitted(
    look: Look,
    words: str,
    role: str,
    width: float,
    height: float,
    factor: float = 1.0,
    least_for_a_line: float = 1.0,
) -> TextBlock:
    """Words in a style of type times `factor`, in as many lines as fit, balanced; smaller where they must be.

    They also shrink, as far as `least_for_a_line`, where that saves a line. Words too long even in the
    smallest type are cut, with an ellipsis.
    """
    style = look.tokens.type[role]
    smallest = look.scale.text(MIN_TEXT)
    found: TextBlock | None = None
    share = 1.0
    while True:
        px = max(look.scale.text(style.size * factor * share), smallest)
        font, line = make_font(style, px), max(1, round(px * style.line / style.size))
        block = TextBlock(words, font, line, width)
        if block.height <= height and _longest_word(words, font) <= width:
            if found is None or block.line_count < found.line_count:
                found = _balanced(look, block, words, font, line, width)
            if block.line_count == 1:
                return found
        share *= _STEP
        if found is not None and (share < least_for_a_line or px == smallest):
            return found
        if px == smallest:
            return TextBlock(words, font, line, width, max(1, int(height // line)))


def fitted_number(look: Look, number: str, width: float, height: float) -> QPainterPath:
    """The outline of a poster's number, as large as it may be in a box, its baseline at 0."""
    style = look.tokens.type["numberPoster"]
    px = min(look.scale.text(style.size), round(height / _FIGURE_HEIGHT))
    outline = _outline(number, make_font(style, px))
    if outline.boundingRect().width() > width:
        outline = _outline(number, make_font(style, max(1, int(px * width / outline.boundingRect().width()))))
    return outline


def _outline(words: str, font: QFont) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)  # the strokes of a figure may overlap
    path.addText(0, 0, font, words)
    return path.simplified()


def _longest_word(words: str, font: QFont) -> float:
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word) for word in words.split(" ")), default=0.0)


def _balanced(look: Look, block: TextBlock, words: str, font: QFont, line: int, width: float) -> TextBlock:
    """The same number of lines, about equally long."""
    low, high = max(width / 2, _longest_word(words, font)), width
    while block.line_count > 1 and high - low > look.scale.at(_SMALLEST_GAIN):
        middle = (low + high) / 2
        narrower = TextBlock(words, font, line, middle)
        if narrower.line_count > block.line_count:
            low = middle
        else:
            high, block = middle, narrower
    return block
