"""The team's code as the desk sees it: what other rooms lend for it, and what is wrong with what is typed."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.counted import counted
from kiosk.look.desk_look import Tone

DIGITS = 6


@dataclass(frozen=True, slots=True)
class TeamCode:
    """Where the code of this kiosk's folder is kept. `keep` raises OSError; the code before stays then.

    `is_kept`: whether one was chosen; `is_fit`: whether digits can be one.
    """

    is_kept: Callable[[], bool]
    is_fit: Callable[[str], bool]
    keep: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Advice:
    """One sentence on what is typed, and its tone; SUCCESS when it can be kept."""

    sentence: str
    tone: Tone


def advice(first: str, second: str, is_fit: Callable[[str], bool]) -> Advice:
    """What to say of a code and of the same typed again, while they are typed."""
    if not first:
        return Advice("Six chiffres, ni tous pareils ni à la suite.", Tone.QUIET)
    if not (first.isascii() and first.isdigit()):
        return Advice("Des chiffres seulement.", Tone.ERROR)
    if len(first) != DIGITS:
        return _length(first)
    if not is_fit(first):
        same = "Six fois le même chiffre" if len(set(first)) == 1 else "Des chiffres à la suite"
        return Advice(f"{same} : trop facile à deviner.", Tone.ERROR)
    if first.startswith(second) and first != second:
        return Advice("Tapez le même code une seconde fois.", Tone.QUIET)
    if first != second:
        return Advice("Les deux codes diffèrent.", Tone.ERROR)
    return Advice("Les deux codes sont les mêmes.", Tone.SUCCESS)


def _length(digits: str) -> Advice:
    lacking = DIGITS - len(digits)
    if lacking > 0:
        return Advice(f"Encore {counted(lacking, 'chiffre')}.", Tone.QUIET)
    return Advice(f"Six chiffres : {counted(-lacking, 'chiffre')} de trop.", Tone.ERROR)
