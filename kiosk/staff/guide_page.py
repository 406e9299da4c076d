"""The guide for staff, read at the desk itself."""

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QWidget
from typing_extensions import override

from kiosk.look.desk_look import HEADLINE, MARGIN

_WIDEST = 980
_TYPED = re.compile(r"`([^`\n]+)`")
_PICTURE = 840


class GuideText(QTextBrowser):
    """A text whose pictures are never wider than its column."""

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return found
        picture = found if isinstance(found, QImage) else QImage.fromData(found)
        if picture.width() <= _PICTURE:
            return picture
        return picture.scaledToWidth(_PICTURE, Qt.TransformationMode.SmoothTransformation)


class GuidePage(QWidget):
    """Shows one text of ours, written in Markdown, with its pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.text = GuideText()
        self.text.setMaximumWidth(_WIDEST)
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.document().setDocumentMargin(MARGIN)
        across = QHBoxLayout(self)
        across.setContentsMargins(MARGIN, HEADLINE, MARGIN, MARGIN)
        across.addStretch(1)
        across.addWidget(self.text, 100)
        across.addStretch(1)

    def show_guide(self, file: Path) -> None:
        """Show a guide; an empty page where it cannot be read."""
        self.text.setSearchPaths([str(file.parent)])
        try:
            words = file.read_text(encoding="utf-8")
        except OSError:
            words = ""
        words = _TYPED.sub(r"**\1**", words)  # the fonts shipped have none for what is typed
        self.text.document().setMarkdown(words, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
