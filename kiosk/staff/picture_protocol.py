"""What the two processes of a picture's import have agreed on."""

import struct
from typing import IO

TRANSCODE = "transcode-pictures"
"""The word after which the staff's program is the child: in a bundle no interpreter lies beside it."""

FILE_LIMIT = 20_000_000
SECONDS = 10
"""Of a processor's time for one picture."""
TIMEOUT = 3 * SECONDS
"""Seconds by the clock of the wall: a busy computer gets its chance."""

SIGNATURES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
"""How the pictures begin that are read at all."""

UNREADABLE, TOO_LARGE = 4, 5
"""What the child says when it has no picture to give; of one that is too large it tells width and height."""

_HEAD = struct.Struct(">BI")
"""How it went (0 of a picture that comes in), and how many bytes follow."""


def send(stream: IO[bytes], how: int, data: bytes) -> None:
    """Send a picture to the child, or its answer back. Raises OSError."""
    stream.write(_HEAD.pack(how, len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[int, bytes] | None:
    """The next message; None when there is no whole one any more, or it is larger than any may be."""
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    how, length = _HEAD.unpack(head)
    data = stream.read(length) if length <= FILE_LIMIT else b""
    return (how, data) if len(data) == length else None
