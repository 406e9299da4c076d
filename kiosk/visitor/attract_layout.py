"""Where the parts of a poster go, on any screen, normal and mirrored; in design px."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kiosk.look.scale import Scale
from kiosk.look.trail import rounded_path

PATH_WIDTH = 136
MARGIN = 64
_OUTSIDE = 160
"""How far the path goes on beyond the screen: the dot comes in and leaves unseen."""
_GAP = 28


@dataclass(frozen=True, slots=True)
class PosterLayout:
    """The parts of a poster.

    `words` is the room of theme, title and organiser: they hang from `hang` if they fit below it, or stand on
    its bottom when `hang` is None. `call` is the lowest band, `call_right` its side. `rest` is where along
    the path the dot stays when nothing moves.
    """

    path: tuple[tuple[float, float], ...]
    radius: float
    number: QRectF
    words: QRectF
    hang: float | None
    brand: QPointF
    call: QRectF
    at_right: bool
    growth: float
    rest: float


def lay_out_poster(scale: Scale, *, mirrored: bool) -> PosterLayout:
    """The layout of a canvas."""
    layout = _tall(scale.width, scale.height) if scale.is_tall else _wide(scale.width, scale.height)
    return _mirrored(layout, scale.width) if mirrored else layout


def trail(layout: PosterLayout, k: float) -> QPainterPath:
    """The middle of the path, in px."""
    return rounded_path(layout.path, layout.radius, k)


def steps_along(path: QPainterPath, count: int) -> list[QPointF]:
    """`count` points of a path, from its start to its end, equally far apart on it."""
    corners = path.toSubpathPolygons()[0].toList()
    reached = [0.0]
    for start, end in pairwise(corners):
        way = end - start
        reached.append(reached[-1] + (way.x() ** 2 + way.y() ** 2) ** 0.5)
    points, leg = [], 0
    for step in range(count):
        wanted = reached[-1] * step / (count - 1)
        while leg < len(corners) - 2 and reached[leg + 1] < wanted:
            leg += 1
        share = (wanted - reached[leg]) / max(reached[leg + 1] - reached[leg], 1e-9)
        points.append(corners[leg] + (corners[leg + 1] - corners[leg]) * share)
    return points


def _wide(width: float, height: float) -> PosterLayout:
    share = height / 1080
    stem, top, low = width * 0.4375, 190 * share, height - 140 * min(share, 1)
    call = QRectF(MARGIN, height - MARGIN * min(share, 1) - 136, width - 2 * MARGIN, 136)
    left, above = stem + 176, top + PATH_WIDTH / 2 + _GAP
    return PosterLayout(
        path=((-_OUTSIDE, low), (stem, low), (stem, top), (width + _OUTSIDE, top)),
        radius=min(200, (low - top) / 2 - 8),
        number=QRectF(MARGIN, 224 * share, left - 40 - MARGIN, 459 * min(share, 1)),
        words=QRectF(left, above, width - MARGIN - left, call.top() - _GAP - above),
        hang=336 * share,
        brand=QPointF(MARGIN, 72 * share),
        call=call,
        at_right=True,
        growth=1.0,
        rest=0.65,
    )


def _tall(width: float, height: float) -> PosterLayout:
    share = height / 1920
    stem, turn, foot = width - 168, 1440 * share, width * 0.278
    right = stem - PATH_WIDTH / 2 - 34
    call = QRectF(MARGIN, height - 96 * share - 168, width - 2 * MARGIN, 168)
    number = QRectF(MARGIN, 238 * share, right - MARGIN, 459 * min(share, 1))
    above, below = number.bottom() + 48 * share, turn - PATH_WIDTH / 2 - _GAP
    return PosterLayout(
        path=((stem, -_OUTSIDE), (stem, turn), (foot, turn), (foot, height + _OUTSIDE)),
        radius=min(180, (height - turn) / 2),
        number=number,
        words=QRectF(MARGIN, above, right - MARGIN, below - 32 * share - above),
        hang=None,
        brand=QPointF(MARGIN, 80 * share),
        call=call,
        at_right=False,
        growth=100 / 84,
        rest=0.38,
    )


def _mirrored(layout: PosterLayout, width: float) -> PosterLayout:
    return PosterLayout(
        path=tuple((width - x, y) for x, y in layout.path),
        radius=layout.radius,
        number=_flipped(layout.number, width),
        words=_flipped(layout.words, width),
        hang=layout.hang,
        brand=layout.brand,
        call=layout.call,
        at_right=not layout.at_right,
        growth=layout.growth,
        rest=layout.rest,
    )


def _flipped(rect: QRectF, width: float) -> QRectF:
    return QRectF(width - rect.right(), rect.y(), rect.width(), rect.height())
