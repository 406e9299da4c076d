"""A row of segments of which one is chosen: the kind facet and the order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.look.scale import MIN_TEXT
from kiosk.visitor.touchable import Touchable

_PADDING = 20
_LEAST_PADDING = 8
_COUNT_GAP = 10


@dataclass(frozen=True, slots=True)
class SegmentWords:
    """The word of a segment and the widest count it will ever show ("" for none)."""

    word: str
    widest_count: str = ""


class Segment(Touchable):
    """One segment; it draws its own share of the common outline."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setCheckable(True)
        self._count = ""
        self._type_px: int | None = None
        self.is_first = self.is_last = False

    def show_count(self, count: str, *, checked: bool, enabled: bool) -> None:
        """Show how many stands it gives ("" hides the count), whether it is chosen, whether it can be."""
        self.setChecked(checked)
        self.setEnabled(enabled)
        if count != self._count:
            self._count = count
            self.update()

    def set_type(self, px: int | None) -> None:
        """Set the word `px` high, or in the size of its style."""
        if px != self._type_px:
            self._type_px = px
            self.update()

    def word_font(self, role: str = "bar") -> QFont:
        """The font of the word."""
        font = QFont(self.look.font(role))
        if self._type_px is not None:
            font.setPixelSize(self._type_px)
        return font

    def natural_width(self, words: SegmentWords) -> float:
        """The width these words need with their paddings, in px."""
        scale = self.look.scale
        width = QFontMetricsF(self.word_font()).horizontalAdvance(words.word) + 2 * scale.at(_PADDING)
        if words.widest_count:
            digits = QFontMetricsF(self.look.font("count")).horizontalAdvance(words.widest_count)
            width += digits + scale.at(_COUNT_GAP)
        return width

    def _shape(self, inset: float) -> QPainterPath:
        """The outline, round at the ends of the row."""
        scale = self.look.scale
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = scale.px(self.radius) - inset
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(rect, radius, radius)
        if not self.is_first:
            path.addRect(rect.adjusted(-inset, 0, -rect.width() / 2, 0))
        if not self.is_last:
            path.addRect(rect.adjusted(rect.width() / 2, 0, inset, 0))
        return path.simplified()

    def _outline(self) -> QColor:
        palette = self.look.palette
        return palette.selected if self.isChecked() and self.look.outline is None else palette.border

    def _draw_words(self, painter: QPainter) -> None:
        look, palette, scale = self.look, self.look.palette, self.look.scale
        word, count = palette.ink, palette.ink2
        if self.isChecked():
            word, count = palette.on_selected, palette.on_selected2
        elif not self.isEnabled():
            word = count = palette.disabled_text
        font = self.word_font("bar" if self.isEnabled() or self.isChecked() else "barLight")
        width = QFontMetricsF(font).horizontalAdvance(self.text())
        gap = scale.at(_COUNT_GAP) if self._count else 0
        digits = QFontMetricsF(look.font("count")).horizontalAdvance(self._count)
        left = (self.width() - width - gap - digits) / 2
        painter.setFont(font)
        painter.setPen(word)
        painter.drawText(
            QRectF(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        painter.setFont(look.font("count"))
        painter.setPen(count)
        left += width + gap
        painter.drawText(
            QRectF(left, 0, digits + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self._count
        )

    @override
    def nextCheckState(self) -> None:
        """A tap only asks; the visit decides what is chosen."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            palette, line = self.look.palette, self.look.line()
            fill = palette.surface
            if self.isChecked():
                fill = palette.selected
            elif not self.isEnabled() or self.is_pressed:
                fill = palette.surface_alt
            shape = self._shape(line / 2)
            painter.fillPath(shape, fill)
            painter.setPen(QPen(self._outline(), line))
            painter.drawPath(shape)
            self._draw_words(painter)


Value = TypeVar("Value")


class Segments(QWidget, Generic[Value]):
    """A row of segments, one a value.

    `show_choice` tells which is chosen; `fit` gives the row a width, choosing the first wording that fits.
    """

    def __init__(self, values: Sequence[Value], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.segments = {value: Segment(look, self) for value in values}
        row = list(self.segments.values())
        row[0].is_first, row[-1].is_last = True, True

    def fit(self, wordings: Sequence[Sequence[SegmentWords]], width: int, height: int, *, fill: bool) -> bool:
        """Lay out in `width` px with the first wording that fits; whether that wording shows counts.

        `fill` spreads the room left over; otherwise the row ends where its words end. Where no wording fits,
        the last stands closer, then smaller, all of it.
        """
        self._set_type(None)
        for wording in wordings:
            widths = self._natural_widths(wording)
            if sum(widths) <= width:
                break
        else:
            self._set_type(self._px_that_fits(sum(widths), width))
            widths = self._natural_widths(wording)
        spare = (width - sum(widths)) / len(widths) if fill or sum(widths) > width else 0
        self._place(wording, [natural + spare for natural in widths], height)
        return bool(wording[0].widest_count)

    def fit_equal(self, wording: Sequence[SegmentWords], width: int, height: int) -> None:
        """Lay out in `width` px, all segments equally wide."""
        self._place(wording, [width / len(wording)] * len(wording), height)

    def _natural_widths(self, wording: Sequence[SegmentWords]) -> list[float]:
        pairs = zip(self.segments.values(), wording, strict=True)
        return [segment.natural_width(words) for segment, words in pairs]

    def _px_that_fits(self, natural: float, width: int) -> int:
        """The size of type in which words `natural` px wide fit between the least paddings, if any does."""
        scale, count = self._look.scale, 2 * len(self.segments)
        words, room = natural - count * scale.at(_PADDING), width - count * scale.at(_LEAST_PADDING)
        px = self._look.font("bar").pixelSize()
        return min(px, max(scale.text(MIN_TEXT), int(px * room / words)))

    def _set_type(self, px: int | None) -> None:
        for segment in self.segments.values():
            segment.set_type(px)

    def _place(self, wording: Sequence[SegmentWords], widths: Sequence[float], height: int) -> None:
        """Put the segments side by side, each over the line of the one before."""
        line = self._look.line()
        right, edge = 0.0, 0
        for segment, words, share in zip(self.segments.values(), wording, widths, strict=True):
            right += share
            segment.setText(words.word)
            last = 0 if segment.is_last else line
            segment.setGeometry(edge, 0, round(right) - edge + last, height)
            edge = round(right)
        self.resize(edge, height)
