"""Words set in lines of one fixed height, which neither style sheets nor labels of Qt can do."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

_ENDLESS = 1_000_000.0


class TextBlock:
    """A paragraph laid out once: its `height` and its widest line in px, and `draw`.

    The words are drawn as they are, never read as HTML; a word wider than the block is broken. More than
    `lines` lines (0: no limit) end with an ellipsis after a whole word; `is_cut` says so.
    """

    def __init__(self, words: str, font: QFont, line_height: int, width: float, lines: int = 0) -> None:
        self._font = font
        self._line_height = line_height
        self._layout = QTextLayout(words, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self.is_cut = False
        self.natural_width = 0.0
        self._lay_out(words, max(width, 1.0), lines)

    @property
    def height(self) -> int:
        return self._layout.lineCount() * self._line_height

    @property
    def words(self) -> str:
        """What is shown, with the ellipsis if it was cut."""
        return self._layout.text()

    @property
    def line_count(self) -> int:
        return self._layout.lineCount()

    def draw(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Draw with the top left corner at (x, y)."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y))

    def draw_centred(self, painter: QPainter, middle: float, y: float, colour: QColor) -> None:
        """Draw with the top at `y`, each line around `middle`."""
        painter.setPen(colour)
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            line.draw(painter, QPointF(middle - line.naturalTextWidth() / 2, y))

    def draw_marked(
        self,
        painter: QPainter,
        x: float,
        y: float,
        colour: QColor,
        marks: Sequence[tuple[int, int]],
        marker: tuple[QColor, QColor],
    ) -> None:
        """Draw like `draw`; the marks (start and length in characters) in `marker`: ground and letters."""
        if not marks:
            self.draw(painter, x, y, colour)
            return
        style = QTextCharFormat()
        style.setBackground(marker[0])
        style.setForeground(marker[1])
        ranges = []
        for start, length in marks:
            part = QTextLayout.FormatRange()
            part.start = _units(self.words[:start])
            part.length = _units(self.words[start : start + length])
            part.format = style
            ranges.append(part)
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y), ranges)

    def _lay_out(self, words: str, width: float, lines: int) -> None:
        if lines and (cut := self._cut(words, width, lines)) != words:
            self.is_cut = True
            self._layout.setText(cut)
        leading = (self._line_height - QFontMetricsF(self._font).height()) / 2
        self._layout.beginLayout()
        top = 0
        while (line := self._layout.createLine()).isValid():
            last = lines and top == lines - 1
            line.setLineWidth(_ENDLESS if last else width)
            line.setPosition(QPointF(0, top * self._line_height + leading))
            self.natural_width = max(self.natural_width, line.naturalTextWidth())
            top += 1
        self._layout.endLayout()

    def _cut(self, words: str, width: float, lines: int) -> str:
        """The words that fit into so many lines, ended by an ellipsis when some do not."""
        self._layout.beginLayout()
        start = 0
        for _ in range(lines - 1):
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            start = line.textStart() + line.textLength()
        self._layout.endLayout()
        rest = words[start:]
        fitting = QFontMetricsF(self._font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        return words if fitting == rest else words[:start] + _tidy(fitting)


def _units(text: str) -> int:
    """How many places of a QString a text takes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _tidy(elided: str) -> str:
    """The ellipsis after a whole word, where one fits, and no comma before it."""
    kept = elided.removesuffix("…")
    whole, space, _ = kept.rpartition(" ")
    return (whole if space else kept).rstrip(" ,;:\u00a0’(«–-") + "…"
