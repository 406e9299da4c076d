"""The results of a search as Qt's views want them."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.marks import Mark, marks
from kiosk.visitor.facts import Found, FoundStand
from kiosk.visitor.phrases import stand_spoken
from kiosk.visitor.stand_model import AnyIndex, StandModel


class ResultRole(IntEnum):
    """What a delegate may ask of a result, besides its stand."""

    FOUND = Qt.ItemDataRole.UserRole + 11
    MARKER = Qt.ItemDataRole.UserRole + 12


class Marker:
    """Finds the letters to mark for one answer, once for each text."""

    def __init__(self, prefixes: tuple[str, ...]) -> None:
        self.prefixes = prefixes
        self._known: dict[str, tuple[Mark, ...]] = {}

    def marks(self, text: str) -> tuple[Mark, ...]:
        """The marks of a text, see `domain.marks`."""
        if text not in self._known:
            self._known[text] = marks(text, self.prefixes)
        return self._known[text]


class ResultModel(StandModel):
    """The stands that were found, in the order of their rank."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(catalogue, parent)
        self._names = catalogue
        self._rows: tuple[FoundStand, ...] = ()
        self._marker = Marker(())

    def name_from(self, catalogue: Catalogue) -> None:
        """Take the words of themes from a catalogue of another language."""
        self._names = catalogue

    def show_found(self, found: Found) -> None:
        """Replace all rows."""
        self._rows, self._marker = found.rows, Marker(found.prefixes)
        self.show(found.stands)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case ResultRole.FOUND:
                return row
            case ResultRole.MARKER:
                return self._marker
            case Qt.ItemDataRole.AccessibleTextRole:
                spoken = stand_spoken(row.stand, self._names.themes_of(row.stand))
                return f"{spoken} {row.excerpt}".rstrip()
            case _:
                return super().data(index, role)
