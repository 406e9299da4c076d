"""A kiosk with one visitor, whose words and picks can be looked for: python -m tests.guard.watched FOLDER.

FOLDER gets `during.json` and `after.json`: what was typed, kept and on the clipboards in the midst of the
visit, and when it was over. Then the kiosk ends.
"""

import json
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest

from kiosk.house import House
from kiosk.visitor.window import KioskWindow
from tests.planting import run_planted

WORDS = "zanzibarcanari ouistitigris"
_PICKS = 5


class Visitor(QObject):
    """Comes 100 ms after the kiosk has opened."""

    def __init__(self, house: House, folder: Path) -> None:
        super().__init__(house)
        self._house, self._folder = house, folder
        self._timer = QTimer(self, singleShot=True, interval=100)
        self._timer.timeout.connect(self._visit)
        self._timer.start()

    def _visit(self) -> None:
        window = self._house.window
        assert isinstance(window, KioskWindow)
        visit = window.visit
        visit.search()
        QTest.keyClicks(window.screens.search.field, WORDS)
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            QGuiApplication.clipboard().setText(WORDS, mode)
        for stand in visit.catalogue.stands[:_PICKS]:
            visit.selection.add(stand)
        self._tell("during", window)
        visit.open(visit.catalogue.stands[0])
        visit.show_picks()
        visit.switch_language()
        visit.start_over()
        QCoreApplication.processEvents()
        self._tell("after", window)
        QCoreApplication.exit(0)

    def _tell(self, name: str, window: KioskWindow) -> None:
        modes = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
        told = {
            "typed": window.screens.search.field.text,
            "kept": [stand.title for stand in window.visit.selection.stands],
            "clipboards": [QGuiApplication.clipboard().text(mode) for mode in modes],
        }
        (self._folder / f"{name}.json").write_text(json.dumps(told), "utf-8")


def main() -> int:
    return run_planted(partial(Visitor, folder=Path(sys.argv[1])), sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
