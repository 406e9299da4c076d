"""python -m kiosk"""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module

from kiosk import paths
from kiosk.arguments import SUPERVISED
from kiosk.guard.start import end_when_asked, is_for_terminal
from kiosk.guard.unexpected import end_after
from kiosk.guard.windows import show_no_boxes
from kiosk.plain_imports import keep_plain_imports


def main() -> int:
    """The kiosk, or who watches over it, who stays in memory beside it and loads no Qt."""
    arguments = sys.argv[1:]
    if not is_for_terminal(arguments):
        return _run(arguments)
    end_when_asked()
    show_no_boxes()
    try:
        return _run(arguments)
    except Exception as error:
        end_after(error, paths.state_folder())


def _run(arguments: Sequence[str]) -> int:
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
