"""Where the parts of Ma sélection go in low reach; rectangles in px, no widget."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET, Layout
from kiosk.visitor.low_search_layout import READING, TALL_READING
from kiosk.visitor.pick_strip import GAP

_MARGIN = 40
_TITLE = 92
_TITLE_WIDTH = 560
_CARD, _LEAST_CARD = 232, 168
_PANEL = (536, 208)
"""Height of the panel of the code in the tall layout, and what larger text adds to it."""


@dataclass(frozen=True, slots=True)
class LowPicksLayout:
    """`zone` holds title, subtitle and the panel of the code; all that can be touched is below it.

    While nothing is kept, `empty` takes the place of all but title and subtitle.
    """

    zone: QRect
    title: QRect
    subtitle: QRect
    panel: QRect
    strip: QRect
    clear: QRect
    browse: QRect
    empty: QRect


def lay_out_low_picks(
    look: Look, width: int, height: int, buttons: tuple[int, int], *, is_empty: bool
) -> LowPicksLayout:
    """Divide a screen above the dock; `buttons`: the widths that "Tout vider" and "Parcourir" ask for."""
    at, margin, row = look.scale.at, look.scale.at(_MARGIN), look.scale.px(MIN_TARGET)
    inner, wanted = width - 2 * margin, TALL_READING if look.scale.is_tall else READING
    gap, card = at(24 if look.text_scale == 1 else 16), at(_CARD)
    actions = height - gap - row
    top = actions - gap - row - at(GAP) - card
    if top - gap < at(wanted * look.scale.height):
        gap = at(12)
        actions = height - at(16) - row
        card = max(at(_LEAST_CARD), min(card, actions - 3 * gap - row - at(wanted * look.scale.height)))
        top = actions - gap - row - at(GAP) - card
    zone = QRect(0, 0, width, top - gap)
    title, subtitle, panel = _words(look, zone, is_empty=is_empty)
    clear, browse = buttons
    spare = min(0, inner - clear - browse - at(16))
    browse += spare
    begin = subtitle.bottom() + 1 + at(20)
    return LowPicksLayout(
        zone=zone,
        title=title,
        subtitle=subtitle,
        panel=panel,
        strip=QRect(margin, top, inner, card + at(GAP) + row),
        clear=QRect(margin, actions, clear, row),
        browse=QRect(width - margin - browse, actions, browse, row),
        empty=QRect(margin, begin, inner, height - at(24) - begin),
    )


def _words(look: Look, zone: QRect, *, is_empty: bool) -> tuple[QRect, QRect, QRect]:
    """Title, subtitle and the panel of the code; the panel beside them, or below in the tall layout."""
    at, margin, line = look.scale.at, look.scale.at(_MARGIN), look.line_height("body")
    inner, title = zone.width() - 2 * margin, at(_TITLE)
    if is_empty:
        words = QRect(margin, at(20), inner, title)
        return words, QRect(margin, words.bottom() + 1, inner, line), QRect()
    if look.scale.is_tall:
        most = zone.height() - title - line - 3 * at(24)
        panel = min(at(_PANEL[0] + _PANEL[1] * (look.text_scale - 1) * 2), most)
        top = (zone.height() - title - line - at(32) - panel) // 2
        words = QRect(margin, top, inner, title)
        below = QRect(margin, top + title, inner, line)
        return words, below, QRect(margin, below.bottom() + 1 + at(32), inner, panel)
    is_wide = (
        look.scale.layout is Layout.WIDE
    )  # else the panel needs the room, and the subtitle has two lines
    column = look.grown(_TITLE_WIDTH, "bar") if is_wide else at(_TITLE_WIDTH)
    edge = at(24 if zone.height() > at(420) else 12)
    top = (zone.height() - title - 2 * line) // 2
    words = QRect(margin, top, column, title)
    left = margin + column + margin
    panel_place = QRect(left, edge, zone.width() - margin - left, zone.height() - 2 * edge)
    return words, QRect(margin, top + title, column, 2 * line), panel_place
