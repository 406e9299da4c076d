"""Ma sélection: the stands a visitor keeps, and the code that takes them away."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.domain.takeaway import Takeaway
from kiosk.look.look import Look
from kiosk.visitor.buttons import ActionButton, ButtonRank
from kiosk.visitor.empty_picks import EmptyPicks
from kiosk.visitor.facts import Picks
from kiosk.visitor.lines import Heading, Lines
from kiosk.visitor.pick_list import PickList
from kiosk.visitor.picks_layout import lay_out_picks, panel_width
from kiosk.visitor.take_panel import TakePanel

_HIGHEST_PANEL = 0.56
"""Share of a tall screen that the panel of the code takes at most, if its words allow it."""


class PicksScreen(QWidget):
    """Shows what is kept; `takeaway` tells what the code says.

    Signals: `stand_tapped(Stand)`, `remove_tapped(Stand)`, `clear_tapped()`, `browse_tapped()` to see all
    stands.
    """

    stand_tapped = Signal(object)
    remove_tapped = Signal(object)
    clear_tapped = Signal()
    browse_tapped = Signal()

    def __init__(self, look: Look, parent: QWidget, takeaway: Takeaway | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._picks = Picks()
        self._title = Heading("h1", look, self)
        self._tall_title = Heading("display", look, self)
        self._subtitle = Lines("body", look, self, muted=True)
        self.clear = ActionButton(ButtonRank.SECOND, look, self)
        self.list = PickList(look, self)
        self.panel = TakePanel(look, takeaway or Takeaway(), self)
        self.empty = EmptyPicks(look, self)
        self.clear.clicked.connect(self.clear_tapped)
        self.list.stand_tapped.connect(self.stand_tapped)
        self.list.remove_tapped.connect(self.remove_tapped)
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

    def show_picks(self, picks: Picks, suggested: tuple[Stand, ...], total: int) -> None:
        """Show what is kept; while nothing is, `suggested` stands to start with, of `total` in all."""
        if not (self._picks.stands and picks.stands):
            self.list.scroll_to_top()
        self._picks = picks
        self.list.show_stands(picks.stands)
        self.panel.show_stands(picks.stands)
        self.empty.show_suggested(suggested, total)
        self._subtitle.show_words(self._counted())
        if self.isVisible():
            self.arrange()
            self.update()

    def free_place(self) -> QRect:
        """The part of the screen that the code leaves, in px: where a passing word may stand."""
        if not self._picks.stands:
            return self.rect()
        if self._look.scale.is_tall:
            return QRect(0, 0, self.width(), self.panel.y())
        return QRect(0, 0, self.panel.x(), self.height())

    def scroll_to_top(self) -> None:
        self.list.scroll_to_top()

    def arrange(self) -> None:
        """Lay out inside the screen's own rectangle."""
        look, full = self._look, bool(self._picks.stands)
        tall = look.scale.is_tall
        wide = panel_width(look, self.width())
        most = round(self.height() * _HIGHEST_PANEL)
        high = self.panel.tall_height(wide, most) if full and tall else 0
        layout = lay_out_picks(look, self.width(), self.height(), self.clear.natural_width(), high)
        self._title.setGeometry(layout.title)
        self._tall_title.setGeometry(layout.title)
        self._title.setVisible(not tall)
        self._tall_title.setVisible(tall)
        self._subtitle.setGeometry(layout.subtitle)
        self.clear.setGeometry(layout.clear)
        for part in (self.clear, self.list, self.panel):
            part.setVisible(full)
        self.empty.setVisible(not full)
        if full:
            self.list.setGeometry(layout.list)
            self.list.arrange()
            self.panel.setGeometry(layout.panel)
            self.panel.arrange()
            self.panel.update()
        else:
            self.empty.setGeometry(layout.empty)
            self.empty.arrange()

    def _counted(self) -> str:
        number = len(self._picks.stands)
        if number == 0:
            return self.tr("Aucun stand pour l’instant")
        one, many = self.tr("{n} stand"), self.tr("{n} stands, dans l’ordre des numéros")
        return (one if number == 1 else many).format(n=number)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.read_texts()
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)
