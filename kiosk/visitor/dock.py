"""The dock at the bottom of every screen: the commands that are always there."""

from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.display import TextSize
from kiosk.look.look import Look
from kiosk.visitor.dock_buttons import DockButton, SearchPill
from kiosk.visitor.facts import Place
from kiosk.visitor.phrases import stand_count
from kiosk.visitor.worded import Worded

_GAP = 16
_TALL_WIDTHS = (176, 248, 176, 196)
"""Home, picks, language, display: fixed, so that a badge moves nothing; what is left goes to the picks."""


class Dock(Worded):
    """The permanent commands.

    Signals: `home_asked()`, `search_asked()`, `search_left()`, `picks_asked()`, `language_asked()`,
    `display_asked()`.
    """

    home_asked = Signal()
    search_asked = Signal()
    search_left = Signal()
    picks_asked = Signal()
    language_asked = Signal()
    display_asked = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._picked = 0
        self.home_button = DockButton("home", look, self)
        self.search_pill = SearchPill(look, self)
        self.picks_button = DockButton("bookmark", look, self)
        self.language_button = DockButton("translate", look, self)
        self.display_button = DockButton("settings_accessibility", look, self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.home_button.clicked.connect(self.home_asked)
        self.search_pill.clicked.connect(self._tap_search)
        self.picks_button.clicked.connect(self.picks_asked)
        self.language_button.clicked.connect(self.language_asked)
        self.display_button.clicked.connect(self.display_asked)
        for before, after in pairwise(self.buttons):
            QWidget.setTabOrder(before, after)
        self.read_texts()

    @property
    def buttons(self) -> tuple[DockButton | SearchPill, ...]:
        """In the order of the keyboard's way through them."""
        return (self.home_button, self.search_pill, *self._right)

    @property
    def _right(self) -> tuple[DockButton, ...]:
        return (self.picks_button, self.language_button, self.display_button)

    @staticmethod
    def height_for(look: Look) -> int:
        """The height of the dock on this screen, in px."""
        if look.scale.is_tall:
            return look.scale.at(256 if look.display.text is TextSize.VERY_LARGE else 208)
        return look.scale.at(104)

    def show_place(self, place: Place, *, sheet_open: bool) -> None:
        """Mark the command of the screen one is on."""
        self.home_button.show_current(current=place is Place.HOME and not sheet_open)
        self.search_pill.show_open(is_open=place is Place.SEARCH)
        self.picks_button.show_current(current=place is Place.PICKS)
        self._name_search()

    def show_picks(self, count: int) -> None:
        """Show how many stands are kept."""
        self._picked = count
        self.picks_button.show_badge(count)
        self.arrange()

    def show_panel(self, *, is_open: bool) -> None:
        """Mark the panel of display modes as open."""
        self.display_button.show_open(is_open=is_open)

    def read_texts(self) -> None:
        self.home_button.setText(self.tr("Accueil"))
        self.language_button.setText(self.tr("English"))
        self.display_button.setText(self.tr("Affichage"))
        self._name_search()
        self._name_picks()

    def arrange(self) -> None:
        """Lay out inside the dock's own rectangle."""
        self._name_picks()
        if self._look.scale.is_tall:
            self._arrange_tall()
        else:
            self._arrange_wide()

    def _arrange_wide(self) -> None:
        scale = self._look.scale
        top, height = scale.at(16), scale.px(72)
        right = scale.at(scale.width - 40)
        for button in reversed(self._right):
            width = button.natural_width()
            button.setGeometry(right - width, top, width, height)
            right -= width + scale.at(_GAP)
        left = scale.at(40)
        width = max(scale.px(184), self.home_button.natural_width())
        self.home_button.setGeometry(left, top, width, height)
        left += width + scale.at(_GAP)
        self.search_pill.setGeometry(left, top, right - left, height)

    def _arrange_tall(self) -> None:
        scale = self._look.scale
        large = self._look.display.text is TextSize.VERY_LARGE
        search, row = (96, 104) if large else (80, 80)
        self.search_pill.setGeometry(scale.rect(40, 16, scale.width - 80, search))
        top, left = 16 + search + (20 if large else 16), 40.0
        spare = scale.width - 80 - sum(_TALL_WIDTHS) - _GAP * (len(_TALL_WIDTHS) - 1)
        widths = [_TALL_WIDTHS[0], _TALL_WIDTHS[1] + spare, *_TALL_WIDTHS[2:]]
        for button, width in zip((self.home_button, *self._right), widths, strict=True):
            button.stack(icon_above=large)
            button.setGeometry(scale.rect(left, top, width, row))
            left += width + _GAP

    def _name_search(self) -> None:
        close, wide = self.tr("Fermer la recherche"), self.tr("Chercher un stand, une structure, un thème")
        self.search_pill.show_words([close] if self.search_pill.is_open else [wide, self.tr("Chercher")])

    def _name_picks(self) -> None:
        short, long = self.tr("Sélection"), self.tr("Ma sélection")
        self.picks_button.setText(short if self._look.scale.is_tall else long)
        self.picks_button.setAccessibleName(f"{long}, {stand_count(self._picked)}")

    def _tap_search(self) -> None:
        (self.search_left if self.search_pill.is_open else self.search_asked).emit()

    @override
    def reword(self) -> None:
        super().reword()
        self.arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.dock)
            if self._look.outline is not None:
                painter.fillRect(QRect(0, 0, self.width(), self._look.line()), self._look.outline)
