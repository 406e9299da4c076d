"""A stand as a row: in the list beside a sheet, and among the stands to see next."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.display import TextSize
from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.look.shapes import SquareStyle, draw_box, draw_dot, draw_square
from kiosk.look.text import TextBlock
from kiosk.visitor.kept_picture import AnyIndex, Drawing, KeptPictures, shown_of
from kiosk.visitor.stand_model import StandRole
from kiosk.visitor.touchable import Touchable

_HEIGHTS = {TextSize.NORMAL: 112, TextSize.LARGE: 140, TextSize.VERY_LARGE: 204}
_LINES = {TextSize.NORMAL: 3, TextSize.LARGE: 3, TextSize.VERY_LARGE: 4}
_PAGE_LINES = (4, 7)
_NUMBER_COLUMN = 96
_PAGE_PADDING = 24


def list_row_height(look: Look) -> int:
    """The height of a row of a list, in px."""
    return look.scale.at(_HEIGHTS[look.display.text])


def list_lines(look: Look) -> tuple[int, int]:
    """Lines of the title, and lines in all, in a row of a list."""
    lines = _LINES[look.display.text]
    return lines, lines


@dataclass(frozen=True, slots=True)
class RowWords:
    """The texts of a row, laid out."""

    title: TextBlock
    organiser: TextBlock | None

    @property
    def height(self) -> int:
        return self.title.height + (self.organiser.height if self.organiser is not None else 0)


def row_words(look: Look, stand: Stand, width: float, lines: tuple[int, int]) -> RowWords:
    """The title in `lines[0]` lines at most; the organiser in what is left of `lines[1]`, if anything is."""
    title = look.text(stand.short_title, "rowTitle", width, lines[0])
    room = lines[1] - title.line_count
    return RowWords(title, look.text(stand.organiser, "rowOrganiser", width, room) if room else None)


def draw_row(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    stand: Stand,
    *,
    lines: tuple[int, int],
    pressed: bool = False,
    current: bool = False,
    square: bool = False,
) -> None:
    """Draw a stand as a row, its words in `lines`; `square` adds the square of its first theme."""
    scale, palette = look.scale, look.palette
    theme = stand.themes[0] if stand.themes else ""
    colours = look.theme(theme)
    fill, number, title, organiser = colours.tint, colours.number, palette.ink, palette.ink2
    if current:
        fill, number, title, organiser = (
            palette.selected,
            palette.on_selected,
            palette.on_selected,
            palette.on_selected2,
        )
    elif pressed:
        fill, number, title, organiser = colours.solid, colours.on_solid, colours.on_solid, colours.on_solid
    draw_box(painter, rect, scale.px(16), fill, look.outline, look.line())
    column = scale.at(_NUMBER_COLUMN)
    painter.setPen(number)
    painter.setFont(shrunk(look.font("numberRow"), stand.number, column - scale.at(28)))
    painter.drawText(
        QRectF(rect.x(), rect.y(), column, rect.height()), Qt.AlignmentFlag.AlignCenter, stand.number
    )
    right = rect.right() - scale.at(20)
    if current:
        _draw_here(painter, look, QPointF(rect.right() - scale.at(32), rect.center().y()))
        right -= scale.at(36)
    elif square:
        side = scale.px(48)
        place = QRectF(rect.right() - scale.at(16) - side, rect.center().y() - side / 2, side, side)
        style = SquareStyle.PLAIN if pressed else SquareStyle.SOLID
        draw_square(painter, look, place, theme, style)
        right = place.x() - scale.at(12)
    words = row_words(look, stand, right - rect.x() - column, lines)
    top = rect.y() + (rect.height() - words.height) / 2
    words.title.draw(painter, rect.x() + column, top, title)
    if words.organiser is not None:
        words.organiser.draw(painter, rect.x() + column, top + words.title.height, organiser)


def _draw_here(painter: QPainter, look: Look, centre: QPointF) -> None:
    """The dot of the open stand: yellow, on yellow ground black."""
    if not look.display.high_contrast:
        draw_dot(painter, look, centre, look.scale.px(20))
        return
    painter.setBrush(look.palette.on_selected)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(centre, look.scale.px(10), look.scale.px(10))


class StandRow(KeptPictures):
    """Paints the rows of a list; the chosen stand is ink with a yellow dot."""

    views = 2
    """The one seen, and what is near: no finger brings another list here."""

    @property
    @override
    def ground(self) -> QColor:
        return self.look.palette.surface_alt

    @override
    def drawing(self, state: QStyle.StateFlag, index: AnyIndex) -> Drawing:
        stand: Stand = index.data(StandRole.STAND)
        pressed = bool(state & QStyle.StateFlag.State_Sunken)
        current = bool(state & QStyle.StateFlag.State_Selected)

        def draw(painter: QPainter, rect: QRectF) -> None:
            lines = list_lines(self.look)
            draw_row(painter, self.look, rect, stand, lines=lines, pressed=pressed, current=current)

        return Drawing(f"{shown_of(stand)} {pressed} {current}", draw, pressed or current)


class RowButton(Touchable):
    """A row to touch on a page: a stand to see next."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.stand: Stand | None = None
        self._has_square = False

    def show_stand(self, stand: Stand, *, square: bool) -> None:
        self.stand = stand
        self._has_square = square
        self.setAccessibleName(f"{stand.number}. {stand.short_title}. {stand.organiser}.")
        self.update()

    def height_for(self, width: int) -> int:
        """The height that shows all words of the stand, in px."""
        scale = self.look.scale
        return max(scale.px(MIN_TARGET), self._words(width).height + scale.at(_PAGE_PADDING))

    def is_cut(self, width: int) -> bool:
        """Whether some words of the stand do not fit a row of `width` px, however high."""
        words = self._words(width)
        return words.title.is_cut or words.organiser is None or words.organiser.is_cut

    def _words(self, width: int) -> RowWords:
        assert self.stand is not None
        taken = self.look.scale.at(_NUMBER_COLUMN + (76 if self._has_square else 20))
        return row_words(self.look, self.stand, width - taken, _PAGE_LINES)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.stand is not None:
            with QPainter(self) as painter:
                draw_row(
                    painter,
                    self.look,
                    QRectF(self.rect()),
                    self.stand,
                    lines=_PAGE_LINES,
                    pressed=self.is_pressed,
                    square=self._has_square,
                )
