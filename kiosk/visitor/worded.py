"""Widgets with words of their own, which they read anew in another language."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class Worded(QWidget):
    """A widget whose `read_texts` sets all its texts in the language of the moment."""

    def read_texts(self) -> None:
        raise NotImplementedError

    def reword(self) -> None:
        """Show the texts of another language; whose layout follows its texts lays itself out too."""
        self.read_texts()
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.reword()
