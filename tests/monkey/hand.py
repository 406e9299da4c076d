"""A hand that plays from outside, and knows when the program has taken in what it did."""

import ctypes
import select
from time import perf_counter

from tests.escape.chords import LEFT
from tests.escape.outside import Outside
from tests.rival.eyes import Point

_CLIENT_MESSAGE, _MAPPED = 33, 19
_SUBSTRUCTURE, _STRUCTURE = 1 << 19, 1 << 17
"""Qt answers to those who look at the structure of the root window."""
_ROUNDS = 2
"""What a question finds in the queue is handed on when it is answered; the second finds that done."""


class _Message(ctypes.Structure):
    """Xlib's XClientMessageEvent, with room for every other event."""

    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),
    ]


class Hand(Outside):
    """Does things to the window it was given; each is in the program's queue when the call returns."""

    def __init__(self, display: str) -> None:
        super().__init__(display)
        self._x.XInternAtom.restype = ctypes.c_ulong
        self._protocols, self._ping = (
            self._x.XInternAtom(self._display, name, 0) for name in (b"WM_PROTOCOLS", b"_NET_WM_PING")
        )
        self._x.XSelectInput(self._display, self._root, ctypes.c_long(_SUBSTRUCTURE | _STRUCTURE))
        self._file = int(self._x.XConnectionNumber(self._display))
        self._asked, self._answered = 0, 0
        self._new: set[int] = set()

    def press(self, at: Point, button: int = LEFT) -> None:
        self._move(at)
        self._test.XTestFakeButtonEvent(self._display, button, 1, ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def lift(self, button: int = LEFT) -> None:
        self._test.XTestFakeButtonEvent(self._display, button, 0, ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def drag(self, way: list[Point]) -> None:
        self.press(way[0])
        for point in way[1:]:
            self._move(point)
        self.lift()

    def strike(self, *keys: str) -> None:
        """Press keys one after the other, the pointer where it is."""
        for key in keys:
            for goes_down in (1, 0):
                self._test.XTestFakeKeyEvent(self._display, self._code(key), goes_down, ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def digest(self, window: int, limit_s: float) -> float:
        """Wait until a program has dealt with all that was done to its window; the seconds that took.

        Its window answers the question that window managers ask (_NET_WM_PING), in the thread of the screen
        and in turn with touches and keys. Raises TimeoutError.
        """
        begin = perf_counter()
        for _ in range(_ROUNDS):
            self._asked += 1
            self._ask(window)
            while self._answered < self._asked:
                left = begin + limit_s - perf_counter()
                if left <= 0:
                    raise TimeoutError(f"the program does not answer within {limit_s:g} s")
                self._take_events(left)
        return perf_counter() - begin

    def mapped(self) -> set[int]:
        self._x.XSync(self._display, 0)
        self._take_events(0)
        found, self._new = self._new, set()
        return found

    def _ask(self, window: int) -> None:
        asked = _Message(type=_CLIENT_MESSAGE, window=window, message_type=self._protocols, format=32)
        asked.data[0], asked.data[1], asked.data[2] = self._ping, self._asked, window
        self._x.XSendEvent(self._display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(asked))
        self._x.XFlush(self._display)

    def _take_events(self, wait_s: float) -> None:
        """Read all events, after a wait for the first one; what they tell is kept."""
        if not self._x.XPending(self._display):
            select.select([self._file], [], [], wait_s)
        event = _Message()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.type == _CLIENT_MESSAGE and event.data[0] == self._ping:
                self._answered = event.data[1]
            elif event.type == _MAPPED:
                self._new.add(event.message_type)  # where an XMapEvent has its window
