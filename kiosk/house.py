"""The long-lived objects of a running kiosk, made once, in order."""

from PySide6.QtCore import QObject, Qt
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
from kiosk.visitor.poster import Poster
from kiosk.visitor.visit import Find, Visit
from kiosk.visitor.window import KioskWindow


class House(QObject):
    """The look, the visit and the window over one catalogue; without one, or without stands, the poster."""

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
        self.visit: Visit | None = None
        self.keeper: Keeper | None = None
        self.window: QWidget
        if catalogue is None or not catalogue.stands:
            self.window = Poster(self.look, viewing)
        else:
            self.visit = visit = Visit(catalogue, find, self)
            visit.usual = Display(low_reach=low_reach)
            visit.displayed.connect(self.look.show_as)
            visit.translated.connect(self._translate)  # before the window, which reads its texts then
            visit.ended.connect(self._clear_clipboards)
            takeaway = Takeaway(catalogue.event.short_name, public_address)
            self.window = KioskWindow(visit, self.look, viewing, takeaway)
            visit.show_as(visit.usual)
        self.no_pointer = QCursor(Qt.CursorShape.BlankCursor)

    def open_to_visitors(self) -> None:
        """Watch for the end of visits, and look for a voice, from now on."""
        if self.visit is not None and isinstance(self.window, KioskWindow):
            self.keeper = Keeper(self.visit, self.window, self)

    def _translate(self, language: Language) -> None:
        self._translation.show(language.value)

    def _clear_clipboards(self) -> None:
        clipboard = self._application.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if mode is QClipboard.Mode.Clipboard or clipboard.supportsSelection():
                clipboard.clear(mode)

    def _dress(self) -> None:
        """Write the style sheet anew where it changes: with the scale and with the contrast.

        The visitor's screens paint their own words, so that the text size changes nothing of it.
        """
        look = self.look
        body = look.tokens.type["body"]
        sheet = style_sheet(self._base, look.palette, look.scale, body.family, body.size)
        if sheet != self._sheet:
            self._sheet = sheet
            self._application.setStyleSheet(sheet)
