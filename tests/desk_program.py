"""Run by test_desk_app in a process of its own: uses the desk as a person would, then ends as it is told."""

import os
import signal
import sys

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from kiosk import desk_app
from kiosk.staff.desk import Desk

TYPED = " avant la panne"


def use() -> None:
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMessageBox):
            sys.stdout.write(window.informativeText())
            window.accept()
        if isinstance(window, Desk):
            write(window)


def write(desk: Desk) -> None:
    editor = desk.editor.form.fields["titre court"].editor
    editor.setFocus()
    QTest.keyClicks(editor, TYPED)
    if sys.argv[1] == "close":
        desk.close()
    else:
        desk.workbench.saved.connect(crash)


def crash() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main() -> int:
    application = QApplication([])
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(use)
    timer.start(300)
    return desk_app.run(application)


if __name__ == "__main__":
    sys.exit(main())
