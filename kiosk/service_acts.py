"""What the page of staff shows and does: facts of the terminal, updates taken in, versions gone back to."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from time import monotonic

from PySide6.QtGui import QGuiApplication

from kiosk import paths, version
from kiosk.domain.counted import counted, plural
from kiosk.errors import KioskError
from kiosk.house import House
from kiosk.late import Late
from kiosk.look.speech import told_languages
from kiosk.store.reasons import reason
from kiosk.store.releases import Release, current, versions
from kiosk.visitor.staff_page import StaffWish

_take_update = Late("kiosk.service_updates:take_update")
_restore = Late("kiosk.store.publish:restore")
_told_usage = Late("kiosk.service_usage:told_usage")
_export_usage = Late("kiosk.service_usage:export_usage")

_SAFE = "après plusieurs arrêts : sans logos ni mouvement"
_DAY = "%d/%m/%Y à %H h %M"


@dataclass(frozen=True, slots=True)
class Places:
    """Where releases are kept, and what finds the places that may hold an update.

    `dropped` is the one of them that lies there for good, a file put there by hand.
    `usage` is where visits are counted (None: nowhere); `sticks` finds the places that may take a copy of it.
    """

    releases: Path
    sources: Callable[[], Sequence[Path]]
    dropped: Path | None = None
    usage: Path | None = None
    sticks: Callable[[], Sequence[Path]] = tuple


class ServiceActs:
    """Works on the releases of this terminal; the kiosk takes up what changed by itself.

    `shown` tells the name of the release on the screen, "" for another file. `is_safe`: the kiosk is in safe
    mode. `can_restart` says that something starts the kiosk anew when it ends.
    """

    def __init__(
        self, house: House, places: Places, shown: Callable[[], str], *, is_safe: bool, can_restart: bool
    ) -> None:
        self._house, self._places, self._shown = house, places, shown
        self._is_safe, self._can_restart = is_safe, can_restart
        self._since = monotonic()

    def facts(self) -> list[tuple[str, str]]:
        """Name and value of what is running, in French."""
        minutes = int(monotonic() - self._since) // 60
        return [
            ("Programme", version.told("kiosk")),
            *((("Mode de secours", _SAFE),) if self._is_safe else ()),
            ("Stands à l’écran", self._told_release()),
            ("En marche depuis", f"{minutes // 60} h {minutes % 60:02} min"),
            ("Écran", self._told_screen()),
            ("Voix", self._told_voice()),
            ("Heure", datetime.now().astimezone().strftime(_DAY)),
            ("Disque", _told_disk(paths.data_folder())),
            *(_told_usage(self._places.usage, datetime.now()) if self._places.usage is not None else ()),
        ]

    def possible(self) -> frozenset[StaffWish]:
        """What can be asked for here and now."""
        can = {StaffWish.UPDATE, StaffWish.LEAVE}
        if self._can_restart:
            can.add(StaffWish.RESTART)
        if len(versions(self._places.releases)) > 1:
            can.add(StaffWish.GO_BACK)
        if self._places.usage is not None:
            can.add(StaffWish.USAGE)
        return frozenset(can)

    def fulfil(self, wish: StaffWish) -> list[str]:
        """Do it; what became of it, a sentence each."""
        try:
            match wish:
                case StaffWish.UPDATE:
                    return self._update()
                case StaffWish.GO_BACK:
                    return [self._go_back()]
                case StaffWish.USAGE:
                    return self._export_usage()
                case _:
                    return []
        except KioskError as error:
            return [str(error)]
        except OSError as error:
            return [f"Cela n’a pas pu se faire : {reason(error)}."]

    def _update(self) -> list[str]:
        places = self._places
        told: list[str] = _take_update(places.releases, places.sources(), places.dropped)
        return told

    def _go_back(self) -> str:
        shown = current(self._places.releases)
        for release in versions(self._places.releases):
            if shown is None or release.name != shown.name:
                _restore(self._places.releases, release.name)
                return f"Retour à {_told(release)}, à l’écran dans quelques secondes."
        return "Il n’y a pas d’autre version."

    def _export_usage(self) -> list[str]:
        visit, file = self._house.visit, self._places.usage
        if file is None:
            return []
        catalogue = visit.catalogue if visit is not None else None
        told: list[str] = _export_usage(file, catalogue, self._places.sticks())
        return told

    def _told_release(self) -> str:
        visit, name = self._house.visit, self._shown()
        if visit is None:
            return "aucun"
        stands = len(visit.catalogue.stands)
        for release in versions(self._places.releases) if name else ():
            if release.name == name:
                return _told(replace(release, stands=stands))
        return counted(stands, "stand") if name else f"{stands}, ceux livrés avec le programme"

    def _told_screen(self) -> str:
        size, scale = QGuiApplication.primaryScreen().size(), self._house.look.scale
        return f"{size.width()} × {size.height()}, échelle {scale.k:.2f}".replace(".", ",")

    def _told_voice(self) -> str:
        keeper = self._house.keeper
        return told_languages(keeper.languages if keeper is not None else ())


def _told_disk(folder: Path) -> str:
    try:
        free = shutil.disk_usage(folder).free // 1_000_000
    except OSError as error:
        return f"place libre inconnue ({reason(error)})"
    return f"{free} Mo {plural(free, 'libre')}"


def _told(release: Release) -> str:
    stands, published = counted(release.stands, "stand"), plural(release.stands, "publié")
    return f"{stands}, {published} le {release.published.astimezone().strftime(_DAY)}"
