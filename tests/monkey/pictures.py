"""Pictures of a whole screen: kept, compared and written down when one is not as it must be."""

import tempfile
from pathlib import Path

from PySide6.QtGui import QImage

from tests.rival.eyes import Point

_EVERY = 64
"""Of so many px one is looked at where a share is enough."""
_PX = 4


def share_differing(one: bytes, other: bytes) -> float:
    """The share of px that are not the same in two pictures of one size, looked at here and there."""
    step = _EVERY * _PX
    pairs = [(one[at : at + 3], other[at : at + 3]) for at in range(0, len(one), step)]
    return sum(a != b for a, b in pairs) / len(pairs)


def keep_pictures(size: Point, **pictures: bytes) -> Path:
    """Write pictures into a new folder, each by its name; the folder."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-monkey-"))
    for name, seen in pictures.items():
        QImage(seen, *size, QImage.Format.Format_RGB32).save(str(folder / f"{name}.png"))
    return folder
