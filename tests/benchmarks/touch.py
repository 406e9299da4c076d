"""From a finger's release to the painted screen, motion off, drawn by the processor alone."""

from collections.abc import Callable
from functools import partial
from time import perf_counter

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.catalogue import Catalogue
from kiosk.visitor.window import KioskWindow
from tests.benchmarks.numbers import median, tell, tell_times
from tests.benchmarks.scene import FULL_HD, ULTRA_HD, crowd, edition, make_window, settle

MANY = 10_000
FRAME_MS = 16.7
ROUNDS = 60
TAP_MS = 70
"""How long the finger of a quick tap stays down."""
STEP = 0.3
"""Share of the view that one frame of a fast flick scrolls: a row of cards and more."""


def report() -> None:
    """Print the times at 67 and at 10,000 stands, on two screens, and how they grow."""
    tell(f"== touch to painted screen (one frame of 60 Hz is {FRAME_MS} ms)")
    catalogues = {"67": edition(), "10000": crowd(MANY)}
    for name, size in (("1920x1080", FULL_HD), ("3840x2160", ULTRA_HD)):
        found = {
            count: _measure(f"{name}, {count} stands", catalogue, size)
            for count, catalogue in catalogues.items()
        }
        for what in found["67"]:
            ratio = median(found["10000"][what]) / median(found["67"][what])
            tell(f"{name}: {what}: 10,000 stands take {ratio:.2f} times as long as 67")


def _measure(where: str, catalogue: Catalogue, size: QSize) -> dict[str, list[float]]:
    window = make_window(catalogue, size)
    sheets, codes = _taps(window)
    times = {
        "tap on a card -> sheet": sheets,
        "tap on a card -> the code on it": codes,
        "theme tap -> grid": _filters(window),
        "scroll step -> grid": _scrolls(window),
    }
    for what, seconds in times.items():
        tell_times(f"{where}: {what}", seconds)
    window.close()
    window.deleteLater()
    settle()
    return times


def _taps(window: KioskWindow) -> tuple[list[float], list[float]]:
    """Until the sheet of a stand is painted, laid out for the first time; and until its code is."""
    grid = window.screens.home.grid
    sheets, codes = [], []
    for turn in range(ROUNDS):
        grid.scroll_to(turn * 272 % max(grid.verticalScrollBar().maximum(), 1))
        settle()
        window.screens.shield.hide()
        point = QPoint(200 + 500 * (turn % 2), 200)
        QTest.mousePress(grid.viewport(), Qt.MouseButton.LeftButton, pos=point)
        QTest.qWait(TAP_MS)
        begin = perf_counter()
        _release(grid.viewport(), point)
        QApplication.sendPostedEvents()
        window.repaint(0, 0, 1, 1)
        sheets.append(perf_counter() - begin)
        assert window.screens.sheet.isVisible()
        QApplication.processEvents()
        window.repaint(0, 0, 1, 1)
        codes.append(perf_counter() - begin)
        window.visit.close()
        settle()
    return sheets, codes


def _filters(window: KioskWindow) -> list[float]:
    tiles = window.screens.home.tiles
    times = []
    for turn in range(ROUNDS):
        tile = tiles[turn // 2 % len(tiles)]
        QTest.mousePress(tile, Qt.MouseButton.LeftButton)
        QTest.qWait(TAP_MS)
        times.append(_timed(window, partial(_release, tile, tile.rect().center())))
        QTest.qWait(260)  # a second tap within 250 ms is a trembling hand
    window.visit.clear_filters()
    settle()
    return times


def _scrolls(window: KioskWindow) -> list[float]:
    """A fast flick: down to the end and up again, a step each frame."""
    bar = window.screens.home.grid.verticalScrollBar()
    step = round(window.screens.home.grid.height() * STEP)
    times = []
    for _ in range(ROUNDS):
        QTest.qWait(round(FRAME_MS))
        if not bar.minimum() <= bar.value() + step <= bar.maximum():
            step = -step
        times.append(_timed(window, partial(bar.setValue, bar.value() + step)))
    bar.setValue(0)
    return times


def _release(widget: QWidget, point: QPoint) -> None:
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=point)


def _timed(window: KioskWindow, act: Callable[[], None]) -> float:
    """From the act until what it changed is painted and handed to the screen."""
    begin = perf_counter()
    act()
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    window.repaint(0, 0, 1, 1)
    return perf_counter() - begin
