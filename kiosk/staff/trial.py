"""What a terminal would do with a file or a folder, found out without publishing anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.errors import KioskError
from kiosk.store.brought import sources_in
from kiosk.store.drop_in import take_in
from kiosk.store.reasons import reason

DROPPED = "kiosk.db"
_DATABASE = ".db"
_IMPORTED = {".xlsx", ".csv", ".txt"}


@dataclass(frozen=True, slots=True)
class Trial:
    """One thing that a terminal would look at: the stands it would take, or in French why it would not."""

    source: Path
    stands: int = 0
    refused: str = ""


def is_update(place: Path) -> bool:
    """Whether a file or a folder is meant for terminals, not for the desk to import."""
    return bool(sources_in(place, DROPPED)) if place.is_dir() else place.suffix.lower() == _DATABASE


def try_out(place: Path) -> Sequence[Trial]:
    """What becomes of each thing that a terminal would look at: a file, or what lies in a folder.

    It is taken in by the code of the terminal itself, into a folder that is thrown away.
    """
    if not place.is_dir():
        return [_trial(place)]
    found = sources_in(place, DROPPED)
    if not found:
        what = f"{place.name} : ce dossier n’a ni version publiée, ni fichier {DROPPED}."
        return [Trial(place, refused=what)]
    return [_trial(source) for source in found]


def _trial(source: Path) -> Trial:
    try:
        with TemporaryDirectory(prefix="borne-") as folder:
            return Trial(source, take_in(Path(folder) / "essai", source).stands)
    except KioskError as error:
        way = " Ce fichier s’importe dans le bureau." if source.suffix.lower() in _IMPORTED else ""
        return Trial(source, refused=f"{error}{way}")
    except OSError as error:
        return Trial(source, refused=f"{source.name} : vérification impossible ({reason(error)}).")
