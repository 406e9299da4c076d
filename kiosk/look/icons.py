"""The shipped icons: one-colour drawings, rendered at the size and in the colour asked for."""

import logging
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

log = logging.getLogger(__name__)


class Icons:
    """Draws the icons of a folder; each size and colour is rendered once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pixmaps: dict[tuple[str, int, float, int], QPixmap] = {}

    def pixmap(self, name: str, px: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
        """The icon as a square of `px` device-independent px; an unknown one is logged and empty."""
        key = (name, px, ratio, colour.rgba())
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._render(name, px, colour, ratio)
        return found

    def _render(self, name: str, px: int, colour: QColor, ratio: float) -> QPixmap:
        side = round(px * ratio)
        pixmap = QPixmap(side, side)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        renderer = QSvgRenderer(str(self._folder / f"{name}-fill.svg"))
        if not renderer.isValid():
            log.error("icon cannot be read: %s", name)
            return pixmap
        with QPainter(pixmap) as painter:
            renderer.render(painter, QRectF(0, 0, px, px))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.fillRect(QRectF(0, 0, px, px), colour)
        return pixmap
