"""The kiosk in cage, the compositor of the terminal's set-up, which itself is a window of X11 here."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.benchmarks.numbers import tell
from tests.escape.chords import Chord
from tests.escape.scenes import display, scene
from tests.escape.trial import make_sure_that_keys_arrive, try_all
from tests.outside_program import Command
from tests.rival.eyes import Point, Region

_SIZE: Point = (1024, 768)
"""What cage makes its window."""
_AT: tuple[Point, ...] = ((100, 600), (500, 300), (985, 680), (640, 745))
_MIDDLE: Region = (200, 100, 600, 400)
_ALL: Region = (0, 0, *_SIZE)
_COLOURS = 16


def tell_of_cage(program: Command, chords: list[Chord]) -> int:
    """Try every chord in cage; how many led out."""
    tell("== cage, in a window of X11")
    command, why = _command(program)
    if command is None:
        tell(f"not tried: {why}")
        return 0
    more = {"WLR_BACKENDS": "x11", "WLR_RENDERER": "pixman", "QT_QPA_PLATFORM": "wayland"}
    if shutil.which("Xwayland") is None:
        more["WLR_XWAYLAND"] = "/bin/true"  # cage asks for its file and never starts it: the kiosk needs none
    with (
        display(_SIZE) as name,
        tempfile.TemporaryDirectory() as folder,
        scene(command, Path(folder), name, size=_SIZE, is_managed=True, **more) as (outside, watch),
    ):
        outside.wait_for(_MIDDLE, lambda seen: len(set(seen)) > _COLOURS)
        make_sure_that_keys_arrive(outside, _ALL, _AT[0])
        tell("the kiosk is shown, and keys reach it")
        return try_all("", chords, outside, watch, (), _AT)


def _command(program: Command) -> tuple[list[str] | None, str]:
    """cage with the kiosk, not as root, as which cage refuses to run; or why there is none."""
    if shutil.which("cage") is None:
        return None, "cage is not installed"
    if os.geteuid() != 0:
        return ["cage", "--", *program], ""
    demoted = ["unshare", "--user", "--map-user=1000"]
    if subprocess.run([*demoted, "true"], capture_output=True, check=False).returncode:
        return None, "cage does not run as root, and no user namespace can be made here"
    return [*demoted, "cage", "--", *program], ""
