"""Where the parts of Ma sélection go, on any screen; rectangles in px, no widget."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

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


def lay_out_picks(look: Look, size: QSize, subtitle: str, clear_width: int, panel_height: int) -> PicksLayout:
    """Divide a screen above the dock of `size` px.

    `clear_width` is 0 while nothing is kept; `panel_height` (px) is asked for in the tall layout only.
    """
    lay_out = _tall if look.scale.is_tall else _wide
    return lay_out(look, size, subtitle, clear_width, panel_height)


def panel_width(look: Look, width: int) -> int:
    """The width of the panel of the code, in px."""
    at = look.scale.at
    if look.scale.is_tall:
        return width - 2 * at(_MARGIN)
    return min(at(_PANEL + _WIDER * (look.text_scale - 1)), round(width * 0.45))


def _wide(look: Look, size: QSize, subtitle: str, clear_width: int, _panel_height: int) -> PicksLayout:
    at, margin, width = look.scale.at, look.scale.at(_MARGIN), size.width()
    panel = panel_width(look, width)
    right = width - margin - panel - at(48) if clear_width else width - margin
    clear = QRect(right - clear_width, at(44), clear_width, look.scale.px(72))
    beside = clear.x() - at(24) - margin if clear_width else right - margin
    title = QRect(margin, at(28), beside, look.line_height("h1"))
    counted = _counted(look, subtitle, title, clear, right)
    top = max(at(160), counted.bottom() + 1 + at(20))
    bottom = size.height() - at(32)
    return PicksLayout(
        title=title,
        subtitle=counted,
        clear=clear,
        list=QRect(margin, top, right - margin, bottom - top),
        panel=QRect(width - margin - panel, at(32), panel, bottom - at(32)),
        empty=QRect(margin, top, width - 2 * margin, bottom - top),
    )


def _counted(look: Look, subtitle: str, title: QRect, clear: QRect, right: int) -> QRect:
    """Where the subtitle goes: under the title, and under the button too where it is wider than the title."""
    top, gap = title.bottom() + 1 + look.scale.at(4), look.scale.at(8)
    if clear.isEmpty() or look.text(subtitle, "body", title.width()).line_count == 1:
        return QRect(title.x(), top, title.width(), look.line_height("body"))
    width = right - title.x()
    height = look.text(subtitle, "body", width).height
    return QRect(title.x(), max(top, clear.bottom() + 1 + gap), width, height)


def _tall(look: Look, size: QSize, subtitle: str, clear_width: int, panel_height: int) -> PicksLayout:
    at, margin, width = look.scale.at, look.scale.at(_MARGIN), size.width()
    inner = width - 2 * margin
    clear = QRect(width - margin - clear_width, at(140), clear_width, look.scale.px(72))
    beside = inner - clear_width - at(24) if clear_width else inner
    row = max(clear.height(), look.text(subtitle, "body", beside).height)
    top, bottom = at(140) + row + at(32), size.height() - margin
    panel = QRect(margin, bottom - panel_height, inner, panel_height)
    return PicksLayout(
        title=QRect(margin, at(40), at(_TALL_TITLE), at(92)),
        subtitle=QRect(margin, clear.y(), beside, row),
        clear=clear,
        list=QRect(margin, top, inner, panel.top() - at(24) - top),
        panel=panel,
        empty=QRect(margin, top, inner, bottom - top),
    )
