"""Where the parts of the home screen go, on any screen; rectangles in px, no widget."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from kiosk.look.scale import Layout, Scale

_RAIL_TILES_TOP = 148
_TILE_GAP = 8
_CLEAR_SLOT = 72
_RAIL_ROWS = 7
_PANEL = 464


@dataclass(frozen=True, slots=True)
class HomeLayout:
    """The rectangles of the home screen, above the dock."""

    sentence: QRect
    heading: QRect
    facet: QRect
    order: QRect
    grid: QRect  # includes half a gap around the cards
    scroll: QRect
    tiles: tuple[QRect, ...]  # 14, and the fifteenth in the tall layout
    clear: QRect  # empty in the tall layout: the fifteenth tile clears
    hint: QRect
    panel_top: int | None  # where the filter panel of the tall layout begins
    columns: int


def lay_out_home(scale: Scale, height: int) -> HomeLayout:
    """Divide a screen `height` px high above the dock."""
    canvas = height / scale.k
    return _tall(scale, canvas) if scale.is_tall else _landscape(scale, canvas)


def _landscape(scale: Scale, canvas: float) -> HomeLayout:
    width = scale.width
    heading_width = 256 if scale.is_low else 416
    clear_top = canvas - 24 - _CLEAR_SLOT
    tiles_bottom = canvas - 24 if scale.is_low else clear_top - 12
    tile = (tiles_bottom - _RAIL_TILES_TOP - _TILE_GAP * (_RAIL_ROWS - 1)) / _RAIL_ROWS
    tile = min(max(tile, 72), 112)
    tiles = tuple(
        scale.rect(40 + column * 212, _RAIL_TILES_TOP + row * (tile + _TILE_GAP), 204, tile)
        for row in range(_RAIL_ROWS)
        for column in range(2)
    )
    clear_top = min(clear_top, _RAIL_TILES_TOP + _RAIL_ROWS * (tile + _TILE_GAP) + 4)
    slot = scale.rect(40, clear_top, 416, _CLEAR_SLOT)
    order = scale.rect(width - 40 - 212, 32, 212, 72)
    return HomeLayout(
        sentence=scale.rect(40, 32, 416, 32),
        heading=scale.rect(40, 64, heading_width, 64),
        facet=scale.rect(496, 32, width - 40 - 212 - 24 - 496, 72),
        order=order,
        grid=scale.rect(496 - 12, 128 - 12, width - 134 - 496 + 24, canvas - 128 + 12),
        scroll=scale.rect(width - 112, 128, 72, canvas - 128 - 24),
        tiles=tiles,
        clear=scale.rect(304, 66, 152, 72) if scale.is_low else slot,
        hint=QRect() if scale.is_low else slot,
        panel_top=None,
        columns=3 if scale.layout is Layout.WIDE else 2,
    )


def _tall(scale: Scale, canvas: float) -> HomeLayout:
    width = scale.width
    panel = canvas - _PANEL
    tile = (width - 80 - 4 * _TILE_GAP) / 5
    tiles = tuple(
        scale.rect(40 + column * (tile + _TILE_GAP), panel + 112 + row * 112, tile, 104)
        for row in range(3)
        for column in range(5)
    )
    return HomeLayout(
        sentence=scale.rect(40, 32, width - 80, 32),
        heading=scale.rect(40, 72, width - 80 - 212 - 24, 64),
        facet=scale.rect(40, panel + 24, width - 80, 72),
        order=scale.rect(width - 40 - 212, 68, 212, 72),
        grid=scale.rect(40 - 12, 152 - 12, width - 176 + 24, panel - 152 + 12),
        scroll=scale.rect(width - 112, 152, 72, panel - 152 - 24),
        tiles=tiles,
        clear=QRect(),
        hint=QRect(),
        panel_top=scale.at(panel),
        columns=2,
    )
