"""What the desk begins with: what was being prepared, what visitors see, or the tables of the edition."""

import logging
from dataclasses import dataclass
from pathlib import Path

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Event
from kiosk.domain.work import Work, work_from
from kiosk.errors import KioskError
from kiosk.source import open_edition
from kiosk.staff.carriers import has_tables
from kiosk.staff.hiding import kept_hidden
from kiosk.staff.tables_file import read_tables
from kiosk.store.set_aside import set_aside
from kiosk.store.working import UnusableWorkError, read_work

log = logging.getLogger(__name__)

_BEGUN_AGAIN = (
    "Le bureau repart de ce que montre la borne. "
    "Votre ancien travail n’est pas effacé : le fichier est gardé dans {}."
)
_BEGUN_BESIDE = "Le bureau part de ce que montre la borne, sans les stands masqués."
_BEGUN_EMPTY = "Rien n’est publié non plus : le bureau s’ouvre vide."
_MEND = "Corrigez les tables, puis rouvrez le bureau ou importez leur dossier."


@dataclass(frozen=True, slots=True)
class Begun:
    """`saved` is what the working database holds; `lost` tells in French what could not be read.

    Without `saved` nothing is written before the first change: the next start reads the tables anew.
    """

    work: Work
    saved: Work | None
    published: Catalogue
    lost: str = ""


def begin(working: Path) -> Begun:
    """Take up what was being prepared; a damaged working database is set aside, and all begins again.

    Raises KioskError when it can neither be read nor be touched: it is of a newer program, or the disk fails.
    """
    published = _published()
    try:
        saved = read_work(working)
    except UnusableWorkError as error:
        aside = set_aside(working)
        log.error("desk: %s it is kept as %s", error, aside)
        told = f"{error} {_BEGUN_AGAIN.format(aside)}"
        work, lost = _work_again(published) if published.stands else _first_work(published)
        return Begun(work, None, published, "\n".join(filter(None, (told, lost))))
    if saved is not None:
        return Begun(saved, saved, published)
    work, lost = _first_work(published)
    return Begun(work, None, published, lost)


def _published() -> Catalogue:
    """What visitors see now; nothing where nothing can be shown."""
    edition = open_edition()
    edition.close()
    return edition.catalogue or Catalogue(Event("", ""), (), ())


def _first_work(published: Catalogue) -> tuple[Work, str]:
    """The tables, which know hidden stands; else what is published, and what is wrong with the tables."""
    known, lost = _tables(published)
    if lost:
        lost = f"{lost} {_BEGUN_BESIDE if published.stands else _BEGUN_EMPTY} {_MEND}"
    return work_from(known), lost


def _work_again(published: Catalogue) -> tuple[Work, str]:
    """What visitors see, which may be newer than the tables; stands that only these have are hidden."""
    known, lost = _tables(published)
    return work_from(kept_hidden(published, known)), lost and f"{lost} {_MEND}"


def _tables(other: Catalogue) -> tuple[Catalogue, str]:
    """The tables of the edition; else the other catalogue, and a sentence where the tables have mistakes."""
    folder = paths.tables_folder()
    if not has_tables(folder):
        return other, ""
    try:
        return read_tables(folder), ""
    except KioskError as error:
        log.error("desk: %s", error)
        return other, f"Tables de l’édition illisibles : {error}"
