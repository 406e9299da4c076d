"""Pictures kept for drawing again by copying, the last used ones of one kind."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from kiosk.look.look import Look

Draw = Callable[[QPainter, QRectF], None]


class PictureShelf:
    """Has room for so many pictures; the one unused for longest gives its memory to the next.

    A shelf that is full takes no more memory, whatever is shown. (Qt's own cache frees what it drops, and
    the holes between pictures grow: with room for 24 MB it had taken 18 MB more after 300 sheets.)

    It is empty once `owner` has ended: what stands for a list in Python now and then outlives it for ever.
    """

    def __init__(self, look: Look, owner: QObject, room: int = 0) -> None:
        self._look = look
        self._room = room
        self._kept: OrderedDict[tuple[str, int, int, float], QPixmap] = OrderedDict()
        self._drawn_for: object = None
        owner.destroyed.connect(self._kept.clear)

    def __len__(self) -> int:
        return len(self._kept)

    def make_room(self, room: int) -> None:
        """Have room for so many pictures at least."""
        self._room = max(self._room, room)

    def take(self, which: str, size: QSize, ratio: float, ground: QColor, draw: Draw) -> tuple[QPixmap, bool]:
        """A picture of `size` px from the shelf, or drawn just now on its ground; whether it was drawn.

        `which` sets it apart from all others of its size on this shelf.
        """
        display = self._look.display
        drawn_for = (self._look.scale, display.text, display.high_contrast)
        if drawn_for != self._drawn_for:
            self._kept.clear()
            self._drawn_for = drawn_for
        key = (which, size.width(), size.height(), ratio)
        picture = self._kept.get(key)
        if picture is not None:
            self._kept.move_to_end(key)
            return picture, False
        picture = self._blank(size, ratio)
        picture.fill(ground)
        with QPainter(picture) as painter:
            draw(painter, QRectF(0, 0, size.width(), size.height()))
        if self._room:
            self._kept[key] = picture
        return picture, True

    def _blank(self, size: QSize, ratio: float) -> QPixmap:
        while self._kept and len(self._kept) >= self._room:
            _, picture = self._kept.popitem(last=False)
            if picture.size() == size * ratio:
                picture.setDevicePixelRatio(ratio)
                return picture
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        return picture
