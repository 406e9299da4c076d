"""The catalogue while it is being prepared: stands under ids that stay when their numbers change."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Event, Stand, Theme
from kiosk.domain.words import number_key


@dataclass(frozen=True, slots=True)
class Entry:
    """A stand in preparation; `to_review` holds the sentences that an import left for an editor."""

    id: int
    stand: Stand
    to_review: tuple[str, ...] = ()


@dataclass(frozen=True)
class Work:
    """All that is being prepared, in the order of the stands' numbers."""

    event: Event
    themes: tuple[Theme, ...]
    entries: tuple[Entry, ...]

    @cached_property
    def catalogue(self) -> Catalogue:
        """What would be published, hidden stands included."""
        return Catalogue(self.event, self.themes, tuple(entry.stand for entry in self.entries))

    @cached_property
    def _by_id(self) -> dict[int, Entry]:
        return {entry.id: entry for entry in self.entries}

    def entry(self, entry_id: int) -> Entry | None:
        """The entry of that id; None when there is none (any more)."""
        return self._by_id.get(entry_id)

    def changes_from(self, other: "Work") -> int:
        """How many entries are not the other work's own: each work shares what it did not change."""
        shared = {id(entry) for entry in self.entries} & {id(entry) for entry in other.entries}
        return max(len(self.entries), len(other.entries)) - len(shared)

    def with_entry(self, entry: Entry) -> "Work":
        """The same with another stand under an id, which may be new."""
        others = (other for other in self.entries if other.id != entry.id)
        return replace(self, entries=_sorted([*others, entry]))

    def with_entries(self, entries: Iterable[Entry]) -> "Work":
        """The same event and themes with these entries, in any order."""
        return replace(self, entries=_sorted(entries))

    def with_catalogue(self, catalogue: Catalogue, to_review: Mapping[str, tuple[str, ...]]) -> "Work":
        """Another catalogue in this one's place: stands of the same number keep their ids, in their order.

        `to_review` tells, by number, what is left for an editor; of the others, what was left before stays.
        """
        known: dict[str, list[Entry]] = defaultdict(list)
        for entry in reversed(self.entries):
            known[entry.stand.number].append(entry)
        new_id = self.next_id
        entries = []
        for stand in catalogue.stands:
            if same_number := known.get(stand.number):
                entry = same_number.pop()
            else:
                entry = Entry(new_id, stand)
                new_id += 1
            left = to_review.get(stand.number, entry.to_review)
            same = entry.stand == stand and entry.to_review == left
            entries.append(entry if same else Entry(entry.id, stand, left))
        return Work(catalogue.event, catalogue.themes, _sorted(entries))

    @property
    def next_id(self) -> int:
        """An id that no entry has."""
        return max((entry.id for entry in self.entries), default=0) + 1

    @property
    def next_number(self) -> str:
        """The number after the largest whole one."""
        taken = [int(entry.stand.number) for entry in self.entries if entry.stand.number.isdecimal()]
        return str(max(taken, default=0) + 1)


def work_from(catalogue: Catalogue) -> Work:
    """A catalogue as it comes, to be worked on."""
    entries = [Entry(entry_id, stand) for entry_id, stand in enumerate(catalogue.stands, start=1)]
    return Work(catalogue.event, catalogue.themes, tuple(entries))


def _sorted(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: (number_key(entry.stand.number), entry.id)))
