"""How the stands stand: ready, to review, changed since publication, or wrong."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.checks import check
from kiosk.domain.problem import Problem, Severity
from kiosk.domain.stand import Stand
from kiosk.domain.work import Entry, Work

_OF_STANDS = frozenset({"stands", "sections", "figures", "links"})


class State(Enum):
    """What staff see of a stand at a glance, the most pressing first; the value is its word."""

    ERROR = "Erreur"
    CHANGED = "Modifié"
    TO_REVIEW = "À relire"
    READY = "Prêt"
    HIDDEN = "Masqué"


@dataclass(frozen=True, slots=True)
class Standing:
    """One stand: all states it is in, the one to show first, and its problems."""

    states: tuple[State, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def state(self) -> State:
        return self.states[0]


@dataclass(frozen=True, slots=True)
class Standings:
    """All stands by the ids of their entries; `pending` counts what publication would change.

    `others` are the problems of no stand in particular.
    """

    by_id: Mapping[int, Standing]
    others: tuple[Problem, ...]
    pending: int

    @property
    def errors(self) -> int:
        return self._count(Severity.ERROR)

    @property
    def warnings(self) -> int:
        return self._count(Severity.WARNING)

    def _count(self, severity: Severity) -> int:
        found = [*self.others, *(problem for one in self.by_id.values() for problem in one.problems)]
        return sum(problem.severity is severity for problem in found)


def standings(work: Work, published: Catalogue) -> Standings:
    """How all stands stand beside what is published; a hidden stand is not checked."""
    shown = work.catalogue.visible()
    problems: dict[str, list[Problem]] = defaultdict(list)
    others = []
    for problem in check(shown):
        if problem.place.table in _OF_STANDS and (problem.place.stand or problem.place.field):
            problems[problem.place.stand].append(problem)
        else:
            others.append(problem)
    before = {stand.number: stand for stand in published.stands}
    after = {stand.number: stand for stand in shown.stands}
    by_id = {entry.id: _standing(entry, before, after, problems) for entry in work.entries}
    changed = sum(before.get(number) != stand for number, stand in after.items())
    removed = len(before.keys() - after.keys())
    edition = (work.event, work.themes) != (published.event, published.themes)
    return Standings(by_id, tuple(others), changed + removed + edition)


def _standing(
    entry: Entry,
    before: Mapping[str, Stand],
    after: Mapping[str, Stand],
    problems: Mapping[str, Sequence[Problem]],
) -> Standing:
    stand = entry.stand
    if stand.hidden:
        was_shown = stand.number in before and stand.number not in after
        return Standing((State.HIDDEN, State.CHANGED) if was_shown else (State.HIDDEN,))
    found = tuple(problems.get(stand.number, ()))
    states = []
    if any(problem.severity is Severity.ERROR for problem in found):
        states.append(State.ERROR)
    if before.get(stand.number) != after.get(stand.number, stand):
        states.append(State.CHANGED)
    if entry.to_review or any(problem.severity is Severity.WARNING for problem in found):
        states.append(State.TO_REVIEW)
    return Standing(tuple(states) or (State.READY,), found)
