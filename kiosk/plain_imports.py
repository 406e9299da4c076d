"""Python’s own import again, in place of the one that PySide6 puts in front of it.

PySide6’s reads the source of every module loaded after it, to see whether it asks for snake_case names
(`from __feature__ import ...`, which nothing here does), and Python keeps all of it in memory: a sixth of the
start and 7 MB.
"""

import builtins
from importlib import import_module


def keep_plain_imports() -> None:
    """Load PySide6 and import as before from now on."""
    plain = builtins.__import__
    import_module("PySide6.QtCore")
    builtins.__import__ = plain
