"""Moving a file over another for good: Windows has to be asked for that, and to be given time."""

import ctypes
import errno
import sys
from collections.abc import Callable
from pathlib import Path
from time import sleep

_REPLACE_EXISTING, _WRITE_THROUGH = 0x1, 0x8
"""Of MoveFileExW: it returns once the move is on the disk. Python's own replace does not ask for that."""
_HELD = frozenset({5, 32, 33})
"""ERROR_ACCESS_DENIED, _SHARING_VIOLATION, _LOCK_VIOLATION: it is being read, or looked over for viruses."""
_PAUSES_S = (0.02, 0.05, 0.1, 0.2, 0.4)


def move_over(source: Path, target: Path) -> None:
    """Move a file over what is there. Raises OSError."""
    if sys.platform == "win32":
        kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)
        move_patiently(source, target, kernel32.MoveFileExW, ctypes.get_last_error)
    else:
        source.replace(target)


def move_patiently(
    source: Path,
    target: Path,
    move: Callable[[str, str, int], int],
    last_error: Callable[[], int],
    wait: Callable[[float], None] = sleep,
) -> None:
    """Move a file by Windows' own call; while another program holds it, anew for less than a second."""
    for pause in (*_PAUSES_S, None):
        if move(str(source), str(target), _REPLACE_EXISTING | _WRITE_THROUGH):
            return
        number = last_error()
        if pause is None or number not in _HELD:
            what = f"Windows does not move it (error {number})"
            raise OSError(
                errno.EACCES if number in _HELD else errno.EIO, what, str(source), number, str(target)
            )
        wait(pause)
