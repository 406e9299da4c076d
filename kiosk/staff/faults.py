"""What is wrong or worth knowing in tables, gathered so that staff see it all at once."""

from collections.abc import Sequence

from kiosk.errors import KioskError

_MOST = 200


class TablesError(KioskError):
    """Tables that cannot be used; `problems` holds one sentence in French for each reason."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        first = self.problems[0]
        count = len(self.problems)
        super().__init__(first if count == 1 else f"{count} erreurs, dont la première : {first}")


class Faults:
    """Sentences gathered while tables are read; reading stops at the two hundredth.

    Notices tell what was read in a way staff should know of; they stop nothing, and those after the two
    hundredth are dropped.
    """

    def __init__(self) -> None:
        self._sentences: list[str] = []
        self._notices: list[str] = []

    @property
    def notices(self) -> tuple[str, ...]:
        return tuple(self._notices)

    def note(self, sentence: str) -> None:
        if len(self._notices) < _MOST and sentence not in self._notices:
            self._notices.append(sentence)

    def add(self, sentence: str) -> None:
        self._sentences.append(sentence)
        if len(self._sentences) >= _MOST:
            self.settle()

    def settle(self) -> None:
        """Raise TablesError when something was wrong."""
        if self._sentences:
            raise TablesError(self._sentences)
