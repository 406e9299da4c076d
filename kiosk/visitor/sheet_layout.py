"""Where the parts of a sheet go, on any screen; design px for what is painted, px for what is placed."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect

from kiosk.look.scale import Scale
from kiosk.visitor.header_layout import HeaderLayout, tall_header, wide_header

MASTER_WIDTH = 488
_SIDE_PANE = 1352
"""Width from which a pane has room for a side column, design px."""
_SIDE = 360
_CORNER = 344
_CARD = 320
_MOST_GROWTH_BESIDE = 1.3
"""Text size up to which a column beside the text is wide enough for words."""
_HIGHEST_HEADER = 0.44
"""Share of the pane that a header takes at most before its title is made smaller."""

FitHeader = Callable[[HeaderLayout, float], HeaderLayout]


class Arrangement(Enum):
    """Where the code and the stands to see next go."""

    SIDE = "side"  # both in a column beside the text
    CORNER = "corner"  # the code in a column, the stands side by side under the text
    FLOW = "flow"  # both in the column of the text


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """The parts of a sheet: rectangles in px of the pane, text columns in design px of the page."""

    header: QRect
    header_layout: HeaderLayout
    body: QRect
    scroll: QRect
    actions: QRect
    arrangement: Arrangement
    text_left: float
    text_width: float
    lead_roles: tuple[str, ...]  # largest first: the first that needs no scrolling is taken
    side_left: float  # of the column beside the text, if there is one
    card_width: float
    scrolls: bool  # a short sheet does not: it shows only the related stands that fit


def lay_out_sheet(
    scale: Scale,
    width: int,
    height: int,
    *,
    short: bool,
    growth: float = 1.0,
    fit_header: FitHeader | None = None,
) -> SheetLayout:
    """Divide a pane of `width` x `height` px; a short sheet has a larger header and does not scroll.

    `growth` is the visitor's text size; `fit_header` makes a header high enough for its words.
    """
    pane, canvas = width / scale.k, height / scale.k
    tall = scale.is_tall
    bar = canvas - (120 if tall else 104)
    header = tall_header(pane, short) if tall else wide_header(pane, short)
    if fit_header is not None:
        header = fit_header(header, canvas * _HIGHEST_HEADER)
    beside = not tall and pane >= _SIDE_PANE and growth < _MOST_GROWTH_BESIDE
    arrangement = (Arrangement.CORNER if short else Arrangement.SIDE) if beside else Arrangement.FLOW
    body_width = pane if short else pane - 112 - 24
    card = {Arrangement.SIDE: _SIDE * growth, Arrangement.CORNER: _CORNER * growth}.get(
        arrangement, _CARD * min(growth, _MOST_GROWTH_BESIDE)
    )
    side_left = (pane - 40 if short else pane - 136) - card
    text_right = side_left - 40 if beside else body_width - (48 if short else 24)
    large = ("leadShortPortrait", "leadShort") if tall else ("leadShort",)
    return SheetLayout(
        header=scale.rect(0, 0, pane, header.height),
        header_layout=header,
        body=scale.rect(0, header.height, body_width, bar - header.height),
        scroll=scale.rect(pane - 112, header.height + 32, 72, bar - header.height - 32 - 16),
        actions=scale.rect(0, bar, pane, canvas - bar),
        arrangement=arrangement,
        text_left=48,
        text_width=text_right - 48,
        lead_roles=(*large, "lead") if short else ("lead",),
        side_left=side_left,
        card_width=card,
        scrolls=not short,
    )
