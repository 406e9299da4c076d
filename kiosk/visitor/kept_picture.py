"""Rows of a list, and keys, drawn once for each state and kept as pictures that are copied from then on."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.visitor.focus_ring import draw_ring

AnyIndex = QModelIndex | QPersistentModelIndex
Drawing = Callable[[QPainter, QRectF], None]

ROW_GAP = 12
"""Between two rows of a list, design px."""
_CACHE_KB = 64 * 1024


def shown_of(stand: Stand) -> str:
    """What cards and rows show of a stand, and nothing else of it."""
    return "|".join((stand.number, stand.short_title, stand.organiser, *stand.themes))


def kept_picture(
    look: Look, which: str, size: QSize, ratio: float, ground: QColor, draw: Drawing
) -> tuple[QPixmap, bool]:
    """A picture of `size` px from the cache, or drawn just now on its ground, which the second value tells.

    `which` sets it apart from all others of its size in this look.
    """
    display = look.display
    key = (
        f"{which} {size.width()}x{size.height()} {ratio} {look.scale.k} "
        f"{display.text.value} {display.high_contrast}"
    )
    picture = QPixmap()
    if QPixmapCache.find(key, picture):
        return picture, False
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(ground)
    with QPainter(picture) as painter:
        draw(painter, QRectF(0, 0, size.width(), size.height()))
    QPixmapCache.insert(key, picture)
    return picture, True


class KeptPictures(QStyledItemDelegate):
    """Paints each row as a picture; all lists of the window share the room for them.

    Subclasses tell `drawing`, how a row looks, and `ground`, what it is on. A row lies in the middle of its
    cell, `ROW_GAP` from its sides and half of that from its top; cards have a `place` of their own.
    """

    radius = 16
    """Of the corners, for the ring of the keyboard; design px."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look
        QPixmapCache.setCacheLimit(_CACHE_KB)
        look.changed.connect(QPixmapCache.clear)

    @property
    def ground(self) -> QColor:
        raise NotImplementedError

    def place(self, cell: QRect) -> QRect:
        margin = self.look.scale.at(ROW_GAP)
        return QRect(cell).adjusted(margin, margin // 2, -margin, margin // 2 - margin)

    def drawing(self, state: QStyle.StateFlag, index: AnyIndex) -> tuple[str, Drawing]:
        """What sets the picture of a row apart from all others of this kind and size; how to draw it."""
        raise NotImplementedError

    def prepare(self, cell: QSize, ratio: float, drawing: tuple[str, Drawing]) -> bool:
        """Draw the picture of a row ahead of its painting; False when it is there already."""
        return self.keep(self.place(QRect(QPoint(), cell)).size(), ratio, *drawing)[1]

    def keep(self, size: QSize, ratio: float, which: str, draw: Drawing) -> tuple[QPixmap, bool]:
        """A picture of a row, see `kept_picture`."""
        return kept_picture(self.look, f"{type(self).__name__} {which}", size, ratio, self.ground, draw)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        place = self.place(option.rect)
        ratio = painter.device().devicePixelRatioF()
        picture, _ = self.keep(place.size(), ratio, *self.drawing(option.state, index))
        painter.drawPixmap(place.topLeft(), picture)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, self.look, QRectF(place), self.look.scale.px(self.radius))
