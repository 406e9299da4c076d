"""The fields of a stand as the editor offers them: names, limits and hints."""

from kiosk.domain import limits
from kiosk.staff.field import FieldSpec
from kiosk.staff.rows_editor import RowsSpec

NUMBER = FieldSpec("numéro", "N°", limits.NUMBER, as_is=True)
SHORT_TITLE = FieldSpec("titre court", "Titre court", limits.SHORT_TITLE, hint="Sur la carte")
TITLE = FieldSpec("titre", "Titre officiel", lines=2)
ORGANISER = FieldSpec("organisme", "Organisme", limits.ORGANISER)
SUMMARY = FieldSpec("résumé", "Résumé", limits.SUMMARY, lines=4, hint="Trois à quatre lignes sur la fiche")
PLACE = FieldSpec("lieu", "Lieu")
KEYWORDS = FieldSpec("mots-clés", "Mots-clés", lines=2, hint="Séparés par des virgules")
SAME_AS = FieldSpec("identique à", "Même texte que le stand n°", as_is=True)
NOTE = FieldSpec("note équipe", "Note équipe (jamais montrée aux visiteurs)", lines=3, keeps_lines=True)
ENGLISH_TITLE = FieldSpec("titre (anglais)", "Titre officiel en anglais", lines=2)
ENGLISH_SHORT = FieldSpec("titre court (anglais)", "Titre court en anglais", limits.SHORT_TITLE)
ENGLISH_SUMMARY = FieldSpec("résumé (anglais)", "Résumé en anglais", limits.SUMMARY, lines=4)

FIGURES = RowsSpec(
    "figures",
    "Chiffres clés (trois au plus)",
    "Chiffre",
    "Ajouter un chiffre",
    (
        FieldSpec("valeur", "Valeur", limits.FIGURE_VALUE),
        FieldSpec("libellé", "Libellé", limits.FIGURE_LABEL),
    ),
    (1, 2),
)
SECTIONS = RowsSpec(
    "sections",
    "Sections (six au plus)",
    "Section",
    "Ajouter une section",
    (
        FieldSpec("intertitre", "Intertitre", limits.HEADING),
        FieldSpec(
            "texte",
            "Texte",
            lines=6,
            keeps_lines=True,
            hint="Un paragraphe par ligne ; un tiret au début fait une puce",
        ),
    ),
    (0, 0),
    stacked=True,
)
LINKS = RowsSpec(
    "links",
    "Liens",
    "Lien",
    "Ajouter un lien",
    (FieldSpec("libellé", "Libellé"), FieldSpec("adresse", "https://…", as_is=True)),
    (1, 1),
)
