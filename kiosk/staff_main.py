"""The staff's program, or its child that unpacks a picture, which loads next to nothing."""

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress

from kiosk import paths
from kiosk.late import Late
from kiosk.staff.console import FAILED, complain
from kiosk.staff.picture_protocol import TRANSCODE

_LOG = "kiosk-staff.log"


def main(run: Callable[[], int] | None = None) -> int:
    """Run what the command line asks; the exit code of the program.

    A bug is told in one French sentence; what a developer needs goes to a file of the machine's state.
    """
    if sys.argv[1:] == [TRANSCODE]:
        return int(Late("kiosk.staff.picture_child:main")())
    try:
        return int((run or Late("kiosk.staff_program:run"))())
    except Exception:
        complain(f"Erreur du programme : la commande n’est pas allée au bout.{_kept(traceback.format_exc())}")
        return FAILED


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
