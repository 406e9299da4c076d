"""What the desk asks of whoever keeps the published versions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.domain.catalogue import Catalogue
from kiosk.staff.trial import Trial


@dataclass(frozen=True, slots=True)
class Version:
    """A published version; `published` is UTC."""

    name: str
    published: datetime
    stands: int


class Publishing(Protocol):
    """Publishes and takes back; each raises KioskError with a sentence when it cannot."""

    def publish(self, catalogue: Catalogue) -> Catalogue:
        """Show a catalogue to visitors; what they see from now on."""

    def versions(self) -> Sequence[Version]:
        """The versions that are kept, the one that visitors see first."""

    def waiting(self) -> Sequence[Trial]:
        """What a terminal over these versions would take beside them, and what it refuses."""

    def read(self, name: str) -> Catalogue:
        """What a version says."""

    def copy_to(self, folder: Path) -> int:
        """Publish what visitors see into another folder as well; how many stands that is."""

    def restore(self, name: str) -> Catalogue:
        """Show an earlier version to visitors again; what they see from now on."""
