"""One visit: what the visitor has chosen and opened; it asks and tells, and owns no widget."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.choice import Choice, Counts, Order
from kiosk.domain.stand import ExhibitorKind, Stand, Theme


@dataclass(frozen=True, slots=True)
class Listing:
    """The stands shown, and what each further choice would give."""

    stands: tuple[Stand, ...]
    choice: Choice
    counts: Counts


@dataclass(frozen=True, slots=True)
class OpenStand:
    """A stand shown in full, with its neighbours in the list (None at an end) and where to go on."""

    stand: Stand
    themes: tuple[Theme, ...]
    twins: tuple[Stand, ...]
    related: tuple[Stand, ...]
    previous: Stand | None
    next: Stand | None


class Visit(QObject):
    """The state of one visit.

    Signals: `listed(Listing)` when the list or its counts changed; `opened(OpenStand)`; `closed(Stand)` with
    the stand that was open; `went_home()` when the visitor asked for the start.
    """

    listed = Signal(object)
    opened = Signal(object)
    closed = Signal(object)
    went_home = Signal()

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue = catalogue
        self._choice = Choice()
        self._stands = catalogue.listed(self._choice)
        self._open: Stand | None = None

    @property
    def listing(self) -> Listing:
        return Listing(self._stands, self._choice, self.catalogue.counts(self._choice))

    @property
    def open_stand(self) -> Stand | None:
        return self._open

    def toggle_theme(self, theme: str) -> None:
        """Choose a theme, or leave it again."""
        self._choose(replace(self._choice, themes=self._choice.themes ^ {theme}))

    def choose_kind(self, kind: ExhibitorKind | None) -> None:
        """Show one kind of exhibitor; None shows all."""
        self._choose(replace(self._choice, kind=kind))

    def choose_order(self, order: Order) -> None:
        self._choose(replace(self._choice, order=order))

    def clear_filters(self) -> None:
        """Show all stands; the order stays."""
        self._choose(Choice(order=self._choice.order))

    def open(self, stand: Stand) -> None:
        """Show a stand in full."""
        self._open = stand
        position = next((row for row, listed in enumerate(self._stands) if listed is stand), None)
        catalogue = self.catalogue
        self.opened.emit(
            OpenStand(
                stand=stand,
                themes=catalogue.themes_of(stand),
                twins=catalogue.twins(stand),
                related=catalogue.related(stand),
                previous=self._neighbour(position, -1),
                next=self._neighbour(position, +1),
            )
        )

    def close(self) -> None:
        """Go back to the list; nothing happens when no stand is open."""
        if self._open is not None:
            stand, self._open = self._open, None
            self.closed.emit(stand)

    def go_home(self) -> None:
        """Back to the whole list from its top."""
        self.close()
        self.clear_filters()
        self.went_home.emit()

    def start_over(self) -> None:
        """End the visit: nothing of it stays."""
        self.close()
        self._choose(Choice())
        self.went_home.emit()

    def _choose(self, choice: Choice) -> None:
        if choice != self._choice:
            self._choice = choice
            self._stands = self.catalogue.listed(choice)
            self.listed.emit(self.listing)

    def _neighbour(self, position: int | None, step: int) -> Stand | None:
        if position is None or not 0 <= position + step < len(self._stands):
            return None
        return self._stands[position + step]
