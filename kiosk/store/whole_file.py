"""Putting a finished file in its place: readers see the old one or the new one, whole."""

import os
import sys
from pathlib import Path

from kiosk.store.moving import move_over

# What SQLite leaves beside a database; beside another database of that name they would destroy it.
SIDE_FILES = ("-journal", "-wal", "-shm")


def beside(path: Path) -> Path:
    """Where the file is prepared that will take this place."""
    return path.with_name(path.name + ".partial")


def put_in_place(path: Path) -> None:
    """Move the file prepared beside `path` there, after it has reached the disk. Raises OSError."""
    prepared = beside(path)
    with prepared.open("r+b") as file:
        os.fsync(file.fileno())
    for ending in SIDE_FILES:
        path.with_name(path.name + ending).unlink(missing_ok=True)
    move_over(prepared, path)
    _sync_folder(path.parent)


def discard(path: Path) -> None:
    """Take away what a broken attempt left beside `path`."""
    prepared = beside(path)
    for ending in ("", *SIDE_FILES):
        prepared.with_name(prepared.name + ending).unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # there a folder cannot be opened, and the move is written through
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
