"""What is wrong in a catalogue, where, and how bad."""

from dataclasses import dataclass
from enum import Enum


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
