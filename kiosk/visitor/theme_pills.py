"""The themes of a stand as pills on its header: labels, nothing to touch."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from kiosk.domain.stand import Theme
from kiosk.look.look import Look
from kiosk.look.shapes import draw_box

_HEIGHT = 56
_ICON = 32
_GAP = 12
_ENDS = (16, 10, 22)
"""Room before the icon, between icon and word, after the word."""


class ThemePills:
    """Pills in rows at most `width` px wide: long words where they fit on one row, short ones otherwise."""

    def __init__(self, look: Look, themes: tuple[Theme, ...], width: int) -> None:
        self._look = look
        self._height = max(look.scale.px(_HEIGHT), look.line_height("label") + look.scale.at(16))
        self._gap = look.scale.at(_GAP)
        self._pills = self._in_rows(themes, [theme.long_word for theme in themes], width)
        if self.rows > 1:
            self._pills = self._in_rows(themes, [theme.word for theme in themes], width)

    @property
    def rows(self) -> int:
        return 1 + max((row for _, _, _, row, _ in self._pills), default=0)

    @property
    def height(self) -> int:
        return self.rows * self._height + (self.rows - 1) * self._gap

    @property
    def right(self) -> float:
        """The right edge of the widest row, in px."""
        return max((left + width for _, _, left, _, width in self._pills), default=0.0)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        look, at = self._look, self._look.scale.at
        font, side = look.font("label"), look.scale.px(_ICON)
        for theme, word, x, row, width in self._pills:
            colours = look.theme(theme.id)
            pill = QRectF(left + x, top + row * (self._height + self._gap), width, self._height)
            draw_box(painter, pill, pill.height() / 2, look.palette.surface, look.outline, look.line())
            icon = QRectF(pill.x() + at(_ENDS[0]), pill.y() + (pill.height() - side) / 2, side, side)
            look.draw_icon(painter, colours.icon, icon, colours.deep)
            painter.setFont(font)
            painter.setPen(colours.deep)
            place = QRectF(icon.right() + at(_ENDS[1]), pill.y(), pill.right() - icon.right(), pill.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, word)

    def _in_rows(
        self, themes: tuple[Theme, ...], words: list[str], width: int
    ) -> list[tuple[Theme, str, float, int, float]]:
        """Theme, word, left edge, row and width of each pill."""
        metrics = QFontMetricsF(self._look.font("label"))
        around = sum(map(self._look.scale.at, _ENDS)) + self._look.scale.px(_ICON)
        pills: list[tuple[Theme, str, float, int, float]] = []
        left, row = 0.0, 0
        for theme, word in zip(themes, words, strict=True):
            wide = metrics.horizontalAdvance(word) + around
            if pills and left + wide > width:
                left, row = 0.0, row + 1
            pills.append((theme, word, left, row, wide))
            left += wide + self._gap
        return pills
