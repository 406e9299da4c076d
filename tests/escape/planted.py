"""A program from which one can get out: python -m tests.escape.planted FAULT; "none" is a tight one."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override


class Leaky(QWidget):
    """Fills the screen; F1 does what the fault says, and Alt+F4 what a window does that forgot to refuse."""

    def __init__(self, fault: str) -> None:
        super().__init__()
        self._fault = fault
        self._other: QWidget | None = None
        self._child: subprocess.Popen[bytes] | None = None
        self.setGeometry(QGuiApplication.primaryScreen().geometry())

    def _leak(self) -> None:
        match self._fault:
            case "second":
                self._other = QWidget(self, Qt.WindowType.Window)
                self._other.show()
            case "flash":
                self._other = QWidget(self, Qt.WindowType.ToolTip)
                self._other.show()
                self._other.hide()
            case "lower":
                self.lower()
            case "shrink":
                self.resize(self.width() - 40, self.height())
            case "file":
                (Path.home() / "saved.txt").write_text("")
            case "child":
                self._child = subprocess.Popen(["sleep", "60"])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1 and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._leak()
        is_alt_f4 = event.key() == Qt.Key.Key_F4 and event.modifiers() == Qt.KeyboardModifier.AltModifier
        if is_alt_f4 and self._fault == "close":
            self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._fault == "close")


def main() -> int:
    application = QApplication([])
    window = Leaky(sys.argv[1])
    window.show()
    window.activateWindow()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
