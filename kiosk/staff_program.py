"""What the staff's program is made of: the commands, with the desk and the PIN that other rooms lend them."""

from functools import partial

from kiosk import desk_app, paths
from kiosk.guard.pin import write_pin
from kiosk.staff.commands import Outside, main


def run() -> int:
    """Run what the command line asks; the exit code of the program."""
    return main(outside=Outside(open_desk=desk_app.main, keep_pin=partial(write_pin, paths.pin_file())))
