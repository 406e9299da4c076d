"""A finger and eyes outside of every program: XTest and pictures of the X server, through ctypes."""

import ctypes
from collections.abc import Callable
from time import perf_counter, sleep

from tests.benchmarks.touch import TAP_MS

_Z_PIXMAP, _ALL_PLANES, _LEFT = 2, 0xFFFFFFFF, 1
Region = tuple[int, int, int, int]
"""Left, top, width, height in px."""
Point = tuple[int, int]


class _Image(ctypes.Structure):
    """The beginning of Xlib's XImage."""

    _fields_ = [
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.POINTER(ctypes.c_char)),
        ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
    ]


class Eyes:
    """One connection to a display such as ":97". Raises OSError when there is none."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XGetImage.restype = ctypes.POINTER(_Image)
        opened = self._x.XOpenDisplay(display.encode())
        if not opened:
            raise OSError(f"no display {display}")
        self._display = ctypes.c_void_p(opened)
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def tap(self, point: Point) -> float:
        """Press and lift the finger, as quick as people are; when it lifted, in seconds of `perf_counter`."""
        self._test.XTestFakeMotionEvent(self._display, -1, *point, ctypes.c_ulong(0))
        self._test.XTestFakeButtonEvent(self._display, _LEFT, 1, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)
        sleep(TAP_MS / 1000)
        self._test.XTestFakeButtonEvent(self._display, _LEFT, 0, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)
        return perf_counter()

    def see(self, region: Region) -> bytes:
        """The pixels of a part of the screen."""
        image = self._x.XGetImage(self._display, self._root, *region, ctypes.c_ulong(_ALL_PLANES), _Z_PIXMAP)
        if not image:
            raise OSError("the screen cannot be read")
        found = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * image.contents.height)
        self._x.XDestroyImage(image)
        return found

    def settled(self, region: Region, still_s: float = 1.0, limit_s: float = 60.0) -> bytes:
        """What a part of the screen shows once it has not changed for so long."""
        seen, since = self.see(region), perf_counter()
        end = since + limit_s
        while perf_counter() - since < still_s and perf_counter() < end:
            sleep(0.02)
            now = self.see(region)
            if now != seen:
                seen, since = now, perf_counter()
        return seen

    def wait_for(
        self, region: Region, wanted: Callable[[bytes], bool], limit_s: float = 30.0, pause_s: float = 0.0005
    ) -> float:
        """The moment at which a part of the screen is as wanted. Raises TimeoutError."""
        end = perf_counter() + limit_s
        while perf_counter() < end:
            if wanted(self.see(region)):
                return perf_counter()
            sleep(pause_s)
        raise TimeoutError(f"the screen did not change as wanted within {limit_s:g} s")

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)
