"""What staff call the tables and their columns: the words that are written, and others that mean the same."""

import re
from collections.abc import Mapping, Sequence

from kiosk.domain.problem import TABLE_NAMES
from kiosk.domain.words import fold
from kiosk.staff.schema import EVENT, FIGURES, LINKS, SECTIONS, STANDS, THEMES, TableSchema

GUIDE_SHEET = "Lisez-moi"
NUMBERS = frozenset({"numéro", "stand", "identique à", "ordre"})
"""Columns that hold the number of a stand or a rank."""
LISTS = frozenset({"thèmes", "mots-clés"})
"""Columns that may be spread over several: "thème 1", "thème 2", read as one list."""

_OTHER_SHEET_NAMES = {
    STANDS.name: "stand, exposants, exposant, liste des stands, liste des exposants, catalogue",
    SECTIONS.name: "section, textes, texte, contenus, paragraphes, fiches",
    FIGURES.name: "figure, chiffres, chiffre cle, nombres cles",
    LINKS.name: "link, lien, adresses, sites, liens utiles, liens internet",
    THEMES.name: "theme, thematiques, liste des themes",
    EVENT.name: "evenements, edition, manifestation",
}
_STAND = "n, no, num, numero, numero de stand, numero du stand, n de stand, n du stand, n stand, stand n"
_OTHER_WORDS = {
    STANDS.name: {
        "numéro": "n, no, nr, num, numero de stand, numero du stand, n de stand, n du stand, no de stand, "
        "stand, n stand, stand n, stand no",
        "titre": "titre officiel, titre complet, titre long, nom, nom complet, nom officiel, intitule, "
        "action, title",
        "titre court": "nom court, titre bref, titre abrege, intitule court, short title",
        "organisme": "structure, organisation, organisateur, exposant, porteur, organisme porteur, "
        "nom de l organisme, organiser",
        "type": "type d exposant, type d organisme, type de structure, categorie, nature, statut, kind",
        "thèmes": "theme, thematique, thematiques, themes du stand",
        "résumé": "description, presentation, descriptif, resume court, texte court, summary",
        "mots-clés": "mot cle, motscles, motcle, etiquettes, tags, keywords",
        "lieu": "emplacement, ville, region, territoire, localisation, place",
        "identique à": "identique au stand, meme texte que, meme que, doublon de, voir stand",
        "logo": "logos, fichier logo, fichier du logo, nom du logo, logo du stand, logo de l organisme",
        "note équipe": "note pour l equipe, notes equipe, note interne, notes internes, notes, note, "
        "remarque, remarques, commentaire, commentaires, a relire",
        "masqué": "masque, cache, masquer, hidden",
        "titre (anglais)": "titre anglais, titre english, titre en, titre en anglais, title en, "
        "english title",
        "titre court (anglais)": "titre court anglais, titre court en, titre court en anglais, "
        "nom court anglais, english short title",
        "résumé (anglais)": "resume anglais, resume english, resume en, resume en anglais, "
        "description anglais, description en anglais, english summary",
    },
    SECTIONS.name: {
        "stand": _STAND,
        "ordre": "rang, position, ordre d affichage",
        "intertitre": "titre, sous titre, titre de section, titre de la section, rubrique, section",
        "texte": "contenu, corps, texte de la section, paragraphe, paragraphes, description",
    },
    FIGURES.name: {
        "stand": _STAND,
        "ordre": "rang, position, ordre d affichage",
        "valeur": "chiffre, nombre, chiffre cle, valeur du chiffre",
        "libellé": "legende, label, texte, description, intitule",
    },
    LINKS.name: {
        "stand": _STAND,
        "ordre": "rang, position, ordre d affichage",
        "libellé": "texte, intitule, nom, label, titre, texte du lien",
        "adresse": "url, lien, site, site web, site internet, adresse web, adresse internet, adresse du lien",
    },
    THEMES.name: {
        "id": "identifiant, code, cle",
        "mot": "theme, nom, libelle court, nom court, libelle",
        "libellé long": "nom long, nom complet, description, intitule",
        "mot (anglais)": "mot anglais, anglais, mot en anglais, theme anglais, theme en anglais, english",
    },
    EVENT.name: {
        "nom": "titre, nom officiel, nom complet, nom de l evenement, evenement",
        "nom court": "titre court, nom bref, nom affiche",
        "note équipe": "note pour l equipe, note interne, notes, note, remarque, remarques",
    },
}
_ASIDE = re.compile(r"\((?!angl|engl|en\))[^)]*\)|\*", re.IGNORECASE)
_LONGEST = 100
_RANK = re.compile(r" ?\d+$")


def label(column: str) -> str:
    """How the header of a workbook names a column."""
    return "Identifiant" if column == "id" else column[:1].upper() + column[1:]


def table_named(name: str) -> str:
    """The name of the table that a sheet of that name holds; "" when the name does not say it."""
    folded = fold(name)
    for table, written in TABLE_NAMES.items():
        if folded in (fold(written), table) or folded in _OTHER_SHEET_NAMES[table].split(", "):
            return table
    return ""


def meanings(table: TableSchema, names: Sequence[str]) -> list[str]:
    """The column that each name of a header means; "" where it means none.

    A column's own word comes before the other words for it: beside "titre", "nom" means nothing.
    """
    names = [name if len(name) <= _LONGEST else "" for name in names]
    own = {fold(column): column for column in table.columns}
    found = [_own_column(own, name) for name in names]
    others = _other_words(table)
    for at, name in enumerate(names):
        column = "" if found[at] else others.get(fold(name)) or others.get(fold(_ASIDE.sub("", name)), "")
        if column not in found or column in LISTS:
            found[at] = found[at] or column
    return found


def said_twice(table: TableSchema, found: Sequence[str]) -> list[str]:
    """The columns that more than one name of a header means, and that are no lists."""
    return [column for column in table.columns if column not in LISTS and found.count(column) > 1]


def _own_column(own: Mapping[str, str], name: str) -> str:
    folded = fold(name)
    column = own.get(folded) or own.get(fold(_ASIDE.sub("", name)), "")
    if column:
        return column
    spread = _RANK.sub("", folded)
    listed = own.get(spread) or own.get(" ".join(f"{word}s" for word in spread.split()), "")
    return listed if listed in LISTS else ""


def _other_words(table: TableSchema) -> dict[str, str]:
    words = {}
    for column, others in _OTHER_WORDS[table.name].items():
        if column in table.columns:
            words.update(dict.fromkeys(others.split(", "), column))
    return words
