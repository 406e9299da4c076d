"""Notices that nobody touches the screen any more: first a question is due, then the end of the visit."""

from enum import Enum

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent

from kiosk.hearing import Hearing

QUIET_MS = 60_000
QUIET_WITH_PICKS_MS = 90_000
QUIET_IN_A_MODE_MS = 120_000
COUNTDOWN_MS = 20_000
COUNTDOWN_IN_A_MODE_MS = 40_000

_SIGNS = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
    }
)
"""Events that only a person makes; a pointer that moves counts while a button is held."""


def idle_times(has_picks: bool, display_is_standard: bool) -> tuple[int, int]:
    """How long to wait without touch before asking, and then for an answer, in milliseconds.

    More where there is more to lose; most for those who chose a display mode and may need longer.
    WCAG 2.2.1 asks for 20 s to answer at least.
    """
    if not display_is_standard:
        return QUIET_IN_A_MODE_MS, COUNTDOWN_IN_A_MODE_MS
    return (QUIET_WITH_PICKS_MS if has_picks else QUIET_MS), COUNTDOWN_MS


class _Phase(Enum):
    STOPPED = "stopped"
    WATCHING = "watching"
    COUNTING = "counting"
    RESTING = "resting"  # the visit is over, until someone comes


class IdleWatch(QObject):
    """Sees every touch, button, wheel and key of the application, and how long there was none.

    Times are those of a monotonic clock: setting the time of day changes nothing, and a countdown always
    lasts its whole time. After the end of a visit the next sign of a person starts the watch anew.

    Signals: `quiet()` after the first time without a sign: a question is due. `idle()` when its countdown
    ended without one.
    """

    quiet = Signal()
    idle = Signal()

    def __init__(
        self, quiet_ms: int = QUIET_MS, countdown_ms: int = COUNTDOWN_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._quiet_ms, self._countdown_ms = quiet_ms, countdown_ms
        self._hearing = Hearing.of_application()
        self._phase = _Phase.STOPPED
        self._span_ms = quiet_ms
        self._signs = 0
        self._since = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look_at_clock)

    @property
    def remaining_ms(self) -> int:
        """Milliseconds until what comes next, `quiet` or `idle`; 0 when nothing does."""
        if self._phase not in (_Phase.WATCHING, _Phase.COUNTING):
            return 0
        return max(0, self._span_ms - int(self._since.elapsed()))

    @property
    def silence_ms(self) -> int:
        """Milliseconds since the last sign of a person, or since the watch began."""
        return int(self._since.elapsed())

    @property
    def signs(self) -> int:
        """How many signs of a person there were since the program began."""
        return self._signs

    def start(self) -> None:
        """Watch from now on."""
        if self._phase is _Phase.STOPPED:
            self._hearing.listen(self, self._hear, _SIGNS)
        self._enter(_Phase.WATCHING)

    def stop(self) -> None:
        """Watch no more."""
        if self._phase is not _Phase.STOPPED:
            self._hearing.stop(self._hear)
        self._phase = _Phase.STOPPED
        self._timer.stop()

    def set_times(self, quiet_ms: int, countdown_ms: int) -> None:
        """Wait so long from the last sign on; a countdown that runs keeps its time."""
        self._quiet_ms, self._countdown_ms = quiet_ms, countdown_ms
        if self._phase is _Phase.WATCHING:
            self._span_ms = quiet_ms
            self._timer.start(self.remaining_ms)

    def touch(self) -> None:
        """Count something that goes on by itself, like a text still rolling, as a sign of a person.

        Not during a countdown: that, only a person ends.
        """
        if self._phase is _Phase.WATCHING:
            self._since.start()

    def _enter(self, phase: _Phase) -> None:
        self._phase = phase
        self._span_ms = self._countdown_ms if phase is _Phase.COUNTING else self._quiet_ms
        self._since.start()
        self._timer.start(self._span_ms)

    def _note(self) -> None:
        """A person is there."""
        self._signs += 1
        if self._phase is _Phase.WATCHING:
            self._since.start()  # when the timer ends it waits for what is left: none restarts per touch
        else:
            self._enter(_Phase.WATCHING)

    def _look_at_clock(self) -> None:
        """The timer ended: wait for what is left, ask, or end the visit."""
        if (left := self.remaining_ms) > 0:
            self._timer.start(left)
        elif self._phase is _Phase.WATCHING:
            self._enter(_Phase.COUNTING)
            self.quiet.emit()
        elif self._phase is _Phase.COUNTING:
            self._phase = _Phase.RESTING
            self.idle.emit()

    def _hear(self, _watched: QObject, event: QEvent) -> bool:
        is_hovering = (
            event.type() is QEvent.Type.MouseMove
            and isinstance(event, QMouseEvent)
            and event.buttons() == Qt.MouseButton.NoButton
        )
        if not is_hovering:
            self._note()
        return False
