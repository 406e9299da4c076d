"""What a keyboard and a mouse can do to a kiosk: every key that leads out somewhere, with every modifier."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

_MODIFIERS = {"Ctrl": "Control_L", "Alt": "Alt_L", "Shift": "Shift_L", "Super": "Super_L"}
_KEYS = (
    *(f"F{number}" for number in range(1, 13)),
    *"abcdefghijklmnopqrstuvwxyz",
    *"0123456789",
    *("Tab", "Escape", "Return", "space", "BackSpace", "Delete", "Insert", "Home", "End", "Prior", "Next"),
    *("Left", "Right", "Up", "Down", "Print", "Menu", "Pause", "Scroll_Lock", "minus", "plus", "comma"),
    *("KP_Add", "KP_Subtract", "KP_Enter"),
)
_LONE = (
    *("Super_L", "Super_R", "Alt_L", "Alt_R", "Control_L", "ISO_Level3_Shift", "Caps_Lock", "Num_Lock"),
    *(
        "XF86HomePage",
        "XF86WWW",
        "XF86Mail",
        "XF86Search",
        "XF86Calculator",
        "XF86Explorer",
        "XF86MyComputer",
    ),
    *("XF86AudioRaiseVolume", "XF86AudioPlay", "XF86Back", "XF86Forward", "XF86Reload", "XF86Favorites"),
    *(
        "XF86PowerOff",
        "XF86Sleep",
        "XF86Tools",
        "XF86Launch1",
        "XF86Close",
        "XF86New",
        "XF86Open",
        "XF86Save",
    ),
    *("Help", "Undo", "Redo", "Find", "Cancel", "SunProps", "SunFront", "SunOpen", "XF86Copy", "XF86Paste"),
)
_FEW = frozenset(
    {
        *("F1", "F5", "F10", "F11", "Alt+F4", "Alt+Tab", "Alt+space", "Ctrl+q", "Ctrl+w", "Ctrl+n", "Ctrl+p"),
        *(
            "Ctrl+s",
            "Ctrl+o",
            "Ctrl+Alt+Delete",
            "Ctrl+Shift+Escape",
            "Shift+F10",
            "Super_L",
            "Menu",
            "Print",
        ),
        *("middle", "right", "right, long way", "left, 3 times", "Ctrl+wheel up"),
    }
)
LEFT, MIDDLE, RIGHT, WHEEL_UP, WHEEL_DOWN = range(1, 6)
_EXTRA = range(6, 10)
"""The wheel sideways, back and forward; an X server of tests knows no more than nine buttons."""


@dataclass(frozen=True, slots=True)
class Chord:
    """Keys that are held together, then a button that is pressed so often, and drawn along where `drags`."""

    name: str
    keys: tuple[str, ...] = ()
    button: int = 0
    times: int = 1
    drags: bool = False


def all_chords() -> list[Chord]:
    """The whole list."""
    return [*_key_chords(), *_mouse_chords()]


def few_chords() -> list[Chord]:
    """Those that lead out of a careless program first."""
    return [chord for chord in all_chords() if chord.name in _FEW]


def _key_chords() -> Iterator[Chord]:
    for held in _held():
        for key in _KEYS:
            yield Chord("+".join((*held, key)), (*(_MODIFIERS[name] for name in held), key))
    for key in _LONE:
        yield Chord(key, (key,))
    for one, other in (("Alt_L", "Shift_L"), ("Control_L", "Shift_L"), ("Shift_L", "Shift_R")):
        yield Chord(f"{one}+{other}", (one, other))
    for number in range(1, 6):
        yield Chord(f"Shift_L, {number} times", ("Shift_L",), times=number)


def _held() -> Iterator[tuple[str, ...]]:
    for count in range(len(_MODIFIERS) + 1):
        yield from combinations(_MODIFIERS, count)


def _mouse_chords() -> Iterator[Chord]:
    names = {LEFT: "left", MIDDLE: "middle", RIGHT: "right", WHEEL_UP: "wheel up", WHEEL_DOWN: "wheel down"}
    names |= {number: f"button {number}" for number in _EXTRA}
    for number, name in names.items():
        yield Chord(name, button=number)
        for times in (2, 3, 10):
            yield Chord(f"{name}, {times} times", button=number, times=times)
        yield Chord(f"{name}, long way", button=number, drags=True)
        for held, key in _MODIFIERS.items():
            yield Chord(f"{held}+{name}", (key,), button=number)
            yield Chord(f"{held}+{name}, long way", (key,), button=number, drags=True)
