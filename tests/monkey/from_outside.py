"""The monkey outside: fingers, keys and mice on the display of a real kiosk, all from one seed."""

from collections import Counter, deque
from collections.abc import Callable, Sequence
from random import Random
from time import monotonic, sleep

from tests.escape.chords import RIGHT, WHEEL_DOWN, WHEEL_UP, Chord
from tests.escape.monitors import Monitors
from tests.monkey.hand import Hand
from tests.rival.eyes import Point, Region

WORD = "zanzibarcanari"
"""What it types now and then, and must be found nowhere."""
_LETTERS = "aeirstnlpm14"
_PLAIN = (
    *("Tab", "ISO_Left_Tab", "Return", "space", "Escape", "Home", "BackSpace"),
    *("Left", "Right", "Up", "Down"),
)
LONGEST_S = 60.0
"""A kiosk that answers later than that hangs."""
_SHIELD_S = 0.25
"""A change of screen takes no touch for so long, and a key goes to what is there."""
_HELD_S, _CORNER_HELD_S = 0.8, 1.7
_LOOK_S = 0.05
_PIN_DIGITS = 6


class OutsideMonkey:
    """Plays with what is shown in one window; the same seed plays the same game, as far as time lets it.

    It never hurries ahead: the next thing is done once the window has taken in the one before.
    """

    def __init__(
        self,
        hand: Hand,
        window: int,
        size: Point,
        buttons: Sequence[Point],
        search: Point,
        chords: Sequence[Chord],
        seed: int,
        monitors: Monitors | None,
    ) -> None:
        self._hand, self._window, self._size, self._monitors = hand, window, size, monitors
        self._buttons, self._search = buttons, search
        self._chords = [chord for chord in chords if hand.knows(chord)]
        self._random = Random(seed)
        self.done: Counter[str] = Counter()
        self.actions = self.touches = 0
        self.last: deque[str] = deque(maxlen=30)
        self.slowest_s = 0.0
        self._actions: dict[Callable[[], str], int] = {
            self._tap_button: 400, self._tap_anywhere: 220, self._drag: 80, self._tap_twice: 40,
            self._tap_fast: 20, self._hold: 2, self._letter: 80, self._plain_key: 80, self._chord: 80,
            self._other_button: 20, self._wheel: 30, self._word: 12, self._wait: 40, self._corner: 2,
        }  # fmt: skip
        if monitors is not None:
            self._actions[self._screens] = 2

    def play(self, actions: int) -> None:
        """Do so many things. Raises TimeoutError when one is not answered or the screen not covered."""
        for _ in range(actions):
            action = self._random.choices(tuple(self._actions), tuple(self._actions.values()))[0]
            name = action.__name__.strip("_")
            self.last.append(f"{self.actions + 1} {name} {action()}")
            self.done[name] += 1
            self.actions += 1
            self.digest()

    def digest(self) -> None:
        """Wait until the window has taken in all that was done. Raises TimeoutError."""
        self.slowest_s = max(self.slowest_s, self._hand.digest(self._window, LONGEST_S))

    def make_gesture(self) -> None:
        """Five taps in the corner, the last one held."""
        for _ in range(4):
            self._hand.tap((8, 8))
        self._hand.press((8, 8))
        sleep(_CORNER_HELD_S)
        self._hand.lift()
        self.digest()

    def type_pin(self, digits: str) -> None:
        self._hand.strike(*digits)
        self.digest()

    def _point(self) -> Point:
        return self._random.randrange(self._size[0]), self._random.randrange(self._size[1])

    def _tap(self, at: Point, times: int = 1) -> str:
        for _ in range(times):
            self._hand.tap(at)
        self.touches += times
        return f"{at[0]},{at[1]}"

    def _tap_button(self) -> str:
        return self._tap(self._random.choice(self._buttons))

    def _tap_anywhere(self) -> str:
        return self._tap(self._point())

    def _tap_twice(self) -> str:
        return self._tap(self._random.choice((self._point(), self._random.choice(self._buttons))), 2)

    def _tap_fast(self) -> str:
        return self._tap(self._point(), 6)

    def _drag(self) -> str:
        start, end, steps = self._point(), self._point(), self._random.randint(3, 9)
        self._hand.drag([_between(start, end, step / steps) for step in range(steps + 1)])
        self.touches += 1
        return f"{start[0]},{start[1]} {end[0]},{end[1]}"

    def _hold(self) -> str:
        at = self._random.choice(self._buttons)
        self._hand.press(at)
        sleep(_HELD_S)
        self._hand.lift()
        self.touches += 1
        return f"{at[0]},{at[1]}"

    def _letter(self) -> str:
        letter = self._random.choice(_LETTERS)
        self._hand.strike(letter)
        return letter

    def _word(self) -> str:
        """Typed where the search opens; elsewhere it is keys like others."""
        self._hand.tap(self._search)
        sleep(_SHIELD_S)
        self._hand.strike(*WORD)
        self.touches += 1
        return ""

    def _plain_key(self) -> str:
        key = self._random.choice(_PLAIN)
        self._hand.strike(key)
        return key

    def _chord(self) -> str:
        """What leads out of a careless program."""
        chord = self._random.choice(self._chords)
        self._hand.do(chord, self._point(), 0.0)
        return chord.name

    def _other_button(self) -> str:
        button = self._random.choice((2, RIGHT, RIGHT, 6, 7, 8, 9))
        at = self._point()
        self._hand.press(at, button)
        if self._random.random() < 0.2:
            self._hand.tap(self._point())
        self._hand.lift(button)
        return str(button)

    def _wheel(self) -> str:
        button = self._random.choice((WHEEL_UP, WHEEL_DOWN))
        at = self._point()
        for _ in range(self._random.randint(1, 6)):
            self._hand.press(at, button)
            self._hand.lift(button)
        return str(button)

    def _wait(self) -> str:
        """As people wait after a change of screen, which takes no touch at first."""
        sleep(self._random.uniform(0.05, 0.4))
        return ""

    def _corner(self) -> str:
        """The gesture of staff, and digits that are not their PIN."""
        self.make_gesture()
        digits = "".join(self._random.choices("0123456789", k=_PIN_DIGITS))
        self._hand.strike(*digits)
        if self._random.random() < 0.5:
            self._hand.strike("Escape")
        return digits

    def _screens(self) -> str:
        """Others come, the primary one is another, all go; between that somebody taps. Ours may be black."""
        assert self._monitors is not None
        width, height = self._size
        left, right = (0, 0, width // 2, height), (width // 2, 0, width // 2, height)
        whole = (0, 0, width, height)
        places = self._random.choice(((left,), (left, right), (right, left), (left, whole), (whole, right)))
        for shown in (places, ()):
            self._monitors.show(shown)
            at = shown[0] if shown else whole
            self._expect_cover(at)
            self._tap((at[0] + self._random.randrange(at[2]), at[1] + self._random.randrange(at[3])))
        self._hand.mapped()
        return " ".join(map(str, places))

    def _expect_cover(self, place: Region) -> None:
        end = monotonic() + LONGEST_S
        while not any((each.window, each.place) == (self._window, place) for each in self._hand.windows()):
            if monotonic() > end:
                raise TimeoutError(f"the window does not cover the screen at {place}")
            sleep(_LOOK_S)


def _between(start: Point, end: Point, share: float) -> Point:
    return round(start[0] + (end[0] - start[0]) * share), round(start[1] + (end[1] - start[1]) * share)
