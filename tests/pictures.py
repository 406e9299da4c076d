"""Pictures made by code: PNG chunk by chunk, so that a test can spoil any of them."""

import struct
import zlib
from random import Random

MAGIC = b"\x89PNG\r\n\x1a\n"
Chunk = tuple[bytes, bytes]


def chunk_bytes(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_of(*chunks: Chunk) -> bytes:
    return MAGIC + b"".join(chunk_bytes(name, data) for name, data in chunks)


def header(width: int, height: int, *, depth: int = 8, colour: int = 2, interlaced: int = 0) -> Chunk:
    return b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced)


def points(width: int, height: int, rgb: tuple[int, int, int]) -> Chunk:
    line = b"\0" + bytes(rgb) * width
    return b"IDAT", zlib.compress(line * height, 9)


def make_png(width: int = 120, height: int = 60, rgb: tuple[int, int, int] = (200, 40, 40)) -> bytes:
    """A plain picture of one colour, as a catalogue takes it."""
    return png_of(header(width, height), points(width, height, rgb), (b"IEND", b""))


def make_noise(width: int = 150, height: int = 130, seed: int = 0) -> bytes:
    """A picture of some 59 kB, hardly smaller than its points, as a catalogue takes it."""
    random = Random(seed)
    lines = b"".join(b"\0" + random.randbytes(3 * width) for _ in range(height))
    return png_of(header(width, height), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))


def zeros(count: int) -> bytes:
    """So many zero bytes, packed, without ever having them in memory."""
    packer = zlib.compressobj(9)
    block = bytes(1 << 20)
    parts = [packer.compress(block) for _ in range(count // len(block))]
    return b"".join((*parts, packer.compress(bytes(count % len(block))), packer.flush()))


def bomb(side: int = 30_000) -> bytes:
    """A sound PNG of a few hundred kB that unpacks to gigabytes: one bit a point."""
    lines = zeros((side // 8 + 1) * side)
    return png_of(header(side, side, depth=1, colour=0), (b"IDAT", lines), (b"IEND", b""))


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="90" height="90"/></svg>'
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff"
    b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
WEBP = b"RIFF\x1a\x00\x00\x00WEBPVP8L\r\x00\x00\x00/\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00"
