"""From a wish to see the screen otherwise to the screen painted anew: the other language."""

from collections.abc import Callable
from functools import partial
from time import perf_counter

from PySide6.QtWidgets import QApplication

from kiosk.domain.catalogue import Catalogue
from kiosk.visitor.visit import Visit
from kiosk.visitor.window import KioskWindow
from tests.benchmarks.numbers import tell, tell_times
from tests.benchmarks.scene import FULL_HD, crowd, edition, make_window, settle

MANY = 10_000
GOAL_MS = 100
ROUNDS = 40


def report() -> None:
    """Print the times at 67 and at 10,000 stands, with the home screen and with a sheet open."""
    tell(f"== change of mode to painted screen, 1920x1080 (goal {GOAL_MS} ms)")
    _measure("67 stands", edition())
    _measure("10,000 stands", crowd(MANY))


def _measure(where: str, catalogue: Catalogue) -> None:
    window = make_window(catalogue, FULL_HD)
    visit = window.visit
    switch = partial(_switch_language, visit)
    tell_times(f"{where}: language, home", _times(window, switch))
    visit.open(max(visit.catalogue.stands, key=lambda stand: len(stand.sections)))
    settle()
    tell_times(f"{where}: language, sheet", _times(window, switch))
    window.close()
    window.deleteLater()
    settle()


def _switch_language(visit: Visit) -> None:
    visit.translate(visit.language.other)


def _times(window: KioskWindow, act: Callable[[], None]) -> list[float]:
    """The first time there and back apart: it makes the catalogue of the other language."""
    times = [_timed(window, act) for _ in range(ROUNDS + 2)]
    tell(f"  (the first time: {1000 * times[0]:.1f} ms, back: {1000 * times[1]:.1f} ms)")
    return times[2:]


def _timed(window: KioskWindow, act: Callable[[], None]) -> float:
    """From the act until all that it changed is told, laid out and painted."""
    begin = perf_counter()
    act()
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    window.repaint(0, 0, 1, 1)
    return perf_counter() - begin
