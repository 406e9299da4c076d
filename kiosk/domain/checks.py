"""What must hold before a catalogue is published."""

from collections import Counter
from collections.abc import Iterator, Mapping

from kiosk.domain import limits
from kiosk.domain.catalogue import Catalogue, by_number
from kiosk.domain.problem import Place, Problem, Severity
from kiosk.domain.stand import Event, Stand, Theme
from kiosk.domain.stand_checks import check_stand
from kiosk.domain.text_checks import check_english, check_required, check_text
from kiosk.domain.typography import quoted
from kiosk.domain.words import NumberKey, number_key


def check(catalogue: Catalogue) -> tuple[Problem, ...]:
    """All problems: of the event, of the themes, then stand by stand in the order of their numbers.

    A hidden stand is not checked; only that it shares its number with none that is shown.
    """
    return Checks().of(catalogue)


class Checks:
    """Checks one catalogue after another; what is wrong with a stand by itself is found once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Stand, tuple[Problem, ...]]] = {}

    def of(self, catalogue: Catalogue) -> tuple[Problem, ...]:
        """All problems, in the order that `check` tells."""
        before, self._known = self._known, {}
        return tuple(self._problems(catalogue, before))

    def _problems(
        self, catalogue: Catalogue, before: Mapping[int, tuple[Stand, tuple[Problem, ...]]]
    ) -> Iterator[Problem]:
        shown = catalogue.visible()
        hidden = {number_key(stand.number) for stand in catalogue.stands if stand.hidden}
        yield from _check_event(shown.event)
        yield from _check_themes(shown)
        if not shown.stands:
            yield Problem(Place("stands"), "Le catalogue n’a aucun stand.")
        taken: set[NumberKey] = set()
        themes = {theme.id for theme in shown.themes}
        met = by_number(shown.stands)
        for stand in shown.stands:
            if (key := number_key(stand.number)) in taken:
                yield from _told_taken(stand)
            elif key:
                taken.add(key)
            if key and key in hidden:
                yield from _told_hidden(stand)
            known = before.get(id(stand))  # it is still that stand: what is known holds on to it
            if known is None:
                known = stand, tuple(check_stand(stand))
            self._known[id(stand)] = known
            yield from known[1]
            if not themes.issuperset(stand.themes):
                yield from _told_unknown_themes(stand, themes)
            if stand.same_as:
                yield from _check_twin(stand, met)


def _check_event(event: Event) -> Iterator[Problem]:
    for field, text in (("nom", event.name), ("nom court", event.short_name)):
        yield from check_required(Place("event", field=field), text)
        yield from check_text(Place("event", field=field), text)


def _check_themes(catalogue: Catalogue) -> Iterator[Problem]:
    if len(catalogue.themes) > limits.EDITION_THEMES:
        yield Problem(Place("themes"), "Quatorze thèmes au plus.")
    used = {theme for stand in catalogue.stands for theme in stand.themes}
    ids = Counter(theme.id for theme in catalogue.themes)
    words = Counter(theme.word for theme in catalogue.themes)
    for theme in catalogue.themes:
        yield from _check_theme(theme)
        if ids[theme.id] > 1:
            yield Problem(Place("themes", field="id"), f"L’id {quoted(theme.id)} est donné deux fois.")
        if words[theme.word] > 1:
            yield Problem(Place("themes", field="mot"), f"Le thème {quoted(theme.word)} est donné deux fois.")
        if theme.id not in used:
            what = f"Aucun stand n’a le thème {quoted(theme.word)}."
            yield Problem(Place("themes", field="mot"), what, Severity.WARNING)


def _check_theme(theme: Theme) -> Iterator[Problem]:
    place = Place("themes", field="id")
    yield from check_required(place, theme.id)
    yield from check_text(place, theme.id)
    texts = (("mot", theme.word), ("libellé long", theme.long_word), ("mot (anglais)", theme.english_word))
    for field, text in texts:
        place = Place("themes", field=field)
        yield from check_text(place, text)
        if field == "mot (anglais)":
            yield from check_english(place, text)
        else:
            yield from check_required(place, text)
    if "," in theme.word:
        what = f"Le mot {quoted(theme.word)} ne peut pas contenir de virgule."
        yield Problem(Place("themes", field="mot"), what)


def _told_taken(stand: Stand) -> Iterator[Problem]:
    """Numbers that people read as the same one ("10 bis", "10bis", "010 bis") are the same."""
    yield Problem(Place("stands", stand.number, "numéro"), f"Le numéro {stand.number} est déjà pris.")


def _told_hidden(stand: Stand) -> Iterator[Problem]:
    what = f"Le numéro {stand.number} est aussi celui d’un stand masqué."
    yield Problem(Place("stands", stand.number, "numéro"), what)


def _told_unknown_themes(stand: Stand, themes: set[str]) -> Iterator[Problem]:
    for theme in stand.themes:
        if theme not in themes:
            yield Problem(Place("stands", stand.number, "thèmes"), f"Le thème {quoted(theme)} n’existe pas.")


def _check_twin(stand: Stand, met: Mapping[NumberKey, Stand]) -> Iterator[Problem]:
    place = Place("stands", stand.number, "identique à")
    number, named = number_key(stand.number), number_key(stand.same_as)
    twin = met.get(named)
    if twin is None or not named:
        yield Problem(place, f"Le stand {quoted(stand.same_as)} n’existe pas.")
    elif named == number:
        yield Problem(place, "Un stand ne peut pas être identique à lui-même.")
    elif (twin.summary, twin.figures, twin.sections) != (stand.summary, stand.figures, stand.sections):
        yield Problem(place, f"Le texte diffère de celui du stand {twin.number}.", Severity.WARNING)
    elif twin.same_as and number_key(twin.same_as) != number:
        what = f"Le stand {twin.number} renvoie lui-même au stand {twin.same_as} : indiquez celui-ci."
        yield Problem(place, what, Severity.WARNING)
