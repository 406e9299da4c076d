"""The sheet of a stand: its header, its page, its commands."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from kiosk.domain.takeaway import Takeaway
from kiosk.look.look import Look
from kiosk.visitor.action_bar import ActionBar
from kiosk.visitor.curtain import Curtain
from kiosk.visitor.facts import OpenStand
from kiosk.visitor.flick import grab_flick
from kiosk.visitor.scroll_column import ScrollColumn
from kiosk.visitor.sheet_header import SheetHeader
from kiosk.visitor.sheet_layout import lay_out_sheet
from kiosk.visitor.sheet_page import SheetPage

_PAGE = 0.8
"""Share of the view that an arrow scrolls."""


class SheetScreen(QWidget):
    """Shows one stand in full.

    `takeaway` tells what the codes of sheets say.

    Signals: `back_tapped()`, `stand_tapped(Stand)`, `pick_tapped(Stand)`, `unpick_tapped(Stand)`.
    """

    back_tapped = Signal()
    stand_tapped = Signal(object)
    pick_tapped = Signal(object)
    unpick_tapped = Signal(object)

    def __init__(self, look: Look, parent: QWidget, takeaway: Takeaway | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: OpenStand | None = None
        self._prepared: OpenStand | None = None
        self._picture = QPixmap()
        self._text_right = 0.0
        look.changed.connect(self._forget_prepared)
        self.header = SheetHeader(look, self)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = SheetPage(look, takeaway or Takeaway(), self.area)
        self.area.setWidget(self.page)
        grab_flick(self.area.viewport(), look)
        self.scroll_column = ScrollColumn(self.area, self._page_step, look, self)
        self.action_bar = ActionBar(look, self)
        self.page.stand_tapped.connect(self.stand_tapped)
        self.action_bar.stand_tapped.connect(self.stand_tapped)
        self.action_bar.back_tapped.connect(self.back_tapped)
        self.action_bar.pick_tapped.connect(self.pick_tapped)
        self.action_bar.unpick_tapped.connect(self.unpick_tapped)
        self.curtain = Curtain(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_stand(self, shown: OpenStand) -> None:
        """Show another stand, from its top."""
        picture = self._picture
        if shown != self._prepared:
            self._fill(shown)
            picture = QPixmap()
        self._forget_prepared()
        self.scroll_column.scroll_to(0)
        if not picture.isNull():
            self.curtain.drop(picture)

    def prepare(self, shown: OpenStand) -> None:
        """Lay out a stand that is likely to be shown next; only for a sheet that is not to be seen."""
        self._fill(shown)
        self._forget_prepared()
        self._prepared = shown

    def draw_prepared(self) -> None:
        """Draw what `prepare` laid out, its code too, so that showing it is a matter of copying."""
        prepared = self._prepared
        if prepared is not None:
            self.page.card.make_code()
            self.scroll_column.scroll_to(0)
            self._picture = self.grab()
            self._prepared = prepared  # it may have learned its size only now

    def show_picked(self, picked: bool) -> None:  # a fact told by itself
        """Show whether the open stand is kept; nothing else of the sheet changes."""
        self.curtain.lift()
        self.action_bar.show_picked(picked)

    def free_place(self) -> QRect:
        """Where passing words cover text alone, in px: above the commands, beside what can be touched."""
        return QRect(0, 0, self._look.scale.at(self._text_right) or self.width(), self.action_bar.y())

    def body_picture(self) -> QPixmap:
        """What the body shows now, to fade out of."""
        return self.area.grab()

    def arrange(self) -> None:
        """Lay out inside the sheet's own rectangle."""
        if self._shown is None:
            return
        for short in (True, False) if self._shown.stand.is_short else (False,):
            if self._arrange_as(self._shown, short=short):
                break

    def _arrange_as(self, shown: OpenStand, *, short: bool) -> bool:
        """Lay out as a short sheet, or as one that may scroll; whether all that must be seen fits."""
        layout = lay_out_sheet(
            self._look.scale,
            self.width(),
            self.height(),
            short=short,
            growth=self._look.text_scale,
            fit_header=self.header.fitted,
        )
        self._text_right = layout.text_left + layout.text_width
        self.header.setGeometry(layout.header)
        self.header.arrange(layout.header_layout)
        self.area.setGeometry(layout.body)
        self.scroll_column.setGeometry(layout.scroll)
        self.scroll_column.arrange()
        self.scroll_column.setVisible(layout.scrolls)  # it would lie over what a short sheet has there
        self.action_bar.setGeometry(layout.actions)
        self.action_bar.arrange()
        return self.page.show_stand(shown, layout)

    def _fill(self, shown: OpenStand) -> None:
        self.curtain.lift()
        self._shown = shown
        self.header.show_stand(shown.stand, shown.themes)
        self.action_bar.show_stand(shown)
        self.arrange()

    def _forget_prepared(self) -> None:
        self._prepared, self._picture = None, QPixmap()

    def _page_step(self) -> int:
        return round(self.area.viewport().height() * _PAGE)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._forget_prepared()
            self.curtain.lift()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget_prepared()
        self.curtain.lift()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)
