"""Where Tab leads while something lies over a part of the window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def next_within(parts: Sequence[QWidget], start: QWidget, *, forward: bool) -> QWidget | None:
    """The next stop of the keyboard after `start` inside one of the parts; None where there is none."""
    widget = _step(start, forward=forward)
    while widget is not None and widget is not start:
        if _takes_tab(widget) and any(part.isAncestorOf(widget) for part in parts):
            return widget
        widget = _step(widget, forward=forward)
    return None


def _step(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _takes_tab(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
