"""What keeps a touch from meaning two things: it swallows what comes while the screen changes."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

SHIELD_MS = 200
"""How long a change of screen swallows touches: they were meant for the screen before."""


class Shield(QWidget):
    """Invisible, over everything, for the moment of a change of screen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setUpdatesEnabled(False)  # else coming and going would have all beneath it painted anew
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.timeout.connect(self.hide)
        self.hide()

    def hold(self) -> None:
        """Swallow what comes in the next 200 ms."""
        self.show()
        self.raise_()
        self._end.start(SHIELD_MS)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing, not even the ground that the style sheet gives every widget."""
