"""Where the parts of a sheet go, on any screen; design px for what is painted, px for what is placed."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.look.scale import Scale

MASTER_WIDTH = 488
_SIDE_PANE = 1352
"""Width from which a pane has room for a side column, design px."""


@dataclass(frozen=True, slots=True)
class HeaderLayout:
    """The painted header, in design px of the pane."""

    height: float
    number_role: str
    number_width: float
    baseline: float
    title_role: str
    title_left: float
    title_width: float
    bottom: float
    path: tuple[tuple[float, float], ...]
    path_width: float
    path_radius: float


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """The parts of a sheet: rectangles in px of the pane, text columns in design px of the page."""

    header: QRect
    header_layout: HeaderLayout
    body: QRect
    scroll: QRect
    actions: QRect
    text_left: float
    text_width: float
    lead_roles: tuple[str, ...]  # largest first: the first that needs no scrolling is taken
    side_left: float | None  # where related stands go beside the text; None puts them below it
    side_width: float
    scrolls: bool  # a short sheet does not: it shows only the related stands that fit


def lay_out_sheet(scale: Scale, width: int, height: int, *, short: bool) -> SheetLayout:
    """Divide a pane of `width` x `height` px; a short sheet has a larger header."""
    pane, canvas = width / scale.k, height / scale.k
    tall = scale.is_tall
    header = _tall_header(pane, short) if tall else _wide_header(pane, short)
    bar = canvas - (120 if tall else 104)
    body_width = pane - 112 - 24
    has_side = not tall and pane >= _SIDE_PANE
    text_width = pane - 584 if has_side else body_width - 48 - 24
    large = ("leadShortPortrait", "leadShort") if tall else ("leadShort",)
    return SheetLayout(
        header=scale.rect(0, 0, pane, header.height),
        header_layout=header,
        body=scale.rect(0, header.height, body_width, bar - header.height),
        scroll=scale.rect(pane - 112, header.height + 32, 72, bar - header.height - 32 - 16),
        actions=scale.rect(0, bar, pane, canvas - bar),
        text_left=48,
        text_width=text_width,
        lead_roles=(*large, "lead") if short else ("lead",),
        side_left=pane - 496 if has_side else None,
        side_width=360 if has_side else text_width,
        scrolls=not short,
    )


def _wide_header(pane: float, short: bool) -> HeaderLayout:
    if short:
        path = ((-80.0, 364.0), (560.0, 364.0), (560.0, 72.0), (pane + 80, 72.0))
        return HeaderLayout(400, "numberHeroShort", 470, 334, "h1", 665, pane - 705, 364, path, 88, 76)
    bend = ((-80.0, 244.0), (376.0, 244.0), (376.0, -80.0))
    return HeaderLayout(280, "numberHero", 330, 224, "detailTitle", 432, pane - 472, 264, bend, 72, 56)


def _tall_header(pane: float, short: bool) -> HeaderLayout:
    width = pane - 88
    if short:
        path = ((820.0, -80.0), (820.0, 560.0), (pane + 80, 560.0))
        return HeaderLayout(784, "numberHeroPortraitShort", 700, 414, "h1", 48, width, 740, path, 88, 84)
    path = ((810.0, -80.0), (810.0, 330.0), (pane + 80, 330.0))
    return HeaderLayout(576, "numberHeroPortrait", 700, 287, "detailTitle", 48, width, 548, path, 88, 84)
