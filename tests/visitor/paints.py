"""Counts what is painted."""

from PySide6.QtCore import QEvent, QObject
from typing_extensions import override


class Paints(QObject):
    """Counts the paint events of a widget, or of the whole application, for as long as it lives."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False
