"""Where the parts of the home screen go, on any screen; rectangles in px, no widget."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.look.display import TextSize
from kiosk.look.scale import MIN_TARGET, Layout, Scale

_TILE_GAP = 8
_CLEAR_SLOT = 72
_RAIL_ROWS = 7
_FACET = 72
_NARROWEST_CARD = {TextSize.NORMAL: 380, TextSize.LARGE: 380, TextSize.VERY_LARGE: 480}


@dataclass(frozen=True, slots=True)
class HomeLayout:
    """The rectangles of the home screen, above the dock; a part that is not shown has none (QRect())."""

    sentence: QRect
    heading: QRect
    facet: QRect
    order: QRect
    grid: QRect  # includes half a gap around the cards
    scroll: QRect
    tiles: tuple[QRect, ...]  # of the 14 themes
    all_tile: QRect  # shows all stands, and clears; in the tall layout only
    clear: QRect  # none in the tall layout
    hint: QRect
    panel_top: int | None  # where the filter panel of the tall layout begins
    columns: int
    clears_in_heading: bool  # the clear button stands beside the heading: it has room for a short word


def lay_out_home(scale: Scale, height: int, text: TextSize = TextSize.NORMAL) -> HomeLayout:
    """Divide a screen `height` px high above the dock."""
    canvas = height / scale.k
    return _tall(scale, canvas, text) if scale.is_tall else _landscape(scale, canvas, text)


def _landscape(scale: Scale, canvas: float, text: TextSize) -> HomeLayout:
    width, large = scale.width, text is TextSize.VERY_LARGE
    rail, tiles_top = (520, 124) if large else (416, 148)
    in_heading = large or scale.is_low
    tiles_bottom = canvas - 24 if in_heading else canvas - 24 - _CLEAR_SLOT - 12
    tile = (tiles_bottom - tiles_top - _TILE_GAP * (_RAIL_ROWS - 1)) / _RAIL_ROWS
    tile = min(max(tile, MIN_TARGET), 112)
    tile_width = (rail - _TILE_GAP) / 2
    tiles = tuple(
        scale.rect(
            40 + column * (tile_width + _TILE_GAP), tiles_top + row * (tile + _TILE_GAP), tile_width, tile
        )
        for row in range(_RAIL_ROWS)
        for column in range(2)
    )
    slot_top = min(canvas - 24 - _CLEAR_SLOT, tiles_top + _RAIL_ROWS * (tile + _TILE_GAP) + 4)
    slot = scale.rect(40, slot_top, rail, _CLEAR_SLOT)
    beside = 208 if large else 152
    clear = scale.rect(40 + rail - beside, 24 if large else 66, beside, _CLEAR_SLOT) if in_heading else slot
    left = 40 + rail + 40
    return HomeLayout(
        sentence=QRect() if large else scale.rect(40, 24, rail, 40),
        heading=scale.rect(
            40, 16 if large else 64, rail - beside - 8 if in_heading else rail, 88 if large else 72
        ),
        facet=scale.rect(left, 32, width - 40 - 212 - 24 - left, _FACET),
        order=scale.rect(width - 40 - 212, 32, 212, _FACET),
        grid=scale.rect(left - 12, 128 - 12, width - 134 - left + 24, canvas - 128 + 12),
        scroll=scale.rect(width - 112, 128, 72, canvas - 128 - 24),
        tiles=tiles,
        all_tile=QRect(),
        clear=clear,
        hint=QRect() if in_heading else slot,
        panel_top=None,
        columns=_columns(width - 134 - left, text, 3 if scale.layout is Layout.WIDE else 2),
        clears_in_heading=in_heading,
    )


def _columns(width: float, text: TextSize, most: int) -> int:
    """So many columns of cards fit, at least one."""
    return max(1, min(most, int((width + 24) // (_NARROWEST_CARD[text] + 24))))


def _tall(scale: Scale, canvas: float, text: TextSize) -> HomeLayout:
    width, large = scale.width, text is TextSize.VERY_LARGE
    across, down = (3, 5) if large else (5, 3)
    tile_height = 112 if large else 104
    tiles_height = down * tile_height + (down - 1) * _TILE_GAP
    panel = canvas - (24 + _FACET + 12 + tiles_height + 16 if large else 464)
    tiles_top = panel + 24 + _FACET + (12 if large else 16)
    tile = (width - 80 - (across - 1) * _TILE_GAP) / across
    *tiles, all_tile = (
        scale.rect(
            40 + column * (tile + _TILE_GAP), tiles_top + row * (tile_height + _TILE_GAP), tile, tile_height
        )
        for row in range(down)
        for column in range(across)
    )
    return HomeLayout(
        sentence=QRect() if large else scale.rect(40, 28, width - 80, 40),
        heading=scale.rect(40, 32 if large else 72, width - 80 - 212 - 24, 96 if large else 68),
        facet=scale.rect(40, panel + 24, width - 80, _FACET),
        order=scale.rect(width - 40 - 212, 48 if large else 68, 212, _FACET),
        grid=scale.rect(40 - 12, 152 - 12, width - 176 + 24, panel - 152 + 12),
        scroll=scale.rect(width - 112, 152, 72, panel - 152 - 24),
        tiles=tuple(tiles),
        all_tile=all_tile,
        clear=QRect(),
        hint=QRect(),
        panel_top=scale.at(panel),
        columns=_columns(width - 176, text, 2),
        clears_in_heading=False,
    )
