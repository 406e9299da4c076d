"""A finger: taps, drags and slips on widgets, as a touch panel reports them."""

from functools import cache

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.stand import Stand
from kiosk.visitor.stand_model import StandModel, StandRole
from kiosk.visitor.touch_list import TouchList
from kiosk.visitor.window import KioskWindow


@cache
def touch_panel() -> QPointingDevice:
    """The one panel of all tests: Qt keeps pointing at a device that has sent events."""
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


class Finger:
    """One finger on a window, that of a kiosk or of a part of it by itself."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot = qtbot
        self._window = window
        self._shield = window.screens.shield if isinstance(window, KioskWindow) else None
        self._panel = touch_panel()

    def tap(self, widget: QWidget, point: QPoint | None = None) -> None:
        """Touch and let go, once the screen is ready for it."""
        self.press(widget, point)
        self.release(widget, point)

    def press(self, widget: QWidget, point: QPoint | None = None) -> None:
        self._qtbot.waitUntil(lambda: self._shield is None or not self._shield.isVisible())
        self._touch().press(0, self._at(widget, point), self._window.window()).commit()
        QApplication.processEvents()

    def move(self, widget: QWidget, point: QPoint) -> None:
        self._touch().move(0, self._at(widget, point), self._window.window()).commit()
        QApplication.processEvents()

    def release(self, widget: QWidget, point: QPoint | None = None) -> None:
        self._touch().release(0, self._at(widget, point), self._window.window()).commit()
        QApplication.processEvents()

    def tap_stand(self, rows: TouchList, number: str) -> None:
        """Tap the card or row of a stand that is in view."""
        self.tap(rows.viewport(), rect_of(rows, number).center())

    def _touch(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._window.window(), self._panel)

    def _at(self, widget: QWidget, point: QPoint | None) -> QPoint:
        return widget.mapTo(self._window.window(), point if point is not None else widget.rect().center())


def rect_of(rows: TouchList, number: str) -> QRect:
    """Where the row of a stand is drawn."""
    model = rows.model()
    assert isinstance(model, StandModel)
    stand = next(stand for stand in shown_stands(rows) if stand.number == number)
    return rows.visualRect(model.index_of(stand))


def shown_stands(rows: TouchList) -> list[Stand]:
    """The stands of a list, in its order."""
    model = rows.model()
    return [model.index(row, 0).data(StandRole.STAND) for row in range(model.rowCount())]
