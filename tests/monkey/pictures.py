"""Pictures of a whole screen: kept, compared and written down when one is not as it must be."""

import tempfile
from pathlib import Path

from PySide6.QtGui import QImage

from tests.rival.eyes import Point

_EVERY = 64
"""Of so many px one is looked at where a share is enough."""
_PX = 4
_SHADE, _SHADED = 16, 0.005
"""How far off, of 255 in each colour, and in how large a share of all values."""
_PART = 4096


def share_differing(one: bytes, other: bytes) -> float:
    """The share of px that are not the same in two pictures of one size, looked at here and there."""
    step = _EVERY * _PX
    pairs = [(one[at : at + 3], other[at : at + 3]) for at in range(0, len(one), step)]
    return sum(a != b for a, b in pairs) / len(pairs)


def look_alike(one: bytes, other: bytes) -> bool:
    """Whether two pictures of one size are the same, but for few px of a shade that no eye tells apart.

    Qt fills letters above 64 px as outlines, and FreeType has them where the last small letter had been put
    within its px: the large digits of all cards are a shade off at their edges, by at most 0.06 px.
    """
    shaded = 0
    for at in range(0, len(one), _PART):
        part, same = one[at : at + _PART], other[at : at + _PART]
        if part != same:
            off = [abs(x - y) for x, y in zip(part, same, strict=True)]
            shaded += sum(map(bool, off))
            if max(off) > _SHADE or shaded > _SHADED * len(one):
                return False
    return True


def keep_pictures(size: Point, **pictures: bytes) -> Path:
    """Write pictures into a new folder, each by its name; the folder."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-monkey-"))
    for name, seen in pictures.items():
        QImage(seen, *size, QImage.Format.Format_RGB32).save(str(folder / f"{name}.png"))
    return folder
