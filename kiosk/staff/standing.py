"""How the stands stand: ready, to review, changed since publication, or wrong."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.checks import Checks
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


_READY = Standing((State.READY,))


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


class Appraisal:
    """Says how all stands stand, again and again; what did not change since is not looked at twice."""

    def __init__(self) -> None:
        self._checks = Checks()
        self._compared: dict[str, tuple[Stand, Stand | None, bool]] = {}

    def standings(self, work: Work, published: Catalogue) -> Standings:
        """How they stand beside what is published."""
        problems: dict[str, list[Problem]] = defaultdict(list)
        others = []
        for problem in self._checks.of(work.catalogue):
            if problem.place.table in _OF_STANDS and (problem.place.stand or problem.place.field):
                problems[problem.place.stand].append(problem)
            else:
                others.append(problem)
        before = {stand.number: stand for stand in published.stands}
        after = {stand.number: stand for stand in work.catalogue.visible().stands}
        changed = self._changed(before, after)
        removed = before.keys() - after.keys()
        by_id = {entry.id: _standing(entry, removed, changed, problems) for entry in work.entries}
        edition = (work.event, work.themes) != (published.event, published.themes)
        return Standings(by_id, tuple(others), len(changed) + len(removed) + edition)

    def _changed(self, before: Mapping[str, Stand], after: Mapping[str, Stand]) -> frozenset[str]:
        """The numbers under which visitors would see something else than now."""
        known, self._compared = self._compared, {}
        for number, stand in after.items():
            was = before.get(number)
            compared = known.get(number)
            if compared is None or compared[0] is not stand or compared[1] is not was:
                compared = stand, was, stand != was
            self._compared[number] = compared
        return frozenset(number for number, (_, _, differs) in self._compared.items() if differs)


def _standing(
    entry: Entry, removed: Set[str], changed: Set[str], problems: Mapping[str, Sequence[Problem]]
) -> Standing:
    stand = entry.stand
    if stand.hidden:
        return Standing((State.HIDDEN, State.CHANGED) if stand.number in removed else (State.HIDDEN,))
    found = problems.get(stand.number, ())
    is_changed = stand.number in changed
    if not (found or is_changed or entry.to_review):
        return _READY
    states = []
    if any(problem.severity is Severity.ERROR for problem in found):
        states.append(State.ERROR)
    if is_changed:
        states.append(State.CHANGED)
    if entry.to_review or any(problem.severity is Severity.WARNING for problem in found):
        states.append(State.TO_REVIEW)
    return Standing(tuple(states), tuple(found))
