"""What the desk begins with: what was being prepared, what visitors see, or the tables of the edition."""

import logging
from contextlib import suppress
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


@dataclass(frozen=True, slots=True)
class Begun:
    """`saved` is what the working database holds; `lost` tells in French what could not be read."""

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
        return Begun(_work_again(published), None, published, f"{error} {_BEGUN_AGAIN.format(aside)}")
    return Begun(saved or _first_work(published), saved, published)


def _published() -> Catalogue:
    """What visitors see now; nothing where nothing can be shown."""
    edition = open_edition()
    edition.close()
    return edition.catalogue or Catalogue(Event("", ""), (), ())


def _first_work(published: Catalogue) -> Work:
    """The tables, which know hidden stands; else what is published."""
    tables = paths.tables_folder()
    return work_from(read_tables(tables) if has_tables(tables) else published)


def _work_again(published: Catalogue) -> Work:
    """What visitors see, which may be newer than the tables; stands that only these have are hidden."""
    if not published.stands:
        return _first_work(published)
    known = published
    with suppress(KioskError):
        known = read_tables(paths.tables_folder())
    return work_from(kept_hidden(published, known))
