"""What must hold of a kiosk whatever is done to it, as far as it can be seen from outside."""

from collections.abc import Callable
from time import monotonic, sleep

from tests.escape.watch import Watch
from tests.monkey.from_outside import OutsideMonkey
from tests.monkey.hand import Hand
from tests.monkey.pictures import keep_pictures, look_alike, share_differing
from tests.monkey.traces import Traces
from tests.rival.eyes import Point, Region
from tests.rival.programs import Touches

_ALIKE, _STILL_S, _LOOK_S, _LIMIT_S = 0.05, 0.4, 0.05, 20.0
PAD_ALIKE = 0.25
"""Its keys are pale while it makes wait; every other screen differs more from it."""
_GESTURES = 5
"""On a machine that is too busy the taps come too late after each other."""
_FIRST_LOOK_S = 55.0
_QUIET_S = ((75.0, 82.0), (105.0, 112.0), (130.0, 162.0))
"""When the question or the posters come after the last touch, and when the visit is over then."""


class OutsideOracle:
    """Says what is wrong, once it has seen how all looks when nothing is.

    All its methods raise AssertionError.
    """

    def __init__(
        self,
        hand: Hand,
        watch: Watch,
        monkey: OutsideMonkey,
        traces: Traces,
        size: Point,
        at: Touches,
    ) -> None:
        self._hand, self._watch, self._monkey, self._traces = hand, watch, monkey, traces
        self._size, self._at = size, at
        self._all: Region = (0, 0, *size)
        self._fresh = self._sheet = self._pad = self._page = b""
        self._pin = ""
        self.silences = self.gestures = 0

    def learn(self, pin: str) -> None:
        """See how all looks that is compared later."""
        self._put_pointer_away()
        self._fresh = self._settled()
        self._hand.tap(self._at.card)
        self._sheet = self._next_after(self._fresh, "a tap on a stand opens nothing")
        self._pad = self._call_pad(lambda seen: share_differing(seen, self._sheet) > _ALIKE)
        self._monkey.type_pin(pin)
        self._page = self._next_after(self._pad, "the PIN of staff opens nothing")
        self._hand.strike("Escape")
        self._expect_fresh("the page of staff is left")
        self._pin = pin
        self._watch.escapes()

    def look(self) -> None:
        """Now and then: the same program with its one window; nobody got in, and no word or error is told."""
        told = self._watch.escapes()
        self._hold(not told, ", ".join(told))
        self._look_for_staff_page()
        told = self._traces.faults(self._monkey.actions)
        self._hold(not told, ", ".join(told))

    def end_visit_by_gesture(self) -> None:
        """Staff are there and go: the visit before is over, and the next one finds a fresh start."""
        self._call_pad(self._pad_is_shown)
        self._monkey.type_pin(self._wrong_pin())
        self._look_for_staff_page()
        self._hand.strike("Escape")
        self._expect_fresh("the pad is left")
        self.gestures += 1
        self._open_and_leave_a_stand()

    def end_visit_by_silence(self) -> None:
        """Nobody is there for as long as a visit lasts: the posters come, and then a fresh start."""
        self._watch.escapes()
        since, before = monotonic(), self._settled()
        sleep(_FIRST_LOOK_S - (monotonic() - since))
        before = self._now()
        while self._now() == before:
            waited = monotonic() - since
            self._hold(waited < _QUIET_S[-1][0], "nothing comes after a long silence")
            sleep(0.5)
        asked = monotonic() - since
        due = next(over for latest, over in _QUIET_S if asked < latest)
        sleep(max(0.0, due - (monotonic() - since)))
        self._hold(share_differing(self._now(), self._fresh) > _ALIKE, "a long silence brings no posters")
        self._expect_fresh("a long silence")
        self.silences += 1
        self._open_and_leave_a_stand()

    def _call_pad(self, is_shown: Callable[[bytes], bool]) -> bytes:
        """Make the gesture of staff; what it brings."""
        for _ in range(_GESTURES):
            self._monkey.make_gesture()
            if is_shown(seen := self._settled()):
                return seen
        raise AssertionError("the gesture of staff brings no pad")

    def _open_and_leave_a_stand(self) -> None:
        self._hand.tap(self._at.card)
        self._hold(
            self._comes(self._sheet_is_shown), "a tap on a stand opens no sheet",
            shown=self._now(), sheet=self._sheet,
        )  # fmt: skip
        self._settled()  # while the screen changes no touch is taken
        self._hand.tap(self._at.home)
        self._expect_fresh("a sheet is left")

    def _expect_fresh(self, after: str) -> None:
        self._put_pointer_away()
        self._hold(
            self._comes(lambda seen: look_alike(seen, self._fresh)),
            f"not as at first, once {after}",
            shown=self._now(),
            fresh=self._fresh,
        )

    def _put_pointer_away(self) -> None:
        """Touch where nothing is: that wakes, and takes away the ring that shows where keys go."""
        for _ in range(2):
            self._hand.tap((2, 2))
            self._settled()

    def _look_for_staff_page(self) -> None:
        shown = self._now()
        self._hold(share_differing(shown, self._page) > _ALIKE, "the page of staff is shown", shown=shown)

    def _wrong_pin(self) -> str:
        """Every digit of the PIN but the last, which is another."""
        return f"{self._pin[:-1]}{(int(self._pin[-1]) + 1) % 10}"

    def _next_after(self, before: bytes, what: str) -> bytes:
        """What is shown next, once it stands still."""
        self._hold(self._comes(lambda seen: share_differing(seen, before) > _ALIKE), what)
        return self._settled()

    def _sheet_is_shown(self, seen: bytes) -> bool:
        """A number that has flown there may lie between two px."""
        return share_differing(seen, self._sheet) <= _ALIKE

    def _pad_is_shown(self, seen: bytes) -> bool:
        """Its dots, its sentence and the shade of its keys may be others."""
        return share_differing(seen, self._pad) <= PAD_ALIKE

    def _comes(self, wanted: Callable[[bytes], bool]) -> bool:
        try:
            self._hand.wait_for(self._all, wanted, _LIMIT_S, _LOOK_S)
        except TimeoutError:
            return False
        return True

    def _now(self) -> bytes:
        return self._hand.see(self._all)

    def _settled(self) -> bytes:
        self._monkey.digest()
        return self._hand.settled(self._all, _STILL_S, _LIMIT_S)

    def _hold(self, holds: bool, what: str, **pictures: bytes) -> None:
        if not holds and pictures:
            what += f" (pictures in {keep_pictures(self._size, **pictures)})"
        assert holds, f"{what}, after:\n" + "\n".join(self._monkey.last)
