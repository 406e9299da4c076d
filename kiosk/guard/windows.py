"""What the guard asks of Windows itself; elsewhere there is nothing to ask."""

import ctypes
import sys

_NO_BOXES = 0x1 | 0x2
"""SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX of SetErrorMode."""


def show_no_boxes() -> None:
    """Have Windows show no box for a crash or an empty card reader, here and in what is started here."""
    if sys.platform == "win32":
        kernel32 = ctypes.windll.kernel32
        kernel32.SetErrorMode(kernel32.GetErrorMode() | _NO_BOXES)
