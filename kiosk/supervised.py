"""A kiosk with someone who watches over it: loads no Qt, for it stays in memory beside the kiosk."""

import sys
from collections.abc import Sequence

from kiosk import paths
from kiosk.arguments import SUPERVISED
from kiosk.guard.journal import SUPERVISOR_PAGES, keep_log
from kiosk.guard.supervisor import Supervisor


def main(argv: Sequence[str] | None = None) -> int:
    """Start the kiosk with the other arguments, and anew whenever it fails; the exit code."""
    given = sys.argv[1:] if argv is None else argv
    keep_log(paths.state_folder(), "supervisor.log", *SUPERVISOR_PAGES)
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    return Supervisor([*program, *(each for each in given if each != SUPERVISED)]).run()
