"""Tells the screens what happens in the visit."""

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.domain.choice import Choice
from kiosk.domain.language import Language
from kiosk.domain.stand import Stand
from kiosk.domain.takeaway import Takeaway
from kiosk.look.display import Display
from kiosk.look.look import Look
from kiosk.visitor.code_card import Codes
from kiosk.visitor.facts import Found, Listing, OpenStand, Picks, Place, found_facts
from kiosk.visitor.focus_ring import FocusRing
from kiosk.visitor.screens import Screens
from kiosk.visitor.slide import Fade
from kiosk.visitor.stage import Stage
from kiosk.visitor.visit import Visit

_FLASH_MS = 400


class Teller(QObject):
    """Hands every fact to the screens that show it, those that are not in view included."""

    def __init__(
        self,
        visit: Visit,
        screens: Screens,
        stage: Stage,
        ring: FocusRing,
        look: Look,
        takeaway: Takeaway,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._visit, self._screens, self._stage, self._ring = visit, screens, stage, ring
        self._look, self._takeaway, self._window = look, takeaway, window
        self._codes = Codes()
        self._shown: OpenStand | None = None
        self._has_voice = False
        self._fade = Fade(look.motion, screens.sheet)
        visit.moved.connect(self._move)
        visit.translated.connect(self._translate)
        visit.listed.connect(self._list)
        visit.found.connect(self._show_found)
        visit.opened.connect(self._open)
        visit.closed.connect(self._close)
        visit.went_home.connect(self._go_to_top)
        visit.displayed.connect(self._show_display)
        visit.selection.picked.connect(self._show_picks)
        visit.ended.connect(self._forget)
        self._list(visit.listing)
        self._show_picks(Picks())

    def place_toast(self) -> None:
        """Put passing words above the dock, over the text of a sheet, or beside the code of a list."""
        screens = self._screens
        if self._stage.shows_sheet and not self._look.display.low_reach:
            left = self._window.width() - screens.sheet.width()  # it may still be on its way in
            screens.toast.place(screens.sheet.free_place().translated(left, 0))
        elif self._stage.shows_sheet and not screens.low.commands.has_filters:
            screens.toast.place(QRect(0, 0, self._window.width(), screens.low.commands.y()))
        elif self._visit.place is Place.PICKS and not self._stage.shows_sheet:
            screens.toast.place(screens.picks.free_place())
        else:
            screens.toast.place(QRect(0, 0, self._window.width(), screens.home.height()))

    def prepare(self, stand: Stand) -> bool:
        """Make ready what opening a stand will show; False where that would be seen, or is never shown."""
        screens = self._screens
        if screens.sheet.isVisible() or self._look.display.low_reach:
            return False
        self._show_current_list()
        self._stage.freshen_sheet()
        screens.sheet.prepare(self._visit.facts_of(stand))
        if not self._look.scale.is_tall:
            screens.master.show_current(stand, screens.current.rowCount())
            screens.master.rows.prepare_view()
        return True

    def prepare_list(self, choice: Choice) -> None:
        """Make ready what another choice will list."""
        if self._screens.home.isVisible():
            self._screens.home.grid.prepare_stands(self._visit.catalogue.listed(choice))

    def prepare_answer(self, words: str) -> None:
        """Make ready what typing these words will show."""
        visit, findings = self._visit, self._visit.answers.foresee(words)
        filtered = visit.listing.choice.is_filtered
        found = found_facts(findings, visit.catalogue, ignores_filters=filtered)
        self._screens.search.results.prepare_found(found)

    def _move(self, place: Place) -> None:
        self._shown = None
        self._screens.low.close_stand()
        self._screens.low.offer_filters(offered=place is Place.HOME)
        self._show_current_list()
        self._stage.show_place(place)
        if place is Place.SEARCH:
            self._screens.search.open()
        elif place is Place.PICKS:
            self._screens.picks.scroll_to_top()
        self.place_toast()

    def _translate(self, _language: Language) -> None:
        """Take the stands and themes of another language; what is shown of them is told right after."""
        screens, catalogue = self._screens, self._visit.catalogue
        screens.listed.show_catalogue(catalogue)
        screens.current.show_catalogue(catalogue)
        screens.home.show_catalogue(catalogue)
        screens.low.show_catalogue(catalogue)
        screens.search.show_catalogue(catalogue)
        screens.picks.show_catalogue(catalogue)

    def _list(self, listing: Listing) -> None:
        screens = self._screens
        screens.home.grid.forget_rows()
        screens.listed.show(listing.stands)
        screens.home.show_listing(listing)
        if self._look.display.low_reach:
            self._show_current_list()
            screens.low.show_listing(listing)

    def _show_found(self, found: Found) -> None:
        self._screens.search.show_found(found)

    def _show_picks(self, picks: Picks) -> None:
        screens, catalogue = self._screens, self._visit.catalogue
        screens.listed.show_picks(picks.stands)
        screens.current.show_picks(picks.stands)
        screens.low.show_picks(picks.stands)
        screens.dock.show_picks(len(picks.stands))
        screens.picks.show_picks(picks, catalogue.starters(), len(catalogue.stands))
        if self._visit.open_stand is not None:
            picked = self._visit.selection.holds(self._visit.open_stand)
            screens.sheet.show_picked(picked)
            screens.low.show_picked(picked)
        self.place_toast()
        screens.toast.show_picks_change(picks)

    def _show_display(self, display: Display) -> None:
        """The look has changed already; what one of the two layouts was not told is told it now."""
        self._screens.panel.show_display(display)
        self._screens.voice_bar.show_display(display)
        if display.low_reach:
            self._show_current_list()
            self._screens.low.show_listing(self._visit.listing)
        if self._shown is not None:
            self._fill_sheet(self._shown)
        if display.voice is not self._has_voice:
            self._has_voice = display.voice
            self._stage.arrange()
        self.place_toast()

    def _open(self, shown: OpenStand) -> None:
        is_other = self._stage.shows_sheet
        self._stage.finish()
        self._shown = shown
        self._show_current_list()
        if is_other:
            self._change_sheet(shown)
        else:
            self._fill_sheet(shown)
            self._stage.bring_sheet()
        self._screens.master.show_current(shown.stand, self._screens.current.rowCount())
        self.place_toast()
        if self._ring.is_shown and not self._look.display.low_reach:
            self._screens.sheet.action_bar.back.setFocus()

    def _fill_sheet(self, shown: OpenStand) -> None:
        """Show a stand on the sheet of the layout in use."""
        if not self._look.display.low_reach:
            self._screens.sheet.show_stand(shown)
            return
        subject = self.tr("Stand {n}").format(n=shown.stand.number)
        code = self._codes.of(self._takeaway.of_stand(shown.stand, subject))
        self._screens.code.show_code(code, self.tr("Emporter"))
        self._screens.low.show_stand(shown)

    def _change_sheet(self, shown: OpenStand) -> None:
        fades = not self._look.display.low_reach
        milliseconds = self._look.motion.duration("fade") if fades else 0
        picture = self._screens.sheet.body_picture() if milliseconds else None
        self._fill_sheet(shown)
        if picture is not None:
            self._fade.run(picture, self._screens.sheet.area, milliseconds)

    def _show_current_list(self) -> None:
        """The list beside a sheet is the one that the visitor came from."""
        stands, current = self._visit.current_list, self._screens.current
        if stands != current.stands:
            self._screens.master.rows.forget_rows()
            current.show(stands)

    def _close(self, stand: Stand) -> None:
        self._shown = None
        self._stage.take_sheet_away()
        self._screens.low.close_stand()
        self.place_toast()
        if self._visit.place is Place.HOME:
            self._screens.home.grid.flash(stand, _FLASH_MS)
            if self._ring.is_shown and self._screens.home.isVisible():
                self._screens.home.grid.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_to_top(self) -> None:
        self._screens.home.scroll_to_top()
        self._screens.low.strip.scroll_to_start()

    def _forget(self) -> None:
        """Leave nothing of the visit that has ended."""
        screens = self._screens
        screens.toast.forget()
        screens.search.forget()
        screens.picks.scroll_to_top()
        screens.low.forget()
        screens.home.grid.forget_rows()
        screens.master.rows.scroll_to(0)
