"""What may be wrong in any one text, wherever it stands."""

import re
from collections.abc import Iterator

from kiosk.domain import limits
from kiosk.domain.problem import Place, Problem, Severity
from kiosk.domain.typography import quoted

REQUIRED = "Ce champ est nécessaire."
NO_ENGLISH = "La version anglaise manque : le texte français la remplace."

# Controls with tab and line ends, marks without width, marks that turn the direction of reading, what the
# fonts lack (U+202F, U+2192), surrogates, private use, and U+FFFD, which stands where a letter was lost.
_FORBIDDEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\u2192"
    r"\ud800-\uf8ff\ufe00-\ufe0f\ufeff\ufff0-\uffff\U000e0000-\U0010ffff]"
)
_STRAIGHT = re.compile(r"['\"]")
_LONG_WORD = re.compile(rf"\S{{{limits.WORD + 1},}}")


def check_text(place: Place, text: str) -> Iterator[Problem]:
    """Characters the screen cannot or should not show, and words too long to be broken."""
    yield from check_characters(place, text)
    if mark := _STRAIGHT.search(text):
        better = "l’apostrophe courbe ’" if mark[0] == "'" else "les guillemets « » ou “ ”"
        yield Problem(place, f"Remplacez le signe droit {mark[0]} par {better}.", Severity.WARNING)
    if word := _LONG_WORD.search(text):
        what = f"Le mot {quoted(word[0])} compte {len(word[0])} lettres : l’écran ne sait pas le couper."
        yield Problem(place, what, Severity.WARNING)


def check_characters(place: Place, text: str) -> Iterator[Problem]:
    """The first forbidden character, named with what stands before it."""
    if mark := _FORBIDDEN.search(text):
        before = text[max(mark.start() - 20, 0) : mark.start()]
        where = f"après {quoted(before)}" if before else "au début"
        yield Problem(place, f"Le caractère U+{ord(mark[0]):04X} n’est pas permis ({where}).")


def check_required(place: Place, text: str) -> Iterator[Problem]:
    if not text.strip():
        yield Problem(place, REQUIRED)


def check_length(place: Place, text: str, limit: int) -> Iterator[Problem]:
    excess = len(text) - limit
    if excess > 0:
        yield Problem(place, f"Trop long de {excess} caractère{'s' if excess > 1 else ''}.")


def check_english(place: Place, text: str) -> Iterator[Problem]:
    if not text.strip():
        yield Problem(place, NO_ENGLISH, Severity.WARNING)
