"""What the staff's program is made of: the commands, with the desk and the PIN that other rooms lend them."""

from functools import partial

from kiosk import paths
from kiosk.guard.pin import write_pin
from kiosk.late import Late
from kiosk.staff.commands import Outside, main


def run() -> int:
    """Run what the command line asks; the exit code of the program."""
    return main(outside=Outside(open_desk=_open_desk, keep_pin=partial(write_pin, paths.pin_file())))


def _open_desk() -> int:
    """Only the desk needs Qt, which takes longer to load than most commands take altogether."""
    return int(Late("kiosk.desk_app:main")())
