"""Pictures that came with the catalogue: unpacked with caution, made to fit, the last ones kept."""

import logging
import zlib
from typing import TypeVar

from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

log = logging.getLogger(__name__)

Key = TypeVar("Key")
Value = TypeVar("Value")

_KEPT = 16
_UNPACKED_MB = 8
"""What unpacking one picture may take: Qt then refuses it instead of filling the memory."""
_LARGEST = QSize(400, 200)
"""What a catalogue may hold, in px."""


class Pictures:
    """Draws PNG of a few kB; one that cannot be unpacked is empty, and the log says so once."""

    def __init__(self) -> None:
        self._images: dict[bytes, QImage] = {}
        self._fitted: dict[tuple[bytes, int, int], QPixmap] = {}
        self._told: set[int] = set()

    def size(self, png: bytes) -> QSize:
        """Its width and height in px; nothing where there is nothing to draw."""
        return self._image(png).size() if png else QSize(0, 0)

    def fitted(self, png: bytes, size: QSize, ratio: float = 1.0) -> QPixmap:
        """The picture, `size` device-independent px large; null where there is nothing to draw."""
        device = QSize(round(size.width() * ratio), round(size.height() * ratio))
        key = (png, device.width(), device.height())
        found = self._fitted.pop(key, None)
        if found is None:
            image = self._image(png)
            if not image.isNull() and image.size() != device:
                keep, smooth = (
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
                image = image.scaled(device, keep, smooth)
            found = QPixmap.fromImage(image)
            found.setDevicePixelRatio(ratio)
            _make_room(self._fitted)
        self._fitted[key] = found  # the latest used stands last
        return found

    def _image(self, png: bytes) -> QImage:
        image = self._images.pop(png, None)
        if image is None:
            image = _unpacked(png)
            mark = zlib.crc32(png)
            if image.isNull() and mark not in self._told:
                self._told.add(mark)
                log.error("a picture of %d bytes cannot be drawn (checksum %08x)", len(png), mark)
            _make_room(self._images)
        self._images[png] = image
        return image


def _make_room(kept: dict[Key, Value]) -> None:
    if len(kept) >= _KEPT:
        del kept[next(iter(kept))]


def _unpacked(png: bytes) -> QImage:
    """The points of a PNG and of nothing else: Qt is not asked to guess what it might be."""
    buffer = QBuffer()
    buffer.setData(png)
    reader = QImageReader(buffer, b"png")
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    before = QImageReader.allocationLimit()
    QImageReader.setAllocationLimit(_UNPACKED_MB)
    try:
        size = reader.size()
        fits = size.isValid() and size == size.boundedTo(_LARGEST)
        return reader.read() if fits else QImage()
    finally:
        QImageReader.setAllocationLimit(before)
