"""A kiosk asked to end in the midst of its start: python -m tests.guard.asked_early WHERE [ARGUMENTS].

WHERE is a file and a function of it ("house.py:__init__"), or the number of a call since the start.
"""

import os
import signal
import sys
from types import FrameType

from kiosk import __main__ as program


class Asking:
    """Sends SIGTERM to its own process when a function begins."""

    def __init__(self, where: str) -> None:
        self._left = int(where) if where.isdigit() else None
        self._file, _, self._function = where.partition(":")

    def look(self, frame: FrameType, event: str, _told: object) -> None:
        if event == "call" and self._is_there(frame):
            sys.setprofile(None)
            os.kill(os.getpid(), signal.SIGTERM)

    def _is_there(self, frame: FrameType) -> bool:
        if self._left is not None:
            self._left -= 1
            return self._left < 0
        code = frame.f_code
        return code.co_name == self._function and code.co_filename.endswith(f"kiosk/{self._file}")


def main() -> int:
    asking = Asking(sys.argv.pop(1))
    sys.setprofile(asking.look)
    return program.main()


if __name__ == "__main__":
    sys.exit(main())
