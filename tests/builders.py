"""Stands, themes and catalogues for tests: whole and right unless a test asks for a flaw."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.finding import Findings
from kiosk.domain.stand import Block, Event, ExhibitorKind, KeyFigure, Link, Section, Stand, Theme, Wording

EVENT = Event("Rencontres nationales du réseau 2025", "Rencontres 2025")

_WORDS = {
    "emploi": "Emploi",
    "formation": "Formation",
    "orientation": "Orientation",
    "entreprendre": "Entreprendre",
    "sante": "Santé",
    "logement": "Logement",
    "mobilite": "Mobilité",
    "international": "International",
    "engagement": "Engagement",
    "culture": "Culture",
    "numerique": "Numérique",
    "egalite": "Égalité",
    "droits": "Droits",
    "equipes": "Équipes",
}
_SUBJECTS = (
    "Le camion santé",
    "L’atelier du lundi",
    "Un parrainage de proximité",
    "La colocation solidaire",
    "Œuvrer ensemble",
    "L’école de conduite",
    "Une semaine à l’étranger",
    "La ressourcerie",
    "Les cafés de l’emploi",
    "Le studio mobile",
    "Être et bâtir",
    "Un jardin partagé",
)
_PLACES = ("à Saint-Malo", "en Normandie", "au Havre", "à Vénissieux", "en Guyane", "à Sète", "dans l’Allier")
_ORGANISERS = ("Mission Locale", "ARML", "Association Relais", "Fondation Passerelle", "Agence régionale")
_SENTENCES = (
    "Chaque semaine, une équipe reçoit les jeunes sans rendez-vous, les écoute et propose un premier pas.",
    "Les ateliers réunissent huit personnes au plus : on y essaie, on se trompe, on recommence.",
    "Depuis 2019, plus de 1 200 jeunes de 16 à 25 ans ont suivi ce parcours, dont la moitié loin d’une gare.",
    "Un conseiller reste joignable après la fin du contrat ; c’est souvent là que tout se joue.",
    "« Je ne savais pas par où commencer », disent-ils presque tous en arrivant.",
    "Les partenaires — bailleurs, hôpitaux, entreprises — se voient deux fois par an pour en décider.",
    "L’action coûte peu : une salle, deux véhicules et du temps donné par des bénévoles.",
    "Que faire quand le permis manque ? Le dispositif prête une voiture et finance dix leçons.",
    "Le bilan tient en une page, relue avec les jeunes eux-mêmes avant d’être partagée.",
)
_KEYWORDS = (
    "permis",
    "santé",
    "œuvre",
    "bénévolat",
    "code de la route",
    "apprentissage",
    "CV",
    "accueil de nuit",
)
_FIGURES = (
    ("1 200", "jeunes accompagnés"),
    ("85 %", "sorties positives"),
    ("12", "communes"),
    ("3 ans", "de recul"),
)
_HEADINGS = ("Comment ça marche", "Pour qui ?", "Les résultats", "Et après ?", "Venir au stand")


def make_theme(theme_id: str = "emploi", **changes: Any) -> Theme:
    """A theme of the edition, or of any other id."""
    word = _WORDS.get(theme_id, theme_id.capitalize())
    return replace(Theme(theme_id, word, f"{word} et compagnie", f"{word} (English)"), **changes)


def make_stand(number: str = "1", **changes: Any) -> Stand:
    """A short stand in which a check finds nothing."""
    stand = Stand(
        number=number,
        title=f"Le parrainage de proximité numéro {number}",
        short_title=f"Parrainage {number}",
        organiser="Mission Locale de Sète",
        kind=ExhibitorKind.MISSION_LOCALE,
        themes=("emploi",),
        summary="Des bénévoles accompagnent un jeune pendant six mois vers un métier qui lui plaît.",
        english=Wording(
            f"Local mentoring {number}", f"Mentoring {number}", "Volunteers mentor young people."
        ),
    )
    return replace(stand, **changes)


def make_bare_stand(number: str = "1", **changes: Any) -> Stand:
    """A stand that holds hardly a word but what is changed."""
    bare = Stand(number, "Rien", "Rien", "Nul", ExhibitorKind.MISSION_LOCALE, ("culture",), "")
    return replace(bare, **changes)


def make_full_stand(number: str = "1", **changes: Any) -> Stand:
    """A stand that has something of everything."""
    full = {
        "themes": ("sante", "emploi"),
        "figures": (KeyFigure("1 300", "visiteurs"), KeyFigure("+30 %", "d’inscrits")),
        "sections": (
            Section(
                "Comment ça marche ?", (Block("On vient, on parle."), Block("sans rendez-vous", is_item=True))
            ),
            Section("Et après", (Block("Un bilan ; puis un départ."),)),
        ),
        "links": (Link("Le site", "https://exemple.fr/a?b=1;c"), Link("La convention")),
        "keywords": ("œuvre", "code de la route"),
        "place": "Hall A",
        "note_for_staff": "Vérifier le chiffre.\nAppeler l’organisme.",
    }
    return make_stand(number, **{**full, **changes})


def make_catalogue(
    *stands: Stand,
    themes: tuple[Theme, ...] | None = None,
    event: Event = EVENT,
) -> Catalogue:
    """A catalogue of those stands; without other wish its themes are the ones they use."""
    used = dict.fromkeys(theme for stand in stands for theme in stand.themes)
    return Catalogue(event, tuple(make_theme(theme) for theme in used) if themes is None else themes, stands)


def contents(catalogue: Catalogue) -> tuple[Event, tuple[Theme, ...], tuple[Stand, ...]]:
    """All a catalogue holds, to compare two of them."""
    return catalogue.event, catalogue.themes, catalogue.stands


def find_nothing(words: str) -> Findings:
    """A search that never finds anything."""
    return Findings(words)


def many_stands(count: int, seed: int) -> Iterator[Stand]:
    """Stands numbered from 1, of some 2 kB of French text each; the same for the same count and seed."""
    random = Random(seed)
    for number in range(1, count + 1):
        yield _generated(str(number), random)


def _generated(number: str, random: Random) -> Stand:
    subject, place = random.choice(_SUBJECTS), random.choice(_PLACES)
    organiser = f"{random.choice(_ORGANISERS)} {random.choice(_PLACES)}"
    headings = random.sample(_HEADINGS, random.randint(3, 5))
    return make_stand(
        number,
        title=f"{subject} {place} : une initiative de plus pour les jeunes ({organiser})",
        short_title=f"{subject} {place}",
        organiser=organiser,
        kind=random.choice(tuple(ExhibitorKind)),
        themes=tuple(random.sample(tuple(_WORDS), random.randint(1, 3))),
        summary=" ".join(random.sample(_SENTENCES, 2)),
        figures=tuple(KeyFigure(*figure) for figure in random.sample(_FIGURES, random.randint(0, 3))),
        sections=tuple(Section(heading, _blocks(random)) for heading in headings),
        links=(Link("Plus d’information", f"https://exemple.fr/stand/{number}"),),
        keywords=tuple(random.sample(_KEYWORDS, 4)),
        place=f"Allée {random.choice('ABCDE')}",
    )


def _blocks(random: Random) -> tuple[Block, ...]:
    paragraph = Block(" ".join(random.sample(_SENTENCES, 3)))
    items = (Block(sentence, is_item=True) for sentence in random.sample(_SENTENCES, random.randint(0, 3)))
    return (paragraph, *items)
