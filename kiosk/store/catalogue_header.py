"""What the first bytes of a catalogue file, and the files beside it, tell before SQLite touches it."""

from pathlib import Path

from kiosk.errors import KioskError
from kiosk.store.reasons import reason
from kiosk.store.whole_file import SIDE_FILES

APPLICATION_ID = 0x4B494F53
"""What marks a SQLite file as a catalogue of ours ("KIOS")."""
SCHEMA_VERSION = 3
"""Raised with every change of the tables."""

_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100
_FILE_LIMIT = 150_000_000
_WAL = 2


def check_header(path: Path) -> None:
    """Refuse what is not a finished catalogue of this version; raises KioskError naming file and reason."""
    header, size = _read(path)
    if not size:
        raise KioskError(f"{path.name} : le fichier est vide.")
    if not header.startswith(_MAGIC) or len(header) < _LENGTH:
        raise KioskError(f"{path.name} : ce n’est pas une base SQLite.")
    if _number(header, 68) != APPLICATION_ID:
        raise KioskError(f"{path.name} : cette base n’est pas un catalogue de la borne.")
    _check_version(path, _number(header, 60))
    if _WAL in header[18:20]:
        raise KioskError(f"{path.name} : la base est en mode WAL ; enregistrez-la en mode DELETE.")
    _check_alone(path)
    _check_size(path, header, size)


def _read(path: Path) -> tuple[bytes, int]:
    try:
        if path.is_dir():
            raise KioskError(f"{path.name} : c’est un dossier, pas un catalogue.")
        if path.exists() and not path.is_file():
            raise KioskError(f"{path.name} : ce n’est pas un fichier.")
        with path.open("rb") as file:
            return file.read(_LENGTH), path.stat().st_size
    except FileNotFoundError:
        raise KioskError(f"{path.name} : le fichier n’existe pas.") from None
    except OSError as error:
        raise KioskError(f"{path.name} : lecture impossible ({reason(error)}).") from error


def _check_version(path: Path, version: int) -> None:
    if version > SCHEMA_VERSION:
        what = "ce catalogue vient d’une version plus récente du programme ; mettez le programme à jour."
        raise KioskError(f"{path.name} : {what}")
    if version < SCHEMA_VERSION:
        what = "ce catalogue vient d’une version plus ancienne du programme ; construisez-le à nouveau."
        raise KioskError(f"{path.name} : {what}")


def _check_alone(path: Path) -> None:
    """A log beside holds changes that the file lacks, or those of another file of that name."""
    real = path.resolve()
    for ending in SIDE_FILES:
        beside = real.with_name(real.name + ending)
        try:
            is_there = beside.exists()
        except OSError as error:
            raise KioskError(f"{path.name} : lecture impossible ({reason(error)}).") from error
        if is_there:
            raise KioskError(f"{path.name} : {beside.name} est resté à côté ; la base n’est pas complète.")


def _check_size(path: Path, header: bytes, size: int) -> None:
    page = int.from_bytes(header[16:18], "big")
    expected = _number(header, 28) * (65536 if page == 1 else page)
    if size != expected:
        raise KioskError(f"{path.name} : le fichier fait {size} octets au lieu de {expected} ; recopiez-le.")
    if size > _FILE_LIMIT:
        raise KioskError(f"{path.name} : le fichier dépasse {_FILE_LIMIT // 1_000_000} Mo.")


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
