"""The guide for staff, read at the desk itself."""

from pathlib import Path

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from kiosk.look.desk_look import HEADLINE, MARGIN

_WIDEST = 900


class GuidePage(QWidget):
    """Shows one text of ours, written in Markdown, with its pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.text = QTextBrowser()
        self.text.setMaximumWidth(_WIDEST)
        self.text.setOpenLinks(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, HEADLINE, MARGIN, MARGIN)
        column.addWidget(self.text)

    def show_guide(self, file: Path) -> None:
        """Show a guide; an empty page where it cannot be read."""
        self.text.setSearchPaths([str(file.parent)])
        try:
            words = file.read_text(encoding="utf-8")
        except OSError:
            words = ""
        self.text.document().setMarkdown(words, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
