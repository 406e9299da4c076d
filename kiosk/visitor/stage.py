"""The stage: which screens are to be seen where, and how they come and go."""

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from kiosk.look.look import Look
from kiosk.visitor.facts import Place
from kiosk.visitor.home import HomeScreen
from kiosk.visitor.low_screen import LowScreen
from kiosk.visitor.master_list import MasterList
from kiosk.visitor.picks import PicksScreen
from kiosk.visitor.screens import Screens
from kiosk.visitor.search import SearchScreen
from kiosk.visitor.sheet import SheetScreen
from kiosk.visitor.sheet_layout import MASTER_WIDTH
from kiosk.visitor.slide import Slide
from kiosk.visitor.voice_bar import VoiceBar

Arranged = HomeScreen | LowScreen | SearchScreen | PicksScreen | MasterList | SheetScreen


class Stage(QObject):
    """Puts the screens of a moment in their places; a sheet and the search slide in, a sheet slides out.

    A screen is laid out when it is about to be seen.
    """

    def __init__(self, screens: Screens, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._screens = screens
        self._look = look
        self._window = window
        self._place = Place.HOME
        self._sheet_open = False
        self._stale: set[QWidget] = set()
        self._slide = Slide(screens.sheet, look.motion)
        self._rise = Slide(screens.search, look.motion)

    def arrange(self) -> None:
        """Lay out every screen for the size of the window."""
        self.finish()
        screens, whole = self._screens, self._window.rect()
        dock = screens.dock.height_for(self._look)
        bar = VoiceBar.height_for(self._look) if self._look.display.voice else 0
        above = whole.height() - dock - bar
        room, left = QRect(0, 0, whole.width(), above), self._master_width()
        screens.dock.setGeometry(0, whole.height() - dock, whole.width(), dock)
        screens.voice_bar.setGeometry(0, above, whole.width(), bar)
        for screen in (screens.home, screens.low, screens.search, screens.picks, screens.panel):
            screen.setGeometry(room)
        screens.master.setGeometry(0, 0, left, above)
        screens.sheet.setGeometry(left, 0, whole.width() - left, above)
        for cover in (screens.prompt, screens.attract, screens.shield):
            cover.setGeometry(whole)
        screens.dock.arrange()
        screens.voice_bar.arrange()
        screens.panel.arrange()
        screens.prompt.arrange(dock + bar)
        screens.attract.arrange()
        for part in (screens.voice_bar, screens.dock, *self._covers()):
            part.raise_()
        self._stale = {
            screens.home,
            screens.low,
            screens.search,
            screens.picks,
            screens.master,
            screens.sheet,
        }
        self._stack()

    def show_place(self, place: Place) -> None:
        """Show a place without a sheet."""
        self.finish()
        before, self._place, self._sheet_open = self._place, place, False
        self._stale |= {self._screens.search, self._screens.picks}  # the language may have changed meanwhile
        self._screens.shield.hold()
        if place is Place.ATTRACT:
            self._screens.attract.start()
        elif before is Place.ATTRACT:
            self._screens.attract.stop()
        self._stack()
        if place is Place.SEARCH:
            self._raise_search()

    def freshen_sheet(self) -> None:
        """Lay out the sheet, and the list beside it, where that is due."""
        self._freshen(self._screens.master)
        self._freshen(self._screens.sheet)

    def bring_sheet(self) -> None:
        """Show the sheet over what is there; it slides in, where it is not in the reading zone."""
        self.finish()
        self._sheet_open = True
        self._screens.shield.hold()
        if self._look.display.low_reach:
            self._stack()
            return
        self._freshen(self._screens.master)
        sheet, motion = self._screens.sheet, self._look.motion
        start = self._sheet_away()
        sheet.move(start)
        sheet.show()
        self._lift(sheet)
        self._mark_dock()
        milliseconds = motion.duration("sheet" if self._look.scale.is_tall else "slide")
        goal = QPoint(self._master_width(), 0)
        self._slide.run(start, goal, milliseconds, motion.enter, self._stack)

    def take_sheet_away(self) -> None:
        """Slide the sheet out; below it is the list again."""
        self.finish()
        self._sheet_open = False
        self._screens.shield.hold()
        self._stack()
        if self._look.display.low_reach:
            return
        sheet, motion = self._screens.sheet, self._look.motion
        sheet.show()
        self._lift(sheet)
        start = QPoint(self._master_width(), 0)
        self._slide.run(start, self._sheet_away(), motion.duration("leave"), motion.leave, self._stack)

    def finish(self) -> None:
        """End all movement now."""
        self._slide.finish()
        self._rise.finish()

    @property
    def shows_sheet(self) -> bool:
        """Whether a sheet is on the stage, or on its way in."""
        return self._sheet_open

    def _freshen(self, screen: Arranged) -> None:
        """Lay a screen out if that is due."""
        if screen in self._stale:
            self._stale.discard(screen)
            screen.arrange()

    def _show(self, screen: Arranged, *, shown: bool) -> None:
        if shown:
            self._freshen(screen)
        screen.setVisible(shown)

    def _raise_search(self) -> None:
        search, motion = self._screens.search, self._look.motion
        start = QPoint(0, search.height())
        self._rise.run(start, QPoint(0, 0), motion.duration("sheet"), motion.enter, self._stack)

    def _sheet_away(self) -> QPoint:
        """Where a sheet is that is not to be seen: below in the tall layout, else at the right."""
        if self._look.scale.is_tall:
            return QPoint(0, self._screens.home.height())
        return QPoint(self._window.width(), 0)

    def _master_width(self) -> int:
        return 0 if self._look.scale.is_tall else self._look.scale.at(MASTER_WIDTH)

    def _stack(self) -> None:
        """Show the screens of the moment, each in its place."""
        screens, place = self._screens, self._place
        low, tall = self._look.display.low_reach, self._look.scale.is_tall
        sheet_open = self._sheet_open
        screens.sheet.move(self._master_width(), 0)
        screens.search.move(0, 0)
        self._show(screens.sheet, shown=sheet_open and not low)
        self._show(screens.master, shown=sheet_open and not low and not tall)
        self._show(screens.home, shown=place is Place.HOME and not sheet_open and not low)
        self._show(screens.low, shown=low and (sheet_open or place is Place.HOME))
        self._show(screens.search, shown=place is Place.SEARCH and not sheet_open)
        self._show(screens.picks, shown=place is Place.PICKS and not sheet_open)
        screens.voice_bar.setVisible(self._look.display.voice)
        self._mark_dock()
        self._lift(screens.toast)

    def _mark_dock(self) -> None:
        self._screens.dock.show_place(self._place, sheet_open=self._sheet_open)

    def _lift(self, screen: QWidget) -> None:
        """Put a screen above the others and below the bars, which need not be painted anew for that."""
        screen.stackUnder(self._screens.voice_bar)

    def _covers(self) -> tuple[QWidget, ...]:
        """What lies over the bars too, the topmost last."""
        screens = self._screens
        return screens.panel, screens.prompt, screens.attract, screens.shield
