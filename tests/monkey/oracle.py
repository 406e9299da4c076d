"""What must hold after everything the monkey does."""

from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.catalogue import Catalogue
from kiosk.visitor.facts import Place
from kiosk.visitor.touchable import Touchable
from tests.monkey.cage import Cage
from tests.visitor.test_reset import state

Told = Iterable[str]
_NEWS_MS, _LOOK_MS = 60_000, 20


class Oracle:
    """Says what is wrong, with what was done last."""

    def __init__(self, cage: Cage) -> None:
        self._cage = cage
        self._fresh: dict[tuple[int, int], list[object]] = {}

    def look(self, last: Told) -> None:
        """After every action: no error, no other window, ours is there, and staff's page is not."""
        cage = self._cage
        self._hold(cage.errors == 0, "an error reached a hook", last)
        self._hold(cage.strays == 0, "a window that is not ours appeared", last)
        self._hold(cage.frame.isVisible() and self._cage.window.isVisible(), "the window is gone", last)
        others = [
            each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not cage.frame
        ]
        self._hold(not others, f"other windows: {others}", last)
        self._hold(not cage.service.layer.page.isVisible(), "the page of staff is shown", last)

    def expect_posters(self, last: Told) -> None:
        """After a long silence."""
        self._hold(self._cage.window.visit.place is Place.ATTRACT, "silence does not bring the posters", last)
        self._hold(self._cage.window.screens.attract.isVisible(), "the posters are not seen", last)

    def expect_news(self, last: Told) -> None:
        """While the posters show: what was published is taken up."""
        for _ in range(_NEWS_MS // _LOOK_MS):
            if not self._cage.waits_for_news:
                return
            QTest.qWait(_LOOK_MS)
        self._hold(False, "what was published is not shown", last)

    def expect_fresh_start(self, last: Told) -> None:
        """After a long silence and a touch: nothing of the visit before is left."""
        window = self._cage.window
        self._hold(window.visit.is_fresh, "the visit is not fresh", last)
        self._hold(not self._cage.service.layer.isVisible(), "the pad of staff is left", last)
        self._hold(window.screens.search.field.text == "", "words are left", last)
        self._hold(QGuiApplication.clipboard().text() == "", "the clipboard is not empty", last)
        stuck = [each for each in self._cage.frame.findChildren(Touchable) if each.isDown()]
        self._hold(not stuck, f"pressed for ever: {stuck}", last)
        window.setFocus()
        QApplication.processEvents()
        size = window.width(), window.height()
        found = [each for each in state(window) if not isinstance(each, Catalogue)]  # the same stands, anew
        known = self._fresh.setdefault(size, found)
        if known != found:
            pairs = [(one, other) for one, other in zip(known, found, strict=False) if one != other]
            self._hold(False, f"not as at first: {len(known)} {len(found)} {pairs[:5]}", last)

    def _hold(self, holds: bool, what: str, last: Told) -> None:
        assert holds, f"{what}, after:\n" + "\n".join(last)
