"""Opening a file that somebody brought."""

import os
from pathlib import Path

_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Windows has none of the first two."""


def open_careful(file: Path) -> int:
    """To read from. A link to elsewhere raises OSError; a pipe without a writer holds nothing up."""
    return os.open(file, os.O_RDONLY | _FLAGS)
