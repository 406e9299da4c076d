"""Where the parts of Ma sélection go, on any screen; rectangles in px, no widget."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.look.look import Look

_MARGIN = 40
_PANEL = 632
_WIDER = 400
"""How much wider the panel of the code gets per text size."""
_TALL_TITLE = 440


@dataclass(frozen=True, slots=True)
class PicksLayout:
    """The rectangles of the screen; `clear` ends where its button ends, `list` ends above `panel_top`."""

    title: QRect
    subtitle: QRect
    clear: QRect
    list: QRect
    panel: QRect
    empty: QRect


def lay_out_picks(look: Look, width: int, height: int, clear_width: int, panel_height: int) -> PicksLayout:
    """Divide a screen above the dock; `panel_height` (px) is asked for in the tall layout only."""
    if look.scale.is_tall:
        return _tall(look, width, height, clear_width, panel_height)
    return _wide(look, width, height, clear_width)


def panel_width(look: Look, width: int) -> int:
    """The width of the panel of the code, in px."""
    at = look.scale.at
    if look.scale.is_tall:
        return width - 2 * at(_MARGIN)
    return min(at(_PANEL + _WIDER * (look.text_scale - 1)), round(width * 0.45))


def _wide(look: Look, width: int, height: int, clear_width: int) -> PicksLayout:
    at, margin = look.scale.at, look.scale.at(_MARGIN)
    panel = panel_width(look, width)
    right = width - margin - panel - at(48)
    title = QRect(margin, at(28), right - margin - clear_width - at(24), look.line_height("h1"))
    subtitle = QRect(margin, title.bottom() + 1 + at(4), title.width(), look.line_height("body"))
    top = max(at(160), subtitle.bottom() + 1 + at(20))
    bottom = height - at(32)
    return PicksLayout(
        title=title,
        subtitle=subtitle,
        clear=QRect(right - clear_width, at(44), clear_width, look.scale.px(72)),
        list=QRect(margin, top, right - margin, bottom - top),
        panel=QRect(width - margin - panel, at(32), panel, bottom - at(32)),
        empty=QRect(margin, top, width - 2 * margin, bottom - top),
    )


def _tall(look: Look, width: int, height: int, clear_width: int, panel_height: int) -> PicksLayout:
    at, margin = look.scale.at, look.scale.at(_MARGIN)
    inner = width - 2 * margin
    row = look.scale.px(72)
    clear = QRect(width - margin - clear_width, at(140), clear_width, row)
    subtitle = QRect(margin, clear.y(), inner - clear_width - at(24), row)
    top, bottom = at(140) + row + at(32), height - margin
    panel = QRect(margin, bottom - panel_height, inner, panel_height)
    return PicksLayout(
        title=QRect(margin, at(40), at(_TALL_TITLE), at(92)),
        subtitle=subtitle,
        clear=clear,
        list=QRect(margin, top, inner, panel.top() - at(24) - top),
        panel=panel,
        empty=QRect(margin, top, inner, bottom - top),
    )
