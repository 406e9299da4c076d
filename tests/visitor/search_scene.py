"""A search screen by itself, answers to give it, and fingers that type on it."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.finding import Field
from kiosk.domain.stand import Stand
from kiosk.house import House
from kiosk.look.display import Display
from kiosk.look.look import Look
from kiosk.look.scale import Viewing, scale_for
from kiosk.visitor.facts import Found, FoundStand
from kiosk.visitor.key import Key
from kiosk.visitor.search import SearchScreen
from tests.builders import find_nothing
from tests.visitor.touch import touch_panel

SUGGESTIONS = ("permis", "logement", "santé mentale", "alternance")
SCREENS = [
    (1920, 1080, 32), (1080, 1920, 43), (1280, 800, 32), (1366, 768, 32), (3840, 2160, 43), (1920, 1080, 15),
    (1920, 1200, 10), (800, 1280, 10), (2160, 3840, 55), (1280, 1024, 19),
]  # fmt: skip


class Holder(QWidget):
    """A window that remembers the keys nobody took."""

    def __init__(self) -> None:
        super().__init__()
        self.left_over: list[int] = []

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.left_over.append(event.key())


class Presses(QObject):
    """Counts the mouse presses that reach a widget."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.MouseButtonPress
        return False


class Scene:
    """A screen in a window of its own, with the look it asks."""

    def __init__(self, house: House, catalogue: Catalogue) -> None:
        self.house = house
        self.look: Look = house.look
        self.catalogue = catalogue
        self.holder = Holder()
        self.screen = SearchScreen(catalogue, self.look, self.holder)
        self.typed: list[str] = []
        self.screen.typed.connect(self.typed.append)

    def show(self, width: int, height: int, inches: int, display: Display) -> None:
        self.look.show_as(display)
        self.look.rescale(scale_for(width, height, Viewing(inches, 450)))
        self.holder.resize(width, height)
        dock = self.look.scale.at(208 if self.look.scale.is_tall else 104)
        self.screen.setGeometry(0, 0, width, height - dock)
        self.screen.show_found(found("", completions=SUGGESTIONS))
        self.screen.arrange()
        self.holder.show()

    def grab(self, widget: QWidget) -> QImage:
        return widget.grab().toImage()


MakeScene = Callable[..., Scene]


def open_scenes(qtbot: QtBot, application: QApplication, edition: Catalogue) -> Iterator[MakeScene]:
    """Builds scenes, and takes them away afterwards: the body of a fixture."""
    scenes: list[Scene] = []

    def make(
        width: int = 1920,
        height: int = 1080,
        inches: int = 32,
        *,
        display: Display | None = None,
        catalogue: Catalogue = edition,
    ) -> Scene:
        size = QSize(width, height)
        viewing = Viewing(inches, 450)
        house = House(  # nobody sees its own window
            application, catalogue, find_nothing, viewing, animations=False, size=size, at_once=False
        )
        scene = Scene(house, catalogue)
        scenes.append(scene)
        scene.show(width, height, inches, display or Display())
        qtbot.waitExposed(scene.holder)
        QApplication.processEvents()
        return scene

    yield make
    for scene in scenes:
        scene.holder.close()
        for thing in (scene.holder, scene.house.window, scene.house):
            thing.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def found(
    words: str,
    stands: Sequence[Stand] = (),
    *,
    prefixes: tuple[str, ...] = (),
    completions: tuple[str, ...] = (),
    letters: str = "",
    meant: str = "",
    excerpt: str = "",
    ignores_filters: bool = False,
) -> Found:
    """An answer, found in the titles unless it has an excerpt."""
    field = Field.TEXT if excerpt else Field.TITLE
    rows = tuple(FoundStand(stand, field, excerpt) for stand in stands)
    return Found(words, rows, prefixes, completions, frozenset(letters), meant, ignores_filters)


class Fingers:
    """Several fingers on a window at once."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._down: dict[int, QPoint] = {}

    def tap(self, widget: QWidget) -> None:
        self.press(0, widget)
        self.release(0)

    def press(self, finger: int, widget: QWidget) -> None:
        point = widget.mapTo(self._window, widget.rect().center())
        touch = self._touch()
        touch.press(finger, point, self._window).commit()
        self._down[finger] = point
        QApplication.processEvents()

    def slide(self, finger: int, by: QPoint) -> None:
        self._down[finger] += by
        point = self._down.pop(finger)
        self._touch().move(finger, point, self._window).commit()
        self._down[finger] = point
        QApplication.processEvents()

    def release(self, finger: int) -> None:
        point = self._down.pop(finger)
        self._touch().release(finger, point, self._window).commit()
        QApplication.processEvents()

    def _touch(self) -> QTest.QTouchEventSequence:
        touch = QTest.touchEvent(self._window, touch_panel(), False)
        for finger in self._down:
            touch.stationary(finger)
        return touch


def strike(key: Key, at: int) -> None:
    """Tap a key at a time (ms) and let it go 60 ms later, as the system stamps events."""
    for kind, time in ((QEvent.Type.MouseButtonPress, at), (QEvent.Type.MouseButtonRelease, at + 60)):
        centre = QPointF(key.rect().center())
        event = QMouseEvent(
            kind,
            centre,
            QPointF(key.mapToGlobal(key.rect().center())),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        event.setTimestamp(time)
        QApplication.sendEvent(key, event)


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
