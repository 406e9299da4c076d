"""python -m kiosk"""

import sys
from importlib import import_module

from kiosk.supervised import OPTION


def main() -> int:
    """The kiosk, or who watches over it; neither needs what the other loads."""
    return int(import_module("kiosk.supervised" if OPTION in sys.argv[1:] else "kiosk.app").main())


if __name__ == "__main__":
    sys.exit(main())
