"""The fingers of the monkey: taps, drags and palms on a window, drawn or not."""

from functools import cache
from random import Random

from PySide6.QtCore import QPoint
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.visitor.touchable import Touchable

_SETTLED = {"press": 0.05, "move": 0.1, "release": 0.3}
"""How often what waits happens before the next part of a touch; in a drawn action it always does."""


@cache
def panel() -> QPointingDevice:
    """The touch panel; Qt keeps pointing at it."""
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


class Fingers:
    """Touches a window at random; `_random` is all that is left to chance."""

    def __init__(self, frame: QWidget, random: Random) -> None:
        self._frame, self._random = frame, random
        self._is_drawn = True

    def _draw(self, is_drawn: bool) -> None:
        """Draw from now on, or not; even a button that is pressed draws itself at once otherwise."""
        self._is_drawn = is_drawn
        self._frame.setUpdatesEnabled(is_drawn)

    def _point(self) -> QPoint:
        return QPoint(
            self._random.randrange(self._frame.width()), self._random.randrange(self._frame.height())
        )

    def _touch(self, points: list[QPoint], state: str) -> None:
        touch = QTest.touchEvent(self._frame, panel(), False)
        for finger, point in enumerate(points):
            getattr(touch, state)(finger, point, self._frame)
        touch.commit(self._is_drawn or self._random.random() < _SETTLED[state])

    def _tap(self, point: QPoint) -> str:
        self._touch([point], "press")
        self._touch([point], "release")
        return f"{point.x()},{point.y()}"

    def _tap_button(self) -> str:
        buttons = [each for each in self._frame.findChildren(Touchable) if each.isVisible()]
        if not buttons:
            return self._tap(self._point())
        button = self._random.choice(buttons)
        where = self._tap(button.mapTo(self._frame, button.rect().center()))
        return f"{type(button).__name__} {where}"

    def _tap_anywhere(self) -> str:
        return self._tap(self._point())

    def _tap_fast(self) -> str:
        point = self._point()
        for _ in range(6):
            self._tap(point)
        return f"{point.x()},{point.y()}"

    def _drag(self) -> str:
        start, end = self._point(), self._point()
        self._touch([start], "press")
        for step in range(1, self._random.randint(3, 7)):
            self._touch([start + (end - start) * (step / 7)], "move")
        self._touch([end], "release")
        return f"{start.x()},{start.y()} {end.x()},{end.y()}"

    def _many_fingers(self) -> str:
        points = [self._point() for _ in range(self._random.randint(2, 5))]
        self._touch(points, "press")
        self._touch([point + QPoint(9, 40) for point in points], "move")
        self._touch(points, "release")
        return str(len(points))

    def _cancel(self) -> str:
        """A finger that the panel loses: pressed, and lifted far outside."""
        self._touch([self._point()], "press")
        self._touch([QPoint(-500, -500)], "release")
        return ""
