"""A window of somebody else on the same display, which should never be seen nor get a key."""

import ctypes

_KEYS_AND_BUTTONS = 1 | 1 << 2
_PLACE = (300, 200, 600, 400)


class Decoy:
    """Shown as long as it is open. Raises OSError when there is no such display."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XCreateSimpleWindow.restype = ctypes.c_ulong
        opened = self._x.XOpenDisplay(display.encode())
        if not opened:
            raise OSError(f"no display {display}")
        self._display = ctypes.c_void_p(opened)
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        colours = (ctypes.c_ulong(0), ctypes.c_ulong(0xFF0000))
        self.window = int(self._x.XCreateSimpleWindow(self._display, root, *_PLACE, 0, *colours))
        shown = ctypes.c_ulong(self.window)
        self._x.XStoreName(self._display, shown, b"decoy")
        self._x.XSelectInput(self._display, shown, ctypes.c_long(_KEYS_AND_BUTTONS))
        self._x.XMapWindow(self._display, shown)
        self._x.XSync(self._display, 0)

    def took(self) -> int:
        """How many keys and buttons it got since the last call."""
        event, count = (ctypes.c_long * 24)(), 0
        self._x.XSync(self._display, 0)
        while self._x.XCheckMaskEvent(self._display, ctypes.c_long(_KEYS_AND_BUTTONS), ctypes.byref(event)):
            count += 1
        return count

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)
