"""What a visit tells the screens: values only, always of the language being read."""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.choice import Choice, Counts
from kiosk.domain.finding import Field, Findings
from kiosk.domain.stand import Stand, Theme

MOST_PICKS = 30


class Place(Enum):
    """Where the visitor is; a sheet may be open over any of these but the first."""

    ATTRACT = "attract"
    HOME = "home"
    SEARCH = "search"
    PICKS = "picks"


@dataclass(frozen=True, slots=True)
class Listing:
    """The stands shown, and what each further choice would give."""

    stands: tuple[Stand, ...]
    choice: Choice
    counts: Counts


@dataclass(frozen=True, slots=True)
class OpenStand:
    """A stand shown in full, with its neighbours in the list (None at an end) and where to go on.

    `french_text` says that an English reader finds French on this sheet.
    """

    stand: Stand
    themes: tuple[Theme, ...]
    twins: tuple[Stand, ...]
    related: tuple[Stand, ...]
    previous: Stand | None
    next: Stand | None
    is_picked: bool = False
    french_text: bool = False


@dataclass(frozen=True, slots=True)
class FoundStand:
    """A result: where the words were found, and its text there if the row itself does not show them."""

    stand: Stand
    field: Field
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The results of a search, see `finding.Findings`; `ignores_filters` when some are set at home."""

    words: str
    rows: tuple[FoundStand, ...]
    prefixes: tuple[str, ...]
    completions: tuple[str, ...]
    next_letters: frozenset[str]
    meant: str
    ignores_filters: bool

    @property
    def stands(self) -> tuple[Stand, ...]:
        return tuple(row.stand for row in self.rows)


NOTHING_FOUND = Found("", (), (), (), frozenset(), "", ignores_filters=False)
"""What an empty field finds."""


class PickChange(Enum):
    """What happened to Ma sélection; REFUSED when it was full."""

    ADDED = "added"
    REMOVED = "removed"
    CLEARED = "cleared"
    RESTORED = "restored"
    REFUSED = "refused"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Picks:
    """Ma sélection in the order of the numbers; `stand` is the one that came, went or was refused."""

    stands: tuple[Stand, ...] = ()
    change: PickChange = PickChange.NONE
    stand: Stand | None = None


def found_facts(findings: Findings, catalogue: Catalogue, *, ignores_filters: bool) -> Found:
    """The results of a search as stands of a catalogue."""
    rows = (
        FoundStand(catalogue.stand(match.number), match.field, match.excerpt) for match in findings.matches
    )
    return Found(
        words=findings.words,
        rows=tuple(rows),
        prefixes=findings.prefixes,
        completions=findings.completions,
        next_letters=findings.next_letters,
        meant=findings.meant,
        ignores_filters=ignores_filters,
    )


def stands_to_go_on(kept: tuple[Stand, ...], opened: Stand | None, catalogue: Catalogue) -> tuple[Stand, ...]:
    """Ma sélection; while it holds none but stands to begin with, these beside one that is not kept."""
    numbers = {stand.number for stand in kept}
    if opened is None or opened.number in numbers:
        return kept
    starters = catalogue.starters()
    offered = {stand.number for stand in starters}
    return starters if opened.number in offered and numbers <= offered else kept or (opened,)


def open_facts(
    stand: Stand,
    catalogue: Catalogue,
    current_list: tuple[Stand, ...],
    *,
    is_picked: bool,
    french_text: bool,
) -> OpenStand:
    """A stand with its neighbours in a list."""
    position = next((row for row, listed in enumerate(current_list) if listed is stand), None)
    last = position is None or position + 1 == len(current_list)
    return OpenStand(
        stand=stand,
        themes=catalogue.themes_of(stand),
        twins=catalogue.twins(stand),
        related=catalogue.related(stand),
        previous=current_list[position - 1] if position else None,
        next=None if position is None or last else current_list[position + 1],
        is_picked=is_picked,
        french_text=french_text,
    )
