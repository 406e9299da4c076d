"""The staff's program: the commands, with the desk and the PIN that other rooms lend them."""

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module

from kiosk import paths
from kiosk.guard.pin import write_pin
from kiosk.staff.commands import Outside
from kiosk.staff.commands import main as run
from kiosk.staff.console import FAILED, complain

_LOG = "kiosk-staff.log"


def main(run: Callable[..., int] = run) -> int:
    """Run what the command line asks; the exit code of the program.

    A bug is told in one French sentence; what a developer needs goes to a file of the machine's state.
    """
    try:
        return run(outside=Outside(open_desk=_open_desk, keep_pin=partial(write_pin, paths.pin_file())))
    except Exception:
        complain(f"Erreur du programme : la commande n’est pas allée au bout.{_kept(traceback.format_exc())}")
        return FAILED


def _open_desk() -> int:
    """Only the desk needs Qt, which takes longer to load than most commands take altogether."""
    return int(import_module("kiosk.desk_app").main())


def _kept(trace: str) -> str:
    """Where the details are kept, as a sentence; "" where there is no place for them."""
    folder = paths.state_folder()
    if folder is not None:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            with (folder / _LOG).open("a", encoding="utf-8", errors="replace") as log:
                log.write(f"{trace}\n")
            return f" Le détail est dans {folder / _LOG}."
    return ""


if __name__ == "__main__":
    sys.exit(main())
