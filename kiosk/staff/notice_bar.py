"""A line under the desk's bar that asks a question or tells what happened; nothing waits for it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.look.desk_look import GAP, MARGIN, DeskLook, Tone
from kiosk.staff.widgets import button, icon_button, label, restyle


class NoticeBar(QWidget):
    """Shows one notice at a time; it stays until answered, closed or replaced."""

    def __init__(self, look: DeskLook) -> None:
        super().__init__()
        self._act: Callable[[], None] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = label("", "tell", wraps=True)
        self.yes = button("", look, kind="primary")
        self.no = button("Annuler", look)
        self.away = icon_button("close", "Fermer", look)
        across = QHBoxLayout(self)
        across.setContentsMargins(MARGIN, GAP, GAP, GAP)
        across.setSpacing(GAP)
        across.addWidget(self.words, 1)
        for widget in (self.yes, self.no, self.away):
            across.addWidget(widget)
        self.yes.clicked.connect(self._agree)
        self.no.clicked.connect(self.hide)
        self.away.clicked.connect(self.hide)
        self.hide()

    def tell(self, words: str, tone: Tone) -> None:
        """Say what happened."""
        self._show(words, tone, "", None)

    def ask(self, words: str, yes: str, act: Callable[[], None]) -> None:
        """Ask a question; its first button does it."""
        self._show(words, Tone.INFO, yes, act)
        self.yes.setFocus()

    def offer(self, words: str, yes: str, act: Callable[[], None]) -> None:
        """Say something with a button that does what it takes; nothing is interrupted for it."""
        self._show(words, Tone.WARNING, yes, act)
        self.no.hide()
        self.away.show()

    def _show(self, words: str, tone: Tone, yes: str, act: Callable[[], None] | None) -> None:
        self._act = act
        restyle(self, "ground", tone.value)
        self.words.setText(words)
        restyle_all(self.words)
        self.yes.setText(yes)
        self.yes.setVisible(act is not None)
        self.no.setVisible(act is not None)
        self.away.setVisible(act is None)
        self.show()

    def _agree(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()


def restyle_all(widget: QWidget) -> None:
    """Take anew the style that depends on what the widget lies in."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
