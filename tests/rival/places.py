"""Where a finger finds things on the kiosk, asked of a window that nobody sees."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QWidget

from kiosk import paths
from kiosk.settings import read_settings
from tests.benchmarks.scene import FULL_HD, edition, passing_window, settle
from tests.rival.eyes import Point, Region
from tests.rival.page import LETTER
from tests.rival.programs import Touches


def kiosk_places(size: QSize = FULL_HD) -> tuple[Touches, Region]:
    """The touches on a screen of that size, and where the results of the search stand."""
    settings = read_settings(paths.settings_file())
    assert (settings.diagonal_inches, settings.viewing_distance_mm) == (32.0, 450.0), "as its window has it"
    with passing_window(edition(), size) as window:
        screens = window.screens
        card = screens.home.grid.mapTo(window, QPoint(100, 100))
        theme, home = _middle(window, screens.home.tiles[0]), _middle(window, screens.dock.home_button)
        search = _middle(window, screens.dock.search_pill)
        window.visit.search()
        settle()
        keyboard = screens.search.keyboard
        key, erase = _middle(window, keyboard.key(LETTER)), _middle(window, keyboard.erase_key)
        corner = screens.search.results.mapTo(window, QPoint(40, 60))
    return Touches((card.x(), card.y()), theme, home, search, key, erase), (corner.x(), corner.y(), 400, 300)


def _middle(window: QWidget, widget: QWidget) -> Point:
    found = widget.mapTo(window, widget.rect().center())
    return found.x(), found.y()
