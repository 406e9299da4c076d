"""Published versions of the catalogue: written beside the others, verified, pointed to; never in place."""

import hashlib
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.checks import check
from kiosk.domain.problem import Problem, Severity
from kiosk.domain.typography import quoted
from kiosk.errors import KioskError
from kiosk.store.catalogue_header import check_header
from kiosk.store.catalogues import read_catalogue, write_catalogue
from kiosk.store.one_writer import one_writer
from kiosk.store.pointer import NAME, Clock, Entry, Pointer, read_pointer, utc_now, write_pointer
from kiosk.store.reasons import reason
from kiosk.store.search import open_search
from kiosk.store.whole_file import beside, discard, put_in_place

KEPT = 10
_NEXT = "next.db"
_FINGERPRINT = "release"
_TAKEN = 20


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


def publish(folder: Path, catalogue: Catalogue, *, clock: Clock = utc_now, taken: str = "") -> Release:
    """Publish a catalogue: once this returns, it is what terminals show, whatever happens to the power.

    `taken` is the SHA-256 of the file it was taken in from. Raises KioskError when a check of the catalogue
    finds an error, or when it cannot be written and read again; what was shown then stays.
    """
    catalogue = catalogue.visible()
    refuse_errors(folder.name, catalogue)
    with one_writer(folder):
        pointer = _known(folder)
        name = _write_version(folder, catalogue)
        entry = Entry(name, pointer.turn + 1, clock(), len(catalogue.stands))
        if pointer.entries and pointer.entries[0].name == name:
            entry = pointer.entries[0]
        _point(folder, pointer, entry, taken)
    return _release(folder, entry)


def restore(folder: Path, name: str) -> Release:
    """Show an earlier version again. Raises KioskError when there is none of that name, or it is damaged."""
    with one_writer(folder):
        pointer = _known(folder)
        for entry in pointer.entries:
            if entry.name == name:
                verify(_release(folder, entry))
                _point(folder, pointer, entry)
                return _release(folder, entry)
    raise KioskError(f"{folder.name} : la version {quoted(name)} n’existe pas.")


def current(folder: Path) -> Release | None:
    """The version that is shown: the one pointed to or, where that is damaged, the next good one."""
    return standing(folder).release


def versions(folder: Path) -> tuple[Release, ...]:
    """All versions there are, the last published first; nothing of them is verified."""
    entries = sorted(_known(folder).entries, key=lambda entry: -entry.turn)
    found = (_release(folder, entry) for entry in entries)
    return tuple(release for release in found if release.path.is_file())


def standing(folder: Path) -> Standing:
    """What to show: the version pointed to, else those to go back to, else whatever whole one is there."""
    pointer, refused = read_pointer(folder)
    reasons = list(refused)
    entries = pointer.entries if pointer is not None else ()
    listed = {entry.name for entry in entries}
    for release in (
        *(_release(folder, entry) for entry in entries),
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
    if _hash(path) != release.name:
        raise KioskError(f"{path.name} : le fichier a changé depuis sa publication.")
    catalogue = read_catalogue(path)
    refuse_errors(path.name, catalogue)
    open_search(path).close()
    return catalogue


def refuse_errors(where: str, catalogue: Catalogue) -> None:
    """Raise KioskError, beginning with `where`, when a check of the catalogue finds an error."""
    errors = [problem for problem in check(catalogue) if problem.severity is Severity.ERROR]
    if errors:
        more = f" ({len(errors)} erreurs en tout)" if len(errors) > 1 else ""
        raise KioskError(f"{where}, {_told(errors[0])}{more}")


def _told(problem: Problem) -> str:
    place = problem.place
    parts = [place.table]
    if place.stand:
        parts.append(f"stand {quoted(place.stand)}")
    if place.order:
        parts.append(f"ordre {place.order}")
    if place.field:
        parts.append(place.field)
    return f"{', '.join(parts)} : {problem.what}"


def _write_version(folder: Path, catalogue: Catalogue) -> str:
    """Write the catalogue under the name of its hash and read it again; a whole one of that name stays."""
    prepared = folder / _NEXT
    try:
        write_catalogue(prepared, catalogue, _FINGERPRINT)
        name = _hash(prepared)
        release = Release(name, datetime.now(UTC), len(catalogue.stands), folder / f"{name}.db")
        if not _is_whole(release):
            prepared.replace(beside(release.path))
            put_in_place(release.path)
            _check_copy(release, catalogue)
    finally:
        with suppress(OSError):
            discard(prepared)
            prepared.unlink(missing_ok=True)
    return name


def _is_whole(release: Release) -> bool:
    try:
        verify(release)
    except KioskError:
        return False
    return True


def _check_copy(release: Release, catalogue: Catalogue) -> None:
    """Nothing is pointed to that does not read as what was meant."""
    try:
        copy = verify(release)
        if (copy.event, copy.themes, copy.stands) != (catalogue.event, catalogue.themes, catalogue.stands):
            raise KioskError(f"{release.path.name} : ce n’est pas ce qui devait être publié.")
    except KioskError as error:
        with suppress(OSError):
            release.path.unlink()
        raise KioskError(f"La copie écrite n’est pas bonne : {error}") from error


def _point(folder: Path, pointer: Pointer, entry: Entry, taken: str = "") -> None:
    """Show a version, keep what comes next to go back to, and only then let go of the oldest."""
    others = [other for other in pointer.entries if other.name != entry.name]
    lost = sorted(others[1:], key=lambda other: other.turn)[: max(len(others) + 1 - KEPT, 0)]
    kept = (entry, *(other for other in others if other not in lost))
    marks = (*(mark for mark in pointer.taken if mark != taken), *([taken] if taken else ()))[-_TAKEN:]
    write_pointer(folder, Pointer(pointer.turn + 1, kept, marks))
    for other in lost:
        with suppress(OSError):  # the new version is shown all the same
            _release(folder, other).path.unlink(missing_ok=True)


def _known(folder: Path) -> Pointer:
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
            if NAME.fullmatch(path.stem) and path.suffix == ".db" and path.is_file():
                written = datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
                found.append(Release(path.stem, written, 0, path))
    return sorted(found, key=lambda release: (release.published, release.name), reverse=True)


def _release(folder: Path, entry: Entry) -> Release:
    return Release(entry.name, entry.published, entry.stands, folder / f"{entry.name}.db")


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise KioskError(f"{path.name} : lecture impossible ({reason(error)}).") from error
