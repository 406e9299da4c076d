"""The logo of a stand on its plate, which is white in every colour mode: logos are made for paper."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from kiosk.look.look import Look
from kiosk.look.shapes import draw_box

_WIDEST, _HIGHEST = 232, 104
"""The most that a logo takes, design px: about half of what a catalogue may hold."""
_EDGE = 14
_RADIUS = 16


class LogoPlate:
    """A logo as it is shown now; `width` and `height` in px, 0 where there is none to show."""

    def __init__(self, look: Look, png: bytes) -> None:
        self._look = look
        self._png = png
        self._size = self._fitted_size()
        edges = 0 if self._size.isEmpty() else 2 * look.scale.at(_EDGE)
        self.width = self._size.width() + edges
        self.height = self._size.height() + edges

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return self.width == 0

    def draw(self, painter: QPainter, x: int, y: int) -> None:
        """Draw with the top left corner at (x, y)."""
        if self.is_empty:
            return
        look, edge = self._look, self._look.scale.at(_EDGE)
        plate = QRectF(x, y, self.width, self.height)
        white = QColor(Qt.GlobalColor.white)
        draw_box(painter, plate, look.scale.px(_RADIUS), white, look.outline, look.line())
        ratio = painter.device().devicePixelRatioF()
        pixmap = look.pictures.fitted(self._png, self._size, ratio)
        painter.drawPixmap(QPoint(x + edge, y + edge), pixmap)

    def _fitted_size(self) -> QSize:
        """As large as it may be, never larger than its own points."""
        own, scale = self._look.pictures.size(self._png), self._look.scale
        if own.isEmpty():
            return QSize(0, 0)
        most = QSize(scale.at(min(own.width(), _WIDEST)), scale.at(min(own.height(), _HIGHEST)))
        return own.scaled(most, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
