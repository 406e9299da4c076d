"""Where the poster of an empty selection has its title, its steps and its path; no widget."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetricsF

from kiosk.look.look import Look
from kiosk.look.text import TextBlock

TRAIL = 112
BEND = 116
EDGE = 64
SIDE = 75
"""Where the title and the button begin, design px."""
DISC = 88
TITLE_TOP = 64
STEP_GAP = 36
_COMPACT_PATH = 64.0
_TITLE_SIZES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
_ABOVE_EDGE = 16
_ABOVE_BUTTON = 16


@dataclass(frozen=True, slots=True)
class PosterWords:
    """What the poster says: heading and sentence of each step."""

    title: str
    steps: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its words, where they begin in px, and its disc; without sentence where there is no room."""

    head: TextBlock
    body: TextBlock | None
    left: int
    top: int
    disc: QRectF

    @property
    def place(self) -> QRectF:
        """Where its words are."""
        blocks = [self.head, *([self.body] if self.body is not None else [])]
        width = max(block.natural_width for block in blocks)
        return QRectF(self.left, self.top, width, sum(block.height for block in blocks))


@dataclass(frozen=True, slots=True)
class EmptyLayout:
    """The poster laid out; in px of the widget but for `trail`, which is in design px."""

    title: TextBlock | None
    steps: tuple[Step, ...]
    trail: tuple[tuple[float, float], ...]
    holds: bool
    """Whether no word is broken and all words end above what is below them."""

    @property
    def end(self) -> int:
        """Where discs and words end."""
        return max(round(max(step.place.bottom(), step.disc.bottom())) for step in self.steps)


@dataclass(frozen=True, slots=True)
class _Manner:
    """What is shown; `is_compact` brings the path to the top, and the words to the path."""

    has_title: bool
    has_bodies: bool = True
    is_compact: bool = False


_MANNERS = (
    _Manner(has_title=True),
    _Manner(has_title=False),
    _Manner(has_title=False, is_compact=True),
    _Manner(has_title=False, has_bodies=False, is_compact=True),
)
"""The fullest first."""


def lay_out_empty(look: Look, words: PosterWords, ground: QRect, button: QRect) -> EmptyLayout:
    """Lay the words out on a poster `ground` in the fullest manner it has room for.

    The title stands above the `button`, which in low reach is empty.
    """
    lay_out = _tall if look.scale.is_tall else _wide
    is_titled = look.scale.is_tall or look.text_scale == 1 or button.isValid()
    for manner in _MANNERS if is_titled else _MANNERS[1:]:
        layout = lay_out(look, words, ground, button, manner)
        if layout.holds:
            break
    return layout


def button_below_words(look: Look, ground: QRect, button: QRect) -> QRect:
    """Where the button of a wide poster without a title goes: to its foot, below the steps."""
    return button.translated(0, ground.bottom() + 1 - look.scale.at(40) - button.bottom() - 1)


def _wide(look: Look, words: PosterWords, ground: QRect, button: QRect, manner: _Manner) -> EmptyLayout:
    at, k = look.scale.at, look.scale.k
    width, height = ground.width() / k, ground.height() / k
    high, low, bend = (
        (130.0, height - 144, width * 0.38) if button.isValid() else (88.0, height - 96, width * 0.38)
    )
    limit, title = ground.bottom() + 1 - at(_ABOVE_EDGE), None
    if manner.has_title:
        above = button.y() - at(_ABOVE_BUTTON) if button.isValid() else limit
        title = _fitted(look, words.title, round(ground.width() * 0.38) - at(131), above - at(TITLE_TOP))
    else:
        high, bend = min(high, _COMPACT_PATH) if manner.is_compact else high, -BEND * 2.0
        if button.isValid():
            limit = button_below_words(look, ground, button).y() - at(_ABOVE_BUTTON)
    left = bend + 156 if manner.has_title else SIDE
    column = (width - left - EDGE) / len(words.steps)
    top, room = at(high + (60 if manner.is_compact else 70)), at(column - 24)
    steps = []
    for place, said in enumerate(words.steps):
        x = left + place * column
        disc = QRectF(at(x), at(high - DISC / 2), at(DISC), at(DISC))
        steps.append(_step(look, said, (at(x), top, room), disc, manner))
    trail = ((-TRAIL, low), (bend, low), (bend, high), (width + TRAIL, high))
    return _held(look, words, EmptyLayout(title, tuple(steps), trail, holds=False), room, limit, manner)


def _tall(look: Look, words: PosterWords, ground: QRect, button: QRect, manner: _Manner) -> EmptyLayout:
    at, k = look.scale.at, look.scale.k
    width, height = ground.width() / k, ground.height() / k
    spine, left, high = 131, 228, TITLE_TOP + TRAIL / 2
    title = None
    if manner.has_title:
        title = _fitted(look, words.title, ground.width() - at(2 * SIDE), ground.height())
        high += (title.height / k if title is not None else 0) + 56
    top, room = at(high + TRAIL / 2 + (16 if manner.is_compact else 40)), at(width - left - EDGE)
    steps = []
    for said in words.steps:
        disc = QRectF(at(spine - DISC / 2), top, at(DISC), at(DISC))
        steps.append(_step(look, said, (at(left), top, room), disc, manner))
        top = max(round(steps[-1].place.bottom()), top + at(DISC)) + at(STEP_GAP)
    trail = ((width + TRAIL, high), (spine, high), (spine, height + TRAIL))
    limit = button.y() - at(_ABOVE_BUTTON) if button.isValid() else ground.bottom() + 1 - at(_ABOVE_EDGE)
    return _held(look, words, EmptyLayout(title, tuple(steps), trail, holds=False), room, limit, manner)


def _step(
    look: Look, said: tuple[str, str], column: tuple[int, int, int], disc: QRectF, manner: _Manner
) -> Step:
    """A step in a column: its left, top and width in px."""
    left, top, width = column
    body = look.text(said[1], "body", width) if manner.has_bodies else None
    return Step(look.text(said[0], "h3", width), body, left, top, disc)


def _held(
    look: Look, words: PosterWords, layout: EmptyLayout, room: int, limit: int, manner: _Manner
) -> EmptyLayout:
    """The layout, knowing whether it holds: all words whole, and all ends above `limit`."""
    said = [(head, "h3") for head, _ in words.steps]
    if manner.has_bodies:
        said += [(body, "body") for _, body in words.steps]
    is_whole = all(look.advance(word, role) <= room for text, role in said for word in text.split(" "))
    is_titled = manner.has_title == (layout.title is not None)
    return replace(layout, holds=is_whole and is_titled and layout.end <= limit)


def _fitted(look: Look, words: str, width: int, height: int) -> TextBlock | None:
    """The title, made smaller until no word is broken and it is low enough; None where it cannot be."""
    for size in _TITLE_SIZES:
        font = look.font_of_size("display", size)
        widest = max(QFontMetricsF(font).horizontalAdvance(word) for word in words.split(" "))
        block = TextBlock(words, font, round(look.line_height("display") * size), width)
        if widest <= width and block.height <= height:
            return block
    return None
