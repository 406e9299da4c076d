"""The catalogue: all stands at one moment, and the questions a visit asks of them."""

from collections import Counter
from heapq import nsmallest

from kiosk.domain.choice import Choice, Counts, Order
from kiosk.domain.stand import Event, ExhibitorKind, Stand, Theme
from kiosk.domain.words import number_key, title_key


class Catalogue:
    """An immutable set of stands with its themes; stands come in the order of their numbers.

    Nothing is checked here: two stands of one number are both listed, and `checks` says so to staff.
    """

    def __init__(self, event: Event, themes: tuple[Theme, ...], stands: tuple[Stand, ...]) -> None:
        self.event = event
        self.themes = themes
        self.stands = tuple(sorted(stands, key=lambda stand: number_key(stand.number)))
        self._by_title = tuple(sorted(self.stands, key=lambda stand: title_key(stand.short_title)))
        self._by_number = {stand.number: stand for stand in reversed(self.stands)}
        self._themes = {theme.id: theme for theme in themes}
        self._theme_counts = {kind: self._count_themes(kind) for kind in (None, *ExhibitorKind)}

    def stand(self, number: str) -> Stand:
        """The stand of that number; KeyError when there is none."""
        return self._by_number[number]

    def theme(self, theme_id: str) -> Theme:
        """The theme of that id; KeyError when there is none."""
        return self._themes[theme_id]

    def themes_of(self, stand: Stand) -> tuple[Theme, ...]:
        """The themes of a stand, the one that gives its colour first; unknown ones left out."""
        return tuple(self._themes[theme] for theme in stand.themes if theme in self._themes)

    def listed(self, choice: Choice) -> tuple[Stand, ...]:
        """The stands of any of the chosen themes and of the chosen kind, in the chosen order."""
        stands = self.stands if choice.order is Order.NUMBER else self._by_title
        if choice.themes:
            absent = choice.themes.isdisjoint
            stands = tuple([stand for stand in stands if not absent(stand.themes)])
        if choice.kind is not None:
            kind = choice.kind
            stands = tuple([stand for stand in stands if stand.kind is kind])
        return stands

    def counts(self, choice: Choice) -> Counts:
        """What each theme would give within the chosen kind, and each kind within the chosen themes."""
        absent = choice.themes.isdisjoint
        kinds: Counter[ExhibitorKind | None]
        if choice.themes:
            kinds = Counter([stand.kind for stand in self.stands if not absent(stand.themes)])
        else:
            kinds = Counter([stand.kind for stand in self.stands])
        of_kinds = {None: kinds.total(), **kinds}
        return Counts(of_kinds.get(choice.kind, 0), self._theme_counts[choice.kind], of_kinds)

    def related(self, stand: Stand, limit: int = 3) -> tuple[Stand, ...]:
        """Stands to see next: the same text elsewhere first, then most shared themes, same kind, number."""
        twins = self.twins(stand)
        shown = {stand.number, *(twin.number for twin in twins)}
        wanted = frozenset(stand.themes)
        near = [
            (-len(wanted.intersection(other.themes)), other.kind is not stand.kind, rank)
            for rank, other in enumerate(self.stands)
            if other.number not in shown and not wanted.isdisjoint(other.themes)
        ]
        nearest = nsmallest(limit, near)
        return (twins + tuple(self.stands[rank] for *_, rank in nearest))[:limit]

    def twins(self, stand: Stand) -> tuple[Stand, ...]:
        """The other stands that show the same text, whichever of them says so."""
        text = stand.same_as or stand.number
        return tuple(
            other
            for other in self.stands
            if other.number != stand.number and text in (other.number, other.same_as)
        )

    def _count_themes(self, kind: ExhibitorKind | None) -> Counter[str]:
        return Counter(
            theme
            for stand in self.stands
            if kind is None or stand.kind is kind
            for theme in set(stand.themes)
        )
