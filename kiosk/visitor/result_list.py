"""The list of what a search found."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.look.look import Look
from kiosk.visitor.cell_view import lines_shown
from kiosk.visitor.draw_ahead import DrawAhead
from kiosk.visitor.facts import Found
from kiosk.visitor.kept_picture import ROW_GAP
from kiosk.visitor.result_model import Marker, ResultModel
from kiosk.visitor.result_row import ResultRow, row_pitch
from kiosk.visitor.search_field import is_printable
from kiosk.visitor.touch_list import TouchList


class ResultList(TouchList):
    """Results as rows; each cell holds a row and half the gap around it. What is typed is let through."""

    def __init__(self, catalogue: Catalogue, look: Look, parent: QWidget) -> None:
        self._results = ResultModel(catalogue)
        super().__init__(self._results, look, parent)
        self._results.setParent(self)
        self._row = ResultRow(look, self)
        self.setItemDelegate(self._row)
        self.ahead = DrawAhead(self)

    @property
    def results(self) -> ResultModel:
        return self._results

    def show_found(self, found: Found) -> None:
        """Show the results from the first."""
        self.forget_rows()
        self.results.show_found(found)
        self.scroll_to(0)

    def prepare_found(self, found: Found, place: QRect) -> None:
        """Draw the first rows of results that would be laid out in a rectangle, before they are shown."""
        cell = self._cell_within(place)
        ratio, marker = self.viewport().devicePixelRatioF(), Marker(found.prefixes)
        in_view = lines_shown(place.height(), cell.height())
        self._row.make_room(in_view)
        for result in found.rows[:in_view]:
            self._row.prepare_result(cell, result, marker, ratio)

    def arrange(self, place: QRect) -> None:
        """Lay out rows that fill the width of a rectangle and begin at its top."""
        margin = self.look.scale.at(ROW_GAP)
        self.setGeometry(place.adjusted(-margin, -(margin // 2), margin, 0))
        self.lay_out(1, self._cell_within(place))

    def _cell_within(self, place: QRect) -> QSize:
        return QSize(place.width() + 2 * self.look.scale.at(ROW_GAP), row_pitch(self.look))

    def page_step(self) -> int:
        """How far an arrow scrolls, in px: as many whole rows as are in view."""
        row = row_pitch(self.look)
        return max(1, self.viewport().height() // row) * row

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() == Qt.Key.Key_Space and self.currentIndex().isValid()
        if opens:
            self._tap(self.currentIndex())
        elif is_printable(event) or event.key() == Qt.Key.Key_Backspace:
            event.ignore()
        else:
            super().keyPressEvent(event)
