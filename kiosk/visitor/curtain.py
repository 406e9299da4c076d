"""A picture in place of what it shows: what comes into view is copied first, and painted once it was seen."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_SEEN_MS = 50
"""After its last painting: while the screen slides in it stays."""


class Curtain(QWidget):
    """Covers its parent with a picture of it for a moment; nothing beneath is painted meanwhile."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self._picture = QPixmap()
        self._seen = QTimer(self, singleShot=True, interval=_SEEN_MS)
        self._seen.timeout.connect(self.lift)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def drop(self, picture: QPixmap) -> None:
        """Cover the parent, which looks like the picture, until that has been seen."""
        self._picture = picture
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()

    def lift(self) -> None:
        """Show the parent itself."""
        self._seen.stop()
        self._picture = QPixmap()
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)
        self._seen.start()
