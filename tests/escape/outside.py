"""Hands and eyes of someone outside of every program: keys and buttons by XTest, windows as X has them."""

import ctypes
import time
from dataclasses import dataclass
from functools import cache

from tests.escape.chords import Chord
from tests.rival.eyes import Eyes, Point

_VIEWABLE = 2
_SUBSTRUCTURE, _MAPPED = 1 << 19, 19
_LONG_WAY: Point = (420, 260)
_STEPS = 6
REACTION_S = 0.02
"""What a program gets to react to a chord; what it does later is seen at the next one."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A top-level window that can be seen, and its place: left, top, width, height in px."""

    window: int
    place: tuple[int, int, int, int]


class _Event(ctypes.Union):
    """Xlib's XEvent; of a MapNotify the fields that are read here."""

    class _Map(ctypes.Structure):
        _fields_ = [
            ("type", ctypes.c_int),
            ("serial", ctypes.c_ulong),
            ("send_event", ctypes.c_int),
            ("display", ctypes.c_void_p),
            ("event", ctypes.c_ulong),
            ("window", ctypes.c_ulong),
        ]

    _fields_ = [("type", ctypes.c_int), ("map", _Map), ("pad", ctypes.c_long * 24)]


class _Attributes(ctypes.Structure):
    """The beginning of Xlib's XWindowAttributes, and room for the rest."""

    _fields_ = [
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("class", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("rest", ctypes.c_long * 8),
    ]


@cache
def _unmoved() -> object:
    """Does nothing at an error, where Xlib would end the program: a window may go while it is looked at."""
    return ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda _display, _error: 0)


class Outside(Eyes):
    """One connection to a display; it notices every window that is mapped from now on."""

    def __init__(self, display: str) -> None:
        super().__init__(display)
        self._x.XSetErrorHandler(_unmoved())
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XSelectInput(self._display, self._root, ctypes.c_long(_SUBSTRUCTURE))
        self._x.XSync(self._display, 0)

    def knows(self, chord: Chord) -> bool:
        """Whether the keyboard of this display has all its keys."""
        return all(self._code(key) for key in chord.keys)

    def do(self, chord: Chord, at: Point, reaction_s: float = REACTION_S) -> None:
        """Hold the keys, use the button at a point, let go of all in turn."""
        self._move(at)
        for _ in range(1 if chord.button else chord.times):
            for key in chord.keys:
                self._test.XTestFakeKeyEvent(self._display, self._code(key), 1, ctypes.c_ulong(0))
            if chord.button:
                self._use_button(chord, at)
            for key in reversed(chord.keys):
                self._test.XTestFakeKeyEvent(self._display, self._code(key), 0, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)
        time.sleep(reaction_s)

    def windows(self) -> list[Seen]:
        """The top-level windows that can be seen, the lowest first."""
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        told = (ctypes.byref(each) for each in (root, parent, children, count))
        self._x.XQueryTree(self._display, self._root, *told)
        found = [self._seen(children[number]) for number in range(count.value)]
        if children:
            self._x.XFree(children)
        return [each for each in found if each is not None]

    def focus(self) -> int:
        """The window that keys go to."""
        window, revert = ctypes.c_ulong(), ctypes.c_int()
        self._x.XGetInputFocus(self._display, ctypes.byref(window), ctypes.byref(revert))
        return window.value

    def give_keyboard_to(self, window: int) -> None:
        """Let keys go to a window, as a desktop does."""
        self._x.XSetInputFocus(self._display, ctypes.c_ulong(window), 1, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def mapped(self) -> set[int]:
        """The windows that appeared since the last call, even if they are gone."""
        found, event = set(), _Event()
        self._x.XSync(self._display, 0)
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.type == _MAPPED:
                found.add(event.map.window)
        return found

    def _seen(self, window: int) -> Seen | None:
        told = _Attributes()
        if not self._x.XGetWindowAttributes(self._display, ctypes.c_ulong(window), ctypes.byref(told)):
            return None
        is_beside = told.x + told.width <= 0 or told.y + told.height <= 0
        if told.map_state != _VIEWABLE or is_beside:
            return None
        return Seen(window, (told.x, told.y, told.width, told.height))

    def _code(self, key: str) -> int:
        symbol = self._x.XStringToKeysym(key.encode())
        return int(self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(symbol))) if symbol else 0

    def _use_button(self, chord: Chord, at: Point) -> None:
        for _ in range(chord.times):
            self._test.XTestFakeButtonEvent(self._display, chord.button, 1, ctypes.c_ulong(0))
            for step in range(1, _STEPS + 1) if chord.drags else ():
                far = (at[0] + _LONG_WAY[0] * step // _STEPS, at[1] + _LONG_WAY[1] * step // _STEPS)
                self._move(far)
            self._test.XTestFakeButtonEvent(self._display, chord.button, 0, ctypes.c_ulong(0))

    def _move(self, to: Point) -> None:
        self._test.XTestFakeMotionEvent(self._display, -1, *to, ctypes.c_ulong(0))
