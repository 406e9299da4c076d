"""What is wrong in a catalogue, where, and how bad."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from kiosk.domain.typography import quoted

TABLE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "stands": "Stands",
        "sections": "Sections",
        "figures": "Chiffres clés",
        "links": "Liens",
        "themes": "Thèmes",
        "event": "Événement",
    }
)
"""What people call the tables, in the order of the sheets of a workbook."""


class Severity(Enum):
    """An error stops publication; a warning is for staff to judge."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """A cell, in the words of the tables: "stands", "12", "titre court".

    `stand` is "" where the problem belongs to none; `order` counts the sections, figures or links of a stand
    from 1 and is 0 elsewhere.
    """

    table: str
    stand: str = ""
    field: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """`what` is one sentence in French for staff."""

    place: Place
    what: str
    severity: Severity = Severity.ERROR

    def told(self, table: str, *, names_stand: bool = True) -> str:
        """The problem as one line: where, then what.

        `table` is what its reader calls the table, "" where that needs no telling; the stand needs none among
        the lines of that stand.
        """
        place = self.place
        where = (
            table,
            f"stand {quoted(place.stand)}" if place.stand and names_stand else "",
            f"ordre {place.order}" if place.order else "",
            place.field,
        )
        told = ", ".join(filter(None, where))
        return f"{told} : {self.what}" if told else self.what
