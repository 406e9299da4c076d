"""Draws a stand for the desk's live preview with the kiosk's own widgets, on a screen that nobody sees."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from kiosk.domain import limits
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.finding import Findings
from kiosk.domain.stand import Event, Stand, Theme
from kiosk.domain.takeaway import Takeaway
from kiosk.look.display import Display
from kiosk.look.icons import Icons
from kiosk.look.look import Look
from kiosk.look.motion import Motion
from kiosk.look.scale import Viewing, scale_for
from kiosk.look.theme import load_base, style_sheet
from kiosk.look.tokens import Tokens
from kiosk.staff.previewing import PreviewMode, PreviewPictures
from kiosk.visitor.code_card import CodeHolder
from kiosk.visitor.facts import OpenStand, open_facts
from kiosk.visitor.stand_card import CardState, card_height, card_words, draw_card
from kiosk.visitor.visit import Visit
from kiosk.visitor.window import KioskWindow

_LANDSCAPE, _PORTRAIT = QSize(1920, 1080), QSize(1080, 1920)
_CARD_WIDTH = 424


class KioskPreview(QObject):
    """A kiosk of its own beside the desk: a `Preview` when called.

    Its window is made once for an edition; then each stand is told to it as a visit would.
    """

    def __init__(self, tokens: Tokens, resources: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._base = load_base(resources / "style")
        motion = Motion(tokens.duration, enabled=False)
        self._look = Look(tokens, Icons(resources / "icons"), motion, scale_for(1920, 1080, Viewing()), self)
        self._edition: tuple[Event, tuple[Theme, ...]] | None = None
        self._window: KioskWindow | None = None

    def __call__(self, catalogue: Catalogue, stand: Stand, mode: PreviewMode) -> PreviewPictures:
        """The card and the whole screen with the sheet of a stand, which need not be in the catalogue."""
        try:
            return self._draw(catalogue, stand, mode)
        except Exception:
            self.close()  # half of the stand may be on it; the next one gets another window
            raise

    def close(self) -> None:
        """Let go of the window."""
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
            self._window = None

    def _draw(self, catalogue: Catalogue, stand: Stand, mode: PreviewMode) -> PreviewPictures:
        if not any(listed is stand for listed in catalogue.stands):
            catalogue = Catalogue(catalogue.event, catalogue.themes, (*catalogue.stands, stand))
        self._look.show_as(Display(high_contrast=mode.contrast))
        window = self._window_for(catalogue, stand)
        self._dress(window)
        size = _PORTRAIT if mode.portrait else _LANDSCAPE
        if window.size() != size:
            window.resize(size)
        self._tell(window, catalogue, stand)
        _settle()
        for code in window.screens.sheet.findChildren(CodeHolder):
            code.grab()  # asks for its code, which is drawn after a pause
        _settle()
        screen = window.grab()
        return PreviewPictures(self._card(stand), screen, self._notes(stand))

    def _window_for(self, catalogue: Catalogue, stand: Stand) -> KioskWindow:
        """The window over the edition of a catalogue, with the sheet of that stand open where it is made."""
        edition = (catalogue.event, catalogue.themes)
        if self._window is None or edition != self._edition:
            self.close()
            self._edition = edition
            visit = Visit(_with_room_for_themes(catalogue), Findings)
            window = KioskWindow(visit, self._look, Viewing(), Takeaway(catalogue.event.short_name))
            visit.setParent(window)
            window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
            window.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            window.ring.leave_keys()  # they are the desk's
            window.resize(_LANDSCAPE)
            window.show()
            self._window = window
            visit.open(stand)
        return self._window

    def _dress(self, window: KioskWindow) -> None:
        """Give the window the kiosk's own sheet: that of the desk stays away from it."""
        look = self._look
        body = look.tokens.type["body"]
        sheet = style_sheet(self._base, look.palette, look.scale, body.family, body.size)
        if sheet != window.styleSheet():
            window.setStyleSheet(sheet)

    def _tell(self, window: KioskWindow, catalogue: Catalogue, stand: Stand) -> None:
        screens = window.screens
        if screens.current.stands != catalogue.stands:
            screens.master.rows.forget_rows()
            screens.current.show(catalogue.stands)
        screens.sheet.show_stand(_facts(stand, catalogue, catalogue.stands))
        screens.master.show_current(stand, len(catalogue.stands))

    def _card(self, stand: Stand) -> QPixmap:
        size = QSize(_CARD_WIDTH, card_height(self._look, 3))
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            draw_card(painter, self._look, QRectF(0, 0, size.width(), size.height()), stand, CardState())
        return pixmap

    def _notes(self, stand: Stand) -> tuple[str, ...]:
        """What staff should know of the card."""
        words = card_words(self._look, stand, QSizeF(_CARD_WIDTH, card_height(self._look, 3)))
        lines = words.title.line_count
        cut = words.title.is_cut or words.organiser.is_cut
        told = f"titre sur {lines} ligne{'s' if lines > 1 else ''}"
        return (f"Carte : {told}, {'un texte y est coupé' if cut else 'rien de coupé'}.",)


def _with_room_for_themes(catalogue: Catalogue) -> Catalogue:
    """The catalogue without the themes that no screen has a place for: a draft may have too many."""
    return Catalogue(catalogue.event, catalogue.themes[: limits.EDITION_THEMES], catalogue.stands)


def _settle() -> None:
    """Let what is pending happen, except what people do meanwhile."""
    for _ in range(2):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _facts(stand: Stand, catalogue: Catalogue, listed: Sequence[Stand]) -> OpenStand:
    return open_facts(stand, catalogue, tuple(listed), is_picked=False, french_text=False)
