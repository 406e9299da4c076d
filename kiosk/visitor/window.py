"""The one window: it holds the screens and connects their wishes to the visit; it decides nothing."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.language import Language
from kiosk.domain.stand import Stand
from kiosk.look.display import Display
from kiosk.look.look import Look
from kiosk.look.scale import Viewing, scale_for
from kiosk.visitor.display_panel import DisplayPanel
from kiosk.visitor.dock import Dock
from kiosk.visitor.facts import Listing, OpenStand, Picks, Place
from kiosk.visitor.focus_ring import FocusRing
from kiosk.visitor.home import HomeScreen
from kiosk.visitor.master_list import MasterList
from kiosk.visitor.picks import PicksScreen
from kiosk.visitor.sheet import SheetScreen
from kiosk.visitor.shield import Shield
from kiosk.visitor.slide import Fade
from kiosk.visitor.stage import Screens, Stage
from kiosk.visitor.stand_model import StandModel
from kiosk.visitor.toast import Toast
from kiosk.visitor.visit import Visit

_FLASH_MS = 400


class KioskWindow(QWidget):
    """The visitor's window, laid out anew whenever its size or the look changes."""

    def __init__(self, visit: Visit, look: Look, viewing: Viewing) -> None:
        super().__init__()
        self.visit = visit
        self._look = look
        self._viewing = viewing
        self._model = StandModel(visit.catalogue, self)
        self._current = StandModel(visit.catalogue, self)
        self.home = HomeScreen(visit.catalogue, self._model, look, self)
        self.master = MasterList(self._current, look, self)
        self.sheet = SheetScreen(look, self)
        self.picks = PicksScreen(look, self)
        self.dock = Dock(look, self)
        self.panel = DisplayPanel(look, self)
        self.toast = Toast(look, self)
        self._fade = Fade(look.motion, self.sheet)
        self.shield = Shield(self)
        screens = Screens(self.home, self.master, self.sheet, self.picks, self.dock, self.shield)
        self.stage = Stage(screens, look, self)
        self.ring = FocusRing(look, self)
        self.master.hide()
        self.sheet.hide()
        self.setWindowTitle(visit.catalogue.event.short_name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._connect_screens()
        self._connect_visit()
        self._show_listing(visit.listing)
        self._show_picks(Picks())

    def arrange(self) -> None:
        """Lay out everything for the size of the window."""
        self.stage.arrange()
        self.panel.setGeometry(0, 0, self.width(), self.dock.y())
        self.panel.arrange()
        self.panel.raise_()
        self._place_toast()

    def _connect_screens(self) -> None:
        visit = self.visit
        self.home.theme_tapped.connect(visit.toggle_theme)
        self.home.kind_tapped.connect(visit.choose_kind)
        self.home.order_tapped.connect(visit.choose_order)
        self.home.clear_tapped.connect(visit.clear_filters)
        for screen in (self.home, self.master, self.sheet, self.picks):
            screen.stand_tapped.connect(visit.open)
        self.sheet.back_tapped.connect(visit.go_back)
        self.sheet.pick_tapped.connect(visit.selection.add)
        self.sheet.unpick_tapped.connect(visit.selection.remove)
        self.picks.remove_tapped.connect(visit.selection.remove)
        self.picks.clear_tapped.connect(visit.selection.clear)
        self.picks.browse_tapped.connect(visit.go_home)
        self.toast.undo_tapped.connect(visit.selection.undo)
        self.dock.home_asked.connect(visit.go_home)
        self.dock.search_asked.connect(visit.search)
        self.dock.search_left.connect(visit.leave)
        self.dock.picks_asked.connect(visit.show_picks)
        self.dock.language_asked.connect(visit.switch_language)
        self.dock.display_asked.connect(self._toggle_panel)
        self.panel.display_asked.connect(visit.show_as)
        self.panel.close_asked.connect(self._close_panel)
        self.panel.restart_asked.connect(visit.start_over)
        self.ring.toggled.connect(self.home.grid.show_focus)
        self.ring.toggled.connect(self.master.rows.show_focus)

    def _connect_visit(self) -> None:
        visit = self.visit
        visit.moved.connect(self._move)
        visit.translated.connect(self._translate)
        visit.listed.connect(self._show_listing)
        visit.opened.connect(self._show_sheet)
        visit.closed.connect(self._leave_sheet)
        visit.went_home.connect(self._go_to_top)
        visit.displayed.connect(self._show_display)
        visit.selection.picked.connect(self._show_picks)
        visit.ended.connect(self._forget)
        self._look.changed.connect(self.arrange)

    def _move(self, place: Place) -> None:
        self._close_panel()
        self.stage.show_place(place)
        self._place_toast()

    def _translate(self, _language: Language) -> None:
        """Take the stands and themes of another language; what is shown of them is told right after."""
        catalogue = self.visit.catalogue
        self._model.show_catalogue(catalogue)
        self._current.show_catalogue(catalogue)
        self.home.show_catalogue(catalogue)

    def _show_listing(self, listing: Listing) -> None:
        self.home.grid.forget_rows()
        self._model.show(listing.stands)
        self.home.show_listing(listing)

    def _show_picks(self, picks: Picks) -> None:
        self._model.show_picks(picks.stands)
        self._current.show_picks(picks.stands)
        self.dock.show_picks(len(picks.stands))
        catalogue = self.visit.catalogue
        self.picks.show_picks(picks, catalogue.starters(), len(catalogue.stands))
        if self.visit.open_stand is not None:
            self.sheet.show_picked(self.visit.selection.holds(self.visit.open_stand))
        self._place_toast()
        self.toast.show_picks_change(picks)

    def _place_toast(self) -> None:
        """Above the dock, above the commands of a sheet, or beside the code of Ma sélection."""
        if self.visit.open_stand is not None:
            self.toast.place(QRect(0, 0, self.width(), self.sheet.y() + self.sheet.action_bar.y()))
        elif self.visit.place is Place.PICKS:
            self.toast.place(self.picks.free_place())
        else:
            self.toast.place(QRect(0, 0, self.width(), self.dock.y()))

    def _show_display(self, display: Display) -> None:
        self.panel.show_display(display)

    def _go_to_top(self) -> None:
        self._close_panel()
        self.home.grid.scroll_to(0)

    def _show_sheet(self, shown: OpenStand) -> None:
        self._close_panel()
        self.stage.finish()
        if self.sheet.isVisible():
            self._change_sheet(shown)
        else:
            self.sheet.show_stand(shown)
            self.stage.bring_sheet()
        self._show_current_list()
        self.master.show_current(shown.stand, self._current.rowCount())
        self._place_toast()
        if self.ring.is_shown:
            self.sheet.action_bar.back.setFocus()

    def _show_current_list(self) -> None:
        """The list beside a sheet is the one that the visitor came from."""
        stands = self.visit.current_list
        if stands != self._current.stands:
            self.master.rows.forget_rows()
            self._current.show(stands)

    def _change_sheet(self, shown: OpenStand) -> None:
        fade = self._look.motion.duration("fade")
        picture = self.sheet.body_picture() if fade else None
        self.sheet.show_stand(shown)
        if picture is not None:
            self._fade.run(picture, self.sheet.area, fade)

    def _leave_sheet(self, stand: Stand) -> None:
        self.stage.take_sheet_away()
        self._place_toast()
        if self.visit.place is Place.HOME:
            self.home.grid.flash(stand, _FLASH_MS)
            if self.ring.is_shown:
                self.home.grid.setFocus(Qt.FocusReason.TabFocusReason)

    def _toggle_panel(self) -> None:
        if self.panel.isVisible():
            self._close_panel()
        else:
            self.panel.show()
            self.panel.raise_()
            self.dock.show_panel(is_open=True)
            self.shield.hold()

    def _close_panel(self) -> None:
        if self.panel.isVisible():
            self.panel.hide()
            self.dock.show_panel(is_open=False)
            self.shield.hold()

    def _forget(self) -> None:
        """Leave nothing of the visit that has ended."""
        self._close_panel()
        self.toast.forget()
        self.picks.scroll_to_top()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._look.rescale(scale_for(self.width(), self.height(), self._viewing)):
            self.arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.panel.isVisible():
                self._close_panel()
            else:
                self.visit.go_back()
        elif event.key() == Qt.Key.Key_Home:
            self.visit.go_home()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)
