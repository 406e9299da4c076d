"""The lock against a second start: one kiosk at a time for one user of the machine."""

import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QLockFile

from kiosk.guard.journal import is_writable

log = logging.getLogger(__name__)

_NAME = "kiosk.lock"


class SecondInstanceError(Exception):
    """Another kiosk runs already."""


def take_lock(state: Path | None) -> QLockFile | None:
    """Lock out other starts for as long as the lock is kept; None where nothing can be written.

    A lock whose program is gone, by a crash or a power cut, is taken over. Raises SecondInstanceError.
    """
    for folder in _folders(state):
        if not is_writable(folder / (_NAME + ".try")):
            continue
        lock = QLockFile(str(folder / _NAME))
        lock.setStaleLockTime(0)  # an old lock is a good one while its program lives
        if lock.tryLock(0):
            return lock
        if lock.error() is QLockFile.LockError.LockFailedError:
            raise SecondInstanceError
    log.warning("no folder can be written: a second start will not be noticed")
    return None


def _folders(state: Path | None) -> Iterator[Path]:
    if state is not None:
        yield state
    if runtime := os.environ.get("XDG_RUNTIME_DIR"):
        yield Path(runtime)
    try:
        yield Path(tempfile.gettempdir())
    except FileNotFoundError:
        return
