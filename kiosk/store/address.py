"""How SQLite is told which file to open."""

import os
from pathlib import PurePath
from urllib.parse import quote


def address(path: PurePath, mode: str) -> str:
    """The URI of a file by its whole path; `mode` is one of SQLite's: "ro", "rw" or "rwc".

    A file of a Windows share (\\\\server\\share\\...) bears its server in the path: SQLite knows no host.
    """
    name = quote(os.fsencode(path.as_posix()), safe="/:")
    return f"file://{'' if name.startswith('/') else '/'}{name}?mode={mode}"
