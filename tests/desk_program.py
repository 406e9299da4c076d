"""Run by test_desk_app in a process of its own: uses the desk as a person would, then ends as it is told."""

import os
import signal
import sys
from functools import partial
from threading import Thread

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from kiosk import desk_app
from kiosk.staff.desk import Desk

TYPED = " avant la panne"
LAST = "zzz"


def use(timer: QTimer) -> None:
    """Wait for the desk, or for what is said in its place."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMessageBox) and window.isVisible():
            timer.stop()
            sys.stdout.write(window.informativeText())
            window.accept()
        if isinstance(window, Desk) and window.isVisible():
            timer.stop()
            sys.stdout.write(window.notice.words.text())
            write(window)


def write(desk: Desk) -> None:
    editor = desk.editor.form.fields["titre court"].editor
    editor.setFocus()
    QTest.keyClicks(editor, TYPED)
    if sys.argv[1] == "close":
        desk.close()
    elif sys.argv[1] == "bug":
        desk.workbench.saved.connect(fail)
        desk.workbench.saved.connect(partial(go_on, desk), Qt.ConnectionType.QueuedConnection)
    elif sys.argv[1] == "crash":
        desk.workbench.saved.connect(crash)
    else:
        desk.workbench.saved.connect(partial(crash_in_the_midst, desk))


def fail() -> None:
    """A bug in a thread, then one in a slot."""
    thread = Thread(target=partial(divmod, 1, 0))
    thread.start()
    thread.join()
    raise LookupError("in a slot")


def go_on(desk: Desk) -> None:
    desk.workbench.saved.disconnect()
    sys.stdout.write(desk.notice.words.text())
    QTest.keyClicks(desk.editor.form.fields["titre court"].editor, LAST)
    desk.close()


def crash() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def crash_in_the_midst(desk: Desk) -> None:
    QTest.keyClicks(desk.editor.form.fields["titre court"].editor, LAST)
    crash()


def main() -> int:
    application = QApplication([])
    timer = QTimer()
    timer.timeout.connect(partial(use, timer))
    timer.start(50)
    return desk_app.run(application)


if __name__ == "__main__":
    sys.exit(main())
