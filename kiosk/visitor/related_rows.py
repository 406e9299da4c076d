"""The stands to see next on a sheet, under their headings."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.look.text import TextBlock
from kiosk.visitor.facts import OpenStand
from kiosk.visitor.stand_row import RowButton

_MOST_ROWS = 5
_GAP = 12


class RelatedRows(QObject):
    """Rows built once, placed on a page and filled anew for each stand; `shown` tells how many there are.

    Signals: `stand_tapped(Stand)`.
    """

    stand_tapped = Signal(object)

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self._headings: list[tuple[TextBlock, int, int]] = []
        self.shown = 0
        self.rows = [RowButton(look, page) for _ in range(_MOST_ROWS)]
        for row in self.rows:
            row.clicked.connect(self._tap)

    def place(
        self,
        shown: OpenStand,
        left: int,
        top: int,
        width: int,
        *,
        columns: int = 1,
        end: int | None = None,
        square: bool = False,
    ) -> int:
        """Place headings and rows in a column from `top`, none below `end`; the bottom of the last."""
        self._headings = []
        self.shown = 0
        bottom = top
        for heading, stands in self._groups(shown):
            block = self._look.text(heading, "h3", width)
            below = top + block.height + self._look.scale.at(_GAP)
            placed = self._place_rows(stands, left, below, width, columns, end, square)
            if placed >= below:
                self._headings.append((block, left, top))
                bottom, top = placed, placed + self._look.scale.at(24)
        for row in self.rows[self.shown :]:
            row.hide()
        return bottom

    def draw_headings(self, painter: QPainter) -> None:
        for block, left, top in self._headings:
            block.draw(painter, left, top, self._look.palette.ink)

    def _groups(self, shown: OpenStand) -> list[tuple[str, tuple[Stand, ...]]]:
        """The same text elsewhere first, each under its number; then the others."""
        groups = [(self.tr("Aussi au stand {n}").format(n=twin.number), (twin,)) for twin in shown.twins]
        others = tuple(stand for stand in shown.related if stand not in shown.twins)
        return [*groups, (self.tr("À voir aussi"), others)]

    def _place_rows(
        self,
        stands: tuple[Stand, ...],
        left: int,
        top: int,
        width: int,
        columns: int,
        end: int | None,
        square: bool,
    ) -> int:
        """Place a row for each stand, side by side where there are columns; where they end."""
        gap = self._look.scale.at(_GAP)
        each = (width - gap * (columns - 1)) // columns
        while stands and self.shown < len(self.rows):
            line, stands = stands[:columns], stands[columns:]
            rows = self.rows[self.shown : self.shown + len(line)]
            for row, stand in zip(rows, line, strict=False):
                row.show_stand(stand, square=square)
            height = max(row.height_for(each) for row in rows)
            if end is not None and top + height > end:
                break
            for place, row in enumerate(rows):
                row.setGeometry(left + place * (each + gap), top, each, height)
                row.show()
            self.shown += len(rows)
            top += height + gap
        return top - gap

    def _tap(self) -> None:
        row = self.sender()
        if isinstance(row, RowButton) and row.stand is not None:
            self.stand_tapped.emit(row.stand)
