"""Looks for a newer catalogue: among the releases, dropped in by hand, on a stick, in a shared folder."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.catalogue import Catalogue
from kiosk.errors import KioskError
from kiosk.late import Late
from kiosk.store.releases import Release, standing
from kiosk.store.trace import Trace, trace

_take_in = Late("kiosk.store.drop_in:take_in")
_was_taken = Late("kiosk.store.drop_in:was_taken")

_TRY_AGAIN = 100


@dataclass(frozen=True, slots=True)
class News:
    """A version to show from the next visit on, or None; and in French, for the log, what was refused."""

    release: Release | None = None
    catalogue: Catalogue | None = None
    refused: tuple[str, ...] = ()


class Lookout:
    """Compares what is there with what was there, look after look; every look may take seconds.

    `shown` is the name of the release on the screen, `seen` the trace that the releases had before it was
    chosen: what was published since is news. A source counts when it is the same in two looks: a file
    still being copied is left alone. What was refused is told once; it is tried again when it has changed
    and now and then, for a full disk may have room again.
    """

    def __init__(self, releases: Path, sources: Sequence[Path], shown: str, seen: Trace = None) -> None:
        self._releases, self._sources, self._shown = releases, tuple(sources), shown
        self._before: dict[Path, Trace] = {}
        self._known: dict[Path, Trace] = {releases: seen}
        self._told: set[str] = set()
        self._looks = 0

    def look(self) -> News:
        """Take in what has come and stands still; what is new to show."""
        self._looks += 1
        if self._looks % _TRY_AGAIN == 0:
            self._known = {path: seen for path, seen in self._known.items() if path == self._releases}
        refused = [told for source in self._sources if self._has_come(source) for told in self._take(source)]
        if not self._has_come(self._releases):
            return News(refused=self._untold(refused))
        found = standing(self._releases)
        told = self._untold([*refused, *found.refused])
        if found.release is None or found.release.name == self._shown:
            return News(refused=told)
        self._shown = found.release.name
        return News(found.release, found.catalogue, told)

    def _take(self, source: Path) -> Iterator[str]:
        try:
            if not _was_taken(self._releases, source):
                _take_in(self._releases, source)
        except KioskError as error:
            yield str(error)

    def _untold(self, refused: Sequence[str]) -> tuple[str, ...]:
        new = tuple(sentence for sentence in refused if sentence not in self._told)
        self._told.update(new)
        return new

    def _has_come(self, source: Path) -> bool:
        """Whether something is there that was not there, twice the same."""
        now = trace(source)
        before, self._before[source] = self._before.get(source), now
        if now is None:
            self._known.pop(source, None)
        if now is None or now != before or now == self._known.get(source):
            return False
        self._known[source] = now
        return True
