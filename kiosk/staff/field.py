"""A field of the editor: its name, what is typed, how long it may be, and what is wrong with it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.domain.problem import Problem, Severity
from kiosk.look.desk_look import GAP
from kiosk.staff.mending import mended, mended_lines
from kiosk.staff.widgets import LineEdit, TextEdit, label, restyle

_FIELD_GAP = GAP // 2
_LINE_END = re.compile("[\u2028\u2029]")
"""What Qt's documents end lines with."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field as the tables name it (`name`) and as people read it; `limit` 0: as long as one likes.

    `lines` over 1 makes a field for a longer text, whose lines are kept where `keeps_lines` says so.
    `as_is` texts are not mended (addresses, numbers).
    """

    name: str
    words: str
    limit: int = 0
    lines: int = 1
    hint: str = ""
    keeps_lines: bool = False
    as_is: bool = False


class Field(QWidget):
    """One text to edit.

    Signals: `edited()` after each change by hand.
    """

    edited = Signal()

    def __init__(self, spec: FieldSpec, *, bare: bool = False) -> None:
        super().__init__()
        self.spec = spec
        self.editor: LineEdit | TextEdit = LineEdit() if spec.lines == 1 else TextEdit()
        self.editor.setAccessibleName(spec.words)
        self.counter = label("", "hint")
        self.message = label("", "error", wraps=True)
        self._is_typed_in = False
        self._lay_out(bare=bare)
        self.editor.textChanged.connect(self._edited)
        self.editor.installEventFilter(self)
        self._count()
        self.show_problems(())

    def text(self) -> str:
        """What is typed."""
        if isinstance(self.editor, LineEdit):
            return self.editor.text()
        lines = _LINE_END.split(self.editor.document().toRawText())  # toPlainText loses no-break spaces
        return ("\n" if self.spec.keeps_lines else " ").join(lines)

    def set_text(self, text: str) -> None:
        """Show another text; nothing is told."""
        self._is_typed_in = False
        if text == self.text():
            return
        blocked = QSignalBlocker(self.editor)
        if isinstance(self.editor, LineEdit):
            self.editor.setText(text)
        else:
            self.editor.setPlainText(text)
        blocked.unblock()
        self._count()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong with this field, the worst first."""
        found = sorted(problems, key=lambda problem: problem.severity is Severity.WARNING)
        fault = found[0].severity.value if found else ""
        restyle(self.editor, "fault", fault)
        restyle(self.message, "role", fault or "error")
        self.message.setText("\n".join(problem.what for problem in found))
        self.message.setVisible(bool(found))

    def _lay_out(self, *, bare: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_FIELD_GAP)
        if bare:
            self.editor.setPlaceholderText(self.spec.words)
        else:
            name = label(self.spec.words, "label")
            name.setBuddy(self.editor)
            column.addWidget(name)
        if isinstance(self.editor, TextEdit):
            line = self.editor.fontMetrics().lineSpacing()
            self.editor.setFixedHeight(max(line, 21) * self.spec.lines + 4 * GAP)
        column.addWidget(self.editor)
        if self.spec.hint or self.spec.limit:
            below = QHBoxLayout()
            below.addWidget(label(self.spec.hint, "hint", wraps=True), 1)
            below.addWidget(self.counter)
            column.addLayout(below)
        column.addWidget(self.message)
        column.addStretch()

    def _edited(self) -> None:
        self._is_typed_in = True
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        limit = self.spec.limit
        if limit:
            length = len(self.text())
            self.counter.setText(f"{length} / {limit}")
            restyle(self.counter, "role", "excess" if length > limit else "hint")

    def _mend(self) -> None:
        """Set right what the writer has typed and left; told as an edit where it changes anything."""
        self._is_typed_in = False
        if self.spec.as_is:
            better = self.text().strip()
        else:
            mend: Callable[[str], str] = mended_lines if self.spec.keeps_lines else mended
            better = mend(self.text())
        if better != self.text():
            self.set_text(better)
            self.edited.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_left = event.type() == QEvent.Type.FocusOut and self.editor.isVisible()
        if is_left and self._is_typed_in:  # one that is hidden was not left, but another page came before it
            self._mend()
        return super().eventFilter(watched, event)
