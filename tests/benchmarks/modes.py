"""From a wish to see the screen otherwise to the screen painted anew."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from time import perf_counter

from PySide6.QtWidgets import QApplication

from kiosk.domain.catalogue import Catalogue
from kiosk.look.display import TextSize
from kiosk.visitor.facts import Place
from kiosk.visitor.visit import Visit
from kiosk.visitor.window import KioskWindow
from tests.benchmarks.numbers import tell, tell_times
from tests.benchmarks.scene import FULL_HD, crowd, edition, make_window, settle

MANY = 10_000
ROUNDS = 40


def report() -> None:
    """Print the times at 67 and at 10,000 stands, with the home screen and with a sheet open."""
    tell("== change of mode to painted screen, 1920x1080 (goals: language 100 ms, the look 150 ms)")
    _measure("67 stands", edition())
    _measure("10,000 stands", crowd(MANY))


def _measure(where: str, catalogue: Catalogue) -> None:
    window = make_window(catalogue, FULL_HD)
    visit = window.visit
    switch = partial(_switch_language, visit)
    tell_times(f"{where}: language, home", _times(window, switch))
    resize, contrast, reset = (partial(act, visit) for act in (_change_size, _change_contrast, _walk_and_end))
    tell_times(f"{where}: text size, home", _times(window, resize))
    tell_times(f"{where}: contrast, home", _times(window, contrast))
    tell_times(f"{where}: search opened and left", _times(window, partial(_open_search, visit)))
    tell_times(f"{where}: end of a visit", _times(window, reset))
    visit.open(max(visit.catalogue.stands, key=lambda stand: len(stand.sections)))
    settle()
    tell_times(f"{where}: language, sheet", _times(window, switch))
    tell_times(f"{where}: text size, sheet", _times(window, resize))
    window.close()
    window.deleteLater()
    settle()


def _switch_language(visit: Visit) -> None:
    visit.translate(visit.language.other)


def _change_size(visit: Visit) -> None:
    sizes = tuple(TextSize)
    after = sizes[(sizes.index(visit.display.text) + 1) % len(sizes)]
    visit.show_as(replace(visit.display, text=after))


def _change_contrast(visit: Visit) -> None:
    visit.show_as(replace(visit.display, high_contrast=not visit.display.high_contrast))


def _open_search(visit: Visit) -> None:
    if visit.place is Place.SEARCH:
        visit.leave()
    else:
        visit.search()


def _walk_and_end(visit: Visit) -> None:
    """A little of everything, all of which the end has to take back."""
    visit.selection.add(visit.catalogue.stands[0])
    visit.open(visit.catalogue.stands[1])
    visit.start_over()


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
