"""Words that the setting of the page cut in two ("poli- tique") made whole again."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.small_words import SMALL_WORDS
from kiosk.domain.words import fold

_CUT = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,40})-[ \u00a0]+([a-zà-öø-ÿœ]{2,40})")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Parts that French joins with a hyphen: the hyphen stays, the space goes.
_BEFORE = (
    "apres arriere auto avant celui celle ceux celles demi grand non peut petit porte savoir semi sous vice"
)
_AFTER = "ci la meme memes etre faire vous nous moi toi elle il elles ils"
_JOINED_BEFORE = frozenset(_BEFORE.split())
_JOINED_AFTER = frozenset(_AFTER.split())
_LOST_L = re.compile(r"\bI(?=[aeo]s?\b|[’'‘][^\W\d_])")


@dataclass(frozen=True, slots=True)
class Mended:
    """A text made whole; `sure` and `unsure` are the words that were put together."""

    text: str
    sure: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()


class Mender:
    """Puts cut words together by what the page itself writes elsewhere."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._known = {word.casefold() for line in lines for word in _WORD.findall(line)}

    def mend(self, text: str) -> Mended:
        sure: list[str] = []
        unsure: list[str] = []

        def join(cut: re.Match[str]) -> str:
            left, right = cut[1], cut[2]
            if right in SMALL_WORDS and right not in _JOINED_AFTER:
                return cut[0]
            word, is_sure = self._joined(left, right)
            (sure if is_sure else unsure).append(word)
            return word

        return Mended(_CUT.sub(join, text), tuple(sure), tuple(unsure))

    def _joined(self, left: str, right: str) -> tuple[str, bool]:
        """The whole word, and whether the page or the language says so."""
        whole, hyphened = f"{left}{right}", f"{left}-{right}"
        if whole.casefold() in self._known:
            return whole, True
        if hyphened.casefold() in self._known:
            return hyphened, True
        if fold(left) in _JOINED_BEFORE or fold(right) in _JOINED_AFTER:
            return hyphened, False
        return whole, False


def lost_letters(text: str) -> tuple[str, ...]:
    """Words that begin with a capital I where an l is meant ("Ia", "I’expérience"), as they are written."""
    return tuple(text[found.start() :].split(maxsplit=1)[0][:20] for found in _LOST_L.finditer(text))
