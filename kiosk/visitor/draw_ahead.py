"""Drawing the rows that will come into view, while nothing else is to be done."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from kiosk.visitor.touch_list import TouchList

LINES = 2
"""So many lines of rows are kept ready on either side of the view."""
STEP_MS = 4
"""Between two pictures: several within a frame of 60 Hz, and still time for all else."""


class DrawAhead(QObject):
    """Keeps the pictures of the rows around the view ready, so that a scroll step finds them drawn.

    Each row is tried once after a painting: where there is no room for them all, it ends all the same.
    """

    def __init__(self, stands: TouchList) -> None:
        super().__init__(stands)
        self._stands = stands
        self._rows: Iterator[int] = iter(())
        self._turn = QTimer(self)
        self._turn.setInterval(STEP_MS)
        self._turn.timeout.connect(self._draw_one)
        stands.painted.connect(self._begin)

    @property
    def is_drawing(self) -> bool:
        """Whether some may still be to be drawn."""
        return self._turn.isActive()

    def _begin(self) -> None:
        self._rows = self._stands.rows_near(LINES)
        if not self._turn.isActive():
            self._turn.start()

    def _draw_one(self) -> None:
        if not (self._stands.isVisible() and any(map(self._stands.prepare_row, self._rows))):
            self._turn.stop()
