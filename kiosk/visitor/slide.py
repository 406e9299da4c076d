"""Moving one screen over another, and fading one picture into another."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QElapsedTimer, QObject, QPoint, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.motion import Motion


class Slide(QObject):
    """Moves a widget; at once where motion is off, or as soon as frames come too late."""

    def __init__(self, widget: QWidget, motion: Motion) -> None:
        super().__init__(widget)
        self._widget = widget
        self._motion = motion
        self._arrived: Callable[[], None] | None = None
        self._frame = QElapsedTimer()
        self._move = QVariantAnimation(self)
        self._move.valueChanged.connect(self._step)
        self._move.finished.connect(self._arrive)

    @property
    def is_moving(self) -> bool:
        return self._move.state() is QVariantAnimation.State.Running

    def run(
        self, start: QPoint, goal: QPoint, milliseconds: int, curve: QEasingCurve, arrived: Callable[[], None]
    ) -> None:
        """Move from `start` to `goal`, then call `arrived`."""
        self._move.stop()
        self._arrived = arrived
        if milliseconds <= 0:
            self._widget.move(goal)
            self._arrive()
            return
        self._frame.invalidate()
        self._move.setDuration(milliseconds)
        self._move.setEasingCurve(curve)
        self._move.setStartValue(start)
        self._move.setEndValue(goal)
        self._move.start()

    def finish(self) -> None:
        """Be there now."""
        if self.is_moving:
            self._move.setCurrentTime(self._move.duration())

    def _step(self, position: object) -> None:
        if isinstance(position, QPoint):
            self._widget.move(position)
        if self._frame.isValid():
            self._motion.note_frame(self._frame.elapsed())
        self._frame.start()

    def _arrive(self) -> None:
        arrived, self._arrived = self._arrived, None
        if arrived is not None:
            arrived()


class Fade(QWidget):
    """A picture of what was there, fading out over what is there now.

    It is painted at most every `rhythm` milliseconds.
    """

    def __init__(self, motion: Motion, parent: QWidget, rhythm: int = 0) -> None:
        super().__init__(parent)
        self._motion, self._rhythm = motion, rhythm
        self._frame = QElapsedTimer()
        self._picture = QPixmap()
        self._change = QVariantAnimation(self)
        self._change.setStartValue(1.0)
        self._change.setEndValue(0.0)
        self._change.valueChanged.connect(self._step)
        self._change.finished.connect(self._end)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def run(self, picture: QPixmap, over: QWidget, milliseconds: int) -> None:
        """Fade the picture out over a sibling."""
        self._picture = picture
        self.setGeometry(over.geometry())
        self._change.stop()
        self._change.setDuration(milliseconds)
        self._frame.start()
        self.show()
        self.raise_()
        self._change.start()

    def _step(self) -> None:
        if self._frame.elapsed() >= self._rhythm:
            self._frame.start()
            self.update()

    def _end(self) -> None:
        self._picture = QPixmap()
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setOpacity(float(self._change.currentValue() or 0.0))
            painter.drawPixmap(0, 0, self._picture)
