"""The folders, the clock and the PIN of a terminal: what of them would stop an update or mislead staff."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from kiosk import paths
from kiosk.doctor.system import System
from kiosk.domain.counted import plural
from kiosk.guard.pin import has_pin
from kiosk.self_check.report import Line, attention, error, ok

_LEAST_FREE_MB = 200
_LATEST_YEARS = 5


def clock(system: System, newest: datetime) -> Iterator[Line]:
    """Whether the time can be right: it is after the newest file of the program, and not years later."""
    told = system.now.strftime("%d/%m/%Y, %H h %M")
    if system.now < newest:
        yield error(
            "heure", f"{told} : c’est avant la dernière mise à jour ; réglez l’horloge (timedatectl)."
        )
    elif system.now.year - newest.year > _LATEST_YEARS:
        yield error("heure", f"{told} : c’est loin dans l’avenir ; réglez l’horloge (timedatectl).")
    else:
        yield ok("heure", told)


def newest_file(folder: Path) -> datetime:
    """The latest time at which a file directly in a folder changed."""
    times = [file.stat().st_mtime for file in folder.glob("*") if file.is_file()]
    return datetime.fromtimestamp(max(times, default=0.0), UTC)


def disk(folder: Path) -> Iterator[Line]:
    free = shutil.disk_usage(folder).free // 1_000_000
    if free < _LEAST_FREE_MB:
        yield error(
            "disque",
            f"{free} Mo {plural(free, 'libre')} ; libérez-en, il en faut {_LEAST_FREE_MB} pour publier.",
        )
    else:
        yield ok("disque", f"{free} Mo {plural(free, 'libre')}")


def updates(folder: Path) -> Iterator[Line]:
    """Whether an update can be written where the kiosk looks for it."""
    if os.access(folder, os.W_OK):
        yield ok("mises à jour", f"{folder} se laisse écrire")
    else:
        words = f"{folder} ne se laisse pas écrire par ce compte ; lancez : sudo chown -R kiosk {folder}"
        yield error("mises à jour", words)


def pin() -> Iterator[Line]:
    """Whether staff can come in."""
    file = paths.pin_file()
    if has_pin(file):
        yield ok("code de l’équipe", "choisi")
    elif file.exists():
        words = f"{file} ne peut pas être lu par ce compte, ou est abîmé ; choisissez le code de nouveau."
        yield error("code de l’équipe", words)
    else:
        yield attention("code de l’équipe", "aucun ; le bureau équipe en choisit un, ou kiosk-staff pin")
