"""A list of stands under a finger: presses at touch-down, flicks, and tells the stand that was tapped."""

from itertools import chain

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QScroller, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from kiosk.domain.stand import Stand
from kiosk.look.look import Look
from kiosk.visitor.cell_view import CellView, lines_shown
from kiosk.visitor.flick import grab_flick
from kiosk.visitor.kept_picture import KeptPictures
from kiosk.visitor.stand_model import StandModel, StandRole

TAP_SLOP = 16
"""How far a finger may move and still tap, design px."""
_NONE = -1


class TouchList(CellView):
    """A list of stands for fingers; it draws its rows itself and tells the delegate their state.

    The delegate sees State_Sunken (pressed), State_Selected (the chosen stand) and State_HasFocus (the
    keyboard is there and was used last).

    Signals: `tapped(Stand)` on release inside the row that was pressed, the finger having moved less than
    16 design px, or on Enter; `touched(Stand | None)` when a finger comes down on a row, and None when it is
    no longer on it; `painted()` after some of it was painted.
    """

    tapped = Signal(object)
    touched = Signal(object)
    painted = Signal()

    def __init__(self, model: StandModel, look: Look, parent: QWidget) -> None:
        super().__init__(model, parent)
        self._stands = model
        self.look = look
        self._pressed = self._flashed = self._chosen = _NONE
        self._press_point = QPoint()
        self._shows_focus = False
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.timeout.connect(self._end_flash)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        grab_flick(self.viewport(), look)

    @override
    def lay_out(self, columns: int, cell: QSize) -> None:
        super().lay_out(columns, cell)
        delegate = self.itemDelegate()
        if isinstance(delegate, KeptPictures):
            delegate.make_room(lines_shown(self.height(), cell.height()) * columns)

    def scroll_to(self, value: int) -> None:
        """Put the list at a position (px) at once; a flick still running is stopped."""
        QScroller.scroller(self.viewport()).stop()
        self.verticalScrollBar().setValue(value)

    @property
    def chosen_row(self) -> int:
        """The row that is marked; -1 for none."""
        return self._chosen

    def choose(self, stand: Stand | None) -> None:
        """Mark the row of a stand; the keyboard goes on from there."""
        index = self._stands.index_of(stand) if stand is not None else QModelIndex()
        self._chosen = index.row()
        if index.isValid():
            self.bring_keyboard(index.row())
        self.viewport().update()

    def flash(self, stand: Stand, milliseconds: int) -> None:
        """Show the row of a stand pressed for a while, so that the eye finds it again."""
        self._flashed = self._stands.index_of(stand).row()
        self._flash.start(milliseconds)
        self.viewport().update()

    def show_focus(self, shown: bool) -> None:  # a signal's payload
        """Draw the ring of the current row, or not: fingers need none."""
        self._shows_focus = shown
        self.viewport().update()

    def prepare_row(self, row: int) -> bool:
        """Draw the picture of a row before it is to be painted; False when there is nothing to do."""
        delegate = self.itemDelegate()
        if not isinstance(delegate, KeptPictures) or row >= self._stands.rowCount():
            return False
        ratio, drawing = self.viewport().devicePixelRatioF(), delegate.drawing
        return delegate.prepare(self._cell, ratio, drawing(self._state(row), self._stands.index(row)))

    def prepare_view(self) -> None:
        """Draw the pictures of all rows in view before they are to be painted."""
        for row in self.rows_within(self.rect()):
            self.prepare_row(row)

    def rows_near(self, lines: int) -> chain[int]:
        """The rows just out of view, so many lines of them: those below, then those above."""
        seen = self.rows_within(self.rect())
        more = lines * self._columns
        below = range(seen.stop, min(seen.stop + more, self._stands.rowCount()))
        return chain(below, range(max(seen.start - more, 0), seen.start))

    def forget_rows(self) -> None:
        """Let go of every row; to be called when the model shows other stands."""
        self._pressed = self._flashed = self._chosen = _NONE
        self.viewport().update()

    def _end_flash(self) -> None:
        self._flashed = _NONE
        self.viewport().update()

    def _press(self, row: int) -> None:
        if row != self._pressed:
            self._pressed = row
            self.viewport().update()
            self.touched.emit(self._stands.index(row).data(StandRole.STAND) if row != _NONE else None)

    def _tap(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self.tapped.emit(index.data(StandRole.STAND))

    def _state(self, row: int) -> QStyle.StateFlag:
        state = QStyle.StateFlag.State_Enabled
        if row in (self._pressed, self._flashed):
            state |= QStyle.StateFlag.State_Sunken
        if row == self._chosen:
            state |= QStyle.StateFlag.State_Selected
        if self._shows_focus and self.hasFocus() and row == self.currentIndex().row():
            state |= QStyle.StateFlag.State_HasFocus
        return state

    def _option(self, row: int) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        option.widget = self
        option.rect, option.state = self.place_of(row), self._state(row)
        return option

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        delegate = self.itemDelegate()
        with QPainter(self.viewport()) as painter:
            for row in self.rows_within(event.rect()):
                delegate.paint(painter, self._option(row), self._stands.index(row))
        self.painted.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._press_point = event.position().toPoint()
            self._press(self.indexAt(self._press_point).row())
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        moved = event.position().toPoint() - self._press_point
        if max(abs(moved.x()), abs(moved.y())) >= self.look.scale.px(TAP_SLOP):
            self._press(_NONE)
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        tapped = index.isValid() and index.row() == self._pressed
        self._press(_NONE)
        if tapped:
            self.flash(index.data(StandRole.STAND), self.look.tokens.duration["press"])
            self._tap(index)
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)  # two quick taps are two taps

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.scrollTo(self.currentIndex())  # a finger may have scrolled it out of view

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Home):
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._tap(self.currentIndex())
            return
        super().keyPressEvent(event)
        self.viewport().update()
