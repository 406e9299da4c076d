"""The card of a stand in the grid, drawn once for each state and kept as a picture."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.display import TextSize
from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import SquareStyle, draw_box, draw_disc, draw_square
from kiosk.look.text import TextBlock
from kiosk.visitor.kept_picture import AnyIndex, Drawing, KeptPictures, shown_of
from kiosk.visitor.stand_model import StandRole

GAP = 24
_HEIGHTS = {TextSize.NORMAL: 248, TextSize.LARGE: 296, TextSize.VERY_LARGE: 368}
_WIDE_HEIGHT = 296
"""Height of a card in very large text that fills the only column: its title takes two lines at most."""
_TITLE_LINES = 3
_LEFT, _RIGHT, _BOTTOM = 24, 22, 16
_DISC = 36


def card_height(look: Look, columns: int) -> int:
    """The height of the cards of a grid, in px."""
    size = look.display.text
    wide = columns == 1 and size is TextSize.VERY_LARGE
    return look.scale.at(_WIDE_HEIGHT if wide else _HEIGHTS[size])


@dataclass(frozen=True, slots=True)
class CardState:
    """How a card is drawn: under a finger, kept in Ma sélection."""

    pressed: bool = False
    picked: bool = False


class StandCard(KeptPictures):
    """Paints a stand as a card in the middle of its cell; the cell is `GAP` design px larger both ways."""

    radius = 20

    @property
    @override
    def ground(self) -> QColor:
        return self.look.palette.paper

    @override
    def place(self, cell: QRect) -> QRect:
        margin = self.look.scale.at(GAP / 2)
        return QRect(cell).adjusted(margin, margin, -margin, -margin)

    @override
    def drawing(self, state: QStyle.StateFlag, index: AnyIndex) -> Drawing:
        pressed = bool(state & QStyle.StateFlag.State_Sunken)
        return self._drawing_of(index.data(StandRole.STAND), CardState(pressed, index.data(StandRole.PICKED)))

    def prepare_card(self, cell: QSize, stand: Stand, ratio: float, *, picked: bool) -> None:
        """Draw the card of a stand before it is listed."""
        self.prepare(cell, ratio, self._drawing_of(stand, CardState(picked=picked)))

    def _drawing_of(self, stand: Stand, card: CardState) -> Drawing:
        def draw(painter: QPainter, rect: QRectF) -> None:
            draw_card(painter, self.look, rect, stand, card)

        return Drawing(f"{shown_of(stand)} {card}", draw, card.pressed)


@dataclass(frozen=True, slots=True)
class CardWords:
    """The texts of a card, laid out."""

    title: TextBlock
    organiser: TextBlock


def card_words(look: Look, stand: Stand, size: QSizeF, *, picked: bool = False) -> CardWords:
    """The title in three lines at most; the organiser in what lines are left, beside the disc of a pick."""
    width = size.width() - look.scale.at(_LEFT) - look.scale.at(_RIGHT)
    room = size.height() - look.scale.at(_title_top(look) + _BOTTOM)
    lines = int(room // look.line_height("cardTitle"))
    title = look.text(stand.short_title, "cardTitle", width, min(_TITLE_LINES, lines - 1))
    left = lines - max(title.line_count, 2)
    beside = look.scale.at(_DISC + 12) if picked else 0
    return CardWords(title, look.text(stand.organiser, "small", width - beside, max(1, min(left, 2))))


def _title_top(look: Look) -> float:
    """Where the title begins, in design px."""
    return 39 + 61 * look.text_scale


def draw_card(painter: QPainter, look: Look, rect: QRectF, stand: Stand, state: CardState) -> None:
    """Draw the card of a stand: number, theme squares, title, organiser, the disc of a pick."""
    scale, palette, pressed = look.scale, look.palette, state.pressed
    colours = look.theme(stand.themes[0] if stand.themes else "")
    fill = colours.solid if pressed else colours.tint
    draw_box(painter, rect, scale.px(20), fill, look.outline, look.line())
    left, right = rect.x() + scale.at(_LEFT), rect.right() - scale.at(_RIGHT)
    squares_left = _draw_squares(painter, look, right, rect.y() + scale.at(22), stand, pressed)
    painter.setPen(colours.on_solid if pressed else colours.number)
    number_room = squares_left - scale.at(12) - left
    painter.setFont(shrunk(look.font("numberCard"), stand.number, number_room))
    painter.drawText(round(left), round(rect.y() + scale.at(22 + 53 * look.text_scale)), stand.number)
    words = card_words(look, stand, rect.size(), picked=state.picked)
    top = rect.y() + scale.at(_title_top(look))
    words.title.draw(painter, left, top, colours.on_solid if pressed else palette.ink)
    top = rect.bottom() - scale.at(_BOTTOM) - words.organiser.height
    words.organiser.draw(painter, left, top, colours.on_solid if pressed else palette.ink2)
    if state.picked:
        side, corner = scale.px(_DISC), rect.bottomRight()
        place = QRectF(corner.x() - scale.at(16) - side, corner.y() - scale.at(16) - side, side, side)
        draw_disc(painter, look, place, "bookmark")


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
