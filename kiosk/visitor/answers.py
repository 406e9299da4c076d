"""The answers of the search; one may be asked for a moment before it is needed."""

from collections.abc import Callable

from kiosk.domain.finding import Findings

Find = Callable[[str], Findings]


class Answers:
    """Finds what words find; what was foreseen is at hand, and forgotten with the next answer."""

    def __init__(self, find: Find) -> None:
        self._find = find
        self._foreseen: Findings | None = None

    def to(self, words: str) -> Findings:
        foreseen, self._foreseen = self._foreseen, None
        return foreseen if foreseen is not None and foreseen.words == words else self._find(words)

    def foresee(self, words: str) -> Findings:
        """The answer to words that are likely to be typed next."""
        self._foreseen = self._find(words)
        return self._foreseen
