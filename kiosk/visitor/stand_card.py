"""The card of a stand in the grid, drawn once for each state and kept as a picture."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import SquareStyle, draw_box, draw_square
from kiosk.look.text import TextBlock
from kiosk.visitor.focus_ring import draw_ring
from kiosk.visitor.stand_model import StandRole

CARD_HEIGHT = 248
GAP = 24
_CACHE_KB = 64 * 1024
_NUMBER_BASELINE = 75
_TITLE_TOP = 100
_TITLE_LINES = 3
_TEXT_LINES = 4
"""Lines of title and organiser together."""


class StandCard(QStyledItemDelegate):
    """Paints a stand as a card in the middle of its cell; the cell is `GAP` design px larger both ways."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        QPixmapCache.setCacheLimit(_CACHE_KB)
        look.changed.connect(QPixmapCache.clear)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        stand: Stand = index.data(StandRole.STAND)
        look = self._look
        margin = look.scale.at(GAP / 2)
        card = QRect(option.rect).adjusted(margin, margin, -margin, -margin)
        pressed = bool(option.state & QStyle.StateFlag.State_Sunken)
        painter.drawPixmap(
            card.topLeft(), self._picture(stand, card.size(), pressed, painter.device().devicePixelRatioF())
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, look, QRectF(card), look.scale.px(20))

    def _picture(self, stand: Stand, size: QSize, pressed: bool, ratio: float) -> QPixmap:
        key = f"card {id(stand)} {stand.number} {size.width()}x{size.height()} {pressed} {ratio}"
        picture = QPixmap()
        if not QPixmapCache.find(key, picture):
            picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(self._look.palette.paper)
            with QPainter(picture) as painter:
                draw_card(painter, self._look, QRectF(0, 0, size.width(), size.height()), stand, pressed)
            QPixmapCache.insert(key, picture)
        return picture


@dataclass(frozen=True, slots=True)
class CardWords:
    """The texts of a card, laid out."""

    title: TextBlock
    organiser: TextBlock


def card_words(look: Look, stand: Stand, width: float) -> CardWords:
    """The title in three lines at most; the organiser in two, or in one under a title of three."""
    title = look.text(stand.short_title, "cardTitle", width, _TITLE_LINES)
    room = _TEXT_LINES - max(title.line_count, 2)
    return CardWords(title, look.text(stand.organiser, "small", width, room))


def draw_card(painter: QPainter, look: Look, rect: QRectF, stand: Stand, pressed: bool) -> None:
    """Draw the card of a stand: number, theme squares, title, organiser."""
    scale, palette = look.scale, look.palette
    colours = look.theme(stand.themes[0] if stand.themes else "")
    draw_box(painter, rect, scale.px(20), colours.solid if pressed else colours.tint)
    left, right = rect.x() + scale.at(24), rect.right() - scale.at(22)
    squares_left = _draw_squares(painter, look, right, rect.y() + scale.at(22), stand, pressed)
    painter.setPen(colours.on_solid if pressed else colours.deep)
    number_room = squares_left - scale.at(12) - left
    painter.setFont(shrunk(look.font("numberCard"), stand.number, number_room))
    painter.drawText(round(left), round(rect.y() + scale.at(_NUMBER_BASELINE)), stand.number)
    words = card_words(look, stand, right - left)
    top = rect.y() + scale.at(_TITLE_TOP)
    words.title.draw(painter, left, top, colours.on_solid if pressed else palette.ink)
    top = rect.bottom() - scale.at(16) - words.organiser.height
    words.organiser.draw(painter, left, top, colours.on_solid if pressed else palette.ink2)


def _draw_squares(
    painter: QPainter, look: Look, right: float, top: float, stand: Stand, pressed: bool
) -> float:
    """Draw the squares of the themes, the first at the right; where they begin."""
    scale = look.scale
    side = scale.px(48)
    left = right
    for place, theme in enumerate(stand.themes):
        style = SquareStyle.SOLID if place == 0 else SquareStyle.OUTLINED
        left = right - side - place * (side + scale.at(8))
        draw_square(
            painter, look, QRectF(left, top, side, side), theme, SquareStyle.PLAIN if pressed else style
        )
    return left
