"""Keeps the screen awake with what the system has at hand."""

import ctypes
import logging
import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

log = logging.getLogger(__name__)

_AGAIN_MS = 60_000
"""A desktop may set its times anew."""
_WINDOWS_AWAKE = 0x80000000 | 0x1 | 0x2
"""ES_CONTINUOUS, ES_SYSTEM_REQUIRED, ES_DISPLAY_REQUIRED of SetThreadExecutionState."""


class Awake(QObject):
    """Forbids blanking now and every minute: on X11 by its screen saver and DPMS, on Windows by its own call.

    On Wayland it can do nothing: cage never blanks, other compositors are told by their set-up.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._x11 = _X11() if QGuiApplication.platformName() == "xcb" else None
        self._timer = QTimer(self, interval=_AGAIN_MS)
        self._timer.timeout.connect(self.hold)

    def start(self) -> None:
        self.hold()
        self._timer.start()

    def hold(self) -> None:
        """Forbid blanking now."""
        if sys.platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(_WINDOWS_AWAKE)
        elif self._x11 is not None and not self._x11.forbid_blanking():
            self._timer.stop()
            log.warning("the display cannot be kept awake from here: set-up must do it (xset s off -dpms)")


class _X11:
    """Xlib, which Qt's own plugin needs too."""

    def __init__(self) -> None:
        self._xlib, self._xext = _library("X11"), _library("Xext")

    def forbid_blanking(self) -> bool:
        if self._xlib is None:
            return False
        self._xlib.XOpenDisplay.restype = ctypes.c_void_p
        opened = self._xlib.XOpenDisplay(None)
        if not opened:
            return False
        display = ctypes.c_void_p(opened)
        self._xlib.XSetScreenSaver(display, 0, 0, 0, 0)
        asked = (display, ctypes.byref(ctypes.c_int()), ctypes.byref(ctypes.c_int()))
        # Where it is not there, or can do nothing, a request for it would end the program.
        if (
            self._xext is not None
            and self._xext.DPMSQueryExtension(*asked)
            and self._xext.DPMSCapable(display)
        ):
            self._xext.DPMSDisable(display)
        self._xlib.XCloseDisplay(display)
        return True


def _library(name: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(f"lib{name}.so.6")  # looking for others would start programs of the system
    except OSError:
        return None
