"""A folder with one release, and the publication of another one, in a process of its own."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.domain.catalogue import Catalogue
from kiosk.store.releases import Standing, publish, standing
from tests.builders import contents, make_catalogue, make_stand

ROOT = Path(__file__).parents[2]
OLD, NEW = (make_catalogue(make_stand("1", place=place), make_stand("2")) for place in ("Avant", "Après"))
PUBLISHED = "Publié"
PROGRAM = """\
import os, sys
from pathlib import Path
from kiosk.errors import KioskError
from kiosk.store.releases import publish
from tests.damage.mistakes import MISTAKES
from tests.damage.scene import NEW, PUBLISHED
folder, mistake = Path(sys.argv[1]), sys.argv[2]
if mistake:
    MISTAKES[mistake]()
os.write(1, b"begin\\n")
try:
    publish(folder, NEW)
except KioskError as error:
    os.write(1, f"{error}\\n".encode())
    os._exit(1)
os.write(1, PUBLISHED.encode() + b"\\n")
os._exit(0)
"""


def command(folder: Path, mistake: str = "") -> list[str]:
    """What publishes the new catalogue in `folder`, and tells "begin", then "Publié" or the reason."""
    return [sys.executable, "-B", "-c", PROGRAM, str(folder), mistake]


def run(arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        arguments, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )


def make_old(folder: Path) -> None:
    """A folder in which the old catalogue is published."""
    publish(folder, OLD)


def copy_folder(folder: Path, copy: Path) -> None:
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)


def is_shown(found: Standing, catalogue: Catalogue) -> bool:
    return found.catalogue is not None and contents(found.catalogue) == contents(catalogue)


def verdict(folder: Path, *, told: bool) -> str:
    """What is broken after damage: "" when the old or the new is shown whole, and the new once it was told."""
    found = standing(folder)
    if is_shown(found, NEW) or (is_shown(found, OLD) and not told):
        return ""
    return "lost after it was told" if is_shown(found, OLD) else f"nothing whole is shown: {found.refused}"
