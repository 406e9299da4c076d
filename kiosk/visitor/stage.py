"""The stage: which screens are to be seen where, and how they come and go."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from kiosk.look.look import Look
from kiosk.visitor.dock import Dock
from kiosk.visitor.facts import Place
from kiosk.visitor.home import HomeScreen
from kiosk.visitor.master_list import MasterList
from kiosk.visitor.picks import PicksScreen
from kiosk.visitor.sheet import SheetScreen
from kiosk.visitor.sheet_layout import MASTER_WIDTH
from kiosk.visitor.shield import Shield
from kiosk.visitor.slide import Slide


@dataclass(frozen=True, slots=True)
class Screens:
    """All that stands on the stage, the dock in front."""

    home: HomeScreen
    master: MasterList
    sheet: SheetScreen
    picks: PicksScreen
    dock: Dock
    shield: Shield


class Stage(QObject):
    """Puts the screens of a moment in their places; a sheet slides in and out."""

    def __init__(self, screens: Screens, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._screens = screens
        self._look = look
        self._window = window
        self._place = Place.HOME
        self._sheet_open = False
        self._slide = Slide(screens.sheet, look.motion)

    def arrange(self) -> None:
        """Lay out every screen for the size of the window."""
        self._slide.finish()
        screens, width, height = self._screens, self._window.width(), self._window.height()
        above = height - screens.dock.height_for(self._look)
        screens.dock.setGeometry(0, above, width, height - above)
        screens.home.setGeometry(0, 0, width, above)
        screens.picks.setGeometry(0, 0, width, above)
        screens.master.setGeometry(0, 0, self._master_width(), above)
        screens.sheet.setGeometry(self._master_width(), 0, width - self._master_width(), above)
        for screen in (screens.dock, screens.home, screens.picks, screens.master, screens.sheet):
            screen.arrange()
        screens.shield.setGeometry(self._window.rect())
        self._stack()

    def show_place(self, place: Place) -> None:
        """Show a place without a sheet, at once."""
        self._slide.finish()
        self._place, self._sheet_open = place, False
        self._screens.shield.hold()
        self._stack()

    def bring_sheet(self) -> None:
        """Slide the sheet in over what is there."""
        self._slide.finish()
        self._sheet_open = True
        sheet, tall = self._screens.sheet, self._look.scale.is_tall
        goal = QPoint(self._master_width(), 0)
        start = self._sheet_away()
        sheet.move(start)
        sheet.show()
        self._lift_sheet()
        self._mark_dock()
        motion = self._look.motion
        self._slide.run(start, goal, motion.duration("sheet" if tall else "slide"), motion.enter, self._stack)

    def take_sheet_away(self) -> None:
        """Slide the sheet out; below it is the list again."""
        self._slide.finish()
        self._sheet_open = False
        self._stack()
        sheet, motion = self._screens.sheet, self._look.motion
        sheet.show()
        self._lift_sheet()
        start = QPoint(self._master_width(), 0)
        self._slide.run(start, self._sheet_away(), motion.duration("leave"), motion.leave, self._stack)

    def finish(self) -> None:
        """End a movement now."""
        self._slide.finish()

    def _sheet_away(self) -> QPoint:
        """Where a sheet is that is not to be seen: below in the tall layout, else at the right."""
        if self._look.scale.is_tall:
            return QPoint(0, self._screens.home.height())
        return QPoint(self._window.width(), 0)

    def _master_width(self) -> int:
        return 0 if self._look.scale.is_tall else self._look.scale.at(MASTER_WIDTH)

    def _stack(self) -> None:
        """Show the screens of the moment, each in its place."""
        screens, sheet_open = self._screens, self._sheet_open
        screens.sheet.move(self._master_width(), 0)
        screens.sheet.setVisible(sheet_open)
        screens.master.setVisible(sheet_open and not self._look.scale.is_tall)
        screens.home.setVisible(not sheet_open and self._place is Place.HOME)
        screens.picks.setVisible(not sheet_open and self._place is Place.PICKS)
        self._mark_dock()
        screens.dock.raise_()

    def _mark_dock(self) -> None:
        self._screens.dock.show_place(self._place, sheet_open=self._sheet_open)

    def _lift_sheet(self) -> None:
        """Put the sheet above its list and below the dock, out of reach while it moves."""
        self._screens.sheet.raise_()
        self._screens.dock.raise_()
        self._screens.shield.hold()
