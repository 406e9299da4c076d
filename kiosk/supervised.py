"""A kiosk with someone who watches over it: loads no Qt, for it stays in memory beside the kiosk."""

import sys
from collections.abc import Sequence

from kiosk import paths
from kiosk.arguments import SUPERVISED
from kiosk.guard.journal import SUPERVISOR_PAGES, keep_log
from kiosk.guard.supervisor import Supervisor
from kiosk.guard.windows import leave_session


def main(argv: Sequence[str] | None = None) -> int:
    """Start the kiosk with the other arguments, and anew whenever it fails; the exit code."""
    given = sys.argv[1:] if argv is None else argv
    keep_log(paths.state_folder(), "supervisor.log", *SUPERVISOR_PAGES)
    program = [sys.executable] if paths.is_packed() else [sys.executable, "-m", "kiosk"]
    code = Supervisor([*program, *(each for each in given if each != SUPERVISED)]).run()
    return leave_session(code) if paths.is_packed() else code  # a developer stays signed in
