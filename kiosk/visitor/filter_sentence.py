"""The first line of the home screen: the event, or the sentence of the chosen themes."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Theme
from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import SquareStyle, draw_dot, draw_square
from kiosk.visitor.phrases import theme_count
from kiosk.visitor.worded import Worded

_MOST_NAMED = 3
_SQUARE = 32


class FilterSentence(Worded):
    """ "Santé ou Logement", each with its square; over three themes, or too narrow, "5 thèmes"."""

    def __init__(self, brand: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._brand = brand
        self._themes: tuple[Theme, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_themes(self, themes: tuple[Theme, ...]) -> None:
        """Name the chosen themes, in the order of the tiles; none shows the event."""
        self._themes = themes
        self.read_texts()

    def read_texts(self) -> None:
        words = f" {self.tr('ou')} ".join(theme.word for theme in self._themes)
        self.setAccessibleName(words or self._brand)
        self.update()

    def _parts(self) -> list[tuple[str, str, float]]:
        """What stands in a row: (kind, content, width)."""
        scale = self._look.scale
        bold = QFontMetricsF(self._look.font("label"))
        light = QFontMetricsF(self._look.font("small"))
        parts: list[tuple[str, str, float]] = []
        for theme in self._themes:
            if parts:
                parts.append(("or", self.tr("ou"), light.horizontalAdvance(self.tr("ou")) + scale.at(12)))
            parts.append(("square", theme.id, scale.px(_SQUARE) + scale.at(10)))
            parts.append(("word", theme.word, bold.horizontalAdvance(theme.word) + scale.at(12)))
        return parts

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look, scale, palette = self._look, self._look.scale, self._look.palette
            middle = self.height() / 2
            if not self._themes:
                draw_dot(painter, look, QPointF(scale.at(9), middle), scale.px(18))
                painter.setFont(shrunk(look.font("brand"), self._brand, self.width() - scale.at(30)))
                painter.setPen(palette.ink)
                painter.drawText(
                    self.rect().adjusted(scale.at(30), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._brand
                )
                return
            parts = self._parts()
            if len(self._themes) > _MOST_NAMED or sum(part[2] for part in parts) > self.width() + scale.at(
                12
            ):
                words = theme_count(len(self._themes))
                painter.setFont(look.font("brand"))
                painter.setPen(palette.ink)
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)
                return
            left = 0.0
            side = scale.px(_SQUARE)
            for kind, content, width in parts:
                if kind == "square":
                    draw_square(
                        painter, look, QRectF(left, middle - side / 2, side, side), content, SquareStyle.SOLID
                    )
                else:
                    painter.setFont(look.font("small" if kind == "or" else "label"))
                    painter.setPen(palette.ink2 if kind == "or" else palette.ink)
                    painter.drawText(
                        QRectF(left, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, content
                    )
                left += width
