"""The rows of Ma sélection, one under the other; they scroll when there are many."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.visitor.facts import MOST_PICKS
from kiosk.visitor.flick import grab_flick
from kiosk.visitor.pick_row import PickRow
from kiosk.visitor.scroll_column import ScrollColumn

_GAP = 16
_COLUMN = 72
_BESIDE_COLUMN = 16
_PAGE = 0.8


class _Rows(QWidget):
    """What scrolls: a ground for the rows."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)


class PickList(QWidget):
    """Rows built once for the most stands that can be kept, and filled anew.

    Signals: `stand_tapped(Stand)`, `remove_tapped(Stand)`.
    """

    stand_tapped = Signal(object)
    remove_tapped = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._stands: tuple[Stand, ...] = ()
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ground = _Rows(look, self.area)
        self.area.setWidget(self._ground)
        grab_flick(self.area.viewport(), look)
        self.scroll_column = ScrollColumn(self.area, self._page_step, look, self)
        self.rows = [PickRow(look, self._ground) for _ in range(MOST_PICKS)]
        for row in self.rows:
            row.opened.connect(self.stand_tapped)
            row.removed.connect(self.remove_tapped)

    def show_stands(self, stands: tuple[Stand, ...]) -> None:
        """Show these stands, at most thirty; the list stays where it is, as far as there is still a list."""
        self._stands = stands[: len(self.rows)]
        for row, stand in zip(self.rows, self._stands, strict=False):
            row.show_stand(stand)
        for row in self.rows[len(self._stands) :]:
            row.forget()

    def scroll_to_top(self) -> None:
        self.scroll_column.scroll_to(0)

    def arrange(self) -> None:
        """Lay out inside the list's own rectangle; the scroll column takes room only when there is need."""
        at = self._look.scale.at
        column = at(_COLUMN)
        height = self._place(self.width())
        width = self.width()
        scrolls = height > self.height()
        if scrolls:
            width -= column + at(_BESIDE_COLUMN)
            height = self._place(width)
        self.area.setGeometry(0, 0, width, self.height())
        self._ground.resize(width, max(height, self.height()))
        self.scroll_column.setGeometry(self.width() - column, 0, column, self.height())
        self.scroll_column.arrange()
        self.scroll_column.setVisible(scrolls)  # it would lie over the buttons of the rows

    def _place(self, width: int) -> int:
        """Put the rows under each other; the height of all."""
        top, gap = 0, self._look.scale.at(_GAP)
        for row, _ in zip(self.rows, self._stands, strict=False):
            height = row.height_for(width)
            row.setGeometry(0, top, width, height)
            row.arrange()
            row.show()
            top += height + gap
        return top - gap

    def _page_step(self) -> int:
        return round(self.area.viewport().height() * _PAGE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)
