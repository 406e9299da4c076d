"""Where the parts of the home screen go, on any screen; rectangles in px, no widget."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect

from kiosk.look.display import TextSize
from kiosk.look.scale import MIN_TARGET, Layout, Scale

_TILE_GAP = 8
_CLEAR_SLOT = 72
_THEMES = 14
_FACET = 72
_WORDS_APART = 16
"""Between the heading and the clear button beside it."""
_LEAST_FACET = 700
"""Width of the facet below which the order gives way to it."""
_NARROWEST_CARD = {TextSize.NORMAL: 380, TextSize.LARGE: 380, TextSize.VERY_LARGE: 480}


@dataclass(frozen=True, slots=True)
class HomeLayout:
    """The rectangles of the home screen, above the dock; a part that is not shown has none (QRect())."""

    sentence: QRect
    heading: QRect
    short_heading: QRect  # of it, while the clear button is shown
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


@dataclass(frozen=True, slots=True)
class _Rail:
    """The column of the themes at the left of a landscape screen; design px."""

    width: float
    across: int
    heading_top: float
    heading_height: float
    tiles_top: float
    tiles_bottom: float
    has_sentence: bool
    clears_in_heading: bool

    @property
    def down(self) -> int:
        return -(-_THEMES // self.across)

    @property
    def tile(self) -> float:
        """The height of a tile."""
        room = self.tiles_bottom - self.tiles_top - _TILE_GAP * (self.down - 1)
        return min(max(room / self.down, MIN_TARGET), 112)

    @property
    def tiles_end(self) -> float:
        """Where the lowest tile ends."""
        return self.tiles_top + self.down * (self.tile + _TILE_GAP) - _TILE_GAP


def _rail(scale: Scale, canvas: float, text: TextSize) -> _Rail:
    """Two columns of tiles; on a canvas too low for them just under the heading, or at worst in three."""
    if text is TextSize.VERY_LARGE:
        rail = _Rail(520, 2, 16, 88, 124, canvas - 24, has_sentence=False, clears_in_heading=True)
    elif scale.is_low:
        rail = _Rail(416, 2, 64, 72, 148, canvas - 24, has_sentence=True, clears_in_heading=True)
    else:
        bottom = canvas - 24 - _CLEAR_SLOT - 12
        rail = _Rail(416, 2, 64, 72, 148, bottom, has_sentence=True, clears_in_heading=False)
    if rail.tiles_end <= rail.tiles_bottom:
        return rail
    heading = 8, _CLEAR_SLOT, 8 + _CLEAR_SLOT + 8
    squeezed = _Rail(rail.width, 2, *heading, canvas - 24, has_sentence=False, clears_in_heading=True)
    if squeezed.tiles_end <= canvas - 12:
        return squeezed
    return replace(rail, width=536, across=3, tiles_bottom=canvas - 24, clears_in_heading=True)


def _landscape(scale: Scale, canvas: float, text: TextSize) -> HomeLayout:
    width, rail = scale.width, _rail(scale, canvas, text)
    tile_width = (rail.width - (rail.across - 1) * _TILE_GAP) / rail.across
    tiles = [
        scale.rect(
            40 + column * (tile_width + _TILE_GAP),
            rail.tiles_top + row * (rail.tile + _TILE_GAP),
            tile_width,
            rail.tile,
        )
        for row in range(rail.down)
        for column in range(rail.across)
    ]
    slot_top = min(canvas - 24 - _CLEAR_SLOT, rail.tiles_end + _TILE_GAP + 4)
    slot = scale.rect(40, slot_top, rail.width, _CLEAR_SLOT)
    heading, short_heading, clear = _heading(scale, rail, text)
    left = 40 + rail.width + 40
    order = 212 if width - 40 - 212 - 24 - left >= _LEAST_FACET else 160
    return HomeLayout(
        sentence=scale.rect(40, 24, rail.width, 40) if rail.has_sentence else QRect(),
        heading=heading,
        short_heading=short_heading,
        facet=scale.rect(left, 32, width - 40 - order - 24 - left, _FACET),
        order=scale.rect(width - 40 - order, 32, order, _FACET),
        grid=scale.rect(left - 12, 128 - 12, width - 134 - left + 24, canvas - 128 + 12),
        scroll=scale.rect(width - 112, 128, 72, canvas - 128 - 24),
        tiles=tuple(tiles[:_THEMES]),
        all_tile=QRect(),
        clear=clear if rail.clears_in_heading else slot,
        hint=QRect() if rail.clears_in_heading else slot,
        panel_top=None,
        columns=_columns(width - 134 - left, text, 3 if scale.layout is Layout.WIDE else 2),
        clears_in_heading=rail.clears_in_heading,
    )


def _heading(scale: Scale, rail: _Rail, text: TextSize) -> tuple[QRect, QRect, QRect]:
    """The heading over all the rail, beside the clear button, and that button."""
    top, height = rail.heading_top, rail.heading_height
    whole = scale.rect(40, top, rail.width, height)
    if not rail.clears_in_heading:
        return whole, whole, QRect()
    button = 176 if text is TextSize.VERY_LARGE else 152
    short = scale.rect(40, top, rail.width - button - _WORDS_APART, height)
    middle = top + height / 2
    clear = scale.rect(40 + rail.width - button, middle - _CLEAR_SLOT / 2, button, _CLEAR_SLOT)
    return whole, short, clear


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
    heading = scale.rect(40, 32 if large else 72, width - 80 - 212 - 24, 96 if large else 68)
    *tiles, all_tile = (
        scale.rect(
            40 + column * (tile + _TILE_GAP), tiles_top + row * (tile_height + _TILE_GAP), tile, tile_height
        )
        for row in range(down)
        for column in range(across)
    )
    return HomeLayout(
        sentence=QRect() if large else scale.rect(40, 28, width - 80, 40),
        heading=heading,
        short_heading=heading,
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
