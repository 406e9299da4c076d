"""Times as people compare them: the median and the 95th percentile."""

import statistics
import sys
from collections.abc import Sequence


def tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def median(times: Sequence[float]) -> float:
    return statistics.median(times)


def p95(times: Sequence[float]) -> float:
    return sorted(times)[round(0.95 * (len(times) - 1))]


def tell_times(what: str, seconds: Sequence[float]) -> None:
    """One line: what was measured, median and p95 in milliseconds, how often."""
    milliseconds = [1000 * second for second in seconds]
    middle, high = median(milliseconds), p95(milliseconds)
    tell(f"{what:<52} median {middle:7.2f} ms   p95 {high:7.2f} ms   n={len(seconds)}")
