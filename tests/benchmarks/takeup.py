"""What a running kiosk takes for a new edition, and the longest that its screen waits meanwhile."""

import gc
import tempfile
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication

from kiosk.domain.catalogue import Catalogue
from kiosk.guard.frame import Frame
from kiosk.house import House
from kiosk.look.scale import Viewing
from kiosk.lookout import News
from kiosk.renewal import Renewal
from kiosk.source import Edition
from kiosk.store.publish import publish
from kiosk.store.releases import standing
from tests.benchmarks.numbers import tell, tell_times
from tests.benchmarks.scene import FULL_HD, application, crowd, edition
from tests.builders import find_nothing

ROUNDS = 10
GOAL_MS = 100
_AFTER_S = 0.5
"""The garbage of the old screens is gone by then."""


def report() -> None:
    """Publish and take up, at 67 and at 10,000 stands, while the posters show."""
    tell(f"== a new edition on a running kiosk, 1920x1080 (goal: no frame late by more than {GOAL_MS} ms)")
    for name, catalogue in (("67 stands", edition()), ("10,000 stands", crowd(10_000))):
        with tempfile.TemporaryDirectory() as folder:
            _measure(name, catalogue, Path(folder))


def _measure(name: str, catalogue: Catalogue, folder: Path) -> None:
    begin = perf_counter()
    publish(folder, catalogue)
    tell(f"{name}: publish, with its checks and the copy read again {perf_counter() - begin:.2f} s")
    begin = perf_counter()
    found = standing(folder)
    tell(f"{name}: verify and read, in the courier's thread {perf_counter() - begin:.2f} s")
    house = House(application(), catalogue, find_nothing, Viewing(32, 450), animations=False)
    frame = Frame(house.window)
    house.refurnished.connect(frame.hold)
    frame.resize(FULL_HD)
    frame.show()
    before = Edition(catalogue, found.release.path if found.release is not None else None)
    before.prepare()  # as the program does after its first picture
    before.close()
    gc.collect()
    gc.freeze()  # as it does then, too
    renewal = Renewal(house, Edition(catalogue), house)
    news = News(found.release, found.catalogue)
    waits = [_take_up(house, renewal, news) for _ in range(ROUNDS)]
    tell_times(f"{name}: the longest wait of the screen", waits)
    frame.close()
    frame.deleteLater()
    house.deleteLater()


def _take_up(house: House, renewal: Renewal, news: News) -> float:
    """The longest turn of the event loop until all is done, in seconds."""
    assert house.visit is not None
    house.visit.sleep()
    QApplication.processEvents()
    shown, longest, changed = house.window, 0.0, 0.0
    renewal.take(news)
    while not changed or perf_counter() - changed < _AFTER_S:
        turn = perf_counter()
        QApplication.processEvents()
        longest = max(longest, perf_counter() - turn)
        if house.window is not shown and not changed:
            changed = perf_counter()
    return longest
