"""The long-lived objects of a running kiosk, made once, in order."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QClipboard, QCursor
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.language import Language
from kiosk.domain.takeaway import Takeaway
from kiosk.keeper import Keeper
from kiosk.look.display import Display
from kiosk.look.fonts import load_fonts
from kiosk.look.icons import Icons
from kiosk.look.look import Look
from kiosk.look.motion import Motion
from kiosk.look.scale import Viewing, scale_for
from kiosk.look.theme import load_base, style_sheet
from kiosk.look.tokens import load_tokens
from kiosk.look.translation import Translation
from kiosk.visitor.facts import Place
from kiosk.visitor.poster import Poster
from kiosk.visitor.visit import Find, Visit
from kiosk.visitor.window import KioskWindow


class House(QObject):
    """The look, the visit and the window over one catalogue; without one, or without stands, the poster.

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
        public_address: str = "",
        low_reach: bool = False,
    ) -> None:
        super().__init__(application)
        self._application = application
        resources = paths.resources_folder()
        load_fonts(resources / "fonts")
        self._base = load_base(resources / "style")
        self._sheet = ""
        tokens = load_tokens(resources / "design" / "tokens.json")
        motion = Motion(tokens.duration, enabled=animations)
        self.look = Look(tokens, Icons(resources / "icons"), motion, scale_for(1920, 1080, viewing), self)
        self.look.changed.connect(self._dress)
        self._dress()
        self._translation = Translation(resources / "i18n", self)
        self._viewing, self._public_address = viewing, public_address
        self._usual = Display(low_reach=low_reach)
        self._is_open = False
        self.keeper: Keeper | None = None
        self.visit: Visit | None = None
        self.window: QWidget = Poster(self.look, viewing)
        if catalogue is not None and catalogue.stands:
            self.window.deleteLater()
            self.visit, self.window = self.furnish(catalogue, find)
        self.no_pointer = QCursor(Qt.CursorShape.BlankCursor)

    def open_to_visitors(self) -> None:
        """Watch for the end of visits, and look for a voice, from now on."""
        self._is_open = True
        if self.visit is not None and isinstance(self.window, KioskWindow):
            self.keeper = Keeper(self.visit, self.window, self)

    def furnish(self, catalogue: Catalogue, find: Find) -> tuple[Visit, KioskWindow]:
        """Make a visit of another catalogue and its window, both still hidden."""
        visit = Visit(catalogue, find, self)
        visit.usual = self._usual
        visit.displayed.connect(self.look.show_as)
        visit.translated.connect(self._translate)  # before the window, which reads its texts then
        visit.ended.connect(self._clear_clipboards)
        visit.ended.connect(self.ended)
        takeaway = Takeaway(catalogue.event.short_name, self._public_address)
        window = KioskWindow(visit, self.look, self._viewing, takeaway)
        visit.show_as(visit.usual)
        return visit, window

    def move_in(self, visit: Visit, window: KioskWindow) -> None:
        """Show these in place of what was shown, at the same place; nobody may be in the midst of a visit."""
        before, shown = self.visit, self.window
        self.visit, self.window = visit, window
        self.refurnished.emit(window)
        if before is not None:
            if before.place is Place.ATTRACT:
                visit.sleep()
            before.deleteLater()
        shown.deleteLater()
        if self.keeper is not None:
            self.keeper.keep(visit, window)
        elif self._is_open:
            self.open_to_visitors()

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
        if sheet != self._sheet:
            self._sheet = sheet
            self._application.setStyleSheet(sheet)
