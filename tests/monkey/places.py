"""Where the buttons of the kiosk's screens are, asked of a window that nobody sees."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.visitor.touchable import Touchable
from kiosk.visitor.window import KioskWindow
from tests.benchmarks.scene import edition, passing_window
from tests.rival.eyes import Point

_PICKS = 4


def button_places(size: Point) -> list[Point]:
    """The middle of every button of every screen, once."""
    with passing_window(edition(), QSize(*size)) as window:
        visit, found = window.visit, _buttons(window)
        visit.open(visit.catalogue.stands[0])
        found |= _buttons(window)
        for stand in visit.catalogue.stands[:_PICKS]:
            visit.selection.add(stand)
        for go in (visit.search, visit.show_picks, visit.go_home, window.screens.dock.display_asked.emit):
            go()
            found |= _buttons(window)
    return sorted(found)


def _buttons(window: KioskWindow) -> set[Point]:
    QApplication.processEvents()
    buttons = [each for each in window.findChildren(Touchable) if each.isVisible()]
    middles = [each.mapTo(window, each.rect().center()) for each in buttons]
    return {(point.x(), point.y()) for point in middles if window.rect().contains(point)}
