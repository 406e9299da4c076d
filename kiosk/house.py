"""The long-lived objects of a running kiosk, made in order; what shows a catalogue, again for another."""

from collections.abc import Generator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QClipboard, QCursor
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.language import Language
from kiosk.domain.takeaway import Takeaway
from kiosk.late import Late
from kiosk.look.display import Display
from kiosk.look.fonts import load_fonts
from kiosk.look.icons import Icons
from kiosk.look.look import Look
from kiosk.look.motion import Motion
from kiosk.look.scale import Viewing, scale_for
from kiosk.look.theme import load_base, style_sheet
from kiosk.look.tokens import load_tokens
from kiosk.look.translation import Translation
from kiosk.visitor.answers import Find
from kiosk.visitor.facts import Place
from kiosk.visitor.visit import Visit
from kiosk.visitor.window import KioskWindow

if TYPE_CHECKING:
    from kiosk.guard.night import Hours
    from kiosk.keeper import Keeper

_make_keeper, _make_poster = Late("kiosk.keeper:Keeper"), Late("kiosk.visitor.poster:Poster")


_DRAWN_FOR = QSize(1920, 1080)


class House(QObject):
    """The look, the visit and the window over one catalogue; without one, or without stands, the poster.

    Without `pictures` no logo is drawn.
    With `at_once=False` the window shows the stands and no more until `open_to_visitors`. `size` (px) is that
    of the screen to come: all is dressed anew when it turns out to be another.

    Signals: `ended()` when a visit is over; `refurnished(QWidget)` when `window` is another one: the one
    before is deleted.
    """

    ended = Signal()
    refurnished = Signal(object)

    def __init__(
        self,
        application: QApplication,
        catalogue: Catalogue | None,
        find: Find,
        viewing: Viewing,
        *,
        animations: bool,
        pictures: bool = True,
        public_address: str = "",
        low_reach: bool = False,
        night: "Hours | None" = None,
        at_once: bool = True,
        size: QSize = _DRAWN_FOR,
    ) -> None:
        super().__init__(application)
        self._application = application
        resources = paths.resources_folder()
        load_fonts(resources / "fonts")
        self._base = load_base(resources / "style")
        tokens = load_tokens(resources / "design" / "tokens.json")
        motion = Motion(tokens.duration, enabled=animations)
        scale = scale_for(size.width(), size.height(), viewing)
        self.look = Look(tokens, Icons(resources / "icons"), motion, scale, self)
        self.look.changed.connect(self._dress)
        self._dress()
        self._translation = Translation(resources / "i18n", self)
        self._viewing, self._public_address, self._pictures = viewing, public_address, pictures
        self._usual = Display(low_reach=low_reach)
        self._night = night
        self._is_open = False
        self.keeper: Keeper | None = None
        self.visit: Visit | None = None
        self.window: QWidget
        if catalogue is None or not catalogue.stands:
            self.window = _make_poster(self.look, viewing)
        else:
            visit = self._visit_of(catalogue, find)
            self._move_in(visit, self._window_of(visit, None, at_once=at_once or low_reach))
        self.no_pointer = QCursor(Qt.CursorShape.BlankCursor)

    def open_to_visitors(self) -> None:
        """Make what is missing of the window; watch for the end of visits, look for a voice, from now on."""
        self._is_open = True
        if self.visit is not None and isinstance(self.window, KioskWindow):
            while self.window.build_on():
                pass
            self.keeper = _make_keeper(self.visit, self.window, self, self._night)

    def view(self, diagonal_inches: float) -> None:
        """Draw everything for a panel of that size from now on."""
        self._viewing = replace(self._viewing, diagonal_inches=diagonal_inches)
        if isinstance(self.window, KioskWindow):
            self.window.view(self._viewing)

    def refurnish(self, catalogue: Catalogue, find: Find) -> Generator[None, None, None]:
        """Show another catalogue at the place that is shown now: in small steps, the last of which shows it.

        Nobody may be in the midst of a visit by then. Whoever closes this before its end leaves all as it is.
        """
        before, shown = self.visit, self.window
        visit = self._visit_of(catalogue, find)
        window = self._window_of(visit, shown.parentWidget(), at_once=False)
        try:
            yield  # the stands and the dock are made by now
            while window.build_on():
                yield
            window.setGeometry(shown.geometry())
            window.stackUnder(shown)
            if before is not None and before.place is Place.ATTRACT:
                visit.sleep()  # before it is shown: the stands would be painted for nobody
                yield
            window.show()
            yield
        except BaseException:
            visit.deleteLater()
            window.hide()  # a key may have brought the focus into it, and it may not end with that
            window.deleteLater()
            raise
        self._move_in(visit, window)
        shown.deleteLater()
        if before is not None:
            before.deleteLater()

    def _move_in(self, visit: Visit, window: KioskWindow) -> None:
        self.visit, self.window = visit, window
        visit.show_as(visit.usual)
        visit.ended.connect(self._clear_clipboards)
        visit.ended.connect(self.ended)
        self.refurnished.emit(window)
        if self.keeper is not None:
            self.keeper.keep(visit, window)
        elif self._is_open:
            self.open_to_visitors()

    def _visit_of(self, catalogue: Catalogue, find: Find) -> Visit:
        visit = Visit(catalogue if self._pictures else catalogue.without_logos(), find, self)
        visit.usual = self._usual
        visit.displayed.connect(self.look.show_as)
        visit.translated.connect(self._translate)  # before the window, which reads its texts then
        return visit

    def _window_of(self, visit: Visit, parent: QWidget | None, *, at_once: bool) -> KioskWindow:
        takeaway = Takeaway(visit.catalogue.event.short_name, self._public_address)
        return KioskWindow(visit, self.look, self._viewing, takeaway, parent, at_once=at_once)

    def _translate(self, language: Language) -> None:
        self._translation.show(language.value)

    def _clear_clipboards(self) -> None:
        clipboard = self._application.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if mode is QClipboard.Mode.Clipboard or clipboard.supportsSelection():
                clipboard.clear(mode)

    def _dress(self) -> None:
        """Write the style sheet anew where it changes: with the scale alone.

        The visitor's screens paint themselves, so that text size and contrast change nothing of it.
        """
        tokens, scale = self.look.tokens, self.look.scale
        body = tokens.type["body"]
        sheet = style_sheet(self._base, tokens.light, scale, body.family, body.size)
        if sheet != self._application.styleSheet():
            self._application.setStyleSheet(sheet)
