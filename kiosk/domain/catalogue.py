"""The catalogue: all stands at one moment, and the questions a visit asks of them."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from heapq import nsmallest

from kiosk.domain.choice import Choice, Counts, Order
from kiosk.domain.stand import Event, ExhibitorKind, Stand, Theme
from kiosk.domain.words import NumberKey, TitleKey, number_key, title_key

_STARTERS = 3


class Catalogue:
    """An immutable set of stands with its themes; stands come in the order of their numbers.

    Nothing is checked here: two stands of one number are both listed, and `checks` says so to staff.
    `title_key` sorts titles in the language that they are written in.
    """

    def __init__(
        self,
        event: Event,
        themes: tuple[Theme, ...],
        stands: tuple[Stand, ...],
        *,
        title_key: Callable[[str], TitleKey] = title_key,
    ) -> None:
        self.event = event
        self.themes = themes
        self.stands = tuple(sorted(stands, key=lambda stand: number_key(stand.number)))
        self._title_key = title_key
        self._by_number = {stand.number: stand for stand in reversed(self.stands)}
        self._themes = {theme.id: theme for theme in themes}
        self._related: dict[tuple[Stand, int], tuple[Stand, ...]] = {}
        self._naming: dict[NumberKey, list[Stand]] = {}
        for stand in self.stands:
            if stand.same_as:
                self._naming.setdefault(number_key(stand.same_as), []).append(stand)

    def visible(self) -> "Catalogue":
        """What visitors may see: no hidden stand, and none that names a hidden one as its twin."""
        return self._shown if any(stand.hidden for stand in self.stands) else self

    def without_logos(self) -> "Catalogue":
        """The same in words alone."""
        return self._with(tuple(replace(stand, logo=b"") if stand.logo else stand for stand in self.stands))

    def _with(self, stands: tuple[Stand, ...]) -> "Catalogue":
        return Catalogue(self.event, self.themes, stands, title_key=self._title_key)

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
        of_kinds: dict[ExhibitorKind | None, int] = {}
        for kind, themes in self._themes_by_kind.items():
            of_kinds[kind] = len(themes) - (
                sum(map(choice.themes.isdisjoint, themes)) if choice.themes else 0
            )
        of_kinds[None] = sum(of_kinds.values())
        return Counts(of_kinds[choice.kind], self._theme_counts[choice.kind], of_kinds)

    def related(self, stand: Stand, limit: int = 3) -> tuple[Stand, ...]:
        """Stands to see next: the same text elsewhere first, then most shared themes, same kind, number."""
        if (stand, limit) not in self._related:
            self._related[stand, limit] = self._find_related(stand, limit)
        return self._related[stand, limit]

    def starters(self) -> tuple[Stand, ...]:
        """Three stands to begin with: the first of each of the themes that most stands have."""
        found: dict[str, Stand] = {}
        for theme, _ in self._theme_counts[None].most_common():
            first = next(stand for stand in self.stands if theme in stand.themes)
            found.setdefault(first.number, first)
        return tuple(sorted(list(found.values())[:_STARTERS], key=lambda stand: number_key(stand.number)))

    def twins(self, stand: Stand) -> tuple[Stand, ...]:
        """The other stands that show the same text, whichever of them says so."""
        text = number_key(stand.same_as or stand.number)
        named = [self._met[text]] if text in self._met else []
        found = {other.number: other for other in (*named, *self._naming.get(text, ()))}
        found.pop(stand.number, None)
        return tuple(sorted(found.values(), key=lambda other: number_key(other.number)))

    def _find_related(self, stand: Stand, limit: int) -> tuple[Stand, ...]:
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

    @cached_property
    def _shown(self) -> "Catalogue":
        shown = [stand for stand in self.stands if not stand.hidden]
        hidden = {number_key(stand.number) for stand in self.stands if stand.hidden}
        hidden -= {number_key(stand.number) for stand in shown}
        return self._with(
            tuple(
                replace(stand, same_as="") if stand.same_as and number_key(stand.same_as) in hidden else stand
                for stand in shown
            )
        )

    @cached_property
    def _met(self) -> dict[NumberKey, Stand]:
        return by_number(self.stands)

    @cached_property
    def _by_title(self) -> tuple[Stand, ...]:
        key = self._title_key
        return tuple(sorted(self.stands, key=lambda stand: key(stand.short_title)))

    @cached_property
    def _themes_by_kind(self) -> dict[ExhibitorKind, list[tuple[str, ...]]]:
        return {kind: [stand.themes for stand in self.stands if stand.kind is kind] for kind in ExhibitorKind}

    @cached_property
    def _theme_counts(self) -> dict[ExhibitorKind | None, Counter[str]]:
        return {kind: self._count_themes(kind) for kind in (None, *ExhibitorKind)}

    def _count_themes(self, kind: ExhibitorKind | None) -> Counter[str]:
        return Counter(
            theme
            for stand in self.stands
            if kind is None or stand.kind is kind
            for theme in set(stand.themes)
        )


def by_number(stands: Iterable[Stand]) -> dict[NumberKey, Stand]:
    """The stand that each number means: of several, one that is shown before a hidden one, then the first."""
    found: dict[NumberKey, Stand] = {}
    for stand in sorted(stands, key=lambda stand: stand.hidden):
        found.setdefault(number_key(stand.number), stand)
    return found
