"""One entry of a page to a stand, and what an editor should look at in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.domain import limits
from kiosk.domain.problem import Problem
from kiosk.domain.stand import Stand, Theme
from kiosk.domain.typography import french, quoted
from kiosk.domain.words import fold
from kiosk.staff.page_body import read_body, strip_heading_tail
from kiosk.staff.page_doubts import Doubt
from kiosk.staff.page_headings import Entry
from kiosk.staff.page_kinds import KindGuess, guess_kind
from kiosk.staff.page_mending import Mender, lost_letters
from kiosk.staff.page_themes import ThemeFinder, ThemeGuess
from kiosk.staff.page_titles import read_heading
from kiosk.staff.schema import KIND_WORDS


@dataclass(frozen=True, slots=True)
class DraftStand:
    """A stand as far as the page tells it; `text` is its folded body, to find the same text elsewhere."""

    stand: Stand
    problems: tuple[Problem, ...]
    line: int
    text: str
    themes: tuple[Theme, ...]


class StandReader:
    """Reads the stands of one page, with the words of that page and the themes of the edition."""

    def __init__(self, lines: Sequence[str], themes: Sequence[Theme]) -> None:
        self._mender = Mender(lines)
        self._finder = ThemeFinder(themes)

    def read(self, entry: Entry) -> DraftStand:
        heading, lines, doubts = strip_heading_tail(entry.heading, entry.body)
        whole, more = self._whole(lines)
        doubts += more
        named = read_heading(heading, whole)
        body = read_body(whole)
        text = " ".join(whole)
        kind = guess_kind(named.organiser, named.title, text)
        themes = self._finder.find(named.title, text)
        short = _shortened(named.title)
        doubts += (*named.doubts, *_short_doubt(named.title, short), *_kind_doubt(kind), _theme_doubt(themes))
        doubts += body.doubts
        stand = Stand(
            number=entry.number,
            title=named.title,
            short_title=short,
            organiser=named.organiser,
            kind=kind.kind,
            themes=tuple(guess.theme.id for guess in themes),
            summary=body.summary,
            sections=body.sections,
            links=body.links,
        )
        problems = tuple(doubt.about(entry.number) for doubt in (*_entry_doubts(entry), *doubts))
        return DraftStand(stand, problems, entry.line, fold(text), tuple(guess.theme for guess in themes))

    def _whole(self, lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[Doubt, ...]]:
        """The lines with cut words put together, and which ones."""
        mended = [self._mender.mend(line) for line in lines]
        sure = [word for line in mended for word in line.sure]
        unsure = [word for line in mended for word in line.unsure]
        lost = [word for line in lines for word in lost_letters(line)]
        told = (
            (sure, "Mots coupés recollés : {}."),
            (unsure, "Mots coupés recollés sans certitude : {} ; à relire."),
            (lost, "Un I majuscule tient peut-être lieu de l : {}."),
        )
        doubts = tuple(
            Doubt("texte", what.format(", ".join(map(quoted, words))), "sections")
            for words, what in told
            if words
        )
        return tuple(line.text for line in mended), doubts


KEPT = frozenset({"type", "thèmes", "titre court", "identique à"})
"""What is not told of a stand that the edition knows, since nothing of it is taken from the page."""


def kept_from(known: Stand, draft: Stand) -> Stand:
    """The draft with what the edition knows of that stand already and a page never tells."""
    urls = {link.label: link.url for link in known.links}
    return replace(
        draft,
        short_title=known.short_title,
        kind=known.kind,
        themes=known.themes,
        figures=known.figures,
        links=tuple(replace(link, url=link.url or urls.get(link.label, "")) for link in draft.links),
        keywords=known.keywords,
        place=known.place,
        same_as=known.same_as,
        note_for_staff=known.note_for_staff,
        english=known.english,
        hidden=known.hidden,
        logo=known.logo,
    )


def _shortened(title: str) -> str:
    """A title that fits a card: what stands before its colon, else its first words."""
    if len(title) <= limits.SHORT_TITLE:
        return title
    before = title.split(" :")[0].strip()
    if 8 <= len(before) <= limits.SHORT_TITLE:
        return before
    return f"{title[: limits.SHORT_TITLE - 1].rsplit(' ', 1)[0].rstrip(' ,;: ')}…"


def _short_doubt(title: str, short: str) -> tuple[Doubt, ...]:
    what = f"Le titre compte {len(title)} caractères : le titre court proposé est {quoted(short)}."
    return (Doubt("titre court", what),) if short != title else ()


def _kind_doubt(guess: KindGuess) -> tuple[Doubt, ...]:
    word = KIND_WORDS[guess.kind]
    if guess.is_sure:
        return ()
    because = f"d’après {quoted(guess.word)} dans le texte" if guess.word else "faute de mieux"
    return (Doubt("type", f"Type proposé : {word}, {because}."),)


def _theme_doubt(guesses: Sequence[ThemeGuess]) -> Doubt:
    if not guesses:
        return Doubt("thèmes", "Aucun mot du texte ne désigne un thème : choisissez-en un.")
    return Doubt("thèmes", f"Thèmes proposés d’après les mots : {', '.join(one.reason for one in guesses)}.")


def _entry_doubts(entry: Entry) -> tuple[Doubt, ...]:
    doubts: tuple[Doubt, ...] = ()
    if not french(entry.heading):
        doubts += (Doubt("titre", f"Ligne {entry.line} : le numéro n’est suivi d’aucun titre."),)
    if entry.is_weak:
        what = (
            f"Ligne {entry.line} : ce titre n’a pas la marque des autres (« {entry.number}°) ») ; à vérifier."
        )
        doubts += (Doubt("numéro", what),)
    return doubts
