"""The head of a sheet: the stand's number as a poster, its title, its organiser, its themes."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand, Theme
from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import draw_box
from kiosk.look.text import TextBlock
from kiosk.look.trail import rounded_path
from kiosk.visitor.sheet_layout import HeaderLayout

_PILL = 56


class SheetHeader(QWidget):
    """A painted header in the colour of the stand's first theme."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._stand: Stand | None = None
        self._themes: tuple[Theme, ...] = ()
        self._layout: HeaderLayout | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_stand(self, stand: Stand, themes: tuple[Theme, ...]) -> None:
        self._stand, self._themes = stand, themes
        self.setAccessibleName(f"Stand {stand.number}. {stand.short_title}. {stand.organiser}.")
        self.update()

    def arrange(self, layout: HeaderLayout) -> None:
        self._layout = layout
        self.update()

    def words(self, stand: Stand, layout: HeaderLayout) -> tuple[TextBlock, TextBlock]:
        """The title and the organiser, laid out."""
        width = self._look.scale.at(layout.title_width)
        title = self._look.balanced(stand.short_title, layout.title_role, width, 3)
        return title, self._look.text(stand.organiser, "organiser", width, 1)

    def _draw_path(self, painter: QPainter, layout: HeaderLayout, colour: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour, self._look.scale.at(layout.path_width))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded_path(layout.path, layout.path_radius, self._look.scale.k))

    def _draw_title(self, painter: QPainter, layout: HeaderLayout, stand: Stand, colour: QColor) -> None:
        scale = self._look.scale
        left, width = scale.at(layout.title_left), scale.at(layout.title_width)
        bottom = scale.at(layout.bottom) - scale.px(_PILL)
        self._draw_pills(painter, left, bottom, width)
        title, organiser = self.words(stand, layout)
        top = bottom - scale.at(12) - organiser.height
        organiser.draw(painter, left, top, colour)
        title.draw(painter, left, top - scale.at(4) - title.height, colour)

    def _draw_pills(self, painter: QPainter, left: int, top: int, width: int) -> None:
        look, scale = self._look, self._look.scale
        font = look.font("label")
        metrics = QFontMetricsF(font)
        side, gap = scale.px(32), scale.at(12)
        room = scale.at(16) + side + scale.at(10) + scale.at(22)
        words = [theme.long_word for theme in self._themes]
        if sum(metrics.horizontalAdvance(word) + room + gap for word in words) - gap > width:
            words = [theme.word for theme in self._themes]
        x = float(left)
        for theme, word in zip(self._themes, words, strict=True):
            colours = look.theme(theme.id)
            advance = metrics.horizontalAdvance(word)
            pill = QRectF(x, top, room + advance, scale.px(_PILL))
            draw_box(painter, pill, pill.height() / 2, look.palette.surface)
            icon = QRectF(x + scale.at(16), top + (pill.height() - side) / 2, side, side)
            look.draw_icon(painter, colours.icon, icon, colours.deep)
            painter.setFont(font)
            painter.setPen(colours.deep)
            painter.drawText(
                QRectF(icon.right() + scale.at(10), top, advance + 2, pill.height()),
                Qt.AlignmentFlag.AlignVCenter,
                word,
            )
            x = pill.right() + gap

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            stand, layout = self._stand, self._layout
            if stand is None or layout is None:
                return
            colours = self._look.theme(stand.themes[0] if stand.themes else "")
            painter.fillRect(event.rect(), colours.solid)
            self._draw_path(painter, layout, colours.shade)
            at = self._look.scale.at
            painter.setPen(colours.on_solid)
            painter.setFont(
                shrunk(self._look.font(layout.number_role), stand.number, at(layout.number_width))
            )
            bearing = QFontMetricsF(painter.font()).leftBearing(stand.number[:1] or "0")
            painter.drawText(QPointF(at(48) - bearing, at(layout.baseline)), stand.number)
            self._draw_title(painter, layout, stand, colours.on_solid)
