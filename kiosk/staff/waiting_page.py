"""What the desk shows while something takes long: what it is, that it goes on, and the way out of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from kiosk.look.desk_look import GAP, MARGIN, SPACE, DeskLook
from kiosk.staff.widgets import button, label

_WIDTH = 560
_AS_IT_WAS = "« Annuler » laisse tout comme avant."
_TO_ITS_END = "Cela va jusqu’au bout ; rien n’est à moitié écrit."
_LEAVING = "Le bureau se ferme dès que c’est fait."


class WaitingPage(QWidget):
    """Shows one errand.

    Signals: `given_up()` when nobody wants to wait for it.
    """

    given_up = Signal()

    def __init__(self, look: DeskLook) -> None:
        super().__init__()
        self.words = label("", "title", wraps=True)
        self.told = label("", "quiet", wraps=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.cancel = button("Annuler", look)
        self.cancel.clicked.connect(self.given_up)
        self._way_out = QShortcut(Qt.Key.Key_Escape, self)
        self._way_out.activated.connect(self.given_up)
        inside = QWidget()
        inside.setFixedWidth(_WIDTH)
        lines = QVBoxLayout(inside)
        lines.setSpacing(SPACE)
        lines.addWidget(self.words)
        lines.addWidget(self.bar)
        lines.addWidget(self.told)
        lines.addSpacing(GAP)
        lines.addWidget(self.cancel, alignment=Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addStretch(2)
        column.addWidget(inside, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_errand(self, words: str, *, can_give_up: bool) -> None:
        """Say what is being done."""
        self.words.setText(f"{words}…")
        self.bar.setAccessibleName(words)
        self.told.setText(_AS_IT_WAS if can_give_up else _TO_ITS_END)
        self.cancel.setVisible(can_give_up)
        self.cancel.setFocus()

    def tell_leaving(self) -> None:
        """Say that the desk closes afterwards."""
        self.told.setText(_LEAVING)
