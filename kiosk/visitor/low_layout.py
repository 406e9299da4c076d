"""Where the parts of the low reach screen go, on any screen; rectangles in px, no widget."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect

from kiosk.look.display import TextSize
from kiosk.look.scale import MIN_TARGET, Scale

TILE_GAP = 8
_MARGIN = 40
_LEAST_READING = 0.33
"""Share of the screen below which the reading zone takes room from the rows under it."""
_LEAST_OF_ALL = 0.25
"""Share below which the tiles give it room too: with the voice on, on a small panel."""
_LYING_WIDTH = 215
"""Width from which a tile has room for square, word and count side by side, at text size 1."""


@dataclass(frozen=True, slots=True)
class LowLayout:
    """The rectangles of the low reach screen, above the dock; nothing in `reading` is touchable."""

    reading: QRect
    strip: QRect
    commands: QRect  # one row; in the tall layout two, the facet below
    tiles: tuple[QRect, ...]  # 14, and the fifteenth in the tall layout; none where there are no filters
    tiles_lie: bool  # square, word and count side by side, not above each other


@dataclass(frozen=True, slots=True)
class _Rows:
    """The heights of the rows under the reading zone, and what lies between and below them; design px."""

    top: float
    strip: float
    gap: float
    tile: float
    bottom: float


def lay_out_low(scale: Scale, height: int, text: TextSize = TextSize.NORMAL) -> LowLayout:
    """Divide a screen `height` px high above the dock: rows at its bottom, the rest is for reading."""
    canvas, tall = height / scale.k, scale.is_tall
    across = 7 if not tall else 3 if text is TextSize.VERY_LARGE else 5
    width = (scale.width - 2 * _MARGIN - (across - 1) * TILE_GAP) / across
    lies = width >= _LYING_WIDTH * text.value
    lines = 2 if not tall else 15 // across
    commands = 2 * MIN_TARGET + 16 if tall else MIN_TARGET
    rows = _roomy(text, tall=tall, lies=lies)
    if canvas - _taken(rows, commands, lines) < _LEAST_READING * scale.height:
        rows = _tight(text, lies=lies)
    if canvas - _taken(rows, commands, lines) < _LEAST_OF_ALL * scale.height:
        rows = replace(rows, tile=MIN_TARGET)
    top = canvas - _taken(rows, commands, lines)
    strip = scale.rect(_MARGIN, top + rows.top, scale.width - 2 * _MARGIN, rows.strip)
    commands_top = top + rows.top + rows.strip + rows.gap
    tiles_top = commands_top + commands + rows.gap
    tiles = tuple(
        scale.rect(
            _MARGIN + column * (width + TILE_GAP), tiles_top + line * (rows.tile + TILE_GAP), width, rows.tile
        )
        for line in range(lines)
        for column in range(across)
    )
    return LowLayout(
        reading=scale.rect(0, 0, scale.width, top),
        strip=strip,
        commands=scale.rect(_MARGIN, commands_top, scale.width - 2 * _MARGIN, commands),
        tiles=tiles,
        tiles_lie=lies,
    )


def without_filters(layout: LowLayout, row: int) -> LowLayout:
    """The strip takes the room of facet and tiles; the commands, `row` px high, end where the tiles did."""
    strip, commands, bottom = QRect(layout.strip), QRect(layout.commands), layout.tiles[-1].bottom()
    gap = commands.top() - strip.bottom() - 1
    commands.setTop(bottom + 1 - row)
    commands.setBottom(bottom)
    strip.setBottom(commands.top() - gap - 1)
    return replace(layout, strip=strip, commands=commands, tiles=())


def _roomy(text: TextSize, *, tall: bool, lies: bool) -> _Rows:
    large = text is TextSize.VERY_LARGE
    if not tall:
        gap = 24 if text is TextSize.NORMAL else 16
        return _Rows(gap, 232, gap, 80 if lies else _upright(text), gap)
    if text is TextSize.NORMAL:
        return _Rows(24, 232, 16, 104, 56)
    return _Rows(24, 176 if large else 288, 16, MIN_TARGET if lies else 104, 24)


def _tight(text: TextSize, *, lies: bool) -> _Rows:
    return _Rows(16, 168, 12, MIN_TARGET if lies else _upright(text), 16)


def _upright(text: TextSize) -> float:
    """The height of a tile whose word stands under its square."""
    return {TextSize.NORMAL: 84, TextSize.LARGE: 92, TextSize.VERY_LARGE: 100}[text]


def _taken(rows: _Rows, commands: float, lines: int) -> float:
    tiles = lines * (rows.tile + TILE_GAP) - TILE_GAP
    return rows.top + rows.strip + rows.gap + commands + rows.gap + tiles + rows.bottom
