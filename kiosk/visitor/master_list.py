"""The list beside a sheet: the stands among which the visitor opened one."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.visitor.draw_ahead import DrawAhead
from kiosk.visitor.flick import tune_flick
from kiosk.visitor.kept_picture import ROW_GAP
from kiosk.visitor.lines import Heading
from kiosk.visitor.phrases import stand_count
from kiosk.visitor.stand_model import StandModel
from kiosk.visitor.stand_row import StandRow, list_row_height
from kiosk.visitor.touch_list import TouchList
from kiosk.visitor.worded import Worded

_TOP = 88


class MasterList(Worded):
    """The current list as rows, the open stand ink with a yellow dot.

    Signals: `stand_tapped(Stand)`.
    """

    stand_tapped = Signal(object)

    def __init__(self, model: StandModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._listed = 0
        self._heading = Heading("h2", look, self)
        self.rows = TouchList(model, look, self)
        self.rows.setItemDelegate(StandRow(look, self.rows))
        self.ahead = DrawAhead(self.rows)
        self.rows.tapped.connect(self.stand_tapped)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.read_texts()

    def show_current(self, stand: Stand, listed: int) -> None:
        """Mark the open stand and bring its row into view."""
        self._listed = listed
        self.read_texts()
        self.rows.choose(stand)
        row = self._row_step()
        position = self.rows.chosen_row * row
        view = self.rows.height()  # its viewport knows only once it is shown
        value = self.rows.verticalScrollBar().value()
        if self.rows.chosen_row >= 0 and not value <= position <= value + view - row:
            self.rows.scroll_to(position - view // row // 2 * row)

    def _row_step(self) -> int:
        return list_row_height(self._look) + self._look.scale.at(ROW_GAP)

    def read_texts(self) -> None:
        self._heading.show_words(stand_count(self._listed))
        self.rows.setAccessibleName(self.tr("Stands"))

    def arrange(self) -> None:
        """Lay out inside the list's own rectangle."""
        at = self._look.scale.at
        self._heading.setGeometry(at(40), at(20), self.width() - at(64), at(44))
        margin = at(ROW_GAP)
        width = at(424) + 2 * margin
        self.rows.setGeometry(
            at(40) - margin, at(_TOP) - margin // 2, width, self.height() - at(_TOP) + margin // 2
        )
        self.rows.lay_out(1, QSize(width, self._row_step()))
        tune_flick(self.rows.viewport(), self._look)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.surface_alt)
