"""Where staff bring updates to a terminal, and where they may take a file away to."""

import ctypes
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from string import ascii_uppercase

from kiosk.store.brought import places_in, sources_in

_MOUNTED = (Path("/media"), Path("/run/media"), Path("/mnt"))
_REMOVABLE = 2
"""DRIVE_REMOVABLE of Windows; its own partitions and network drives are of other kinds."""


def expected_sources(folder: str, dropped: Path) -> list[Path]:
    """Where what comes is taken without being asked for: put there by hand, in the folder of the settings."""
    return [dropped, *(places_in(Path(folder), dropped.name) if folder else ())]


def update_sources(folder: str, dropped: Path) -> list[Path]:
    """What may hold an update now: the folder of the settings, removable disks, a file dropped in by hand."""
    places = [*([Path(folder)] if folder else []), *_removable()]
    found = [one for place in places for one in sources_in(place, dropped.name)]
    return [*found, *([dropped] if _may(dropped.is_file) else [])]


def stick_folders(folder: str) -> list[Path]:
    """Where staff may take a file away to: removable disks, the folder of the settings."""
    return [place for place in (*_removable(), *([Path(folder)] if folder else [])) if _may(place.is_dir)]


def sticks_of_windows(kind_of: Callable[[str], int]) -> list[Path]:
    """The removable drives with something in them; `kind_of` is Windows' GetDriveTypeW."""
    names = [f"{letter}:\\" for letter in ascii_uppercase[ascii_uppercase.index("D") :]]
    drives = [Path(name) for name in names if kind_of(name) == _REMOVABLE]
    return [drive for drive in drives if _may(drive.exists)]


def mounted_in(*roots: Path) -> Iterator[Path]:
    """The disks that Linux mounted right in these folders or one folder deeper."""
    for root in roots:
        first = _inside(root)
        for one in (*first, *(deeper for each in first for deeper in _inside(each))):
            if _may(one.is_mount):
                yield one


def _removable() -> list[Path]:
    if sys.platform == "win32":
        return sticks_of_windows(ctypes.windll.kernel32.GetDriveTypeW)
    return list(mounted_in(*_MOUNTED))


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _may(is_so: Callable[[], bool]) -> bool:
    """Whether it is so, or cannot be known: whoever reads or writes there then learns why."""
    try:
        return is_so()
    except OSError:
        return True
