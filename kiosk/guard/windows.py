"""What the guard asks of Windows itself; elsewhere there is nothing to ask."""

import ctypes
import logging
import sys

log = logging.getLogger(__name__)

_NO_BOXES = 0x1 | 0x2
"""SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX of SetErrorMode."""
_SIGN_OUT = 0x10
"""EWX_LOGOFF with EWX_FORCEIFHUNG of ExitWindowsEx."""
_PLANNED = 0x80000000
"""SHTDN_REASON_FLAG_PLANNED."""
_STAYS = 1


def show_no_boxes() -> None:
    """Have Windows show no box for a crash or an empty card reader, here and in what is started here."""
    if sys.platform == "win32":
        kernel32 = ctypes.windll.kernel32
        kernel32.SetErrorMode(kernel32.GetErrorMode() | _NO_BOXES)


def leave_session(code: int) -> int:
    """Sign out of Windows when staff stopped the kiosk (0): on the screen that comes others sign in.

    The exit code for whoever started the kiosk. Where there is no signing out it is 1, which asks for a new
    start: nothing but a black screen would be left.
    """
    if sys.platform == "win32" and code == 0:
        if not ctypes.windll.user32.ExitWindowsEx(_SIGN_OUT, _PLANNED):
            log.error("Windows does not sign out: the kiosk is started anew")
            return _STAYS
        log.info("signs out of Windows")
    return code
