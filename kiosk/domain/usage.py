"""What is counted of visits, by the hour: how many, never who, in what order or at what minute."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from kiosk.domain.typography import is_printable

LONGEST_NAME = 60


class Counted(Enum):
    """What a count is about; the value is the word in files."""

    VISIT = "visite"
    STAND = "stand"
    THEME = "thème"
    FRUITLESS = "recherche sans résultat"
    LIST = "liste à emporter"
    ENGLISH = "passage en anglais"


NAMED = frozenset({Counted.STAND, Counted.THEME, Counted.FRUITLESS})


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that a visit did, counted once a visit.

    `name` is the number of a stand, the id of a theme, or the word of the catalogue nearest to what found
    nothing ("" when there is none); "" for all else.
    """

    counted: Counted
    name: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether it can stand in a line of a file: a short plain name, where there is one to give."""
        if self.counted in NAMED:
            is_given = bool(self.name) or self.counted is Counted.FRUITLESS
            is_plain = is_printable(self.name) and not set(self.name) & set(';"')
            return is_given and is_plain and len(self.name) <= LONGEST_NAME
        return not self.name


Marks = Counter[Mark]
"""In how many visits of a time each mark was made."""


def hour_of(moment: datetime) -> datetime:
    """The hour in which a moment lies, as the clock of the wall says it; nothing finer is kept."""
    return datetime(moment.year, moment.month, moment.day, moment.hour)


class Usage:
    """Marks by the hour, in the order of the hours. Counts of the same hour add up."""

    def __init__(self) -> None:
        self._hours: dict[datetime, Marks] = {}

    def __bool__(self) -> bool:
        return bool(self._hours)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Usage) and self._hours == other._hours

    def __iter__(self) -> Iterator[tuple[datetime, Marks]]:
        return iter(sorted(self._hours.items()))

    def add(self, hour: datetime, marks: Iterable[Mark] | Mapping[Mark, int]) -> None:
        """Add what visits of an hour did."""
        sound = Counter({mark: count for mark, count in Counter(marks).items() if mark.is_sound})
        if sound:
            self._hours.setdefault(hour_of(hour), Counter()).update(sound)

    def add_all(self, other: "Usage") -> None:
        for hour, marks in other:
            self.add(hour, marks)

    def covers(self, other: "Usage") -> bool:
        """Whether every count of the other is here, or a greater one."""
        return all(marks <= self._hours.get(hour, Counter()) for hour, marks in other)

    def split_off(self, hour: datetime) -> "Usage":
        """Take out all but that hour."""
        taken = Usage()
        taken._hours = {each: marks for each, marks in self._hours.items() if each != hour}
        self._hours = {each: marks for each, marks in self._hours.items() if each == hour}
        return taken

    @property
    def days(self) -> list[date]:
        return sorted({hour.date() for hour in self._hours})

    def keep_days(self, most: int) -> None:
        """Drop the earliest days above so many."""
        days = self.days
        dropped = set(days[: max(len(days) - most, 0)])
        self._hours = {hour: marks for hour, marks in self._hours.items() if hour.date() not in dropped}

    def of_day(self, day: date) -> Marks:
        return _sum(marks for hour, marks in self._hours.items() if hour.date() == day)

    def of_clock_hour(self, hour: int) -> Marks:
        """The marks of that hour (0 to 23) on all days."""
        return _sum(marks for each, marks in self._hours.items() if each.hour == hour)

    @property
    def total(self) -> Marks:
        return _sum(self._hours.values())


def names(marks: Marks, counted: Counted) -> list[tuple[str, int]]:
    """The names of one sort with their counts, the most frequent first."""
    found = [(mark.name, count) for mark, count in marks.items() if mark.counted is counted]
    return sorted(found, key=lambda entry: (-entry[1], entry[0]))


def how_many(marks: Marks, counted: Counted) -> int:
    """The counts of one sort together."""
    return sum(count for mark, count in marks.items() if mark.counted is counted)


def _sum(all_marks: Iterable[Marks]) -> Marks:
    total: Marks = Counter()
    for marks in all_marks:
        total.update(marks)
    return total
