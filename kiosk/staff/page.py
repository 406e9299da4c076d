"""The organisers' page as plain text ("12°) title – organiser", then its text) to a draft catalogue."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from kiosk.domain.catalogue import Catalogue, by_number
from kiosk.domain.checks import check
from kiosk.domain.problem import Place, Problem, Severity
from kiosk.domain.small_words import SMALL_WORDS
from kiosk.domain.stand import Event, Stand, Theme
from kiosk.domain.typography import french, quoted
from kiosk.domain.words import NumberKey, fold, number_key
from kiosk.errors import KioskError
from kiosk.staff.page_headings import Page, read_entries
from kiosk.staff.page_stand import KEPT, DraftStand, StandReader, kept_from
from kiosk.staff.page_text import read_lines

_COUNTED = re.compile(r"(\d+) (?:exposants|stands|structures)\b")
_EDITION = re.compile(r"[ée]dition (\d{4}) (?:d(?:es|u|e la|e l’|e) ?)([^,.;:(]{5,90})")
_ENGLISH = "(anglais)"
_MOST = 2000

Known = Mapping[NumberKey, Stand]
"""The stands of the edition by what their numbers mean."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A catalogue to be read again: `to_review` says in sentences what an editor has to look at and why."""

    catalogue: Catalogue
    to_review: tuple[Problem, ...]


def read_page(text_file: Path, base: Catalogue | None = None) -> Draft:
    """All stands of the page in its words; `base` lends its event, its themes and what it knows of a stand.

    Every heading gives one stand, even where a number comes twice. Raises KioskError for a file that is not
    such a page.
    """
    lines = read_lines(text_file)
    page = read_entries(lines)
    if not page.entries:
        what = "aucun titre de stand n’a été trouvé (un titre commence par « 12°) » ou « Stand 12 : »)."
        raise KioskError(f"{text_file.name} : {what}")
    if len(page.entries) > _MOST:
        raise KioskError(f"{text_file.name} : plus de {_MOST} stands.")
    reader = StandReader(lines, base.themes if base else ())
    drafts = [reader.read(entry) for entry in page.entries]
    known = by_number(base.stands) if base else {}
    stands = _with_twins([_merged(draft.stand, known) for draft in drafts], drafts)
    event, event_problems = _event(page, text_file, base)
    catalogue = Catalogue(event, base.themes if base else _used_themes(drafts), tuple(stands))
    problems = [*event_problems, *_of_known(stands, known), *_of_numbers(page), *_of_twins(stands)]
    problems += [problem for draft in drafts for problem in draft.problems]
    problems = [
        one for one in problems if one.place.field not in KEPT or number_key(one.place.stand) not in known
    ]
    problems += _of_checks(catalogue)
    problems.sort(key=lambda problem: number_key(problem.place.stand))
    return Draft(catalogue, tuple(problems))


def with_notes(draft: Draft) -> Catalogue:
    """The draft's catalogue with what is to review in the stands' notes, where they have none yet."""
    told: dict[str, list[str]] = defaultdict(list)
    for problem in draft.to_review:
        told[problem.place.stand].append(f"À relire : {problem.what}")
    catalogue = draft.catalogue
    stands = (
        replace(stand, note_for_staff=stand.note_for_staff or "\n".join(told[stand.number]))
        for stand in catalogue.stands
    )
    return Catalogue(catalogue.event, catalogue.themes, tuple(stands))


def _merged(stand: Stand, known: Known) -> Stand:
    found = known.get(number_key(stand.number))
    return kept_from(found, stand) if found else stand


def _used_themes(drafts: Sequence[DraftStand]) -> tuple[Theme, ...]:
    return tuple({theme.id: theme for draft in drafts for theme in draft.themes}.values())


def _with_twins(stands: Sequence[Stand], drafts: Sequence[DraftStand]) -> list[Stand]:
    """The stands, the later of two that have the same text naming the earlier one."""
    first: dict[str, Stand] = {}
    found = []
    for stand, draft in zip(stands, drafts, strict=True):
        twin = first.setdefault(draft.text, stand) if draft.text else stand
        is_other = twin.number != stand.number and not stand.same_as
        is_twin = is_other and number_key(twin.same_as) != number_key(stand.number)
        found.append(replace(stand, same_as=twin.number) if is_twin else stand)
    return found


def _event(page: Page, file: Path, base: Catalogue | None) -> tuple[Event, tuple[Problem, ...]]:
    """The edition of the base, else the one the first lines speak of, else the name of the file."""
    if base:
        return base.event, ()
    if match := _EDITION.search(" ".join(page.preamble)):
        name = french(f"{match[2][0].upper()}{match[2][1:].strip()} {match[1]}")
        known = takewhile(lambda word: fold(word) not in SMALL_WORDS, name.split()[:-1])
        short = f"{' '.join(known)} {match[1]}"
    else:
        name = short = file.stem
    what = f"Nom lu dans la page : {quoted(name)} ; à confirmer, et à abréger pour l’écran."
    return Event(name, short), (_problem("event", "", "nom", what),)


def _of_numbers(page: Page) -> Iterator[Problem]:
    """Numbers left out, given twice or out of order, and a total that is not the one announced."""
    seen: dict[NumberKey, int] = {}
    last = 0
    for entry in page.entries:
        key = number_key(entry.number)
        if key in seen:
            what = f"Le numéro {entry.number} est donné deux fois, lignes {seen[key]} et {entry.line}."
            yield _problem("stands", entry.number, "numéro", what)
        seen.setdefault(key, entry.line)
        whole = int(entry.number) if entry.number.isdecimal() else last
        if whole > last + 1:
            yield _problem("stands", entry.number, "numéro", _gap(last + 1, whole - 1, last, whole))
        elif whole < last and key != number_key(str(last)):
            what = f"Ligne {entry.line} : le stand {entry.number} vient après le stand {last}."
            yield _problem("stands", entry.number, "numéro", what)
        last = max(last, whole)
    count = len(page.entries)
    for match in _COUNTED.finditer(" ".join(page.preamble)):
        if int(match[1]) != count:
            yield _problem("stands", "", "", f"La page annonce {quoted(match[0])} et en liste {count}.")


def _gap(first: int, end: int, before: int, after: int) -> str:
    what = f"Le numéro {first} manque" if first == end else f"Les numéros {first} à {end} manquent"
    return f"{what} avant le stand {after}." if not before else f"{what} entre {before} et {after}."


def _of_known(stands: Sequence[Stand], known: Known) -> Iterator[Problem]:
    """That the page would take the place of texts that staff have, and has stands that they hid."""
    count = sum(number_key(stand.number) in known for stand in stands)
    if count:
        what = f"{count} stands de la page sont déjà là : l’appliquer remplacerait leurs titres et textes."
        one = "Un stand de la page est déjà là : l’appliquer remplacerait son titre et son texte."
        yield _problem("stands", "", "", what if count > 1 else one)
    for stand in stands:
        if stand.hidden:
            what = "La page donne ce stand, qui est masqué ici : montrez-le s’il est de retour."
            yield _problem("stands", stand.number, "masqué", what)


def _of_twins(stands: Sequence[Stand]) -> Iterator[Problem]:
    for stand in stands:
        if stand.same_as:
            what = f"Même texte que le stand {stand.same_as} : deux stands, ou un seul ?"
            yield _problem("stands", stand.number, "identique à", what)


def _of_checks(catalogue: Catalogue) -> Iterator[Problem]:
    """What must be mended before publication, and links to complete; English texts come later.

    A stand that is hidden here may be back, as the page gives it: it is checked too.
    """
    stands = tuple(replace(stand, hidden=False) for stand in catalogue.stands)
    for problem in check(Catalogue(catalogue.event, catalogue.themes, stands)):
        if _ENGLISH not in problem.place.field and problem.place.table != "themes":
            yield problem


def _problem(table: str, stand: str, field: str, what: str) -> Problem:
    return Problem(Place(table, stand, field), what, Severity.WARNING)
