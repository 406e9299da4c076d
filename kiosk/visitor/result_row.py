"""A result as a row: the letters that answer are on yellow, and an excerpt says where they were found."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.shapes import SquareStyle, draw_box, draw_square
from kiosk.look.text import TextBlock
from kiosk.visitor.facts import FoundStand
from kiosk.visitor.kept_picture import ROW_GAP, AnyIndex, Drawing, KeptPictures, shown_of
from kiosk.visitor.result_model import Marker, ResultRole

ROW_HEIGHT = 112
_LINES = 3
_NUMBER_COLUMN = 96
_RADIUS = 16
_SQUARE = 48
_ENDLESS = 1_000_000.0


def row_pitch(look: Look) -> int:
    """From one row to the next, in px."""
    return look.grown(ROW_HEIGHT) + look.scale.at(ROW_GAP)


def result_words(look: Look, found: FoundStand, marker: Marker, width: float) -> list[tuple[TextBlock, bool]]:
    """The lines of a row that fit, top down, and which of them are muted.

    The title has two lines at most; it and the organiser keep their marks in view. The excerpt comes before
    the organiser where there is no room for both: nothing else in the row tells why it is here.
    """
    title = with_mark(look, found.stand.short_title, "rowTitle", marker, width, 2)
    room = _LINES - title.line_count
    words = [(title, False)]
    if room > bool(found.excerpt):
        words.append((with_mark(look, found.stand.organiser, "rowOrganiser", marker, width), True))
    if found.excerpt:
        excerpt = around_mark(look, found.excerpt, marker, width)
        words.append((look.text(excerpt, "rowOrganiser", width, 1), True))
    return words


def draw_result(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    found: FoundStand,
    marker: Marker,
    *,
    pressed: bool = False,
) -> None:
    """Draw a result with the square of its first theme."""
    scale, palette, stand = look.scale, look.palette, found.stand
    theme = stand.themes[0] if stand.themes else ""
    colours = look.theme(theme)
    fill, number, title, muted = colours.tint, colours.number, palette.ink, palette.ink2
    if pressed:
        fill, number, title, muted = colours.solid, *(colours.on_solid,) * 3
    border = palette.border if look.display.high_contrast else None
    draw_box(painter, rect, scale.px(_RADIUS), fill, border, look.line())
    column = look.grown(_NUMBER_COLUMN)
    _draw_number(painter, look, QRectF(rect.x(), rect.y(), column, rect.height()), found, marker, number)
    side = scale.px(_SQUARE)
    place = QRectF(rect.right() - scale.at(16) - side, round(rect.center().y() - side / 2), side, side)
    draw_square(painter, look, place, theme, SquareStyle.PLAIN if pressed else SquareStyle.SOLID)
    words = result_words(look, found, marker, place.x() - scale.at(12) - rect.x() - column)
    top = rect.y() + (rect.height() - sum(block.height for block, _ in words)) / 2
    for block, is_muted in words:
        draw_marked(painter, look, block, rect.x() + column, top, muted if is_muted else title, marker)
        top += block.height


def _draw_number(
    painter: QPainter,
    look: Look,
    place: QRectF,
    found: FoundStand,
    marker: Marker,
    colour: QColor,
) -> None:
    number = found.stand.number
    block = look.text(number, "numberRow", _ENDLESS)
    room = place.width() - look.scale.at(16)
    if block.natural_width > room:
        font = shrunk(look.font("numberRow"), number, room)
        block = TextBlock(number, font, look.line_height("numberRow"), _ENDLESS)
    left = place.center().x() - block.natural_width / 2
    draw_marked(painter, look, block, left, place.center().y() - block.height / 2, colour, marker)


def draw_marked(
    painter: QPainter,
    look: Look,
    block: TextBlock,
    x: float,
    y: float,
    colour: QColor,
    marker: Marker | None,
) -> None:
    """Draw a text; the letters that answer, if there is a marker for them, are on yellow."""
    palette = look.palette
    found = marker.marks(block.words) if marker is not None else ()
    block.draw_marked(painter, x, y, colour, found, (palette.sun, palette.on_sun))


def with_mark(look: Look, words: str, role: str, marker: Marker, width: float, lines: int = 1) -> TextBlock:
    """A text in so many lines, without its first words where its first mark would otherwise be cut off."""
    whole = look.text(words, role, width, lines)
    found = marker.marks(words)
    if not whole.is_cut or not found or marker.marks(whole.words):
        return whole
    start = 0
    while start := words.find(" ", start, found[0][0]) + 1:
        shorter = look.text(f"… {words[start:]}", role, width, lines)
        if marker.marks(shorter.words):
            return shorter
    return whole


def around_mark(look: Look, excerpt: str, marker: Marker, width: float) -> str:
    """The excerpt without its first words where its first mark would otherwise be cut off."""
    metrics = QFontMetricsF(look.font("rowOrganiser"))
    found = marker.marks(excerpt)
    if not found or metrics.horizontalAdvance(excerpt) <= width:
        return excerpt
    start, length = found[0]
    kept = excerpt.removeprefix("…").lstrip()
    before = len(excerpt) - len(kept)
    while metrics.horizontalAdvance(f"… {kept[: start + length - before]}") > width * 0.6:
        _, space, rest = kept.partition(" ")
        if not space or len(excerpt) - len(rest) > start:
            break
        kept, before = rest, len(excerpt) - len(rest)
    return excerpt if kept == excerpt else f"… {kept}"


class ResultRow(KeptPictures):
    """Paints the rows of the results."""

    @property
    @override
    def ground(self) -> QColor:
        return self.look.palette.paper

    def prepare_result(self, cell: QSize, found: FoundStand, marker: Marker, ratio: float) -> None:
        """Draw the picture of a result before a row shows it."""
        self.prepare(cell, ratio, self._drawing_of(found, marker, pressed=False))

    @override
    def drawing(self, state: QStyle.StateFlag, index: AnyIndex) -> Drawing:
        pressed = bool(state & QStyle.StateFlag.State_Sunken)
        return self._drawing_of(index.data(ResultRole.FOUND), index.data(ResultRole.MARKER), pressed=pressed)

    def _drawing_of(self, found: FoundStand, marker: Marker, *, pressed: bool) -> Drawing:
        def draw(painter: QPainter, rect: QRectF) -> None:
            draw_result(painter, self.look, rect, found, marker, pressed=pressed)

        shown = hash((marker.prefixes, found.excerpt))  # what was typed is not to be kept
        return Drawing(f"{shown_of(found.stand)} {pressed} {shown}", draw, pressed)
