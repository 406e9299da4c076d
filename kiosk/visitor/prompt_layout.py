"""Where the parts of the idle prompt go, on any screen and in every text size; in px of the window."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET
from kiosk.look.text import TextBlock
from kiosk.visitor.countdown_ring import DOT, RADIUS
from kiosk.visitor.fitted import fitted

_RING = 2 * RADIUS + DOT
_BUTTON = 104
_ABOVE_DOCK = 40
BELOW_TITLE = 12
"""Between title and sentence, design px."""


@dataclass(frozen=True, slots=True)
class PromptWords:
    """What the prompt says."""

    title: str
    sentence: str
    yes: str
    reset: str


@dataclass(frozen=True, slots=True)
class PromptLayout:
    """The parts of the prompt; the lines of title and sentence are centred in `words` when `centred`."""

    panel: QRect
    ring: QRect
    words: QRect
    title: TextBlock
    sentence: list[TextBlock]
    yes: QRect
    reset: QRect
    centred: bool


@dataclass(frozen=True, slots=True)
class _Measures:
    """How generous the panel is, in design px: what gives way, step by step, where room is short."""

    padding: int
    gap: int
    ring: int
    button: int


_ROOMY = _Measures(64, 32, _RING, _BUTTON)
_STEPS = (_ROOMY, _Measures(40, 24, 280, 96), _Measures(24, 16, 220, 80), _Measures(16, 12, 160, MIN_TARGET))


def lay_out_prompt(look: Look, words: PromptWords, window: QSize, dock_height: int) -> PromptLayout:
    """The roomiest layout that fits above the dock; over the dock, where none does."""
    above = window.height() - dock_height - look.scale.at(_ABOVE_DOCK)
    layout = _lay_out(look, words, window, above, _ROOMY)
    for measures in _STEPS[1:]:
        if layout.panel.top() >= look.scale.at(16):
            return layout
        layout = _lay_out(look, words, window, above, measures)
    if layout.panel.top() < look.scale.at(16):
        layout = _lay_out(look, words, window, window.height() - look.scale.at(16), _STEPS[1])
    return layout


def _lay_out(look: Look, words: PromptWords, window: QSize, bottom: int, room: _Measures) -> PromptLayout:
    lay = _tall if look.scale.is_tall else _wide
    return lay(look, words, window, bottom, room)


def _wide(look: Look, words: PromptWords, window: QSize, bottom: int, room: _Measures) -> PromptLayout:
    """Ring at the left, words and buttons beside it."""
    at = look.scale.at
    width = min(look.grown(1240), window.width() - at(80))
    ring, padding = at(room.ring), at(room.padding)
    column = width - 3 * padding - ring
    title, sentence = _blocks(look, words, column)
    side_by_side = _button_widths(look, words, column)
    button, between = _button_height(look, room), at(16)
    buttons = button if side_by_side else 2 * button + between
    inner = _height(look, title, sentence) + at(room.gap) + buttons
    height = max(inner, ring) + 2 * padding
    panel = QRect((window.width() - width) // 2, bottom - height, width, height)
    left, top = panel.x() + padding + ring + padding, panel.y() + (height - inner) // 2
    ring_rect = QRect(panel.x() + padding, panel.y() + (height - ring) // 2, ring, ring)
    text = QRect(left, top, column, _height(look, title, sentence))
    below = text.bottom() + 1 + at(room.gap)
    if side_by_side:
        yes = QRect(left, below, side_by_side[0], button)
        reset = QRect(yes.right() + 1 + between, below, side_by_side[1], button)
    else:
        yes = QRect(left, below, column, button)
        reset = QRect(left, below + button + between, column, button)
    return PromptLayout(panel, ring_rect, text, title, sentence, yes, reset, centred=False)


def _tall(look: Look, words: PromptWords, window: QSize, bottom: int, room: _Measures) -> PromptLayout:
    """Everything in one column."""
    at = look.scale.at
    width = min(at(1000), window.width() - at(80))
    ring, padding, side = at(room.ring), at(room.padding), at(min(room.padding, 56))
    column = width - 2 * side
    title, sentence = _blocks(look, words, column)
    button, between = _button_height(look, room), at(16)
    text_height = _height(look, title, sentence)
    height = 2 * padding + ring + at(room.gap) + text_height + at(room.gap) + 2 * button + between
    panel = QRect((window.width() - width) // 2, bottom - height, width, height)
    ring_rect = QRect(panel.center().x() - ring // 2, panel.y() + padding, ring, ring)
    text = QRect(panel.x() + side, ring_rect.bottom() + 1 + at(room.gap), column, text_height)
    yes = QRect(text.x(), text.bottom() + 1 + at(room.gap), column, button)
    reset = QRect(text.x(), yes.bottom() + 1 + between, column, button)
    return PromptLayout(panel, ring_rect, text, title, sentence, yes, reset, centred=True)


def _blocks(look: Look, words: PromptWords, column: int) -> tuple[TextBlock, list[TextBlock]]:
    """The title on one line; the lines of the sentence, about equally long."""
    title = fitted(look, words.title, "promptTitle", column, look.line_height("promptTitle"))
    width = look.balanced(words.sentence, "lead", column).natural_width
    lines: list[str] = []
    for word in words.sentence.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and look.text(longer, "lead", 2 * column).natural_width <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return title, [look.text(line, "lead", 2 * column) for line in lines]


def _height(look: Look, title: TextBlock, sentence: list[TextBlock]) -> int:
    return title.height + look.scale.at(BELOW_TITLE) + sum(line.height for line in sentence)


def _button_height(look: Look, room: _Measures) -> int:
    return max(look.scale.px(room.button), look.line_height("promptYes") + look.scale.at(24))


def _button_widths(look: Look, words: PromptWords, column: int) -> tuple[int, int] | None:
    """The widths of two buttons side by side, filling the column; None when the words need a row each."""
    gap, padding = look.scale.at(16), look.scale.at(56)
    yes = round(look.text(words.yes, "promptYes", column).natural_width) + padding
    reset = round(look.text(words.reset, "promptReset", column).natural_width) + padding
    spare = column - gap - yes - reset
    return (yes + spare * 2 // 3, reset + spare - spare * 2 // 3) if spare >= 0 else None
