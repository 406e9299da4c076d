"""A kiosk to measure: the edition's stands, or many generated ones, in a window of a given size."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.house import House
from kiosk.look.code import make_qr
from kiosk.look.fonts import keep_fontconfig_quiet
from kiosk.look.scale import Viewing
from kiosk.staff.tables_file import read_tables
from kiosk.visitor.window import KioskWindow
from tests.builders import find_nothing, many_stands

FULL_HD, ULTRA_HD = QSize(1920, 1080), QSize(3840, 2160)


def application() -> QApplication:
    keep_fontconfig_quiet(paths.resources_folder() / "fonts")  # as the program does
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(["benchmark"])


def edition() -> Catalogue:
    return read_tables(paths.tables_folder())


def crowd(count: int) -> Catalogue:
    """So many generated stands under the edition's themes."""
    real = edition()
    return Catalogue(real.event, real.themes, tuple(many_stands(count, seed=7)))


def make_window(catalogue: Catalogue, size: QSize, *, animations: bool = False) -> KioskWindow:
    viewing = Viewing(32, 450)
    house = House(application(), catalogue, find_nothing, viewing, animations=animations, size=size)
    window = house.window
    assert isinstance(window, KioskWindow)
    window.resize(size)
    window.show()
    settle()
    make_qr.load()  # as the program does after its first picture
    gc.collect()
    gc.freeze()  # as the program does
    return window


@contextmanager
def passing_window(catalogue: Catalogue, size: QSize) -> Iterator[KioskWindow]:
    """A window to ask something of; nothing of it is left afterwards."""
    window = make_window(catalogue, size)
    try:
        yield window
    finally:
        houses = [child for child in application().children() if isinstance(child, House)]
        window.close()
        window.deleteLater()
        for house in houses:
            if house.window is window:
                house.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle() -> None:
    """Let everything pending happen: layouts, timers that are due, painting."""
    for _ in range(3):
        QApplication.processEvents()
