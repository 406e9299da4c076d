"""What an import would do to a catalogue, as values: each change with a name by which it is accepted."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.stand import Event, Stand, Theme
from kiosk.domain.words import number_key

ChangeId = str
"""Names one change among those of one comparison; the same comparison gives the same names."""


class ChangeKind(Enum):
    """In the order in which they are shown; the value is the word that staff read."""

    ADDED = "ajouté"
    CHANGED = "modifié"
    REMOVED = "retiré"
    DUPLICATE = "doublon"


class Subject(Enum):
    """What a change is about, by the name of its table."""

    EVENT = "event"
    THEME = "themes"
    STAND = "stands"


@dataclass(frozen=True, slots=True)
class Change:
    """One line to accept or not: a whole stand or theme, or one field of one.

    `field` is in the words of the tables and "" for a whole; `before` and `after` are the texts of the field,
    as a table holds them. `twin` is the number that a duplicate shares, as number or as text. `is_wanted`:
    it is accepted unless staff say otherwise. `value` is the incoming stand, theme or
    event, or the themes in their incoming order.
    """

    id: ChangeId
    kind: ChangeKind
    subject: Subject
    number: str
    title: str
    field: str = ""
    before: str = ""
    after: str = ""
    twin: str = ""
    is_wanted: bool = True
    value: Stand | Theme | Event | tuple[Theme, ...] | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes: event, themes, then stands in the order of their numbers; `unchanged` counts stands."""

    all: tuple[Change, ...]
    unchanged: int

    def wanted(self) -> frozenset[ChangeId]:
        """What is accepted unless staff say otherwise: all but duplicates."""
        return frozenset(change.id for change in self.all if change.is_wanted)

    def of(self, numbers: Collection[str]) -> frozenset[ChangeId]:
        """All that concerns the stands of those numbers, and the themes that come with the file."""
        keys = {number_key(number) for number in numbers}
        return frozenset(
            change.id
            for change in self.all
            if number_key(change.number) in keys
            or (change.subject is Subject.THEME and change.kind is ChangeKind.ADDED)
        )

    def count(self, kind: ChangeKind) -> int:
        """How many stands are added, changed, removed or duplicates: a stand counts once."""
        found = {
            change.number for change in self.all if change.kind is kind and change.subject is Subject.STAND
        }
        return len(found)
