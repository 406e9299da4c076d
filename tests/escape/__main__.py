"""python -m tests.escape: every chord on every screen of the real kiosk; 1 when one of them leads out."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.benchmarks.numbers import tell
from tests.escape import cage
from tests.escape.chords import Chord, all_chords, few_chords
from tests.escape.scenes import SIZE, display, scene
from tests.escape.trial import make_sure_that_keys_arrive, try_all
from tests.outside_program import Command, take_program
from tests.rival.eyes import Point
from tests.rival.places import kiosk_places
from tests.rival.programs import Touches

_AT: tuple[Point, ...] = ((200, 1000), (960, 400), (1600, 700), (1850, 1040))


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="escape", description="Tries to get out of the kiosk; 0 if none can."
    )
    parser.add_argument("--few", action="store_true", help="only the chords that matter most")
    take_program(parser)
    arguments = parser.parse_args()
    chords = few_chords() if arguments.few else all_chords()
    if shutil.which("Xvfb") is None:
        sys.stderr.write("this needs Xvfb\n")
        return 2
    touches, _ = kiosk_places()
    escapes = _without_manager(arguments.program, chords, touches)
    _under_openbox(arguments.program, chords, touches)
    escapes += cage.tell_of_cage(arguments.program, chords)
    return 1 if escapes else 0


def _without_manager(command: Command, chords: list[Chord], touches: Touches) -> int:
    """The scene that is judged: X without a window manager, as the terminal's set-up has it."""
    tell("== X11 without a window manager")
    total = 0
    screens = {"home": touches.home, "sheet": touches.card, "search": touches.search}
    for screen, tap in screens.items():
        with (
            display() as name,
            tempfile.TemporaryDirectory() as folder,
            scene(command, Path(folder), name) as (outside, watch),
        ):
            make_sure_that_keys_arrive(outside, (0, 0, *SIZE), _AT[0])
            total += try_all(f"{screen}: ", chords, outside, watch, (touches.home, tap), _AT)
    return total


def _under_openbox(command: Command, chords: list[Chord], touches: Touches) -> None:
    """A desktop's window manager with its own keys: told, not judged; set-up must not have one."""
    tell("== X11 under openbox with its default keys (told, not judged)")
    if shutil.which("openbox") is None:
        tell("not tried: openbox is not installed")
        return
    with display() as name, tempfile.TemporaryDirectory() as folder, _manager(name, Path(folder)):
        try:
            with scene(command, Path(folder), name, is_managed=True) as (outside, watch):
                try_all("", chords, outside, watch, (touches.home,), _AT)
        except TimeoutError as error:
            tell(str(error))


@contextmanager
def _manager(name: str, folder: Path) -> Iterator[None]:
    environment = {**os.environ, "DISPLAY": name, "HOME": str(folder / "manager"), "XDG_CONFIG_HOME": ""}
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        yield
    finally:
        manager.kill()
        manager.wait()


if __name__ == "__main__":
    sys.exit(main())
