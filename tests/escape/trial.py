"""One scene's trial: every chord is done, and after each someone looks from outside."""

import time
from collections.abc import Sequence

from tests.benchmarks.numbers import tell
from tests.escape.chords import Chord
from tests.escape.outside import Outside
from tests.escape.watch import Watch
from tests.rival.eyes import Point, Region

_AGAIN = 40
"""After so many chords the screen that is tried is brought back: some keys lead home, and may."""
_REST_S = 0.5
_LAST_LOOK_S = 2.0
_TAB = Chord("Tab", ("Tab",))


def make_sure_that_keys_arrive(outside: Outside, screen: Region, at: Point) -> None:
    """See Tab change the screen: what no key reaches proves nothing. Raises TimeoutError."""
    before = outside.settled(screen)
    outside.do(_TAB, at)
    outside.wait_for(screen, before.__ne__)


def try_all(
    title: str,
    chords: Sequence[Chord],
    outside: Outside,
    watch: Watch,
    taps: Sequence[Point],
    at: Sequence[Point],
) -> int:
    """Do every chord this keyboard has, the pointer at each point in turn; how often all was not well."""
    known = [chord for chord in chords if outside.knows(chord)]
    bad = 0
    for number, chord in enumerate(known):
        if number % _AGAIN == 0:
            for tap in taps:
                outside.tap(tap)
                time.sleep(_REST_S)
        outside.do(chord, at[number % len(at)])
        bad += _tell_escapes(title + chord.name, watch)
        if watch.is_over:
            break
    time.sleep(_LAST_LOOK_S)
    bad += _tell_escapes(f"{title}afterwards", watch)
    missing = len(chords) - len(known)
    tell(f"{title}{len(known)} chords, {bad} led out; {missing} need keys that this keyboard has not")
    return bad


def _tell_escapes(what: str, watch: Watch) -> int:
    found = watch.escapes()
    if found:
        tell(f"{what:<32} {', '.join(found)}")
    return 1 if found else 0
