"""The child process that unpacks people's pictures: bytes come in, small plain PNGs go out.

Whatever a picture does to its reader, it does it to a fork that nobody needs any more, under limits. Windows
has no forks: there one process reads one picture after the other, until one goes wrong.
"""

import os
import signal
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QBuffer, QCoreApplication, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from kiosk.domain import limits
from kiosk.staff.picture_protocol import (
    FILE_LIMIT,
    SECONDS,
    SIGNATURES,
    TIMEOUT,
    TOO_LARGE,
    UNREADABLE,
    receive,
    send,
)

POINTS_LIMIT = 16_000_000

_UNPACKED_MB = 128
_MEMORY = 448 << 20
_SMALLER = 0.85
_ENOUGH = 16
_STATM = Path("/proc/self/statm")
_SCAN, _END = b"\xff\xda", b"\xff\xd9"


class TooLargeError(ValueError):
    """A picture of more points than anyone needs for a logo."""

    def __init__(self, size: QSize) -> None:
        super().__init__(f"{size.width()} {size.height()}")


def main() -> int:
    """Answer each picture of the standard input on the standard output, until there is none any more."""
    application = QCoreApplication(sys.argv[:1])  # tells Qt where its plugins are
    QImageReader.setAllocationLimit(_UNPACKED_MB)
    while (asked := receive(sys.stdin.buffer)) is not None:
        send(sys.stdout.buffer, *_answer(asked[1]))
    del application
    return 0


def _answer(data: bytes) -> tuple[int, bytes]:
    """How it went with a picture, and what came of it."""
    if sys.platform == "win32":
        return _attempt(data)
    mine, theirs = os.pipe()
    if not (fork := os.fork()):
        _end_with(data, theirs)
    os.close(theirs)
    with os.fdopen(mine, "rb") as answers:
        made = answers.read(FILE_LIMIT)
    how = os.waitstatus_to_exitcode(os.waitpid(fork, 0)[1])
    return (how, made) if how in (0, TOO_LARGE) else (UNREADABLE, b"")


def _end_with(data: bytes, answers: int) -> NoReturn:
    """In a fork: try one picture under limits, answer, and end."""
    how = UNREADABLE
    try:
        limit()
        how, made = _attempt(data)
        with os.fdopen(answers, "wb") as stream:
            stream.write(made)
    finally:
        os._exit(how)


def _attempt(data: bytes) -> tuple[int, bytes]:
    try:
        return 0, transcoded(data)
    except TooLargeError as error:
        return TOO_LARGE, str(error).encode()
    except (ValueError, MemoryError):
        return UNREADABLE, b""


def limit() -> None:
    """Take away from this process what no picture needs: memory, time, files."""
    if sys.platform == "win32":
        return
    signal.alarm(TIMEOUT)
    resource = import_module("resource")  # Windows has none
    wanted = {
        resource.RLIMIT_CPU: SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    with suppress(OSError):
        pages = int(_STATM.read_text("ascii").split()[0])
        wanted[resource.RLIMIT_AS] = pages * resource.getpagesize() + _MEMORY
    for what, most in wanted.items():
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))


def transcoded(data: bytes) -> bytes:
    """A picture made small enough for a logo, as a plain PNG. Raises TooLargeError, ValueError."""
    image = _smaller(_read(data), limits.LOGO_WIDTH, limits.LOGO_HEIGHT)
    png = _png(image)
    share = 1.0
    while len(png) > limits.LOGO_BYTES and image.width() * share > _ENOUGH:
        share *= _SMALLER
        png = _png(_smaller(image, round(image.width() * share), round(image.height() * share)))
    return png


def _read(data: bytes) -> QImage:
    kind = next((kind for mark, kind in SIGNATURES.items() if data.startswith(mark)), None)
    if kind is None or len(data) > FILE_LIMIT or (kind == "jpeg" and data.rfind(_END) < data.rfind(_SCAN)):
        raise ValueError("no picture, or not a whole one")
    buffer = QBuffer()
    buffer.setData(data)
    reader = QImageReader(buffer, kind.encode())
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > POINTS_LIMIT:
        raise TooLargeError(size)
    image = reader.read()
    if image.isNull():
        raise ValueError("it cannot be unpacked")
    return image


def _smaller(image: QImage, width: int, height: int) -> QImage:
    """The picture within a size, in its proportions; it is never made larger."""
    if image.width() <= width and image.height() <= height:
        return image
    size = image.size().scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    return image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _png(image: QImage) -> bytes:
    """Nothing but its points, in the colours of a screen: on new ground, what came with it is gone."""
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    has_alpha = image.hasAlphaChannel()
    plain = QImage(image.size(), QImage.Format.Format_ARGB32 if has_alpha else QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.transparent if has_alpha else Qt.GlobalColor.white)
    with QPainter(plain) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(0, 0, image)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setCompression(100)
    if not writer.write(plain):
        raise ValueError("it cannot be written")
    return bytes(buffer.data().data())


if __name__ == "__main__":
    sys.exit(main())
