"""How long the thread of the window stands still: the gaps between ticks that should come every 10 ms."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from tests.benchmarks.numbers import median, p95, tell

_TICK_MS = 10


class Pulse(QObject):
    """Ticks while something is waited for."""

    def __init__(self) -> None:
        super().__init__()
        self._ticks: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def during(self, begin: Callable[[], object], is_over: Callable[[], bool]) -> list[float]:
        """The gaps, in seconds, from `begin` until it is over and all of it is painted."""
        loop = QEventLoop()
        self._timer.start()
        self._ticks = [perf_counter()]
        begin()
        while not is_over():
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        for _ in range(5):
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._timer.stop()
        return [after - before for before, after in zip(self._ticks, self._ticks[1:], strict=False)]

    def _tick(self) -> None:
        self._ticks.append(perf_counter())


def tell_gaps(what: str, runs: list[list[float]]) -> None:
    """One line: how long it took, and the gaps; "longest" is the median of the longest of each run."""
    longest = [1000 * max(gaps) for gaps in runs]
    all_gaps = [1000 * gap for gaps in runs for gap in gaps]
    took = median([sum(gaps) for gaps in runs])
    tell(
        f"{what:<52} {took:5.1f} s   gaps median {median(all_gaps):3.0f} ms, p95 {p95(all_gaps):3.0f} ms, "
        f"longest {median(longest):4.0f} ms (worst {max(longest):4.0f} ms)   n={len(runs)}"
    )
