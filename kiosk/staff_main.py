"""The staff's program: the commands, with the desk and the PIN that other rooms lend them."""

import sys
from functools import partial

from kiosk import paths
from kiosk.guard.pin import write_pin
from kiosk.staff.commands import Outside
from kiosk.staff.commands import main as run


def main() -> int:
    """Run what the command line asks; the exit code of the program."""
    return run(outside=Outside(keep_pin=partial(write_pin, paths.pin_file())))


if __name__ == "__main__":
    sys.exit(main())
