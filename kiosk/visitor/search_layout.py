"""Where the parts of the search screen go, on any screen; rectangles in px, no widget."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.look.scale import Scale

_TOP = 32
_PILL = 72
_GAP = 8
_KEY_GAPS = 4 * 8
_KEYS_WIDTH = 896
_LIST_LEAST = 560
_BETWEEN = 48


@dataclass(frozen=True, slots=True)
class SearchLayout:
    """The rectangles of the search screen, above the dock.

    On a low or a tall screen title, help and slot are empty: the note takes one line above the pills, and
    what was perhaps meant takes the place of the pills.
    """

    results: QRect
    title: QRect
    help: QRect
    slot: QRect
    note: QRect
    pills: QRect
    field: QRect
    keys: QRect
    panel_top: int | None  # where the panel of the tall layout begins

    @property
    def is_compact(self) -> bool:
        return self.slot.isEmpty()

    @property
    def has_title(self) -> bool:
        return not self.title.isEmpty()


def lay_out_search(scale: Scale, height: int, text_scale: float) -> SearchLayout:
    """Divide a screen `height` px high above the dock, for texts of that size."""
    canvas = height / scale.k
    if scale.is_tall:
        return _compact(scale, canvas, text_scale, (40, scale.width - 80), 88)
    across = keys_across(scale)
    head = _TOP + (60 + 4 + 32) * text_scale + 3 * _GAP + 2 * _PILL
    for key, field in ((min(92 + max(canvas - 976, 0) / 5, 112), 96), (84, 88), (76, 80)):
        if canvas - 24 - 5 * key - _KEY_GAPS - 16 - field >= head - 1:
            return _full(scale, canvas, text_scale, across, (key, field))
    key = min(max((canvas - 24 - 24 - 32 * text_scale - _PILL - 36 - 80 - _KEY_GAPS) / 5, 72), 92)
    return _compact(scale, canvas, text_scale, across, key)


def keys_across(scale: Scale) -> tuple[float, float]:
    """Left edge and width of the keyboard beside the results, in design px."""
    width = min(_KEYS_WIDTH, max(scale.width - 80 - _BETWEEN - _LIST_LEAST, 792))
    return scale.width - 40 - width, width


def _full(
    scale: Scale,
    canvas: float,
    text_scale: float,
    across: tuple[float, float],
    sizes: tuple[float, float],
) -> SearchLayout:
    """All parts below each other, as drawn."""
    left, width = across
    keys_height = 5 * sizes[0] + _KEY_GAPS
    keys_top = canvas - 24 - keys_height
    field_top = keys_top - 16 - sizes[1]
    slot_top = field_top - 12 - _PILL
    title, line = 60 * text_scale, 32 * text_scale
    if _TOP + title + 4 + line + 2 * _GAP + _PILL > slot_top:
        slot_top = field_top - _GAP - _PILL
    pills_top = min(_TOP + title + _GAP + line + 24, slot_top - _GAP - _PILL)
    help_top = min(_TOP + title + _GAP, pills_top - _GAP - line)
    return SearchLayout(
        results=scale.rect(40, 0, left - _BETWEEN - 40, canvas),
        title=scale.rect(left, _TOP, width, title),
        help=scale.rect(left, help_top, width, line),
        slot=scale.rect(left, slot_top, width, _PILL),
        note=scale.rect(left, slot_top, width, _PILL),
        pills=scale.rect(left, pills_top, width, _PILL),
        field=scale.rect(left, field_top, width, sizes[1]),
        keys=scale.rect(left, keys_top, width, keys_height),
        panel_top=None,
    )


def _compact(
    scale: Scale, canvas: float, text_scale: float, across: tuple[float, float], key: float
) -> SearchLayout:
    """Field, pills and one line above the keys; the results beside them, or above in the tall layout."""
    left, width = across
    field, gap = (88, 16) if scale.is_tall else (80, 12)
    keys_height = 5 * key + _KEY_GAPS
    keys_top = canvas - 24 - keys_height
    field_top = keys_top - gap - field
    pills_top = field_top - gap - _PILL
    note_top = pills_top - _GAP - 32 * text_scale
    panel_top = note_top - 12
    results = (40, 0, left - _BETWEEN - 40, canvas)
    if scale.is_tall:
        results = (40, 0, width, panel_top)
    return SearchLayout(
        results=scale.rect(*results),
        title=QRect(),
        help=QRect(),
        slot=QRect(),
        note=scale.rect(left, note_top, width, 32 * text_scale),
        pills=scale.rect(left, pills_top, width, _PILL),
        field=scale.rect(left, field_top, width, field),
        keys=scale.rect(left, keys_top, width, keys_height),
        panel_top=scale.at(panel_top) if scale.is_tall else None,
    )
