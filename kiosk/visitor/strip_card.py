"""The card of a stand in a strip: upright where there is room, else its number beside its words."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import SquareStyle, draw_box, draw_square
from kiosk.look.text import TextBlock
from kiosk.visitor.facts import FoundStand
from kiosk.visitor.focus_ring import draw_ring
from kiosk.visitor.own_marks import draw_own_disc, draw_own_dot
from kiosk.visitor.result_model import Marker, ResultRole
from kiosk.visitor.result_row import draw_marked
from kiosk.visitor.stand_model import StandRole
from kiosk.visitor.strip_words import (
    BOTTOM,
    DISC,
    LEFT,
    NUMBER_ROOM,
    RIGHT,
    TOP,
    excerpt_line,
    has_disc_under_number,
    strip_words,
)

_RADIUS = 20
_SQUARE, _SQUARE_GAP = 48, 8
_DOT = 28
_ENDLESS = 1_000_000.0


@dataclass(frozen=True, slots=True)
class StripState:
    """How a card is drawn: under a finger, open above, kept in Ma sélection; or as the result of a search.

    Of a result the letters that answer are marked, and an excerpt, if there is one, stands for the organiser.
    """

    pressed: bool = False
    current: bool = False
    picked: bool = False
    marker: Marker | None = None
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class _Colours:
    fill: QColor
    number: QColor
    title: QColor
    organiser: QColor


def draw_strip_card(
    painter: QPainter, look: Look, rect: QRectF, stand: Stand, state: StripState = StripState()
) -> None:
    """Draw the card of a stand: number, theme squares or the dot of the open one, title, organiser."""
    scale, at = look.scale, look.scale.at
    colours = _colours(look, stand, state)
    border = look.palette.border if look.display.high_contrast else None
    draw_box(painter, rect, scale.px(_RADIUS), colours.fill, border, look.line())
    words = strip_words(look, stand, rect.width(), rect.height(), picked=state.picked)
    second = words.organiser
    if state.excerpt and state.marker is not None:
        second = excerpt_line(look, words, state.excerpt, state.marker, rect.width())
    if words.upright:
        end = _draw_marks(painter, look, stand, state, QPointF(rect.right() - at(RIGHT), rect.y() + at(TOP)))
        room = end - rect.x() - at(LEFT) - at(12)
    else:
        top = rect.bottom() - at(BOTTOM + 4) - scale.px(_SQUARE)
        _draw_marks(painter, look, stand, state, QPointF(rect.x() + at(LEFT), top), from_left=True)
        room = at(NUMBER_ROOM - 16)
    number = _number(look, rect, stand.number, room, upright=words.upright)
    left, marker = rect.x() + words.left, state.marker
    top = rect.y() + words.organiser_top + words.organiser.height - second.height
    draw_marked(painter, look, number[0], rect.x() + at(LEFT), number[1], colours.number, marker)
    draw_marked(painter, look, words.title, left, rect.y() + words.title_top, colours.title, marker)
    draw_marked(painter, look, second, left, top, colours.organiser, marker)
    if state.picked:
        place = _disc_place(look, rect, stand, upright=words.upright)
        draw_own_disc(painter, look, place, "bookmark", chosen=state.current and not state.pressed)


def _disc_place(look: Look, rect: QRectF, stand: Stand, *, upright: bool) -> QRectF:
    """Where the disc of a pick goes: under the number, or into the corner below the words."""
    at, side = look.scale.at, look.scale.px(DISC)
    if not has_disc_under_number(stand, upright=upright):
        return QRectF(rect.right() - at(16) - side, rect.bottom() - at(16) - side, side, side)
    middle = rect.bottom() - at(BOTTOM + 4) - look.scale.px(_SQUARE) / 2
    return QRectF(rect.x() + at(LEFT + NUMBER_ROOM - 20) - side, middle - side / 2, side, side)


def _colours(look: Look, stand: Stand, state: StripState) -> _Colours:
    palette, theme = look.palette, look.theme(stand.themes[0] if stand.themes else "")
    if state.pressed:
        return _Colours(theme.solid, theme.on_solid, theme.on_solid, theme.on_solid)
    if state.current:
        return _Colours(palette.selected, palette.on_selected, palette.on_selected, palette.on_selected2)
    return _Colours(theme.tint, theme.number, palette.ink, palette.ink2)


def _number(look: Look, rect: QRectF, number: str, room: float, *, upright: bool) -> tuple[TextBlock, float]:
    """The number, as large as the card lets it be, and where its line begins, in px."""
    at = look.scale.at
    baseline = rect.y() + at(TOP) + look.grown(53)
    font = shrunk(look.font("numberCard"), number, room)
    if not upright:
        most = rect.height() - at(BOTTOM + TOP + 16) - look.scale.px(_SQUARE)
        if font.pixelSize() > most / 0.7:
            font = QFont(font)
            font.setPixelSize(int(most / 0.7))
        baseline = rect.y() + at(TOP) + font.pixelSize() * 0.7
    metrics = QFontMetricsF(font)
    block = TextBlock(number, font, round(metrics.height()), _ENDLESS)
    return block, round(baseline) - metrics.ascent() - (block.height - metrics.height()) / 2


def _draw_marks(
    painter: QPainter,
    look: Look,
    stand: Stand,
    state: StripState,
    corner: QPointF,
    *,
    from_left: bool = False,
) -> float:
    """Draw the squares of the themes, the first outermost, or the dot of the open stand; where they end."""
    scale = look.scale
    side, step = scale.px(_SQUARE), scale.px(_SQUARE) + scale.at(_SQUARE_GAP)
    if state.current and not state.pressed:
        dot = scale.px(_DOT)
        middle = corner + QPointF(dot / 2 if from_left else -dot / 2, side / 2)
        draw_own_dot(painter, look, middle, dot)
        return corner.x() - dot
    end = corner.x()
    for place, theme in enumerate(stand.themes):
        style = SquareStyle.SOLID if place == 0 else SquareStyle.OUTLINED
        end = corner.x() + place * step if from_left else corner.x() - side - place * step
        square = QRectF(end, corner.y(), side, side)
        draw_square(painter, look, square, theme, SquareStyle.PLAIN if state.pressed else style)
    return end


class StripCard(QStyledItemDelegate):
    """Paints a stand, or a result of a search, as a card in its cell.

    `gap` px lie between two beside each other, `below` px under each; `picked`: the numbers of the kept ones.
    """

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.gap = self.below = 0
        self.picked: frozenset[str] = frozenset()

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        stand: Stand = index.data(StandRole.STAND)
        found: FoundStand | None = index.data(ResultRole.FOUND)
        look, flags = self._look, option.state
        half = self.gap / 2
        card = QRectF(option.rect).adjusted(half, 0, -half, -self.below)
        state = StripState(
            pressed=bool(flags & QStyle.StateFlag.State_Sunken),
            current=bool(flags & QStyle.StateFlag.State_Selected),
            picked=stand.number in self.picked,
            marker=index.data(ResultRole.MARKER),
            excerpt=found.excerpt if found is not None else "",
        )
        draw_strip_card(painter, look, card, stand, state)
        if flags & QStyle.StateFlag.State_HasFocus:
            ring = look.scale.px(4) * 2
            inner = card.adjusted(ring, ring, -ring, -ring)
            draw_ring(painter, look, inner, look.scale.px(_RADIUS) - ring)
