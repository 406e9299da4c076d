"""Themes proposed from the words of a text, each with the words that speak for it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain import limits
from kiosk.domain.stand import Theme
from kiosk.domain.words import fold, without_elisions

# The themes that the kiosk has colours and icons for, and beginnings of words, folded, that speak for each.
_SPEAKING: dict[str, tuple[Theme, str]] = {
    theme.id: (theme, stems)
    for theme, stems in (
        (
            Theme("emploi", "Emploi", "Emploi et recrutement", "Jobs"),
            "emploi|recrut|employeur|embauche|interim|saisonni|travail temporaire|vie active",
        ),
        (
            Theme("formation", "Formation", "Formation et compétences", "Training"),
            "formation|competence|apprenti|alternance|certifi|qualif|diplome|illettrisme|remise a niveau"
            "|langues",
        ),
        (
            Theme("orientation", "Orientation", "Métiers et orientation", "Careers"),
            "orientation|metier|carriere|projet professionnel|decouverte des metiers",
        ),
        (
            Theme("entreprendre", "Entreprendre", "Création d’activité", "Enterprise"),
            "entrepreneu|entreprendre|createurs|creation d entreprise|boutique|artisan",
        ),
        (
            Theme("sante", "Santé", "Santé et bien-être", "Health"),
            "sante|soin|psycholog|addiction|maladie|prevention|complementaire sante|bien etre",
        ),
        (
            Theme("logement", "Logement", "Logement et hébergement", "Housing"),
            "logement|hebergement|habitat|residence|loyer|camping|colocation",
        ),
        (
            Theme("mobilite", "Mobilité", "Mobilité et permis", "Transport"),
            "mobilite|permis|auto ecole|conduite|camion|itinerant|vehicule|transport",
        ),
        (
            Theme("international", "International", "Europe et international", "Abroad"),
            "international|europe|quebec|allemand|etranger|volontariat|erasmus|francais langue",
        ),
        (
            Theme("engagement", "Engagement", "Engagement et citoyenneté", "Civic life"),
            "engagement des jeunes|engagement citoyen|citoyen|volontai|service civique|benevol|institutions"
            "|democrat|s engager|solidarite",
        ),
        (
            Theme("culture", "Culture", "Culture et médias", "Culture"),
            "cultur|media|festival|podcast|film|theatre|webradio|artisti|expression",
        ),
        (
            Theme("numerique", "Numérique", "Outils numériques", "Digital"),
            "numerique|application|digital|plateforme|en ligne|virtuel|outil d auto|web",
        ),
        (
            Theme("egalite", "Égalité", "Égalité et inclusion", "Equality"),
            "egalite|inclusi|discriminat|handicap|femmes|vulnerable|vivre ensemble",
        ),
        (
            Theme("droits", "Droits", "Droits et justice", "Rights"),
            "droit|justice|judiciaire|asile|refugie|penitent|incarcer|delinquan|tig"
            "|protection internationale",
        ),
        (
            Theme("equipes", "Équipes", "Équipes et réseau", "Staff"),
            "professionnels des missions|conseillers|equipes|directeurs|collaborateurs|ressources humaines"
            "|professionnels de l accompagnement|labellisation",
        ),
    )
}
_TITLE_WEIGHT = 4
_MOST_OF_A_WORD = 4
_LEAST = 3
_SHARE = 0.45


@dataclass(frozen=True, slots=True)
class ThemeGuess:
    """A theme and how often each word that speaks for it is there, title and text together."""

    theme: Theme
    words: tuple[tuple[str, int], ...]

    @property
    def reason(self) -> str:
        """As it is told: "Emploi (emploi × 4, recrutement)"."""
        told = (word if count == 1 else f"{word} × {count}" for word, count in self.words[:3])
        return f"{self.theme.word} ({', '.join(told)})"


class ThemeFinder:
    """Proposes themes of an edition; those the kiosk does not know are found by their own words."""

    def __init__(self, themes: Sequence[Theme] = ()) -> None:
        known = themes or tuple(theme for theme, _ in _SPEAKING.values())
        self._patterns = [(theme, re.compile(rf"\b(?:{_stems(theme)})\w*")) for theme in known]

    def find(self, title: str, text: str) -> tuple[ThemeGuess, ...]:
        """At most three, the one with most words first; none where too little speaks for any."""
        in_title, in_text = (fold(without_elisions(part.replace("’", "'"))) for part in (title, text))
        scored = []
        for rank, (theme, pattern) in enumerate(self._patterns):
            title_words = Counter(found[0] for found in pattern.finditer(in_title))
            words = Counter(found[0] for found in pattern.finditer(in_text))
            score = sum(min(count, _MOST_OF_A_WORD) for count in words.values())
            score += _TITLE_WEIGHT * sum(title_words.values())
            if score:
                scored.append((-score, rank, ThemeGuess(theme, tuple((title_words + words).most_common(3)))))
        scored.sort(key=lambda one: one[:2])
        if not scored:
            return ()
        least = min(max(_LEAST, -scored[0][0] * _SHARE), -scored[0][0])
        return tuple(guess for score, _, guess in scored if -score >= least)[: limits.THEMES]


def _stems(theme: Theme) -> str:
    if theme.id in _SPEAKING:
        return _SPEAKING[theme.id][1]
    words = {word for word in fold(f"{theme.word} {theme.long_word}").split() if len(word) > 3}
    return "|".join(sorted(map(re.escape, words))) or re.escape(fold(theme.word) or theme.id)
