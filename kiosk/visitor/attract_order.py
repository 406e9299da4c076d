"""Which posters are shown while nobody is there, one after the other, for ever."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand, Theme

POSTERS_BETWEEN_WALLS = 6
PLAIN, DARK = "", "dark"
"""The two grounds that are no theme's: for stands of no theme, or all of the same."""

_RESTING = 5
"""Posters after which a stand may come again, in the next round."""
_TRIED = 4
"""Stands drawn for one place; the one that is hardest to place later gets it."""
_AT_ONCE = 100
"""Stands at most that are put in order at once: that takes time that grows with their square."""


@dataclass(frozen=True, slots=True)
class Poster:
    """A single stand on the ground of a theme (its id, or PLAIN, or DARK), with the theme it names.

    `mirrored` has the number at the right; `branded` shows the name of the event.
    """

    stand: Stand
    ground: str
    theme: Theme | None
    mirrored: bool
    branded: bool


@dataclass(frozen=True, slots=True)
class Wall:
    """Every theme that has stands, and how many."""

    themes: tuple[tuple[Theme, int], ...]


Showing = Poster | Wall


def posters(catalogue: Catalogue, random: Random) -> Iterator[Showing]:
    """Every stand once a round, in random order, with the wall of themes after six; ends without stands.

    The ground changes with every poster; two in a row share no theme, as long as the stands allow it.
    """
    wall = wall_of(catalogue)
    ground: str | None = None
    for place, stand in enumerate(_stands(catalogue, random)):
        if place and place % POSTERS_BETWEEN_WALLS == 0 and wall is not None:
            yield wall
        ground, theme = _dress(catalogue.themes_of(stand), ground)
        yield Poster(stand, ground, theme, mirrored=place % 2 == 1, branded=place % 2 == 0)


def wall_of(catalogue: Catalogue) -> Wall | None:
    """The wall of a catalogue; None when there is nothing to choose between."""
    counts = Counter(theme for stand in catalogue.stands for theme in set(stand.themes))
    shown = tuple((theme, counts[theme.id]) for theme in catalogue.themes if counts[theme.id])
    return Wall(shown) if len(shown) > 1 else None


def _dress(themes: Sequence[Theme], before: str | None) -> tuple[str, Theme | None]:
    """The ground of a poster and the theme it names: the stand's first, if the ground before was another."""
    for theme in themes:
        if theme.id != before:
            return theme.id, theme
    return (DARK if before == PLAIN else PLAIN), themes[0] if themes else None


def _stands(catalogue: Catalogue, random: Random) -> Iterator[Stand]:
    """All stands, round after round, each in as few equal shares as may be."""
    before: list[Stand] = []
    count = len(catalogue.stands)
    shares = -(-count // _AT_ONCE)
    while count:
        mixed = random.sample(catalogue.stands, count)
        for share in range(shares):
            before = _in_order(mixed[count * share // shares : count * (share + 1) // shares], before)
            yield from before


def _in_order(stands: Sequence[Stand], before: Sequence[Stand]) -> list[Stand]:
    """Each of these once, following on those before; neighbours share no theme if it can be helped."""
    left = list(stands)
    weight = Counter(theme for stand in left for theme in stand.themes)
    resting = before[-min(_RESTING, len(stands) // 2) :] if len(stands) > 1 else ()
    row: list[Stand] = list(before[-1:])
    while left:
        apart = [stand for stand in left if are_apart(row[-1:], stand)]
        if not apart:
            break
        row.append(_draw(apart, resting if len(row) <= _RESTING else (), weight))
        left.remove(row[-1])
        weight.subtract(row[-1].themes)
    for stand in sorted(left, key=lambda stand: stand in row):  # the one shown last comes last
        row.insert(_gap(row, stand), stand)
    return row[len(before[-1:]) :]


def _draw(apart: Sequence[Stand], resting: Sequence[Stand], weight: Counter[str]) -> Stand:
    """One of the first few that did not come lately: the one whose themes are the most frequent still.

    Left to the end, stands of frequent themes would meet.
    """
    drawn = [stand for stand in apart if stand not in resting][:_TRIED] or apart[:_TRIED]
    return max(drawn, key=lambda stand: sum(weight[theme] for theme in stand.themes))


def _gap(row: Sequence[Stand], stand: Stand) -> int:
    """Where a stand may go between two others it shares no theme with; the end when there is no such gap."""
    for place in range(len(row) - 1, 0, -1):
        if are_apart(row[place - 1 : place + 1], stand):
            return place
    return len(row)


def are_apart(others: Sequence[Stand], stand: Stand) -> bool:
    return all(other is not stand and set(other.themes).isdisjoint(stand.themes) for other in others)
