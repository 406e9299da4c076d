"""What shows that a file or a folder of releases is another one than before, without reading it."""

from pathlib import Path

from kiosk.store.pointer import POINTER

Trace = tuple[int, int, int] | None
"""What shows that a file is another one or has changed: its number, time and size."""


def trace(source: Path) -> Trace:
    """None where there is nothing to take: no file, or a folder in which nothing is published."""
    try:
        if source.is_dir() and not source.is_symlink():
            source = source / POINTER
        found = source.lstat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
