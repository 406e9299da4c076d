"""Says the same thing once in a while, not each time."""

from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

PAUSE_S = 60.0
_KNOWN = 256


class Sparing:
    """Knows what was said within the last minute, up to 256 things."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._said: OrderedDict[str, tuple[float, int]] = OrderedDict()

    def unsaid(self, what: str) -> int:
        """How often this happened since it was last said, this time included; 0 when it is too soon."""
        now = self._clock()
        since, kept_back = self._said.get(what, (now - PAUSE_S, 0))
        if now - since < PAUSE_S:
            self._said[what] = (since, kept_back + 1)
            return 0
        self._said[what] = (now, 0)
        self._said.move_to_end(what)
        while len(self._said) > _KNOWN:
            self._said.popitem(last=False)
        return kept_back + 1
