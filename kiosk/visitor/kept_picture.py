"""Rows of a list, drawn once and kept as pictures that are copied from then on."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.visitor.focus_ring import draw_ring
from kiosk.visitor.picture_shelf import Draw, PictureShelf

AnyIndex = QModelIndex | QPersistentModelIndex

ROW_GAP = 12
"""Between two rows of a list, design px."""
_PASSING = 2
"""The row under a finger, and the one that is open."""


def shown_of(stand: Stand) -> str:
    """What cards and rows show of a stand, and nothing else of it."""
    return "|".join((stand.number, stand.short_title, stand.organiser, *stand.themes))


@dataclass(frozen=True, slots=True)
class Drawing:
    """How a row looks.

    `which` sets its picture apart from all others of this kind and size. `is_passing`: it looks so only
    while a finger is on it, or its stand is open.
    """

    which: str
    draw: Draw
    is_passing: bool = False


class KeptPictures(QStyledItemDelegate):
    """Paints each row as a picture.

    Subclasses tell `drawing`, how a row looks, and `ground`, what it is on. A row lies in the middle of its
    cell, `ROW_GAP` from its sides and half of that from its top; cards have a `place` of their own.
    """

    radius = 16
    """Of the corners, for the ring of the keyboard; design px."""
    views = 3
    """So many views of a list are kept: the one seen, one drawn under a finger, and what is near either."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._resting = PictureShelf(look, self)
        self._passing = PictureShelf(look, self, _PASSING)

    @property
    def ground(self) -> QColor:
        raise NotImplementedError

    def make_room(self, in_view: int) -> None:
        """Have room for the pictures of a list that shows so many rows at once."""
        self._resting.make_room(self.views * in_view)

    def place(self, cell: QRect) -> QRect:
        margin = self.look.scale.at(ROW_GAP)
        return QRect(cell).adjusted(margin, margin // 2, -margin, margin // 2 - margin)

    def drawing(self, state: QStyle.StateFlag, index: AnyIndex) -> Drawing:
        """How a row looks in a state."""
        raise NotImplementedError

    def prepare(self, cell: QSize, ratio: float, drawing: Drawing) -> bool:
        """Draw the picture of a row ahead of its painting; False when it is there already."""
        return self._picture(self.place(QRect(QPoint(), cell)).size(), ratio, drawing)[1]

    def _picture(self, size: QSize, ratio: float, drawing: Drawing) -> tuple[QPixmap, bool]:
        shelf = self._passing if drawing.is_passing else self._resting
        return shelf.take(drawing.which, size, ratio, self.ground, drawing.draw)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        place = self.place(option.rect)
        ratio = painter.device().devicePixelRatioF()
        picture, _ = self._picture(place.size(), ratio, self.drawing(option.state, index))
        painter.drawPixmap(place.topLeft(), picture)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, self.look, QRectF(place), self.look.scale.px(self.radius))
