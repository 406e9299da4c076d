"""Keeps visitors in: lets through what a visitor may do, and nothing else."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent, QWindow
from PySide6.QtWidgets import QWidget

from kiosk.guard.keys import acts
from kiosk.guard.sparing import Sparing
from kiosk.guard.strays import Strays
from kiosk.hearing import Hearing

log = logging.getLogger(__name__)

_REFUSED = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.DragLeave,
        QEvent.Type.Drop,
        QEvent.Type.EnterWhatsThisMode,
        QEvent.Type.FileOpen,
        QEvent.Type.NativeGesture,
        QEvent.Type.QueryWhatsThis,
        QEvent.Type.Quit,
        QEvent.Type.Shortcut,
        QEvent.Type.StatusTip,
        QEvent.Type.TabletPress,
        QEvent.Type.ToolTip,
        QEvent.Type.WhatsThis,
        QEvent.Type.WhatsThisClicked,
    }
)
_MOUSE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseButtonRelease,
    }
)
_LOOKED_AT = (
    _REFUSED
    | _MOUSE
    | {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.Close,
        QEvent.Type.Show,
    }
)
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Lockdown(QObject):
    """Hears every event before all else does.

    What it refuses reaches no widget and no other listener: it is no sign of a person either. A key that is
    let go of always passes, or a button would stay pressed.

    Signals: `strayed()` when a window that is not ours had appeared, and was hidden; `left()` when staff
    leave: the one way out.
    """

    strayed = Signal()
    left = Signal()

    def __init__(self, window: QWidget, takes_text: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._takes_text = takes_text
        self._is_left = False
        self._sparing = Sparing()
        self._strays = Strays(window, self)
        self._strays.hidden.connect(self.strayed)
        self._hearing = Hearing.of_application()
        self._hearing.listen(self, self._refuses, _LOOKED_AT, first=True)

    def leave(self) -> None:
        """Staff leave: windows may close, nothing is refused any more."""
        self._is_left = True
        self.stop()
        log.info("staff leave the kiosk")
        self.left.emit()

    def stop(self) -> None:
        """Refuse nothing any more, without a word."""
        self._strays.stop()
        self._hearing.stop(self._refuses)

    def _refuses_close(self, watched: QObject, event: QEvent) -> bool:
        if self._is_left or not (isinstance(watched, QWindow) or _is_window(watched)):
            return False
        if self._sparing.unsaid("close"):
            log.warning("the window is asked to close, and stays")
        event.ignore()
        return True

    def _refuses_key(self, event: QKeyEvent) -> bool:
        if acts(event, text_is_taken=self._takes_text()):
            return False
        event.accept()  # an override that is accepted makes no shortcut of the key
        return True

    def _refuses(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _REFUSED:
            event.ignore()
            return True
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            return self._refuses_key(event)
        if kind in _MOUSE and isinstance(event, QMouseEvent):
            return event.button() is not _LEFT
        if kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            return event.buttons() != _NONE and not event.buttons() & _LEFT
        if kind is QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            return event.modifiers() != Qt.KeyboardModifier.NoModifier
        if kind is QEvent.Type.Close:
            return self._refuses_close(watched, event)
        if kind is QEvent.Type.Show:
            self._strays.look_soon(watched)
        return False


def _is_window(watched: QObject) -> bool:
    return isinstance(watched, QWidget) and watched.isWindow()
