"""The one kind of picture a catalogue holds: a plain PNG, whole, small, with nothing in it but its points."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.domain import limits

MAGIC = b"\x89PNG\r\n\x1a\n"
NOT_A_PICTURE = "Ce logo n’est pas une image lisible : choisissez-la de nouveau."

_HEAD = struct.Struct(">I4s")
_HEADER = struct.Struct(">IIBBBBB")
_CHECK = struct.Struct(">I")
_WITH_ALPHA = 6
_COLOURS = (2, _WITH_ALPHA)
_LAST_FILTER = 4
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
    try:
        parts = list(_parts(png))
    except ValueError:
        return None
    names = [name for name, _ in parts]
    inner = names[1:-1]
    if names[:1] != [b"IHDR"] or parts[-1] != (b"IEND", b"") or b"IDAT" not in inner:
        return None
    return _header_size(parts[0][1]) if all(name in _ALLOWED for name in inner) else None


def unpacks(png: bytes) -> bool:
    """Whether the points of a plain PNG are all there, none too many; it takes about a millisecond."""
    size = size_of(png)
    if size is None:
        return False
    parts = list(_parts(png))
    line = 1 + size.width * (4 if parts[0][1][9] == _WITH_ALPHA else 3)
    unpacker = zlib.decompressobj()
    try:
        points = unpacker.decompress(
            b"".join(data for name, data in parts if name == b"IDAT"), line * size.height + 1
        )
    except zlib.error:
        return False
    return len(points) == line * size.height and unpacker.eof and max(points[::line]) <= _LAST_FILTER


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


def _parts(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts by name, to the last byte. Raises ValueError where they are not whole."""
    at = len(MAGIC)
    if not png.startswith(MAGIC):
        raise ValueError("another file")
    while at < len(png):
        if at + _HEAD.size + _CHECK.size > len(png):
            raise ValueError("cut short")
        length, name = _HEAD.unpack_from(png, at)
        end = at + _HEAD.size + length
        if end + _CHECK.size > len(png) or zlib.crc32(png[at + 4 : end]) != _CHECK.unpack_from(png, end)[0]:
            raise ValueError("cut short or changed")
        yield name, png[at + _HEAD.size : end]
        at = end + _CHECK.size


def _header_size(data: bytes) -> PictureSize | None:
    if len(data) != _HEADER.size:
        return None
    width, height, depth, colour, *methods = _HEADER.unpack(data)
    is_plain = depth == 8 and colour in _COLOURS and methods == [0, 0, 0]
    return PictureSize(width, height) if is_plain and width and height else None
