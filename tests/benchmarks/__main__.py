"""python -m tests.benchmarks [NAME ...]: measures and prints; all of them without a name."""

import os
import sys
from collections.abc import Callable

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.benchmarks import carriers, desk, imports, keys, memory, modes, search, start, takeup, touch

MEASUREMENTS: dict[str, Callable[[], None]] = {
    "touch": touch.report,
    "keys": keys.report,
    "modes": modes.report,
    "start": start.report,
    "memory": memory.report,
    "search": search.report,
    "imports": imports.report,
    "carriers": carriers.report,
    "takeup": takeup.report,
    "desk": desk.report,
}


def main() -> int:
    asked = sys.argv[1:] or list(MEASUREMENTS)
    unknown = [name for name in asked if name not in MEASUREMENTS]
    if unknown:
        sys.stderr.write(f"no such measurement: {', '.join(unknown)}\n")
        return 2
    for name in asked:
        MEASUREMENTS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
