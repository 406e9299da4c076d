"""Where the parts of the search go in low reach; rectangles in px, no widget."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.look.scale import MIN_TARGET, Scale
from kiosk.visitor.search_layout import SearchLayout, keys_across

READING, TALL_READING = 408 / 1080, 880 / 1920
"""Share of the screen, from its top, that nobody need reach."""
_LEAST_READING = 1 / 3
"""What is left of it where a small panel has no room."""
_GAP, _BOTTOM = 16, 24
_KEY_GAPS = 4 * 8
_KEY = (92, 88)
_FIELD = (96, 88)
_LEAST_STRIP = 168
_MARGIN = 40


@dataclass(frozen=True, slots=True)
class LowSearchLayout(SearchLayout):
    """The field and the words are in the reading zone; the results begin below it.

    `words` is the place for what is said of the results, `found` is where they go, or the themes.
    """

    zone: QRect
    words: QRect
    found: QRect


def lay_out_low_search(scale: Scale, height: int, text_scale: float) -> LowSearchLayout:
    """Divide a screen `height` px high above the dock, for texts of that size."""
    canvas = height / scale.k
    return (_tall if scale.is_tall else _wide)(scale, canvas, text_scale)


def _wide(scale: Scale, canvas: float, text_scale: float) -> LowSearchLayout:
    """The keyboard where it always is, below the field; beside it the words to take and the results."""
    left, width = keys_across(scale)
    zone = READING * scale.height
    key = min(max((canvas - zone - _GAP - _BOTTOM - _KEY_GAPS) / 5, MIN_TARGET), _KEY[0])
    keys_height = 5 * key + _KEY_GAPS
    keys_top = canvas - _BOTTOM - keys_height
    zone = min(zone, keys_top - _GAP)
    field_top = keys_top - _GAP - _FIELD[0]
    line = 32 * text_scale
    title = (32.0, 60 * text_scale)
    if title[0] + title[1] + 8 + 2 * line + 12 > field_top:
        title = (8.0, 0.0)
    help_top = sum(title) + 8
    room = left - 48 - _MARGIN
    pills = zone + 14
    found = pills + MIN_TARGET + 12
    return LowSearchLayout(
        results=scale.rect(_MARGIN, 0, room, canvas),
        title=scale.rect(left, title[0], width, title[1]),
        help=scale.rect(left, help_top, width, line if title[1] else 0),
        slot=QRect(),
        note=scale.rect(left, field_top - 12 - line, width, line),
        pills=scale.rect(_MARGIN, pills, room, MIN_TARGET),
        field=scale.rect(left, field_top, width, _FIELD[0]),
        keys=scale.rect(left, keys_top, width, keys_height),
        panel_top=None,
        zone=scale.rect(0, 0, scale.width, zone),
        words=scale.rect(_MARGIN, 16, room, zone - 40),
        found=scale.rect(_MARGIN, found, room, canvas - _BOTTOM - found),
    )


def _tall(scale: Scale, canvas: float, text_scale: float) -> LowSearchLayout:
    """The results right under the zone, the words to take between them and the keyboard."""
    zone, fixed = TALL_READING * scale.height, 12 + 8 + MIN_TARGET + 12 + _KEY_GAPS + _BOTTOM
    key = min(max((canvas - zone - fixed - _LEAST_STRIP) / 5, MIN_TARGET), _KEY[1])
    zone = max(min(zone, canvas - fixed - _LEAST_STRIP - 5 * key), _LEAST_READING * scale.height)
    keys_top = canvas - _BOTTOM - 5 * key - _KEY_GAPS
    pills = keys_top - 12 - MIN_TARGET
    width, line = scale.width - 2 * _MARGIN, 32 * text_scale
    field = zone - 24 - _FIELD[1]
    note = field - 8 - line
    title = 60 * text_scale
    head = 32 + title + 8 + line
    room = note - 16 - head
    if room < 96 + 88 * text_scale:
        title, head = 0.0, 16.0
        room = note - 16 - head
    return LowSearchLayout(
        results=scale.rect(_MARGIN, 0, width, canvas),
        title=scale.rect(_MARGIN, 32, width, title),
        help=scale.rect(_MARGIN, 32 + title + 8, width, line if title else 0),
        slot=QRect(),
        note=scale.rect(_MARGIN, note, width, line),
        pills=scale.rect(_MARGIN, pills, width, MIN_TARGET),
        field=scale.rect(_MARGIN, field, width, _FIELD[1]),
        keys=scale.rect(_MARGIN, keys_top, width, 5 * key + _KEY_GAPS),
        panel_top=scale.at(zone),
        zone=scale.rect(0, 0, scale.width, zone),
        words=scale.rect(_MARGIN, head + 8, width, room),
        found=scale.rect(_MARGIN, zone + 12, width, pills - 8 - zone - 12),
    )
