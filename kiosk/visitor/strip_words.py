"""The words of a card in a strip: under its number or beside it, made smaller before they are cut."""

from dataclasses import dataclass

from PySide6.QtGui import QFont

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TEXT
from kiosk.look.text import TextBlock
from kiosk.visitor.result_model import Marker
from kiosk.visitor.result_row import around_mark

LEFT, RIGHT, TOP, BOTTOM = 24, 22, 22, 16
DISC = 36
NUMBER_ROOM = 168
"""Width of the number and of the squares under it, where the words stand beside them."""
_EDGE = 12
"""Above and below words that stand beside their number."""
_SQUEEZE = 8
"""How much nearer to their number words come before they are cut."""
_SIZES = (1.0, 0.93, 0.87, 0.81, 0.75, 0.7, 0.66)
"""What the type is multiplied by, until the words fit; nothing gets smaller than the smallest text."""
_ORGANISER_LINES = 2


@dataclass(frozen=True, slots=True)
class StripWords:
    """The texts of a card, laid out, and where they stand within it (px)."""

    title: TextBlock
    organiser: TextBlock
    left: int
    title_top: int
    organiser_top: int
    upright: bool


def is_upright(look: Look, height: float) -> bool:
    """Whether a card so high has room for its title under its number: two lines, and the organiser."""
    lines = 2 * look.line_height("cardTitle") + look.line_height("small")
    return height >= look.grown(TOP + 61) + lines + look.scale.at(BOTTOM)


def has_disc_under_number(stand: Stand, *, upright: bool) -> bool:
    """Whether the disc of a pick stands under the number, after the squares, not in the corner."""
    return not upright and len(stand.themes) < 3


def strip_words(look: Look, stand: Stand, width: float, height: float, *, picked: bool = False) -> StripWords:
    """The title, and the organiser in two lines at most; clear of the disc of a pick."""
    at, upright = look.scale.at, is_upright(look, height)
    left = at(LEFT) if upright else at(LEFT + NUMBER_ROOM)
    room = width - left - at(RIGHT)
    top, bottom = (look.grown(TOP + 64), at(BOTTOM)) if upright else (at(_EDGE), at(_EDGE))
    beside = room - (at(DISC + 12) if picked and not has_disc_under_number(stand, upright=upright) else 0)
    squeeze = at(_SQUEEZE) if upright else 0
    title, organiser = _fitting(look, stand, room, beside, round(height) - top - bottom + squeeze)
    if upright:
        organiser_top = round(height) - bottom - organiser.height
        title_top = min(look.grown(TOP + 78), organiser_top - title.height)
    else:
        title_top = round((height - title.height - organiser.height) / 2)
        organiser_top = title_top + title.height
    return StripWords(title, organiser, left, title_top, organiser_top, upright)


def excerpt_line(look: Look, words: StripWords, excerpt: str, marker: Marker, width: float) -> TextBlock:
    """The excerpt of a result around its mark, for the place of the organiser in a card so wide."""
    room = width - words.left - look.scale.at(RIGHT)
    return look.text(around_mark(look, excerpt, marker, room), "rowOrganiser", room, 1)


def _fitting(
    look: Look, stand: Stand, room: float, beside: float, height: int
) -> tuple[TextBlock, TextBlock]:
    """All words in the largest type that holds them; else all of the title; else what fits of it."""
    for lines in (0, 1):
        for size in _SIZES:
            title = _set(look, stand.short_title, "cardTitle", size, room)
            organiser = _set(look, stand.organiser, "small", size, beside, lines)
            fits = title.height + organiser.height <= height
            if fits and organiser.line_count <= _ORGANISER_LINES:
                return title, organiser
    line = title.height // title.line_count
    most = max(1, (height - organiser.height) // line)
    return _set(look, stand.short_title, "cardTitle", _SIZES[-1], room, most), organiser


def _set(look: Look, words: str, role: str, size: float, width: float, lines: int = 0) -> TextBlock:
    """Words set in a style of type, so many times its size."""
    if size == 1:
        return look.text(words, role, width, lines)
    font = QFont(look.font(role))
    natural = font.pixelSize()
    font.setPixelSize(min(natural, max(look.scale.text(MIN_TEXT), round(natural * size))))
    return TextBlock(words, font, round(look.line_height(role) * font.pixelSize() / natural), width, lines)
