"""Where the stands on the screen come from: the published version, an earlier one, or what was shipped."""

import logging
from pathlib import Path
from typing import Any

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.finding import Findings
from kiosk.errors import KioskError
from kiosk.late import Late
from kiosk.store.catalogue_reader import read_catalogue
from kiosk.store.releases import standing
from kiosk.store.trace import Trace, trace

log = logging.getLogger(__name__)

_open_search = Late("kiosk.store.search:open_search")
_is_current = Late("kiosk.staff.built_from:is_current")
_build = Late("kiosk.staff.build:build_catalogue_file")


class Edition:
    """What a kiosk shows; `name` is that of the release it comes from, "" for another file.

    `seen` is the trace that the folder of releases had before the edition was chosen.
    Whoever lets go of an edition calls `close`.
    """

    def __init__(self, catalogue: Catalogue | None = None, file: Path | None = None, name: str = "") -> None:
        self.catalogue, self.name = catalogue, name
        self.seen: Trace = None
        self._file = file
        self._search: Any = None

    def find(self, words: str) -> Findings:
        self.prepare()
        found: Findings = self._search.find(words) if self._search is not None else Findings(words)
        return found

    def prepare(self) -> None:
        """Open the search, as the first `find` does; without it nothing is found, and the log says why."""
        file, self._file = self._file, None
        if file is not None:
            try:
                self._search = _open_search(file)
            except KioskError as error:
                log.error("search: %s", error)

    def close(self) -> None:
        self._file = None
        if self._search is not None:
            self._search.close()


def open_edition(*, is_safe: bool = False) -> Edition:
    """The version pointed to, else an earlier good one, else the file shipped; the log says what was refused.

    In safe mode the version pointed to comes last: it may be why the kiosk fails. Only a checkout writes: it
    builds the file from its tables when nothing is published.
    """
    seen = trace(paths.releases_folder())
    edition = _choose(is_safe=is_safe)
    edition.seen = seen
    return edition


def _choose(*, is_safe: bool) -> Edition:
    if is_safe and (edition := _edition_before()).catalogue is not None:
        return edition
    found = standing(paths.releases_folder())
    for refused in found.refused:
        log.error("release: %s", refused)
    if found.release is not None and found.catalogue is not None:
        return Edition(found.catalogue, found.release.path, found.release.name)
    build_if_stale(paths.tables_folder(), paths.catalogue_file())
    return open_file(paths.catalogue_file())


def _edition_before() -> Edition:
    found = standing(paths.releases_folder(), before=True)
    if found.release is not None:
        log.warning("safe mode: the release shown is the one before, %s", found.release.name)
        return Edition(found.catalogue, found.release.path, found.release.name)
    log.warning("safe mode: the stands shown are those shipped with the program")
    return open_file(paths.catalogue_file())


def open_file(file: Path) -> Edition:
    """The edition of one file; an empty one when it cannot be shown, and the log says why."""
    try:
        catalogue = read_catalogue(file)
    except KioskError as error:
        log.error("catalogue: %s", error)
        return Edition()
    return Edition(catalogue, file)


def build_if_stale(tables: Path, target: Path) -> None:
    """In a checkout, build the database when it is missing or does not come from today's tables.

    What is packed shows visitors nothing that was not published, and writes nothing at its start.
    """
    try:
        if not paths.is_packed() and tables.is_dir() and not _is_current(tables, target):
            log.info("building %s from its tables", target.name)
            _build(tables, target)
    except (KioskError, OSError) as error:
        log.error("the catalogue is not built anew: %s", error)
