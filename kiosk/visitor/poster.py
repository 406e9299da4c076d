"""The poster shown when there is no list of stands to show."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.look.scale import Viewing, scale_for
from kiosk.look.trail import rounded_path
from kiosk.visitor.worded import Worded


class Poster(Worded):
    """One friendly sentence on a quiet ground; no word of what went wrong."""

    def __init__(self, look: Look, viewing: Viewing) -> None:
        super().__init__()
        self._look = look
        self._viewing = viewing
        self._words = ""
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.read_texts()

    def read_texts(self) -> None:
        self._words = self.tr("La liste des stands arrive bientôt.")
        self.setAccessibleName(self._words)
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look.rescale(scale_for(self.width(), self.height(), self._viewing))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            palette, scale = self._look.palette, self._look.scale
            painter.fillRect(self.rect(), palette.ink)
            pen = QPen(palette.ink_surface, scale.at(136))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            middle, low = scale.width * 0.7, scale.height - 140
            points = ((-160.0, low), (middle, low), (middle, 190.0), (scale.width + 160, 190.0))
            painter.drawPath(rounded_path(points, 140, scale.k))
            block = self._look.balanced(self._words, "display", scale.at(middle - 68 - 96 - 32))
            block.draw(painter, scale.at(96), (self.height() - block.height) / 2, palette.ink_inverse)
