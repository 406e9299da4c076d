"""The one window: it stacks the screens and connects their wishes to the visit; it decides nothing."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.look.scale import Viewing, scale_for
from kiosk.visitor.dock import Dock
from kiosk.visitor.facts import Listing, OpenStand, Place
from kiosk.visitor.focus_ring import FocusRing
from kiosk.visitor.home import HomeScreen
from kiosk.visitor.master_list import MasterList
from kiosk.visitor.sheet import SheetScreen
from kiosk.visitor.sheet_layout import MASTER_WIDTH
from kiosk.visitor.slide import Fade, Slide
from kiosk.visitor.stand_model import StandModel
from kiosk.visitor.visit import Visit

SHIELD_MS = 200
"""How long a change of screen swallows touches: they were meant for the screen before."""
_FLASH_MS = 400


class Shield(QWidget):
    """Invisible, over everything: it swallows touches for the moment of a change of screen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.timeout.connect(self.hide)
        self.hide()

    def hold(self) -> None:
        """Swallow what comes in the next 200 ms."""
        self.show()
        self.raise_()
        self._end.start(SHIELD_MS)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing, not even the ground that the style sheet gives every widget."""


class KioskWindow(QWidget):
    """The visitor's window, laid out anew whenever its size changes."""

    def __init__(self, visit: Visit, look: Look, viewing: Viewing) -> None:
        super().__init__()
        self.visit = visit
        self._look = look
        self._viewing = viewing
        self._model = StandModel(visit.catalogue, self)
        self.home = HomeScreen(visit.catalogue, self._model, look, self)
        self.master = MasterList(self._model, look, self)
        self.sheet = SheetScreen(look, self)
        self.dock = Dock(look, self)
        self._slide = Slide(self.sheet, look.motion)
        self._fade = Fade(look.motion, self.sheet)
        self.shield = Shield(self)
        self.ring = FocusRing(look, self)
        self.master.hide()
        self.sheet.hide()
        self.setWindowTitle(visit.catalogue.event.short_name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._connect()
        self._show_listing(visit.listing)
        self.dock.show_home_current(current=True)

    def arrange(self) -> None:
        """Lay out every screen for the size of the window."""
        self._slide.finish()
        width, height = self.width(), self.height()
        above = height - self.dock.height_for(self._look)
        self.dock.setGeometry(0, above, width, height - above)
        self.dock.arrange()
        self.home.setGeometry(0, 0, width, above)
        self.home.arrange()
        self.master.setGeometry(0, 0, self._master_width(), above)
        self.master.arrange()
        self.sheet.setGeometry(self._master_width(), 0, width - self._master_width(), above)
        self.sheet.arrange()
        self.shield.setGeometry(self.rect())
        self._stack(sheet_open=self.visit.open_stand is not None)

    def _master_width(self) -> int:
        return 0 if self._look.scale.is_tall else self._look.scale.at(MASTER_WIDTH)

    def _connect(self) -> None:
        visit = self.visit
        self.home.theme_tapped.connect(visit.toggle_theme)
        self.home.kind_tapped.connect(visit.choose_kind)
        self.home.order_tapped.connect(visit.choose_order)
        self.home.clear_tapped.connect(visit.clear_filters)
        for screen in (self.home, self.master, self.sheet):
            screen.stand_tapped.connect(visit.open)
        self.sheet.back_tapped.connect(visit.close)
        self.dock.home_asked.connect(visit.go_home)
        visit.listed.connect(self._show_listing)
        visit.opened.connect(self._show_sheet)
        visit.closed.connect(self._leave_sheet)
        visit.moved.connect(self._move)
        visit.went_home.connect(self._go_to_top)
        self._look.changed.connect(self.arrange)
        self.ring.toggled.connect(self.home.grid.show_focus)
        self.ring.toggled.connect(self.master.rows.show_focus)

    def _show_listing(self, listing: Listing) -> None:
        self.home.grid.forget_rows()
        self.master.rows.forget_rows()
        self._model.show(listing.stands)
        self.home.show_listing(listing)

    def _move(self, _place: Place) -> None:
        self._slide.finish()
        self._stack(sheet_open=False)

    def _go_to_top(self) -> None:
        self.home.grid.scroll_to(0)

    def _show_sheet(self, shown: OpenStand) -> None:
        self._slide.finish()
        if self.sheet.isVisible():
            self._change_sheet(shown)
        else:
            self.sheet.show_stand(shown)
            self._slide_in()
        self.master.show_current(shown.stand, self._model.rowCount())
        if self.ring.is_shown:
            self.sheet.action_bar.back.setFocus()

    def _change_sheet(self, shown: OpenStand) -> None:
        fade = self._look.motion.duration("fade")
        picture = self.sheet.body_picture() if fade else None
        self.sheet.show_stand(shown)
        if picture is not None:
            self._fade.run(picture, self.sheet.area, fade)

    def _slide_in(self) -> None:
        goal = self.sheet.pos()
        start = QPoint(goal.x(), self.home.height()) if self._look.scale.is_tall else QPoint(self.width(), 0)
        milliseconds = self._look.motion.duration("sheet" if self._look.scale.is_tall else "slide")
        self.sheet.move(start)
        self.sheet.show()
        self._lift_sheet()
        self.dock.show_home_current(current=False)
        self._slide.run(start, goal, milliseconds, self._look.motion.enter, self._arrive_at_sheet)

    def _leave_sheet(self, stand: Stand) -> None:
        self._stack(sheet_open=False)
        self.sheet.show()
        start = QPoint(self._master_width(), 0)
        goal = QPoint(0, self.home.height()) if self._look.scale.is_tall else QPoint(self.width(), 0)
        self._lift_sheet()
        self._slide.run(
            start, goal, self._look.motion.duration("leave"), self._look.motion.leave, self._arrive_home
        )
        self.home.grid.flash(stand, _FLASH_MS)
        if self.ring.is_shown:
            self.home.grid.setFocus(Qt.FocusReason.TabFocusReason)

    def _arrive_at_sheet(self) -> None:
        self._stack(sheet_open=True)

    def _arrive_home(self) -> None:
        self._stack(sheet_open=False)

    def _stack(self, *, sheet_open: bool) -> None:
        """Show the screens of a state, each in its place."""
        self.sheet.move(self._master_width(), 0)
        self.sheet.setVisible(sheet_open)
        self.master.setVisible(sheet_open and not self._look.scale.is_tall)
        self.home.setVisible(not sheet_open)
        self.dock.show_home_current(current=not sheet_open)
        self.dock.raise_()

    def _lift_sheet(self) -> None:
        """Put the sheet above the home screen and below the dock, out of reach while it moves."""
        self.sheet.raise_()
        self.dock.raise_()
        self.shield.hold()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._look.rescale(scale_for(self.width(), self.height(), self._viewing)):
            self.arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.visit.close()
        elif event.key() == Qt.Key.Key_Home:
            self.visit.go_home()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)
