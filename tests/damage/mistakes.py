"""Mistakes planted into a publication, which the damage tests must find."""

import os
from collections.abc import Callable
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

from kiosk.domain.catalogue import Catalogue
from kiosk.store.pointer import POINTER, SPARE, Entry, Pointer, read_pointer, utc_now, write_pointer


def planted(name: str) -> Any:
    """What bears that name in the store."""
    return resolve_name(f"kiosk.store.{name}")


def plant(name: str, mistake: Callable[..., Any]) -> None:
    """Put a mistake in the place of what bears that name, for good: only in a process made for it."""
    owner, _, last = name.rpartition(".")
    setattr(planted(owner), last, mistake)


def no_sync_of_files() -> None:
    """Files are moved before they have reached the disk."""
    sync = os.fsync

    def only_folders(descriptor: int) -> None:
        if Path(f"/proc/self/fd/{descriptor}").resolve().is_dir():
            sync(descriptor)

    plant("whole_file.os.fsync", only_folders)


def no_sync_of_folders() -> None:
    """Names are moved and the disk is never asked to keep that."""
    plant("whole_file._sync_folder", lambda _folder: None)


def pointer_before_file() -> None:
    """The pointer is moved to a version that is not there yet."""
    write = planted("publish._write_version")

    def too_early(folder: Path, catalogue: Catalogue, *, travels: bool) -> str:
        name = str(write(folder, catalogue, travels=travels))
        file, away = folder / f"{name}.db", folder / "late.db"
        file.replace(away)
        known, _ = read_pointer(folder)
        assert known is not None
        shown = Entry(name, known.turn + 1, utc_now(), 2)
        write_pointer(folder, Pointer(known.turn + 1, (shown,)))
        away.replace(file)
        return name

    plant("publish._write_version", too_early)


def in_place() -> None:
    """The pointer and its spare are written over."""
    written = planted("pointer._written")

    def write_over(folder: Path, new: Pointer) -> None:
        for name in (SPARE, POINTER):
            with (folder / name).open("wb") as file:
                file.write(written(new))
                os.fsync(file.fileno())

    plant("publish.write_pointer", write_over)


def no_verification() -> None:
    """A disk that kept another bit is believed."""
    lie()
    plant("publish._check_copy", lambda _release, _catalogue: None)


def deletes_first() -> None:
    """What was shown is deleted before the pointer leads elsewhere."""
    write = planted("publish.write_pointer")

    def delete_then_write(folder: Path, new: Pointer) -> None:
        for file in folder.glob("*.db"):
            if file.stem != new.entries[0].name:
                file.unlink()
        write(folder, new)

    plant("publish.write_pointer", delete_then_write)


def lie() -> None:
    """No mistake but a damaged disk: one bit of the file is another one after it was written."""
    put = planted("new_database.put_in_place")

    def put_wrongly(path: Path) -> None:
        put(path)
        data = path.read_bytes()
        path.write_bytes(data.replace("Après".encode(), "Aprés".encode()))

    plant("new_database.put_in_place", put_wrongly)


MISTAKES: dict[str, Callable[[], None]] = {
    "no sync of files": no_sync_of_files,
    "no sync of folders": no_sync_of_folders,
    "pointer before file": pointer_before_file,
    "in place": in_place,
    "no verification": no_verification,
    "deletes first": deletes_first,
    "lie": lie,
}
