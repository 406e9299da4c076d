"""The published versions in a folder of releases, as the desk asks for them."""

from pathlib import Path

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.typography import quoted
from kiosk.errors import KioskError
from kiosk.staff.publishing import Version
from kiosk.store import publish, releases


class ReleaseFolder:
    """Is a `Publishing` over one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def publish(self, catalogue: Catalogue) -> Catalogue:
        return releases.verify(publish.publish(self._folder, catalogue))

    def versions(self) -> tuple[Version, ...]:
        shown = releases.current(self._folder)
        found = sorted(
            releases.versions(self._folder), key=lambda one: shown is None or one.name != shown.name
        )
        return tuple(Version(one.name, one.published, one.stands) for one in found)

    def read(self, name: str) -> Catalogue:
        for release in releases.versions(self._folder):
            if release.name == name:
                return releases.verify(release)
        raise KioskError(f"{self._folder.name} : la version {quoted(name)} n’existe plus.")

    def copy_to(self, folder: Path) -> int:
        found = releases.standing(self._folder)
        if found.catalogue is None:
            raise KioskError(f"{self._folder.name} : rien n’est publié.")
        return publish.publish(folder, found.catalogue).stands

    def restore(self, name: str) -> Catalogue:
        return releases.verify(publish.restore(self._folder, name))
