"""Which kind of exhibitor a name or a text speaks of, and the word that says so."""

import re
from dataclasses import dataclass

from kiosk.domain.stand import ExhibitorKind
from kiosk.domain.words import fold, without_elisions

# How the names of organisations begin, folded, articles left out.
_NAMES = {
    ExhibitorKind.MISSION_LOCALE: "missions? locales?|arml|unml|association regionale des missions locales",
    ExhibitorKind.PUBLIC: (
        "agence|office|institut national|direction|ministere|gendarmerie|police|armee|caisse|cpam|caf|carsat"
        "|region|departement|conseil (?:regional|departemental)|mairie|ville|metropole|communaute|prefecture"
        "|academie|rectorat|universite|france travail|cap emploi|service|etablissement public|pole emploi"
        "|chambre|centre hospitalier|groupement d interet public"
    ),
    ExhibitorKind.ASSOCIATION: (
        "association|fondation|federation|union|reseau|comite|collectif|ligue|mouvement|syndicat|secours|amicale"
    ),
    ExhibitorKind.COMPANY: (
        "groupe|societe|entreprise|(?:\\w+ )?mutuelle|sas|sarl|cabinet|banque|cooperative"
    ),
}
# What the first sentences say of themselves.
_TEXTS = {
    ExhibitorKind.MISSION_LOCALE: "la mission locale|une mission locale|notre mission locale|arml",
    ExhibitorKind.PUBLIC: (
        "etablissement public|groupement d interet public|gip|ministere|service public|operateur du"
        "|caisse primaire|service a competence nationale|organisation internationale|union europeenne"
        "|dispositif d interet general|sous l autorite|agence (?:nationale|regionale|du)|chambres? de metiers"
        "|programme de"
    ),
    ExhibitorKind.ASSOCIATION: (
        "association|loi 1901|fondation|syndicat|operateur de competences|opco|but non lucratif|benevol\\w+"
    ),
    ExhibitorKind.COMPANY: (
        "entreprise|societe|leader|groupe|start ?up|mutuelle|interim\\w*|premier operateur|filiale"
        "|entrepreneurs"
    ),
}
_BY_NAME = {kind: re.compile(rf"(?:{words})\b") for kind, words in _NAMES.items()}
_BY_TEXT = {kind: re.compile(rf"\b(?:{words})\b") for kind, words in _TEXTS.items()}
_ARTICLE = re.compile(r"^(?:l|le|la|les|un|une) ")
_LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class KindGuess:
    """`word` is what the guess rests on, "" when nothing speaks for any; `is_sure` when the name does."""

    kind: ExhibitorKind
    word: str
    is_sure: bool = False


def kind_of_name(name: str) -> KindGuess | None:
    """The kind that a name begins by telling ("Agence…", "Mission Locale…"); None when it does not."""
    folded = _ARTICLE.sub("", fold(name))
    for kind, pattern in _BY_NAME.items():
        if match := pattern.match(folded):
            return KindGuess(kind, match[0], is_sure=True)
    return None


def guess_kind(organiser: str, title: str, text: str) -> KindGuess:
    """By the organiser's name, the title, then what the text says first."""
    for name in (organiser, title):
        if guess := kind_of_name(name):
            return guess
    folded = fold(without_elisions(text[:_LOOKED_AT]).replace("’", " "))
    found = [
        (match.start(), kind, match[0])
        for kind, pattern in _BY_TEXT.items()
        if (match := pattern.search(folded))
    ]
    if found:
        _, kind, word = min(found, key=lambda one: one[0])
        return KindGuess(kind, word)
    if "mission locale" in fold(text) or "missions locales" in fold(text):
        return KindGuess(ExhibitorKind.MISSION_LOCALE, "missions locales")
    return KindGuess(ExhibitorKind.ASSOCIATION, "")
