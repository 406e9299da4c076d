"""Screens that come, go and change their form and places on one display, by RandR 1.5 through ctypes.

A monitor is a part of a display that programs take for a screen; without any there is the server's own one,
which fills the display (X.Org, randrproto.txt, RRSetMonitor).
"""

import ctypes
from collections.abc import Sequence

from typing_extensions import override

from tests.rival.eyes import Eyes, Region

LIBRARY = "Xrandr"
_DOTS_IN_A_MM = 4


class _Info(ctypes.Structure):
    """Xlib's XRRMonitorInfo."""

    _fields_ = [
        ("name", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("primary", "automatic", "noutput")),
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "mwidth", "mheight")),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    ]


class _Resources(ctypes.Structure):
    """The beginning of Xlib's XRRScreenResources."""

    _fields_ = [
        ("timestamp", ctypes.c_ulong),
        ("config_timestamp", ctypes.c_ulong),
        ("ncrtc", ctypes.c_int),
        ("crtcs", ctypes.c_void_p),
        ("noutput", ctypes.c_int),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    ]


class Monitors(Eyes):
    """One more connection to a display such as ":97"; the monitors that it shows end with it."""

    def __init__(self, display: str) -> None:
        super().__init__(display)
        self._randr = ctypes.CDLL("libXrandr.so.2")
        self._x.XInternAtom.restype = ctypes.c_ulong
        self._randr.XRRGetScreenResourcesCurrent.restype = ctypes.POINTER(_Resources)
        self._names: list[ctypes.c_ulong] = []
        self._plugged = 0

    def show(self, places: Sequence[Region]) -> None:
        """Have these monitors, the first one the primary one, and no others; with none the server's own.

        All of them are new: Qt does not notice that one changes its place.
        """
        while self._names:
            self._randr.XRRDeleteMonitor(self._display, self._root, self._names.pop())
        for place in places:
            self._plug(place)
        self._x.XSync(self._display, 0)

    @override
    def close(self) -> None:
        self.show(())
        super().close()

    def _plug(self, place: Region) -> None:
        left, top, width, height = place
        self._plugged += 1
        name = self._x.XInternAtom(self._display, f"SCREEN-{self._plugged}".encode(), 0)
        told = _Info(
            name=name, primary=not self._names, x=left, y=top, width=width, height=height,
            mwidth=width // _DOTS_IN_A_MM, mheight=height // _DOTS_IN_A_MM,
        )  # fmt: skip
        found = self._randr.XRRGetScreenResourcesCurrent(self._display, self._root)
        if not self._names:  # the one that has the output takes the place of the server's own
            told.noutput, told.outputs = 1, found.contents.outputs
        self._randr.XRRSetMonitor(self._display, self._root, ctypes.byref(told))
        self._randr.XRRFreeScreenResources(found)
        self._names.append(ctypes.c_ulong(name))
