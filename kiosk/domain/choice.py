"""What a visitor has chosen to see, and how many stands each further choice would leave."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Self

from kiosk.domain.stand import ExhibitorKind


class Order(Enum):
    """The two orders of the list."""

    NUMBER = "number"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Choice:
    """Themes (any of them), a kind (and of that kind; None is every kind) and an order."""

    themes: frozenset[str] = frozenset()
    kind: ExhibitorKind | None = None
    order: Order = Order.NUMBER

    @property
    def is_filtered(self) -> bool:
        """Whether some stands may be left out."""
        return bool(self.themes) or self.kind is not None

    def toggle(self, theme: str) -> Self:
        """With a theme, or without it when it is chosen."""
        return replace(self, themes=self.themes ^ {theme})

    def of_kind(self, kind: ExhibitorKind | None) -> Self:
        return replace(self, kind=kind)

    def in_order(self, order: Order) -> Self:
        return replace(self, order=order)

    def unfiltered(self) -> Self:
        """All stands, in the same order."""
        return replace(self, themes=frozenset(), kind=None)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many stands are listed, and how many each theme and each kind would give.

    Counts of themes follow the chosen kind; counts of kinds follow the chosen themes.
    """

    listed: int
    _themes: Mapping[str, int]
    _kinds: Mapping[ExhibitorKind | None, int]

    def of_theme(self, theme_id: str) -> int:
        return self._themes.get(theme_id, 0)

    def of_kind(self, kind: ExhibitorKind | None) -> int:
        """The number of stands of that kind; None is every kind."""
        return self._kinds.get(kind, 0)
