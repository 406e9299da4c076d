"""Problems and changes as something a person can act on: rows for the desk, lines for the command line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from kiosk.domain.problem import TABLE_NAMES, Problem, Severity
from kiosk.staff.change import Change, ChangeId, ChangeKind, Changes, Subject

_EXCERPT = 80
_LEAD = 24
_NOTHING = "—"
_WHOLE = {
    ChangeKind.ADDED: "Nouveau dans le fichier",
    ChangeKind.REMOVED: "Absent du fichier",
}


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One line of the report with its box: `kind` is its badge, the others are the texts of its columns."""

    id: ChangeId
    kind: ChangeKind
    number: str
    title: str
    field: str
    before: str
    after: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class Counter:
    """One of the numbers above the rows: of stands, whatever the number of their rows."""

    count: int
    word: str
    kind: ChangeKind | None = None


class Section(Enum):
    """What the lines of a report are about, in the order they are told; the value is the heading."""

    FILE = "Lecture du fichier"
    REVIEW = "À relire"
    CHANGES = "Changements"


@dataclass(frozen=True, slots=True)
class Report:
    """What staff are told of an import before anything is applied."""

    name: str
    read: int
    rows: tuple[ReportRow, ...]
    counters: tuple[Counter, ...]
    notices: tuple[str, ...] = ()
    to_review: tuple[Problem, ...] = ()

    @property
    def subtitle(self) -> str:
        """As it stands under the title of the desk's page."""
        rows = f"{self.read} stand{_s(self.read)} lu{_s(self.read)}"
        return f"{self.name} · {rows} · rien n’est encore appliqué"


def report(
    name: str, read: int, changes: Changes, notices: Sequence[str] = (), to_review: Sequence[Problem] = ()
) -> Report:
    """The report on a file of that name that brings so many stands."""
    rows = tuple(_row(change) for change in changes.all)
    counters = (*(_counter(changes, kind) for kind in ChangeKind), _unchanged(changes.unchanged))
    return Report(name, read, rows, counters, tuple(notices), tuple(to_review))


def report_lines(told: Report) -> Iterator[str]:
    """The report as lines: how the file was read, what to read again, stand by stand, then the changes."""
    yield told.subtitle
    if told.notices:
        yield from ("", f"{Section.FILE.value} :", *(f"  - {notice}" for notice in told.notices))
    if told.to_review:
        yield from ("", f"{Section.REVIEW.value} :", *_review_lines(told.to_review))
    if told.rows:
        yield from ("", f"{Section.CHANGES.value} (une croix marque ce qui serait appliqué) :")
        yield from _change_lines(told.rows)
    yield ""
    yield ", ".join(f"{counter.count} {counter.word}" for counter in told.counters) + "."


def problem_line(problem: Problem) -> str:
    """A problem as a line of its stand: tables other than that of the stands are named."""
    table = problem.place.table
    mark = "Erreur : " if problem.severity is Severity.ERROR else ""
    return f"{mark}{problem.told('' if table == 'stands' else TABLE_NAMES[table], names_stand=False)}"


def _review_lines(problems: Sequence[Problem]) -> Iterator[str]:
    for number, group in groupby(problems, key=lambda problem: problem.place.stand):
        yield f"  Stand {number}" if number else "  Toute la page"
        yield from (f"    - {problem_line(problem)}" for problem in group)


def _change_lines(rows: Sequence[ReportRow]) -> Iterator[str]:
    for (kind, number, title), group in groupby(rows, key=lambda row: (row.kind, row.number, row.title)):
        lines = list(group)
        box = "x" if all(row.is_ticked for row in lines) else " "
        yield f"  [{box}] {' '.join(word for word in (kind.value.capitalize(), number, title) if word)}"
        yield from (f"      {row.field} : {row.before} -> {row.after}" for row in lines)


def _row(change: Change) -> ReportRow:
    field, before, after = _texts(change)
    title = change.title or {Subject.EVENT: "Événement", Subject.THEME: "Thèmes"}.get(change.subject, "")
    return ReportRow(change.id, change.kind, change.number, title, field, before, after, change.is_wanted)


def _texts(change: Change) -> tuple[str, str, str]:
    """The texts of the columns "Champ", "Avant" and "Après"."""
    if change.kind is ChangeKind.DUPLICATE:
        same = "Même numéro" if change.twin == change.number else "Même texte"
        return f"{same} que le stand {change.twin}", _NOTHING, "À garder ou à fusionner ?"
    if change.field:
        return _field(change), *excerpts(change.before, change.after)
    if change.subject is Subject.THEME:
        return "Thème", _NOTHING, "Ajouté" if change.kind is ChangeKind.ADDED else "Supprimé"
    if change.kind is ChangeKind.ADDED:
        return _WHOLE[change.kind], _NOTHING, _added(change)
    return _WHOLE[change.kind], "Stand complet", "Masqué, récupérable"


def _field(change: Change) -> str:
    table = {Subject.EVENT: "Événement, ", Subject.THEME: "Thème, "}.get(change.subject, "")
    return f"{table}{change.field}" if table else change.field[:1].upper() + change.field[1:]


def _added(change: Change) -> str:
    count = len(getattr(change.value, "themes", ()))
    return f"Ajouté avec {count} thème{_s(count)}" if count else "Ajouté sans thème"


def excerpts(before: str, after: str) -> tuple[str, str]:
    """Two texts short enough for a row, each from shortly before the place where they begin to differ."""
    start = next(
        (at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other),
        min(len(before), len(after)),
    )
    start = max(start - _LEAD, 0) if max(len(before), len(after)) > _EXCERPT else 0
    return _excerpt(before, start), _excerpt(after, start)


def _excerpt(text: str, start: int) -> str:
    part = " ".join(text[start : start + _EXCERPT].split())
    if not part:
        return _NOTHING
    return f"{'…' if start else ''}{part}{'…' if len(text) > start + _EXCERPT else ''}"


def _counter(changes: Changes, kind: ChangeKind) -> Counter:
    count = changes.count(kind)
    return Counter(count, f"{kind.value}{_s(count)}", kind)


def _unchanged(count: int) -> Counter:
    return Counter(count, f"identique{_s(count)}")


def _s(count: int) -> str:
    return "s" if count > 1 else ""
