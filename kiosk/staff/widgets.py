"""The small parts of the desk: labels that read no HTML, buttons, fields, lists to choose from."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from kiosk.look.desk_look import ICON, DeskLook

UNDO_KEYS = (QKeySequence("Ctrl+Z"),)
REDO_KEYS = (QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))


def label(words: str, role: str = "", *, wraps: bool = False) -> QLabel:
    """Words as they are, in the style of a role."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(words)
    made.setProperty("role", role)
    if wraps:
        made.setWordWrap(True)
        made.setMinimumWidth(1)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made


def button(words: str, look: DeskLook, icon: str = "", kind: str = "") -> QPushButton:
    """A button with an icon before its words."""
    made = QPushButton(words)
    made.setProperty("kind", kind)
    made.setIconSize(QSize(ICON, ICON))
    if icon:
        palette = look.palette
        inks = {
            "link-error": palette.error,
            "link-warning": palette.warning,
            **{"primary": palette.ink_inverse, "bar": palette.ink_inverse, "publish": palette.on_sun},
        }
        grey = palette.ink_inverse2 if kind in ("bar", "publish") else None
        made.setIcon(look.icon(icon, inks.get(kind, palette.ink), grey))
    return made


def icon_button(icon: str, name: str, look: DeskLook) -> QPushButton:
    """A button that is an icon only; its name is told to those who point at it or cannot see it."""
    made = button("", look, icon, "icon")
    made.setToolTip(name)
    made.setAccessibleName(name)
    return made


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet looks at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Choice(QComboBox):
    """A list to choose from, which the wheel does not change while the page is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def shrink(self) -> None:
        """Be only as wide as the first words: longer ones show in the list."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(len(self.itemText(0)) // 2 + 1)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 2 * ICON)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class LineEdit(QLineEdit):
    """A field of one line that leaves undoing, and files dropped on it, to the desk."""

    @override
    def event(self, event: QEvent) -> bool:
        return False if _is_of_desk(event) else super().event(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)


class TextEdit(QPlainTextEdit):
    """A field of several lines that leaves undoing and files to the desk, and the tab key to the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setMinimumWidth(1)

    @override
    def event(self, event: QEvent) -> bool:
        return False if _is_of_desk(event) else super().event(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not source.hasUrls() and super().canInsertFromMimeData(source)


def _is_of_desk(event: QEvent) -> bool:
    """Whether a key asks to undo or redo; it is then refused, so that the desk's shortcut gets it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence(event.keyCombination())
    if keys in UNDO_KEYS or keys in REDO_KEYS:
        event.ignore()
        return True
    return False
