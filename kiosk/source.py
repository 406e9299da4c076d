"""Where the stands on the screen come from: the published version, an earlier one, or what was shipped."""

import logging
from dataclasses import dataclass
from pathlib import Path

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.finding import Findings
from kiosk.errors import KioskError
from kiosk.staff.build import build_catalogue_file, is_current
from kiosk.store.catalogue_reader import read_catalogue
from kiosk.store.releases import standing
from kiosk.store.search import Search, open_search

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Edition:
    """What a kiosk shows; `name` is that of the release it comes from, "" for another file.

    Whoever lets go of an edition calls `close`.
    """

    catalogue: Catalogue | None = None
    search: Search | None = None
    name: str = ""

    def find(self, words: str) -> Findings:
        return self.search.find(words) if self.search is not None else Findings(words)

    def close(self) -> None:
        if self.search is not None:
            self.search.close()


def open_edition() -> Edition:
    """The version pointed to, else an earlier good one, else the file shipped; the log says what was refused.

    Only a checkout writes: it builds the file from its tables when nothing is published.
    """
    found = standing(paths.releases_folder())
    for refused in found.refused:
        log.error("release: %s", refused)
    if found.release is not None and found.catalogue is not None:
        return published_edition(found.catalogue, found.release.name, found.release.path)
    build_if_stale(paths.tables_folder(), paths.catalogue_file())
    return open_file(paths.catalogue_file())


def open_file(file: Path) -> Edition:
    """The edition of one file; an empty one when it cannot be shown, and the log says why."""
    try:
        catalogue = read_catalogue(file)
    except KioskError as error:
        log.error("catalogue: %s", error)
        return Edition()
    return Edition(catalogue, _search(file))


def published_edition(catalogue: Catalogue, name: str, file: Path) -> Edition:
    """The edition of a release whose catalogue has been read; to be called where its search will be used."""
    return Edition(catalogue, _search(file), name)


def _search(file: Path) -> Search | None:
    """The search in a catalogue; None when its index cannot be used, and the log says why."""
    try:
        return open_search(file)
    except KioskError as error:
        log.error("search: %s", error)
        return None


def build_if_stale(tables: Path, target: Path) -> None:
    """In a checkout, build the database when it is missing or does not come from today's tables."""
    if not tables.is_dir():
        return
    try:
        if not is_current(tables, target):
            log.info("building %s from its tables", target.name)
            build_catalogue_file(tables, target)
    except (KioskError, OSError) as error:
        log.error("the catalogue is not built anew: %s", error)
