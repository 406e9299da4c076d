"""Puts a file that cannot be used out of the way under a dated name; nothing is written over."""

from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.store.reasons import reason
from kiosk.store.whole_file import SIDE_FILES


def set_aside(path: Path, clock: Callable[[], datetime] = datetime.now) -> Path:
    """Rename a file and what SQLite left beside it; where it is now. Raises KioskError when that fails."""
    stem = f"{path.stem}-illisible-{clock():%Y-%m-%d-%Hh%M}"
    names = (f"{stem}{f'-{turn}' if turn > 1 else ''}{path.suffix}" for turn in count(1))
    try:
        aside = next(found for name in names if not _is_taken(found := path.with_name(name)))
        for side in SIDE_FILES:  # first: alone they harm nothing
            beside = path.with_name(path.name + side)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + side))
        path.rename(aside)
    except OSError as error:
        raise KioskError(f"{path.name} : impossible de le mettre de côté ({reason(error)}).") from error
    return aside


def _is_taken(path: Path) -> bool:
    return any(path.with_name(path.name + side).exists() for side in ("", *SIDE_FILES))
