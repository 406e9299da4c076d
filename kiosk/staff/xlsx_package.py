"""The zip file around a workbook: opened only when its sizes are those of a workbook."""

import posixpath
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from kiosk.staff.csv_bytes import FILE_LIMIT
from kiosk.staff.faults import TablesError
from kiosk.store.reasons import reason

_ENTRIES = 500
_DIRECTORY = 100_000
_UNPACKED = 200_000_000
# Below this size a workbook may be packed as tightly as it likes: blank formatted cells are.
_SMALL, _RATIO = 4_000_000, 100
_CHUNK = 65_536
_END = b"PK\x05\x06"
_END_SIZE = 22
_MACROS = "xl/vbaProject.bin"
_SAVE_AS = "enregistrez-le au format .xlsx"
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TYPES = "[Content_Types].xml"


class Package:
    """The parts of an open workbook; `size` is what its file takes on the disk, in bytes."""

    def __init__(self, archive: ZipFile, size: int) -> None:
        self._archive = archive
        self.size = size
        self.parts = frozenset(archive.namelist())

    def chunks(self, part: str) -> Iterator[bytes]:
        """The bytes of a part, piece by piece. Raises what zipfile raises; KeyError for a missing part."""
        with self._archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk


@contextmanager
def open_package(path: Path) -> Iterator[Package]:
    """The workbook of a file. Raises TablesError when it is none, or asks for more than a workbook would."""
    try:
        if not path.is_file():
            raise TablesError(
                [f"{path.name} : " + ("ce n’est pas un fichier." if path.exists() else "le fichier manque.")]
            )
        with path.open("rb") as file:
            size = path.stat().st_size
            _check_beginning(path.name, file, size)
            _check_directory(path.name, file, size)
            with ZipFile(file) as archive:
                _check_entries(path.name, archive, size)
                yield Package(archive, size)
    except OSError as error:
        raise TablesError([f"{path.name} : lecture impossible ({reason(error)})."]) from error


def target(part: str, reference: str) -> str:
    """The name of the part that another one refers to."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), reference)).lstrip("/")


def _check_beginning(name: str, file: BinaryIO, size: int) -> None:
    if size > FILE_LIMIT:
        raise TablesError([f"{name} : le fichier dépasse 20 Mo."])
    if not size:
        raise TablesError([f"{name} : le fichier est vide."])
    beginning = file.read(512)
    if beginning.startswith(b"PK\x03\x04"):
        return
    if beginning.startswith(_OLE):
        if _holds(file, _ENCRYPTED):
            what = f"ce classeur est protégé par un mot de passe ; retirez-le, puis {_SAVE_AS}."
        else:
            what = f"c’est un ancien classeur .xls ; ouvrez-le dans un tableur et {_SAVE_AS}."
    elif (
        beginning.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype", b"<html", b"<?xml", b"<"))
    ):
        what = (
            f"c’est une page web ou un texte XML, pas un classeur ; ouvrez-le dans un tableur et {_SAVE_AS}."
        )
    else:
        what = f"ce n’est pas un classeur ; ouvrez-le dans un tableur et {_SAVE_AS}."
    raise TablesError([f"{name} : {what}"])


def _holds(file: BinaryIO, wanted: bytes) -> bool:
    file.seek(0)
    last = b""
    while chunk := file.read(_CHUNK):
        if wanted in last + chunk:
            return True
        last = chunk[-len(wanted) :]
    return False


def _check_directory(name: str, file: BinaryIO, size: int) -> None:
    """Refuse a list of entries that would take long to read, before zipfile reads it."""
    tail = min(size, _END_SIZE + 65_535)
    file.seek(size - tail)
    data = file.read(tail)
    plain = data[-_END_SIZE:]
    at = tail - _END_SIZE if plain[:4] == _END and plain[-2:] == b"\0\0" else data.rfind(_END)
    if at < 0 or len(data) - at < _END_SIZE:
        raise TablesError([f"{name} : le classeur est coupé ; copiez-le de nouveau."])
    entries, directory = struct.unpack_from("<HI", data, at + 10)
    if entries > _ENTRIES or directory > _DIRECTORY:
        raise TablesError([f"{name} : ce classeur a trop de parties ; {_SAVE_AS} depuis un tableur."])
    file.seek(0)


def _check_entries(name: str, archive: ZipFile, size: int) -> None:
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if "mimetype" in names or "content.xml" in names:
        raise TablesError([f"{name} : c’est un classeur .ods ; {_SAVE_AS}."])
    if _TYPES not in names:
        raise TablesError([f"{name} : c’est un dossier compressé, pas un classeur ; {_SAVE_AS}."])
    if _MACROS in names:
        raise TablesError([f"{name} : ce classeur contient des macros ; {_SAVE_AS}, sans macros."])
    if "xl/workbook.bin" in names:
        raise TablesError([f"{name} : c’est un classeur .xlsb ; {_SAVE_AS}."])
    if len(names) < len(entries):
        raise TablesError(
            [f"{name} : une partie du classeur y est deux fois ; {_SAVE_AS} depuis un tableur."]
        )
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise TablesError(
            [f"{name} : ce classeur est protégé par un mot de passe ; retirez-le, puis {_SAVE_AS}."]
        )
    if any(entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for entry in entries):
        raise TablesError(
            [f"{name} : ce classeur est compressé d’une façon inconnue ; {_SAVE_AS} depuis un tableur."]
        )
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > _ENTRIES or unpacked > _UNPACKED or unpacked > max(_SMALL, _RATIO * size):
        raise TablesError(
            [f"{name} : ce classeur se déplie démesurément ({unpacked // 1_000_000} Mo) ; il n’est pas lu."]
        )
