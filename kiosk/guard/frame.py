"""The one top-level window of the kiosk: filled by what is shown, it stays when that is another."""

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_PAINT_MS = 500


class Frame(QWidget):
    """Holds one widget at a time, over its whole size.

    Signals: `painted()` when `paint_now` returns.
    """

    painted = Signal()

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.hold(content)

    def hold(self, content: QWidget) -> None:
        """Show this from now on; what was shown before is hidden, and whose it is to delete."""
        before, self._content = self._content, content
        content.setParent(self)
        content.setGeometry(self.rect())
        self.setWindowTitle(content.windowTitle())
        content.show()
        content.raise_()
        if before is not content:
            before.hide()
        content.setFocus(Qt.FocusReason.OtherFocusReason)

    def paint_now(self) -> None:
        """Return once the content has been painted, or the screen takes too long; touches and keys wait."""
        waited = QElapsedTimer()
        waited.start()
        while (window := self.windowHandle()) is not None and waited.elapsed() < _PAINT_MS:
            is_exposed = window.isExposed()
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, _PAINT_MS)
            if is_exposed:
                break
        self.painted.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._content.setGeometry(self.rect())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._content.keyPressEvent(event)  # while nothing inside has the focus
