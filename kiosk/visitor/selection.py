"""Ma sélection: the stands a visitor keeps, in the order of their numbers, with one step back."""

from PySide6.QtCore import QObject, Signal

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand
from kiosk.domain.words import number_key
from kiosk.visitor.facts import MOST_PICKS, PickChange, Picks


class Selection(QObject):
    """At most thirty stands; the last change can be taken back.

    Signals: `picked(Picks)` after every change, and when one is refused.
    """

    picked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stands: tuple[Stand, ...] = ()
        self._before: tuple[Stand, ...] | None = None

    @property
    def stands(self) -> tuple[Stand, ...]:
        return self._stands

    def holds(self, stand: Stand) -> bool:
        return any(kept.number == stand.number for kept in self._stands)

    def add(self, stand: Stand) -> None:
        """Keep a stand; refused when thirty are kept."""
        if self.holds(stand):
            return
        if len(self._stands) >= MOST_PICKS:
            self._tell(PickChange.REFUSED, stand)
            return
        kept = sorted((*self._stands, stand), key=lambda each: number_key(each.number))
        self._replace(tuple(kept), PickChange.ADDED, stand)

    def remove(self, stand: Stand) -> None:
        """Keep a stand no more."""
        if self.holds(stand):
            kept = tuple(each for each in self._stands if each.number != stand.number)
            self._replace(kept, PickChange.REMOVED, stand)

    def clear(self) -> None:
        """Keep none."""
        if self._stands:
            self._replace((), PickChange.CLEARED)

    def undo(self) -> None:
        """Take back the last change."""
        if self._before is not None:
            self._stands, self._before = self._before, None
            self._tell(PickChange.RESTORED)

    def forget(self) -> None:
        """Keep none, with no way back."""
        self._stands, self._before = (), None
        self._tell(PickChange.NONE)

    def read_from(self, catalogue: Catalogue) -> None:
        """Take the same stands from the catalogue of another language."""
        self._stands = tuple(catalogue.stand(stand.number) for stand in self._stands)
        if self._before is not None:
            self._before = tuple(catalogue.stand(stand.number) for stand in self._before)
        self._tell(PickChange.NONE)

    def _replace(self, stands: tuple[Stand, ...], change: PickChange, stand: Stand | None = None) -> None:
        self._before, self._stands = self._stands, stands
        self._tell(change, stand)

    def _tell(self, change: PickChange, stand: Stand | None = None) -> None:
        self.picked.emit(Picks(self._stands, change, stand))
