"""Somebody's picture to a logo: looked at from outside here, unpacked by a child process under limits."""

import os
import stat
from pathlib import Path

from kiosk.domain.picture import NOT_A_PICTURE, picture_fault, unpacks
from kiosk.errors import KioskError
from kiosk.staff.picture_protocol import FILE_LIMIT, SIGNATURES
from kiosk.staff.unpacker import Unpacker
from kiosk.store.careful import open_careful
from kiosk.store.reasons import reason

_HEAD = 512
_KNOWN = (
    (b"GIF8", "c’est une image GIF"),
    (b"%PDF", "c’est un PDF"),
    (b"BM", "c’est une image BMP"),
    (b"II*\0", "c’est une image TIFF"),
    (b"MM\0*", "c’est une image TIFF"),
)
_SAVE_AS = "enregistrez l’image en PNG ou en JPEG"


def import_picture(path: Path, unpacker: Unpacker) -> bytes:
    """The picture of a file as a logo: itself where it is one already, else made into one.

    Raises KioskError, naming the file, with what is wrong in one sentence.
    """
    try:
        return _logo(_bytes_of(path), unpacker)
    except KioskError as error:
        raise KioskError(f"{path.name} : {error}") from error
    except OSError as error:
        raise KioskError(f"{path.name} : lecture impossible ({reason(error)}).") from error


def _bytes_of(path: Path) -> bytes:
    if path.is_symlink():
        raise KioskError("c’est un lien vers un autre fichier ; copiez l’image même.")
    if path.is_dir():
        raise KioskError("c’est un dossier, pas une image.")
    if not path.exists():
        raise KioskError("le fichier n’existe pas.")
    descriptor = open_careful(path)
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise KioskError("ce n’est pas un fichier.")
        if found.st_size > FILE_LIMIT:
            raise KioskError(f"le fichier dépasse {FILE_LIMIT // 1_000_000} Mo ; réduisez l’image.")
        return file.read(FILE_LIMIT + 1)


def _logo(data: bytes, unpacker: Unpacker) -> bytes:
    if not data:
        raise KioskError("le fichier est vide.")
    if not picture_fault(data) and unpacks(data):
        return data
    if not data.startswith(tuple(SIGNATURES)):
        raise KioskError(f"{_kind(data[:_HEAD])} ; {_SAVE_AS}.")
    made = unpacker.unpack(data)
    if fault := picture_fault(made):
        raise KioskError(fault)
    if not unpacks(made):
        raise KioskError(NOT_A_PICTURE)
    return made


def _kind(head: bytes) -> str:
    """What a file is that is neither a PNG nor a JPEG."""
    if b"<svg" in head.lower():
        return "c’est un dessin SVG"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "c’est une image WebP"
    if head[4:8] == b"ftyp":
        return "c’est une photo HEIC ou AVIF, ou un film"
    return next(
        (what for mark, what in _KNOWN if head.startswith(mark)), "ce n’est pas une image PNG ou JPEG"
    )
