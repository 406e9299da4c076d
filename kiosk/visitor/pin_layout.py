"""Where the parts of the PIN pad go, on any screen; in px of the pad."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET

COLUMNS, ROWS = 3, 4
DOT, DOT_GAP = 40, 20
_GAP = 16
_KEY = (144, 120)
_TALL_KEY = (144, 136)
_HEAD = 472
"""Height of lock, title, dots and message above the keys of a tall screen, design px."""

_WORDS = 520
"""Height of lock, title, dots, message and the way back beside the keys of a wide screen, design px."""


@dataclass(frozen=True, slots=True)
class PinLayout:
    """The parts of the pad; `card` is empty where the pad has no ground of its own."""

    card: QRect
    lock: QRect
    title: QRect
    dots: QRect
    message: QRect
    back: QRect
    keys: tuple[QRect, ...]


def lay_out_pin(look: Look, room: QSize, zone: int) -> PinLayout:
    """The layout of a pad of that size; no key lies above `zone`, in px from the top."""
    lay = _tall if look.scale.is_tall else _wide
    return lay(look, room.width() / look.scale.k, room.height() / look.scale.k, zone / look.scale.k)


def _wide(look: Look, width: float, height: float, zone: float) -> PinLayout:
    """Words at the left, keys at the right, on a card."""
    rect = look.scale.rect
    card_width, card_height = min(1360.0, width - 80), min(816.0, height - 80)
    left, top = (width - card_width) / 2, (height - card_height) / 2
    first = max(top, zone)
    key_height = max(MIN_TARGET, min(_KEY[1], (height - 24 - first - 3 * _GAP) / ROWS))
    block = ROWS * key_height + (ROWS - 1) * _GAP
    y = max(first, min((height - block) / 2 if not zone else height - 24 - block, height - 24 - block))
    keys_left = left + card_width - 80 - COLUMNS * _KEY[0] - (COLUMNS - 1) * _GAP
    text, column = left + 80, keys_left - left - 80 - 56
    pad = max(0.0, (block - _WORDS) / 2)
    place = max(16.0, y + block - pad - _WORDS)  # words may stand above the zone, where no key may
    card_top = max(0.0, min(top, y - 24, place - 24))
    return PinLayout(
        card=rect(left, card_top, card_width, max(top + card_height, y + block + 16) - card_top),
        lock=rect(text, place, 88, 88),
        title=rect(text, place + 108, column, 104),
        dots=rect(text, place + 240, 6 * DOT + 5 * DOT_GAP, DOT),
        message=rect(text, place + 300, column, 112),
        back=rect(text, y + block - 88 - pad, min(column, 400), 88),
        keys=_keys(look, keys_left, y, _KEY[0], key_height),
    )


def _tall(look: Look, width: float, height: float, zone: float) -> PinLayout:
    """Everything in one column: words, keys, the way back."""
    rect = look.scale.rect
    column = min(840.0, width - 80)
    left = (width - column) / 2
    back = height - 56 - 88
    space = back - 40 - max(zone, 40 + _HEAD) - 3 * _GAP
    key_height = max(MIN_TARGET, min(_TALL_KEY[1], space / ROWS))
    keys_top = back - 40 - ROWS * key_height - (ROWS - 1) * _GAP
    top = max(16.0, (keys_top - _HEAD) / 2)
    block = COLUMNS * _TALL_KEY[0] + (COLUMNS - 1) * _GAP
    return PinLayout(
        card=QRect(),
        lock=rect(left, top, 104, 104),
        title=rect(left, top + 136, column, 116),
        dots=rect(left, top + 292, 6 * DOT + 5 * DOT_GAP, DOT),
        message=rect(left, top + 364, column, 108),
        back=rect(left, back, column, 88),
        keys=_keys(look, (width - block) / 2, keys_top, _TALL_KEY[0], key_height),
    )


def _keys(look: Look, left: float, top: float, width: float, height: float) -> tuple[QRect, ...]:
    """Row by row."""
    places = ((row, column) for row in range(ROWS) for column in range(COLUMNS))
    return tuple(
        look.scale.rect(left + column * (width + _GAP), top + row * (height + _GAP), width, height)
        for row, column in places
    )
