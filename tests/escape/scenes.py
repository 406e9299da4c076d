"""Where an escape is tried: a display of its own, a decoy on it, and the program over that."""

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.escape.decoy import Decoy
from tests.escape.outside import Outside
from tests.escape.watch import Watch
from tests.outside_program import ROOT
from tests.rival.eyes import Point

SIZE: Point = (1920, 1080)
_LIMIT_S = 180.0


def start_server(size: Point = SIZE, name: str | None = None) -> tuple[subprocess.Popen[bytes], str]:
    """An X server without a window manager, at the first display that is free or at that; and its name."""
    told, tells = os.pipe()
    at = () if name is None else (name,)
    screen = ("-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp", "-noreset")
    server = subprocess.Popen(
        ["Xvfb", *at, "-displayfd", str(tells), *screen], pass_fds=(tells,), stderr=subprocess.DEVNULL
    )
    os.close(tells)
    with os.fdopen(told, encoding="ascii") as pipe:
        return server, f":{pipe.readline().strip()}"


@contextmanager
def display(size: Point = SIZE) -> Iterator[str]:
    """An X server of its own; its name, such as ":5"."""
    server, name = start_server(size)
    try:
        yield name
    finally:
        server.kill()
        server.wait()


@contextmanager
def started(command: Sequence[str], folder: Path, **more: str) -> Iterator[subprocess.Popen[bytes]]:
    """A program in a home, a state folder and a folder for temporary files of its own, without a voice.

    The server of voices is started by whoever asks for it first, and then is a process like any other.
    """
    places = {"HOME": "home", "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "run", "TMPDIR": "home/tmp"}
    for name in places.values():
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "run").chmod(0o700)
    dropped = ("WAYLAND_DISPLAY", "STATE_DIRECTORY", "NOTIFY_SOCKET")
    environment = {name: value for name, value in os.environ.items() if name not in dropped}
    environment |= {name: str(folder / place) for name, place in places.items()}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "xcb"}
    environment |= {"SPEECHD_ADDRESS": "none"} | more
    with (folder / "said").open("ab") as said:
        program = subprocess.Popen(command, env=environment, cwd=folder, stdout=said, stderr=said)
    try:
        yield program
    finally:
        program.kill()
        program.wait()


@contextmanager
def scene(
    command: Sequence[str],
    folder: Path,
    name: str,
    *,
    size: Point = SIZE,
    is_managed: bool = False,
    **more: str,
) -> Iterator[tuple[Outside, Watch]]:
    """A program over a decoy on a display, filling it. Raises TimeoutError when it does not."""
    outside = Outside(name)
    with watched(outside, command, folder, name, size=size, is_managed=is_managed, **more) as watch:
        yield outside, watch


@contextmanager
def watched(
    outside: Outside,
    command: Sequence[str],
    folder: Path,
    name: str,
    *,
    size: Point = SIZE,
    is_managed: bool = False,
    **more: str,
) -> Iterator[Watch]:
    """The scene for eyes and hands that are there already; they are gone afterwards."""
    decoy = Decoy(name)
    try:
        with started(command, folder, DISPLAY=name, **more) as program:
            _wait_until_it_fills(outside, program, size)
            yield Watch(outside, decoy, program, folder / "home", is_managed=is_managed)
    finally:
        decoy.close()
        outside.close()


def _wait_until_it_fills(outside: Outside, program: subprocess.Popen[bytes], size: Point) -> None:
    """Until one window covers the screen and nothing has appeared or been drawn for a second."""
    end = time.monotonic() + _LIMIT_S
    while time.monotonic() < end and program.poll() is None:
        shown = outside.windows()
        if shown and shown[-1].place == (0, 0, *size):
            outside.settled((size[0] // 4, size[1] // 4, size[0] // 2, size[1] // 2), limit_s=10)
            return
        time.sleep(0.05)
    raise TimeoutError(f"the program does not fill the screen (ended with {program.poll()})")
