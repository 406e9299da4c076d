"""python -m kiosk"""

import gc
import sys
from importlib import import_module

from kiosk.arguments import SUPERVISED
from kiosk.guard.start import end_when_asked, is_for_terminal
from kiosk.plain_imports import keep_plain_imports


def main() -> int:
    """The kiosk, or who watches over it, who stays in memory beside it and loads no Qt."""
    arguments = sys.argv[1:]
    if is_for_terminal(arguments):
        end_when_asked()
    if SUPERVISED in arguments:
        return int(import_module("kiosk.supervised").main())
    gc.disable()  # what is loaded stays: there is no garbage to look for
    keep_plain_imports()
    app = import_module("kiosk.app")
    gc.freeze()
    gc.enable()
    return int(app.main())


if __name__ == "__main__":
    sys.exit(main())
