"""A catalogue brought from outside: rows that are read under limits, checked, and written afresh by us."""

import hashlib
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.domain.catalogue import Catalogue
from kiosk.errors import KioskError
from kiosk.store.bounds import LARGEST, refuse_rows, refuse_size
from kiosk.store.careful import open_careful
from kiosk.store.catalogue_header import check_header
from kiosk.store.catalogue_reader import load_catalogue
from kiosk.store.database import open_read_only
from kiosk.store.one_writer import one_writer
from kiosk.store.pointer import POINTER, Clock, Entry, read_pointer, utc_now
from kiosk.store.publish import publish
from kiosk.store.reasons import reason
from kiosk.store.releases import Release, refuse_errors

_SECONDS = 2.0
_AT_ONCE = 1 << 20
_INCOMING = "incoming"
_NOTHING_PUBLISHED = "c’est un dossier sans version publiée."


def take_in(folder: Path, source: Path, *, clock: Clock = utc_now) -> Release:
    """Publish in `folder` what a catalogue file, or the pointed version of another folder of releases, holds.

    The source may be anything: it is copied first, then only its rows are believed; its index is never asked.
    Raises KioskError, naming the source, with the reason; what was shown then stays.
    """
    file = file_of(source)
    check_header(file)
    mark = _turn_of(source)
    with one_writer(folder):
        place = folder / _INCOMING
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        try:
            digest = _copy(file, place / file.name)
            if mark and digest != file.stem:
                raise KioskError(f"{file.name} : le fichier a changé depuis sa publication.")
            catalogue = _read(place / file.name)
        finally:
            shutil.rmtree(place, ignore_errors=True)
    refuse_errors(file.name, catalogue)
    return publish(folder, catalogue, clock=clock, taken=mark or digest)


def was_taken(folder: Path, source: Path) -> bool:
    """Whether `source` holds what was taken in lately, even if another version was shown again since.

    A folder of releases that points to an earlier version again, as staff do who go back, was not. `folder`
    itself always was.
    """
    if _is_same(folder, source):
        return True
    pointer, _ = read_pointer(folder)
    if pointer is None or not pointer.taken:
        return False
    try:
        file = file_of(source)
        if mark := _turn_of(source):
            return mark in pointer.taken
        with _opened(file) as descriptor:
            return _digest(descriptor) in pointer.taken
    except KioskError:
        return False


def time_of(source: Path) -> float:
    """When the version of a folder of releases was published, or a file written: seconds since 1970.

    Raises KioskError when that cannot be known.
    """
    entry = _pointed(source)
    try:
        return entry.published.timestamp() if entry else source.stat().st_mtime
    except OSError as error:
        raise KioskError(f"{source.name} : lecture impossible ({reason(error)}).") from error


def file_of(source: Path) -> Path:
    """The catalogue file that a source stands for. Raises KioskError when it stands for none."""
    entry = _pointed(source)
    return source / f"{entry.name}.db" if entry else source


def _is_same(folder: Path, source: Path) -> bool:
    try:
        return folder.samefile(source)
    except OSError:
        return False


def _pointed(source: Path) -> Entry | None:
    """The version that a folder of releases points to; None for a file. Raises KioskError."""
    try:
        if source.is_symlink():
            raise KioskError(f"{source.name} : c’est un lien vers un autre fichier ; copiez le fichier même.")
        if not source.is_dir():
            return None
        if not (source / POINTER).exists():
            raise KioskError(f"{source.name} : {_NOTHING_PUBLISHED}")
    except OSError as error:
        raise KioskError(f"{source.name} : lecture impossible ({reason(error)}).") from error
    pointer, refused = read_pointer(source)
    if refused:  # an older version of a stick pulled half-way is not what was meant
        raise KioskError(f"{source.name}, {refused[0]}")
    if pointer is None:
        raise KioskError(f"{source.name} : {_NOTHING_PUBLISHED}")
    return pointer.entries[0]


@contextmanager
def _opened(file: Path) -> Iterator[int]:
    """Raises KioskError when it is no plain file, is too large, or cannot be read."""
    try:
        descriptor = open_careful(file)
        try:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                raise KioskError(f"{file.name} : ce n’est pas un fichier.")
            refuse_size(file.name, found.st_size)
            yield descriptor
        finally:
            os.close(descriptor)
    except OSError as error:
        raise KioskError(f"{file.name} : lecture impossible ({reason(error)}).") from error


def _copy(file: Path, copy: Path) -> str:
    """Copy a file that may vanish or change meanwhile; the SHA-256 of what was copied."""
    digest = hashlib.sha256()
    with _opened(file) as descriptor:
        before = os.fstat(descriptor)
        try:
            with copy.open("wb") as written:
                while data := os.read(descriptor, _AT_ONCE):
                    digest.update(data)
                    written.write(data)
                    if written.tell() > LARGEST:
                        break
        except OSError as error:
            raise KioskError(f"{file.name} : copie impossible ({reason(error)}).") from error
        after = file.stat()
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            raise KioskError(f"{file.name} : le fichier change encore ; attendez la fin de la copie.")
    return digest.hexdigest()


def _turn_of(source: Path) -> str:
    """What names one publication in a folder of releases; "" for a file. Raises KioskError."""
    try:
        if not source.is_dir():
            return ""
    except OSError as error:
        raise KioskError(f"{source.name} : lecture impossible ({reason(error)}).") from error
    with _opened(source / POINTER) as descriptor:
        return _digest(descriptor)


def _digest(descriptor: int) -> str:
    digest = hashlib.sha256()
    while data := os.read(descriptor, _AT_ONCE):
        digest.update(data)
    return digest.hexdigest()


def _read(copy: Path) -> Catalogue:
    with open_read_only(copy, _SECONDS) as connection:
        refuse_rows(copy.name, connection)
        try:
            return load_catalogue(connection)
        except KioskError as error:
            raise KioskError(f"{copy.name} : {error}") from error
