"""The keys that act in a kiosk; all others mean nothing here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_PLAIN = frozenset(
    {
        *(Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space),
        *(Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Home),
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    }
)
_BACKWARDS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PRINTING = _SHIFT | _KEYPAD | Qt.KeyboardModifier.GroupSwitchModifier
"""What may be held down to write a character; the last one is AltGr."""


def acts(event: QKeyEvent, *, text_is_taken: bool) -> bool:
    """Whether a key that goes down may reach a widget; letters only where a text is taken."""
    key, held = Qt.Key(event.key()), event.modifiers()
    if key in _PLAIN and not held & ~_KEYPAD:
        return True
    if key in _BACKWARDS and not held & ~(_KEYPAD | _SHIFT):
        return True
    return text_is_taken and is_written(event)


def is_written(event: QKeyEvent) -> bool:
    """Whether a key writes a character, and no more than Shift or AltGr is held for it."""
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & ~_PRINTING
