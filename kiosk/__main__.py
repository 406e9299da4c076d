"""python -m kiosk"""

import sys
from importlib import import_module

from kiosk.guard.start import SUPERVISED, end_when_asked, is_for_terminal


def main() -> int:
    """The kiosk, or who watches over it; neither needs what the other loads."""
    arguments = sys.argv[1:]
    if is_for_terminal(arguments):
        end_when_asked()
    return int(import_module("kiosk.supervised" if SUPERVISED in arguments else "kiosk.app").main())


if __name__ == "__main__":
    sys.exit(main())
