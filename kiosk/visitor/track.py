"""The track of a scroll column, with the thumb that a finger drags."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.look.shapes import draw_box

_RADIUS = 16
_THUMB = 32


class Track(QScrollBar):
    """A scroll bar in the colours of the moment; the style sheet, which knows no contrast, says its sizes."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def _thumb(self) -> QRectF:
        """Where the thumb is drawn: what can be grabbed is wider."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        slider = QStyle.SubControl.SC_ScrollBarSlider
        place = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, slider, self)
        beside = (place.width() - self._look.scale.px(_THUMB)) // 2
        return QRectF(place.adjusted(beside, 0, -beside, 0))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, scale = self._look.palette, self._look.scale
        with QPainter(self) as painter:
            draw_box(painter, QRectF(self.rect()), scale.px(_RADIUS), palette.surface_alt)
            thumb = palette.ink if self.isSliderDown() else palette.thumb
            draw_box(painter, self._thumb(), scale.px(_THUMB) // 2, thumb)
