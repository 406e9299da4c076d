"""The monkey: fingers, keys, mice, turned screens, new editions and silence, all from one seed."""

from collections import Counter, deque
from collections.abc import Callable
from random import Random

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.guard.idle import idle_times
from kiosk.visitor.touchable import DOUBLE_STRIKE_MS
from tests.monkey.cage import Cage
from tests.monkey.fingers import Fingers
from tests.monkey.keys import HELD, KEYS, LETTERS, PLAIN
from tests.monkey.oracle import Oracle

Action = Callable[[], str]
"""Does one thing; tells what."""
SIZES = (QSize(1280, 800), QSize(1920, 1080), QSize(1080, 1920), QSize(1366, 768))
_NO = Qt.KeyboardModifier.NoModifier
_DRAWN = 0.06
"""The share of actions that are drawn; drawing takes most of the time. The end of a visit always is."""
_STAYS_AWAY = 0.5
"""How often nobody comes before a new edition is shown."""
_LEAVES_PAD = 0.1
"""How often whoever stands before staff's pad leaves it."""


class Monkey(Fingers):
    """Plays with a kiosk in a cage; the same seed plays the same game."""

    def __init__(self, cage: Cage, seed: int, drawn: float = _DRAWN) -> None:
        super().__init__(cage.frame, Random(seed))
        self._drawn = drawn
        self._cage = cage
        self._oracle = Oracle(cage)
        self.done: Counter[str] = Counter()
        self.last: deque[str] = deque(maxlen=30)
        self._actions: dict[Action, int] = {
            self._tap_button: 40, self._tap_anywhere: 18, self._drag: 9, self._tap_fast: 3,
            self._many_fingers: 4, self._cancel: 1, self._type: 8, self._plain_key: 8, self._any_key: 5,
            self._mouse: 3, self._wheel: 2, self._desktop: 1,
        }  # fmt: skip
        self._rare: dict[Action, int] = {
            self._turn: 2, self._silence: 8, self._question: 8, self._wait: 4, self.ask_for_staff: 2,
            self._publish: 3,
        }  # fmt: skip

    def play(self, actions: int) -> None:
        """Do so many things, then none for long.

        Raises AssertionError with what was done last when something does not hold.
        """
        for number in range(actions):
            known = self._rare if self._random.random() < 0.02 else self._actions
            self._do_one(number, known)
        self._end_visit()

    def play_only(self, known: dict[Action, int], actions: int) -> None:
        """Do so many of these things, by their weights, then none for long. Raises like `play`."""
        for number in range(actions):
            self._do_one(number, known)
        self._end_visit()

    def _do_one(self, number: int, known: dict[Action, int]) -> None:
        action = self._random.choices(tuple(known), tuple(known.values()))[0]
        self._pass_shield()
        if self._random.random() < _LEAVES_PAD:
            self._leave_pad()
        self._draw(self._random.random() < self._drawn)
        name = action.__name__.strip("_")
        self.last.append(f"{number} {name} {action()}")
        self.done[name] += 1
        self._oracle.look(self.last)

    def take_news(self) -> None:
        """A new edition comes, and nobody until it is shown. Raises like `play`."""
        self._publish()
        self._wait_for_posters()
        self._oracle.expect_news(self.last)

    def _end_visit(self) -> None:
        self._silence()
        self._oracle.look(self.last)

    def _pass_shield(self) -> None:
        """Most people wait the 200 ms after a change of screen."""
        if self._random.random() < 0.8:
            self._cage.window.screens.shield.hide()

    def _key(self, key: Qt.Key, held: Qt.KeyboardModifier) -> str:
        QTest.keyClick(self._frame.windowHandle(), key, held)
        return f"{key.name} {held.name}"

    def _type(self) -> str:
        letter = self._random.choice(LETTERS)
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, self._frame.focusWidget() or self._frame, Qt.Key.Key_unknown, letter, _NO
        )
        return letter

    def _plain_key(self) -> str:
        return self._key(self._random.choice(PLAIN), _NO)

    def _any_key(self) -> str:
        return self._key(self._random.choice(KEYS), self._random.choice(HELD) | self._random.choice(HELD))

    def _mouse(self) -> str:
        button = self._random.choice((Qt.MouseButton.LeftButton, *tuple(Qt.MouseButton)[1:9]))
        QTest.mouseClick(self._frame.windowHandle(), button, _NO, self._point())
        return button.name or ""

    def _wheel(self) -> str:
        at = QPointF(self._point())
        turn, held = QPoint(0, self._random.choice((-240, 240))), self._random.choice(HELD)
        event = QWheelEvent(
            at, at, QPoint(), turn, Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(self._frame.windowHandle(), event)
        return ""

    def _desktop(self) -> str:
        """What a desktop may ask for."""
        at = self._point()
        target = self._frame.childAt(at) or self._frame
        QApplication.sendEvent(target, QContextMenuEvent(QContextMenuEvent.Reason.Other, at, at))
        QApplication.sendEvent(self._frame, QCloseEvent())
        return ""

    def _turn(self) -> str:
        size = self._random.choice(SIZES)
        self._frame.resize(size)
        QApplication.processEvents()
        return f"{size.width()}x{size.height()}"

    def _publish(self) -> str:
        """A new edition comes; it is shown once nobody is there."""
        self._cage.publish()
        return ""

    def ask_for_staff(self) -> str:
        """Their gesture, then a code that is not theirs, or less than one."""
        pad = self._cage.service.layer.pad
        self._cage.service.gesture.made.emit()
        self._draw(True)
        digits = [self._random.choice(pad.digit_keys) for _ in range(self._random.choice((0, 3, 6, 6)))]
        for key in digits:
            self._tap(key.mapTo(self._frame, key.rect().center()))
        return "".join(key.types for key in digits)

    def _leave_pad(self) -> None:
        """By its button; whoever has just tapped that waits, or it would take them for a trembling hand."""
        pad = self._cage.service.layer.pad
        for wait_ms in (0, DOUBLE_STRIKE_MS):
            if pad.isVisible():
                QTest.qWait(wait_ms)
                self._draw(True)
                self._cage.window.screens.shield.hide()
                self._tap(pad.back_button.mapTo(self._frame, pad.back_button.rect().center()))

    def _wait(self) -> str:
        """A while for what moves by itself."""
        QTest.qWait(self._random.randint(1, 60))
        return ""

    def _question(self) -> str:
        """Nobody did anything for a while: the question is there, or the posters."""
        self._jump(0, 60_000)
        return ""

    def _silence(self) -> str:
        """Nobody is there any more: the visit ends, and the next one finds a fresh start."""
        self._wait_for_posters()
        if self._random.random() < _STAYS_AWAY:
            self._oracle.expect_news(self.last)
        self._cage.window.visit.wake()
        self._tap(QPoint(2, 2))
        self._oracle.expect_fresh_start(self.last)
        return ""

    def _wait_for_posters(self) -> None:
        self._draw(True)
        self._jump(0, 0)
        self._oracle.expect_posters(self.last)

    def _jump(self, quiet_ms: int, countdown_ms: int) -> None:
        """Let as much time pass as the watch waits for; it does not while staff's pad is there."""
        self._leave_pad()
        watch = self._cage.keeper.watch
        watch.start()
        for _ in range(50):
            watch.set_times(quiet_ms, countdown_ms)  # a new edition that comes right now would set its own
            QApplication.processEvents()
            if self._cage.window.screens.attract.isVisible() or (
                countdown_ms and self._cage.window.screens.prompt.isVisible()
            ):
                break
            QTest.qWait(1)
        watch.set_times(*idle_times(has_picks=False, display_is_standard=True))
