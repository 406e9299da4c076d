"""What staff lay over the whole screen: a pause for cleaning, and a sheet that shows where fingers touch."""

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTouchEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.look.look import Look
from kiosk.look.shapes import draw_dot
from kiosk.visitor.phrases import second_count

CLEANING_S = 30
TEST_QUIET_MS = 10_000
"""So long without a touch the test stays."""
_MARGIN = 64
_DOT = 48


class CleaningCover(QWidget):
    """Takes every touch and does nothing with it, for thirty seconds.

    Signals: `done()` when the time is over.
    """

    done = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._left_s = 0
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count_down)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.hide()

    def open(self) -> None:
        """Cover the screen from now on."""
        self._left_s = CLEANING_S
        self._second.start()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count_down(self) -> None:
        self._left_s -= 1
        self.update()
        if self._left_s <= 0:
            self.hide()
            self.done.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._second.stop()
        super().hideEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look = self._look
            painter.fillRect(event.rect(), look.palette.ink)
            told = self.tr("Vous pouvez nettoyer l’écran. Il revient dans {seconds}.")
            words = told.format(seconds=second_count(self._left_s))
            margin = look.scale.at(_MARGIN)
            block = look.balanced(words, "h1", self.width() - 2 * margin)
            block.draw(painter, margin, (self.height() - block.height) / 2, look.palette.ink_inverse)


class TouchTest(QWidget):
    """Shows a dot wherever a finger touches, ten fingers at once; it closes after ten seconds without one.

    Signals: `done()` when it closes.
    """

    done = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._touched: list[QPointF] = []
        self._quiet = QTimer(self, singleShot=True, interval=TEST_QUIET_MS)
        self._quiet.timeout.connect(self._close)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.hide()

    @property
    def touched(self) -> int:
        """How many dots are shown."""
        return len(self._touched)

    def open(self) -> None:
        """Show an empty sheet."""
        self._touched.clear()
        self._quiet.start()
        self.show()
        self.raise_()

    def _add(self, point: QPointF) -> None:
        self._touched.append(point)
        self._quiet.start()
        self.update()

    def _close(self) -> None:
        self._touched.clear()
        self.hide()
        self.done.emit()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            for point in event.points():
                self._add(point.position())
            event.accept()
            return True
        return super().event(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._quiet.stop()
        super().hideEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._add(event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._add(event.position())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            look = self._look
            painter.fillRect(event.rect(), look.palette.ink)
            words = self.tr("Passez le doigt partout, coins compris. Dix secondes sans toucher : c’est fini.")
            margin = look.scale.at(_MARGIN)
            block = look.balanced(words, "lead", self.width() - 2 * margin)
            block.draw(painter, margin, (self.height() - block.height) / 2, look.palette.ink_inverse)
            for point in self._touched:
                draw_dot(painter, look, point, look.scale.at(_DOT))
