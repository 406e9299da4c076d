"""Which of the updates that lie at a terminal is taken, and what staff are told of each."""

from collections.abc import Sequence
from functools import partial
from math import inf
from pathlib import Path

from kiosk.domain.counted import counted
from kiosk.errors import KioskError
from kiosk.store.drop_in import take_in, time_of, was_taken
from kiosk.store.releases import is_earlier_one

_NONE = "Aucune mise à jour trouvée : ni clé, ni dossier partagé, ni fichier kiosk.db."
_TAKEN = "{} : déjà pris, rien de nouveau."
_LEFT = (
    "{} : déjà pris, puis quitté pour une version plus ancienne. "
    "« Revenir à la version précédente » le remontre."
)
_NOT_NEWER = "{} : pas plus récent que {}, laissé de côté. Pour le prendre quand même, enlevez l’autre."


def take_update(releases: Path, sources: Sequence[Path], dropped: Path | None = None) -> list[str]:
    """Publish the newest of the sources that can be taken, unless it was taken before; a sentence on each.

    What is not newer than another source beside it waits until that one is gone. `dropped` is a source that
    stays where it lies: once taken, it stands in the way of no other.
    """
    told: list[str] = []
    newest: Path | None = None
    for source in sorted(sources, key=partial(_age, releases, dropped)):
        if newest is not None:
            told += [] if was_taken(releases, source) else [_NOT_NEWER.format(source, newest)]
        elif was_taken(releases, source):
            newest = source
            told.append((_LEFT if is_earlier_one(releases) else _TAKEN).format(source))
        else:
            try:
                stands = take_in(releases, source).stands
            except KioskError as error:
                told.append(f"Refusé : {error}")
            else:
                newest = source
                told.append(f"{source} : {counted(stands, 'stand')} pris, à l’écran dans quelques secondes.")
    return told or [_NONE]


def _age(releases: Path, dropped: Path | None, source: Path) -> float:
    """What sorts the newest first."""
    if source == dropped and was_taken(releases, source):
        return inf
    try:
        return -time_of(source)
    except KioskError:
        return -inf  # taking it in tells what is wrong
