"""The one kind of picture a catalogue holds: a plain PNG, whole, small, with nothing in it but its points."""

import struct
import zlib
from dataclasses import dataclass

from kiosk.domain import limits

MAGIC = b"\x89PNG\r\n\x1a\n"
NOT_A_PICTURE = "Ce logo n’est pas une image lisible : choisissez-la de nouveau."

_HEAD = struct.Struct(">I4s")
_HEADER = struct.Struct(">IIBBBBB")
_CHECK = struct.Struct(">I")
_COLOURS = (2, 6)
_ALLOWED = (b"pHYs", b"IDAT")


@dataclass(frozen=True, slots=True)
class PictureSize:
    """Width and height in px."""

    width: int
    height: int


def size_of(png: bytes) -> PictureSize | None:
    """The size of a plain PNG; None for other bytes.

    Plain is: eight bits a channel, RGB with or without alpha, not interlaced, no part but resolution and
    points, every checksum right, nothing after the end. Whether the points can be unpacked is not looked at.
    """
    if not png.startswith(MAGIC):
        return None
    at, size, has_points = len(MAGIC), None, False
    while at + _HEAD.size + _CHECK.size <= len(png):
        length, name = _HEAD.unpack_from(png, at)
        end = at + _HEAD.size + length
        if end + _CHECK.size > len(png):
            return None
        if zlib.crc32(png[at + 4 : end]) != _CHECK.unpack_from(png, end)[0]:
            return None
        if size is None:
            size = _header_size(name, png[at + _HEAD.size : end])
            if size is None:
                return None
        elif name == b"IEND":
            return size if has_points and length == 0 and end + _CHECK.size == len(png) else None
        elif name not in _ALLOWED:
            return None
        has_points |= name == b"IDAT"
        at = end + _CHECK.size
    return None


def picture_fault(png: bytes) -> str:
    """What keeps a picture from being a logo, as a sentence in French for staff; "" when nothing does."""
    if len(png) > limits.LOGO_BYTES:
        most = limits.LOGO_BYTES // 1000
        return f"Ce logo pèse {-(-len(png) // 1000)} ko : {most} ko au plus."
    size = size_of(png)
    if size is None:
        return NOT_A_PICTURE
    if size.width > limits.LOGO_WIDTH or size.height > limits.LOGO_HEIGHT:
        most_px = f"{limits.LOGO_WIDTH} × {limits.LOGO_HEIGHT} px au plus"
        return f"Ce logo fait {size.width} × {size.height} px : {most_px}."
    return ""


def _header_size(name: bytes, data: bytes) -> PictureSize | None:
    if name != b"IHDR" or len(data) != _HEADER.size:
        return None
    width, height, depth, colour, *methods = _HEADER.unpack(data)
    is_plain = depth == 8 and colour in _COLOURS and methods == [0, 0, 0]
    return PictureSize(width, height) if is_plain and width and height else None
