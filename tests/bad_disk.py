"""A folder that this account may not read, or on a disk that fails: whatever asks for it is told so."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

BOTH = pytest.mark.parametrize("number", [errno.EACCES, errno.EIO], ids=["no right", "bad disk"])


def break_folder(patch: pytest.MonkeyPatch, folder: Path, number: int) -> None:
    """From now on everything inside the folder answers with that error.

    Where more than the right to read is missing, so does the folder itself. Modes would not do: root passes.
    """
    for name in ("open", "listdir", "scandir", "stat", "lstat", "statvfs"):
        patch.setattr(os, name, _refusing(getattr(os, name), folder, number, is_look="stat" in name))
    patch.setattr(Path, "open", _refusing(Path.open, folder, number))


def _refusing(
    call: Callable[..., Any], folder: Path, number: int, *, is_look: bool = False
) -> Callable[..., Any]:

    def asked(path: Any = ".", *arguments: Any, **named: Any) -> Any:
        if isinstance(path, str | Path):
            is_broken = folder in Path(path).parents
            if is_broken or (Path(path) == folder and (number != errno.EACCES or not is_look)):
                raise OSError(number, os.strerror(number), str(path))
        return call(path, *arguments, **named)

    return asked
