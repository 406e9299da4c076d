"""The column that scrolls by big arrows and by its thumb; it is absent when there is nothing to scroll."""

from collections.abc import Callable

from PySide6.QtCore import QPropertyAnimation
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QScroller, QWidget

from kiosk.look.look import Look
from kiosk.visitor.buttons import ArrowButton
from kiosk.visitor.flick import tune_flick
from kiosk.visitor.track import Track
from kiosk.visitor.worded import Worded

_WIDTH = 72
_GAP = 8


class ScrollColumn(Worded):
    """Two arrows and a track beside something that scrolls. An arrow scrolls by `page_step()` px.

    The column keeps its place when it has nothing to do: only its contents disappear.
    """

    def __init__(
        self, area: QAbstractScrollArea, page_step: Callable[[], int], look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._area = area
        self._page_step = page_step
        self._up = ArrowButton("keyboard_arrow_up", look, self)
        self._down = ArrowButton("keyboard_arrow_down", look, self)
        self._track = Track(look, self)
        self._move = QPropertyAnimation(self._bar, b"value", self)
        self._up.clicked.connect(self._page_up)
        self._down.clicked.connect(self._page_down)
        self._bar.rangeChanged.connect(self._follow_range)
        self._bar.valueChanged.connect(self._follow_value)
        self._track.actionTriggered.connect(self._follow_track)
        self._follow_range()
        self.read_texts()

    @property
    def _bar(self) -> QScrollBar:
        """The area's own bar, asked for each time.

        Qt made it, not Python: what stands for it here can end with another bar that was at its address.
        """
        return self._area.verticalScrollBar()

    @property
    def buttons(self) -> tuple[ArrowButton, ArrowButton]:
        return self._up, self._down

    def read_texts(self) -> None:
        self._up.setAccessibleName(self.tr("Monter"))
        self._down.setAccessibleName(self.tr("Descendre"))

    def arrange(self) -> None:
        """Lay out inside the column's own rectangle."""
        scale = self._look.scale
        side, gap = scale.px(_WIDTH), scale.at(_GAP)
        self._up.setGeometry(0, 0, side, side)
        self._down.setGeometry(0, self.height() - side, side, side)
        self._track.setGeometry(0, side + gap, side, max(self.height() - 2 * (side + gap), 0))
        tune_flick(self._area.viewport(), self._look)

    def scroll_to(self, value: int) -> None:
        """Put the area at a position (px) at once; a flick or an arrow's movement is stopped."""
        self._move.stop()
        QScroller.scroller(self._area.viewport()).stop()
        self._bar.setValue(value)

    def _page_up(self) -> None:
        self._scroll_by(-self._page_step())

    def _page_down(self) -> None:
        self._scroll_by(self._page_step())

    def _scroll_by(self, step: int) -> None:
        QScroller.scroller(self._area.viewport()).stop()
        start = self._move.endValue() if self._move.state() is QPropertyAnimation.State.Running else None
        goal = (start if start is not None else self._bar.value()) + step
        goal = min(max(goal, self._bar.minimum()), self._bar.maximum())
        self._move.stop()
        if not (duration := self._look.motion.duration("slide")):
            self._bar.setValue(goal)
            return
        self._move.setDuration(duration)
        self._move.setEasingCurve(self._look.motion.enter)
        self._move.setStartValue(self._bar.value())
        self._move.setEndValue(goal)
        self._move.start()

    def _follow_track(self) -> None:
        """The thumb is dragged, or moves by a tap beside it or a wheel: the area goes where it goes."""
        self.scroll_to(self._track.sliderPosition())

    def _follow_range(self) -> None:
        bar = self._bar
        scrolls = bar.maximum() > bar.minimum()
        self._track.setRange(bar.minimum(), bar.maximum())
        self._track.setPageStep(self._area.viewport().height())  # bar's own may be set a moment later
        for part in (self._up, self._track, self._down):
            part.setVisible(scrolls)
        self._follow_value()

    def _follow_value(self) -> None:
        bar = self._bar
        self._track.setValue(bar.value())
        self._up.setEnabled(bar.value() > bar.minimum())
        self._down.setEnabled(bar.value() < bar.maximum())
