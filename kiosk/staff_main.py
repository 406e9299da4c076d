"""The staff's program, or its child that unpacks a picture, which loads next to nothing."""

import sys
import traceback
from collections.abc import Callable

from kiosk.late import Late
from kiosk.staff.bug_file import keep_trace
from kiosk.staff.console import FAILED, complain
from kiosk.staff.picture_protocol import TRANSCODE


def main(run: Callable[[], int] | None = None) -> int:
    """Run what the command line asks; the exit code of the program.

    A bug is told in one French sentence; what a developer needs goes to a file of the machine's state.
    """
    if sys.argv[1:] == [TRANSCODE]:
        return int(Late("kiosk.staff.picture_child:main")())
    try:
        return int((run or Late("kiosk.staff_program:run"))())
    except Exception:
        complain(
            f"Erreur du programme : la commande n’est pas allée au bout.{keep_trace(traceback.format_exc())}"
        )
        return FAILED


if __name__ == "__main__":
    sys.exit(main())
