"""What a reader of a page is not sure of, before it is known which stand it is about."""

from dataclasses import dataclass

from kiosk.domain.problem import Place, Problem, Severity


@dataclass(frozen=True, slots=True)
class Doubt:
    """`field` is a column of the table; `what` one sentence in French for an editor."""

    field: str
    what: str
    table: str = "stands"

    def about(self, number: str) -> Problem:
        """The same as a problem of that stand."""
        return Problem(Place(self.table, number, self.field), self.what, Severity.WARNING)
