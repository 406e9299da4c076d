"""Publishing a catalogue: a version written beside the others, read again, and only then pointed to."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.typography import quoted
from kiosk.errors import KioskError
from kiosk.store.bounds import refuse_too_much
from kiosk.store.catalogue_writer import write_catalogue
from kiosk.store.moving import move_over
from kiosk.store.one_writer import one_writer
from kiosk.store.pointer import NAME, Clock, Entry, Pointer, utc_now, write_pointer
from kiosk.store.releases import Release, known, refuse_errors, release_of, sha256_of, verify
from kiosk.store.whole_file import beside, discard, put_in_place

KEPT = 10
_NEXT = "next.db"
_FINGERPRINT = "release"
_TAKEN = 20


def publish(
    folder: Path, catalogue: Catalogue, *, clock: Clock = utc_now, taken: str = "", travels: bool = False
) -> Release:
    """Publish a catalogue: once this returns, it is what terminals show, whatever happens to the power.

    `taken` is the SHA-256 of the file it was taken in from; what `travels` is brought to other terminals, and
    bounded by what they take. Raises KioskError when a check of the catalogue finds an error, when it is too
    much, or when it cannot be written and read again; what was shown then stays.
    """
    refuse_errors(folder.name, catalogue)
    catalogue = catalogue.visible()
    with one_writer(folder):
        pointer = known(folder)
        name = _write_version(folder, catalogue, travels=travels)
        entry = Entry(name, pointer.turn + 1, clock(), len(catalogue.stands))
        if pointer.entries and pointer.entries[0].name == name:
            entry = pointer.entries[0]
        _point(folder, pointer, entry, taken)
    return release_of(folder, entry)


def restore(folder: Path, name: str) -> Release:
    """Show an earlier version again. Raises KioskError when there is none of that name, or it is damaged."""
    with one_writer(folder):
        pointer = known(folder)
        for entry in pointer.entries:
            if entry.name == name:
                verify(release_of(folder, entry))
                _point(folder, pointer, entry)
                return release_of(folder, entry)
    raise KioskError(f"{folder.name} : la version {quoted(name)} n’existe pas.")


def _write_version(folder: Path, catalogue: Catalogue, *, travels: bool) -> str:
    """Write the catalogue under the name of its hash and read it again; a whole one of that name stays."""
    prepared = folder / _NEXT
    _sweep(folder)
    try:
        write_catalogue(prepared, catalogue, _FINGERPRINT)
        if travels:
            refuse_too_much(folder.name, prepared)
        name = sha256_of(prepared)
        release = Release(name, datetime.now(UTC), len(catalogue.stands), folder / f"{name}.db")
        if not _is_whole(release):
            move_over(prepared, beside(release.path))
            put_in_place(release.path)
            _check_copy(release, catalogue)
    finally:
        with suppress(OSError):
            discard(prepared)
            prepared.unlink(missing_ok=True)
        _sweep(folder)
    return name


def _sweep(folder: Path) -> None:
    """Take away versions that never came to their places: of this publication, or of one cut short."""
    with suppress(OSError):
        for path in folder.glob(beside(Path("*.db")).name):
            name = Path(path.stem).stem
            if NAME.fullmatch(name):
                discard(folder / f"{name}.db")


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
            release_of(folder, other).path.unlink(missing_ok=True)
