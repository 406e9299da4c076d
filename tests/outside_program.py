"""Which kiosk the proofs from outside start: the checkout's, or a packaged one that a command line names."""

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
CHECKOUT = (sys.executable, "-P", "-m", "kiosk")
PACKAGED = ROOT / "dist" / "kiosk" / "kiosk"
"""Where ./dev package puts it."""
Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnProgram:
    """A kiosk whose data folder is nobody else's, and the environment it needs for that."""

    command: Command
    data: Path
    environment: dict[str, str]


def take_program(parser: argparse.ArgumentParser) -> None:
    """Let a command line say `--program PATH`; `program` is then the command to start."""
    parser.add_argument(
        "--program",
        type=packaged,
        default=CHECKOUT,
        metavar="PATH",
        help="a packaged kiosk, such as dist/kiosk/kiosk; else the checkout's is started",
    )


def packaged(told: str) -> Command:
    """The command of a packaged kiosk. Raises ArgumentTypeError when there is no program at that path."""
    path = Path(told).resolve()
    if not path.is_file() or not os.access(path, os.X_OK):
        raise argparse.ArgumentTypeError(f"{told} is no program")
    return (str(path),)


def own_program(command: Sequence[str], folder: Path) -> OwnProgram:
    """A program again in a folder, its files linked and its data copied.

    A command that begins with Python runs the checkout's modules, anything else is a packaged program.
    """
    if command[0] == sys.executable:
        for name in ("kiosk", "resources"):
            shutil.copytree(ROOT / name, folder / name, copy_function=_link)
        shutil.copytree(ROOT / "data", folder / "data")
        return OwnProgram(tuple(command), folder / "data", {"PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"})
    home = Path(command[0]).parent
    shutil.copytree(home, folder, copy_function=_link, ignore=_without_data, symlinks=True)
    shutil.copytree(home / "data", folder / "data")
    return OwnProgram((str(folder / Path(command[0]).name), *command[1:]), folder / "data", {})


def _without_data(folder: str, _names: list[str]) -> set[str]:
    return {"data"} if Path(folder, "data").is_dir() and Path(folder, "_internal").is_dir() else set()


def _link(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:  # another file system
        shutil.copy2(source, target)
    return target
