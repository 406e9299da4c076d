"""Published versions of the catalogue as they lie in their folder: found, verified, one of them shown."""

import hashlib
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.checks import check
from kiosk.domain.problem import TABLE_NAMES, Severity
from kiosk.errors import KioskError
from kiosk.store.catalogue_header import check_header
from kiosk.store.catalogue_reader import read_catalogue
from kiosk.store.database import open_connection
from kiosk.store.pointer import NAME, Entry, Pointer, read_pointer
from kiosk.store.reasons import reason


@dataclass(frozen=True, slots=True)
class Release:
    """A published version; its name is the SHA-256 of its file. `published` is UTC, as the clock had it."""

    name: str
    published: datetime
    stands: int
    path: Path


@dataclass(frozen=True, slots=True)
class Standing:
    """What a folder of releases gives to show, whole; None when nothing of it can be shown.

    `refused` says in French, for the log, why what stood before it could not be.
    """

    release: Release | None = None
    catalogue: Catalogue | None = None
    refused: tuple[str, ...] = ()


def current(folder: Path) -> Release | None:
    """The version that is shown: the one pointed to or, where that is damaged, the next good one."""
    return standing(folder).release


def versions(folder: Path) -> tuple[Release, ...]:
    """All versions there are, the last published first; nothing of them is verified."""
    entries = sorted(known(folder).entries, key=lambda entry: -entry.turn)
    found = (release_of(folder, entry) for entry in entries)
    return tuple(release for release in found if _is_there(release.path))


def is_earlier_one(folder: Path) -> bool:
    """Whether what is pointed to was published before another version: staff went back."""
    turns = [entry.turn for entry in known(folder).entries]
    return bool(turns) and turns[0] < max(turns)


def _is_there(path: Path) -> bool:
    """Whether a file may be looked at; on a disk that fails it may not."""
    try:
        return path.is_file()
    except OSError:
        return False


def standing(folder: Path, *, before: bool = False) -> Standing:
    """What to show: the version pointed to, else those to go back to, else whatever whole one is there.

    With `before` the version pointed to is passed over.
    """
    pointer, refused = read_pointer(folder)
    reasons = list(refused)
    entries = pointer.entries if pointer is not None else ()
    listed = {entry.name for entry in entries}
    for release in (
        *(release_of(folder, entry) for entry in entries[1 if before else 0 :]),
        *(release for release in _unlisted(folder) if release.name not in listed),
    ):
        try:
            catalogue = verify(release)
        except KioskError as error:
            reasons.append(str(error))
        else:
            return Standing(replace(release, stands=len(catalogue.stands)), catalogue, tuple(reasons))
    return Standing(refused=tuple(reasons))


def verify(release: Release) -> Catalogue:
    """The catalogue of a version, of which not one bit has changed since it was published.

    Raises KioskError naming the file: another hash, another schema, damaged pages or index, a failed check.
    """
    path = release.path
    check_header(path)
    if sha256_of(path) != release.name:
        raise KioskError(f"{path.name} : le fichier a changé depuis sa publication.")
    catalogue = read_catalogue(path)
    refuse_errors(path.name, catalogue)
    open_connection(path).close()
    return catalogue


def refuse_errors(where: str, catalogue: Catalogue) -> None:
    """Raise KioskError, beginning with `where`, when a check of the catalogue finds an error."""
    errors = [problem for problem in check(catalogue) if problem.severity is Severity.ERROR]
    if errors:
        more = f" ({len(errors)} erreurs en tout)" if len(errors) > 1 else ""
        raise KioskError(f"{where}, {errors[0].told(TABLE_NAMES[errors[0].place.table])}{more}")


def known(folder: Path) -> Pointer:
    """The pointer or, where it is lost, one made from the files that are there."""
    pointer, _ = read_pointer(folder)
    if pointer is not None:
        return pointer
    found = list(_unlisted(folder))
    turns = range(len(found), 0, -1)
    entries = [
        Entry(release.name, turn, release.published, release.stands)
        for turn, release in zip(turns, found, strict=True)
    ]
    return Pointer(len(entries), tuple(entries))


def _unlisted(folder: Path) -> list[Release]:
    """The versions in a folder by their files alone, the last written first; their stands are not known."""
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            if NAME.fullmatch(path.stem) and path.suffix == ".db" and _is_there(path):
                written = datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
                found.append(Release(path.stem, written, 0, path))
    return sorted(found, key=lambda release: (release.published, release.name), reverse=True)


def release_of(folder: Path, entry: Entry) -> Release:
    """The version that an entry of a pointer names; whether it is there is another question."""
    return Release(entry.name, entry.published, entry.stands, folder / f"{entry.name}.db")


def sha256_of(path: Path) -> str:
    """The name that a file must have as a version. Raises KioskError."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise KioskError(f"{path.name} : lecture impossible ({reason(error)}).") from error
