"""One writer at a time in a folder, whatever program or terminal it runs in; the end of a program lets go."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kiosk.errors import KioskError
from kiosk.store.reasons import reason

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCK = "publication.lock"


@contextmanager
def one_writer(folder: Path) -> Iterator[None]:
    """Hold the folder, made if it is missing, until the block ends.

    What the block cannot write, and a second writer, raise KioskError. A file system that knows no locks lets
    everybody in.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / _LOCK).open("ab") as file:
            _lock(file)
            yield
    except OSError as error:
        raise KioskError(f"{folder.name} : écriture impossible ({reason(error)}).") from error


def _lock(file: BinaryIO) -> None:
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        what = "une autre publication est en cours ; attendez qu’elle soit finie."
        raise KioskError(f"{Path(file.name).parent.name} : {what}") from None
    except OSError:
        return
