"""The one top-level window of the kiosk: filled by what is shown, it stays when that is another."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class Frame(QWidget):
    """Holds one widget at a time, over its whole size."""

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

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._content.setGeometry(self.rect())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._content.keyPressEvent(event)  # while nothing inside has the focus
