"""Codes for phones (QR, level M): black on white, on whole px, whatever the display mode."""

from bisect import bisect_left

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from kiosk.late import Late

make_qr = Late("segno:make_qr")

QUIET = 4
"""Modules of white that a phone needs around a code."""
SMALLEST_MODULE = 4
"""Side of the smallest module, design px."""
_BYTES = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666)
"""What codes of versions 1 to 20 hold at level M (ISO/IEC 18004)."""
_DARK, _LIGHT = b"\x00", b"\xff"


def bytes_within(side: float) -> int:
    """How many bytes a code `side` design px wide can say in modules that are large enough."""
    version = (int(side / SMALLEST_MODULE) - 2 * QUIET - 17) // 4
    return _BYTES[min(version, len(_BYTES)) - 1] if version >= 1 else 0


class Code:
    """A code drawn from one text of ASCII letters; `modules` is its side with the quiet zone, in modules.

    Making it takes longer than painting a screen: `make` does so, `is_made` tells; drawing makes it if need
    be. ValueError for more than 666 letters.
    """

    def __init__(self, payload: str) -> None:
        self.payload = payload
        length = len(payload.encode("ascii"))
        if length > _BYTES[-1]:
            raise ValueError(f"{length} bytes do not fit a code of version {len(_BYTES)}")
        self._version = 1 + bisect_left(_BYTES, length)
        self._side = 17 + 4 * self._version
        self.modules = self._side + 2 * QUIET
        self._dark = QImage()

    @property
    def is_made(self) -> bool:
        return not self._dark.isNull()

    def make(self) -> None:
        """Work out which modules are dark."""
        code = make_qr(self.payload, version=self._version, error="m", mode="byte", boost_error=False)
        rows = b"".join(bytes(row) for row in code.matrix).translate(_LIGHT + _DARK + bytes(254))
        self._dark = QImage(rows, self._side, self._side, self._side, QImage.Format.Format_Grayscale8).copy()

    def module_within(self, side: int) -> int:
        """The whole px of a module in a square of `side` px."""
        return max(side // self.modules, 1)

    def draw(self, painter: QPainter, square: QRect) -> None:
        """Draw in the middle of a square that is white already; no px is shared by two modules."""
        if not self.is_made:
            self.make()
        side = self.module_within(square.width()) * self._side
        place = QRect(0, 0, side, side)
        place.moveTopLeft(square.topLeft())
        place.translate((square.width() - side) // 2, (square.height() - side) // 2)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        painter.drawImage(place, self._dark)
