"""Ma sélection: the stands a visitor keeps, and the code that takes them away."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand
from kiosk.domain.takeaway import Takeaway
from kiosk.look.look import Look
from kiosk.visitor.buttons import ActionButton, ButtonRank
from kiosk.visitor.empty_picks import EmptyPicks
from kiosk.visitor.facts import Picks
from kiosk.visitor.lines import Heading, Lines
from kiosk.visitor.low_picks_layout import lay_out_low_picks
from kiosk.visitor.pick_list import PickList
from kiosk.visitor.pick_strip import PickStrip
from kiosk.visitor.picks_layout import lay_out_picks, panel_width
from kiosk.visitor.stand_model import StandModel
from kiosk.visitor.take_panel import TakePanel
from kiosk.visitor.worded import Worded

_BELOW_TOAST = 16
_HIGHEST_PANEL = 0.56
"""Share of a tall screen that the panel of the code takes at most, if its words allow it."""


class PicksScreen(Worded):
    """Shows what is kept; `takeaway` tells what the code says.

    Signals: `stand_tapped(Stand)`, `remove_tapped(Stand)`, `clear_tapped()`, `browse_tapped()` to see all
    stands.
    """

    stand_tapped = Signal(object)
    remove_tapped = Signal(object)
    clear_tapped = Signal()
    browse_tapped = Signal()

    def __init__(
        self, catalogue: Catalogue, look: Look, parent: QWidget, takeaway: Takeaway | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._picks = Picks()
        self._title = Heading("h1", look, self)
        self._tall_title = Heading("display", look, self)
        self._subtitle = Lines("body", look, self, muted=True)
        self.clear = ActionButton(ButtonRank.SECOND, look, self)
        self.browse = ActionButton(ButtonRank.SECOND, look, self)
        self.list = PickList(look, self)
        self._model = StandModel(catalogue, self)
        self.strip = PickStrip(self._model, look, self)
        self.panel = TakePanel(look, takeaway or Takeaway(), self)
        self.empty = EmptyPicks(look, self)
        self.clear.clicked.connect(self.clear_tapped)
        self.strip.hide()
        self.browse.hide()
        self.browse.clicked.connect(self.browse_tapped)
        for kept in (self.list, self.strip):
            kept.stand_tapped.connect(self.stand_tapped)
            kept.remove_tapped.connect(self.remove_tapped)
        self.empty.stand_tapped.connect(self.stand_tapped)
        self.empty.browse_tapped.connect(self.browse_tapped)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.read_texts()

    def read_texts(self) -> None:
        for title in (self._title, self._tall_title):
            title.show_words(self.tr("Ma sélection"))
        self.clear.set_content(self.tr("Tout vider"), icon="delete")
        self.clear.setAccessibleName(self.tr("Tout vider"))
        self._subtitle.show_words(self._counted())
        self.strip.read_texts()

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Take the words of themes from a catalogue of another language; what is kept is told after it."""
        self._model.show_catalogue(catalogue)

    def show_picks(self, picks: Picks, suggested: tuple[Stand, ...], total: int) -> None:
        """Show what is kept; while nothing is, `suggested` stands to start with, of `total` in all."""
        if not (self._picks.stands and picks.stands):
            self.scroll_to_top()
        self._picks = picks
        self.list.show_stands(picks.stands)
        self.strip.show_stands(picks.stands)
        self.panel.show_stands(picks.stands)
        self.empty.show_suggested(suggested, total)
        self.browse.set_content(self.empty.browse.text(), icon="arrow_back")
        self._subtitle.show_words(self._counted())
        if self.isVisible():
            self.arrange()
            self.update()

    def free_place(self) -> QRect:
        """The part of the screen that the code leaves, in px: where a passing word may stand.

        In low reach it covers the feet of the cards, and none of the buttons.
        """
        if not self._picks.stands:
            return self.empty.free_place().translated(self.empty.pos())
        if self._look.display.low_reach:
            bottom = self.strip.y() + self.strip.strip.geometry().bottom() + 1
            return QRect(0, 0, self.width(), bottom + self._look.scale.at(_BELOW_TOAST))
        if self._look.scale.is_tall:
            return QRect(0, 0, self.width(), self.panel.y())
        return QRect(0, 0, self.panel.x(), self.height())

    def scroll_to_top(self) -> None:
        self.list.scroll_to_top()
        self.strip.scroll_to_start()

    def arrange(self) -> None:
        """Lay out inside the screen's own rectangle."""
        full, low = bool(self._picks.stands), self._look.display.low_reach
        for part in (self.clear, self.panel):
            part.setVisible(full)
        self.empty.setVisible(not full)
        self.list.setVisible(full and not low)
        self.strip.setVisible(full and low)
        self.browse.setVisible(full and low)
        self._title.setVisible(not (low or self._look.scale.is_tall))
        self._tall_title.setVisible(low or self._look.scale.is_tall)
        if low:
            self._arrange_low(full=full)
        else:
            self._arrange_high(full=full)

    def _arrange_low(self, *, full: bool) -> None:
        buttons = self.clear.natural_width(), self.browse.natural_width()
        layout = lay_out_low_picks(self._look, self.width(), self.height(), buttons, is_empty=not full)
        self._tall_title.setGeometry(layout.title)
        self._subtitle.setGeometry(layout.subtitle)
        if not full:
            self._arrange_empty(layout.empty)
            return
        self._subtitle.show_words(self._counted())
        self.panel.setGeometry(layout.panel)
        self.strip.setGeometry(layout.strip)
        self.clear.setGeometry(layout.clear)
        self.browse.setGeometry(layout.browse)
        self.panel.arrange()
        self.strip.arrange()
        self.panel.update()

    def _arrange_high(self, *, full: bool) -> None:
        look, tall = self._look, self._look.scale.is_tall
        wide = panel_width(look, self.width())
        most = round(self.height() * _HIGHEST_PANEL)
        high = self.panel.tall_height(wide, most) if full and tall else 0
        clear = self.clear.natural_width() if full else 0
        layout = lay_out_picks(look, self.size(), self._counted(), clear, high)
        self._title.setGeometry(layout.title)
        self._subtitle.show_words(self._counted())
        self._tall_title.setGeometry(layout.title)
        self._subtitle.setGeometry(layout.subtitle)
        self.clear.setGeometry(layout.clear)
        if full:
            self.list.setGeometry(layout.list)
            self.list.arrange()
            self.panel.setGeometry(layout.panel)
            self.panel.arrange()
            self.panel.update()
        else:
            self._arrange_empty(layout.empty)

    def _arrange_empty(self, place: QRect) -> None:
        """Lay the poster out; a title that it has no room for joins the subtitle."""
        self.empty.setGeometry(place)
        self.empty.arrange()
        self._subtitle.show_words(self._counted())

    def _counted(self) -> str:
        number = len(self._picks.stands)
        if number == 0:
            told = self.tr("Aucun stand pour l’instant")
            return told if self.empty.has_title else f"{told}. {self.empty.title_words}"
        one, many = self.tr("{n} stand"), self.tr("{n} stands, dans l’ordre des numéros")
        return (one if number == 1 else many).format(n=number)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)
