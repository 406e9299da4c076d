"""The published versions in a folder of releases, as the desk asks for them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.typography import quoted
from kiosk.errors import KioskError
from kiosk.staff.publishing import Version
from kiosk.staff.trial import DROPPED, Trial, try_out
from kiosk.store import publish, releases
from kiosk.store.brought import sources_in
from kiosk.store.drop_in import was_taken


class ReleaseFolder:
    """Is a `Publishing` over one folder; in `brought` a terminal over it looks for updates."""

    def __init__(self, folder: Path, brought: Sequence[Path] = ()) -> None:
        self._folder, self._brought = folder, tuple(brought)

    def publish(self, catalogue: Catalogue) -> Catalogue:
        return releases.verify(publish.publish(self._folder, catalogue))

    def versions(self) -> tuple[Version, ...]:
        shown = releases.current(self._folder)
        found = sorted(
            releases.versions(self._folder), key=lambda one: shown is None or one.name != shown.name
        )
        return tuple(Version(one.name, one.published, one.stands) for one in found)

    def waiting(self) -> tuple[Trial, ...]:
        return tuple(self._waiting())

    def read(self, name: str) -> Catalogue:
        for release in releases.versions(self._folder):
            if release.name == name:
                return releases.verify(release)
        raise KioskError(f"{self._folder.name} : la version {quoted(name)} n’existe plus.")

    def copy_to(self, folder: Path) -> int:
        found = releases.standing(self._folder)
        if found.catalogue is None:
            raise KioskError(f"{self._folder.name} : rien n’est publié.")
        return publish.publish(folder, found.catalogue, travels=True).stands

    def restore(self, name: str) -> Catalogue:
        return releases.verify(publish.restore(self._folder, name))

    def _waiting(self) -> Iterator[Trial]:
        for refused in releases.standing(self._folder).refused:
            yield Trial(self._folder, refused=refused)
        for place in self._brought:
            for source in sources_in(place, DROPPED):
                if not was_taken(self._folder, source):
                    yield from try_out(source)
