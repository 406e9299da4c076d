"""The words of the tables: files, columns and kinds of exhibitor, as staff read them."""

from dataclasses import dataclass

from kiosk.domain.stand import ExhibitorKind


@dataclass(frozen=True, slots=True)
class TableSchema:
    """A table and its columns in the order they are written in; all but the optional ones must be there."""

    name: str
    columns: tuple[str, ...]
    optional: frozenset[str] = frozenset()

    @property
    def file(self) -> str:
        return f"{self.name}.csv"


EVENT = TableSchema("event", ("nom", "nom court", "note équipe"), frozenset({"note équipe"}))
THEMES = TableSchema(
    "themes",
    ("id", "mot", "libellé long", "mot (anglais)"),
    frozenset({"mot (anglais)"}),
)
STANDS = TableSchema(
    "stands",
    (
        "numéro",
        "titre",
        "titre court",
        "organisme",
        "type",
        "thèmes",
        "résumé",
        "mots-clés",
        "lieu",
        "identique à",
        "logo",
        "masqué",
        "note équipe",
        "titre (anglais)",
        "titre court (anglais)",
        "résumé (anglais)",
    ),
    frozenset(
        {
            "mots-clés",
            "lieu",
            "identique à",
            "logo",
            "masqué",
            "note équipe",
            "titre (anglais)",
            "titre court (anglais)",
            "résumé (anglais)",
        }
    ),
)
SECTIONS = TableSchema("sections", ("stand", "ordre", "intertitre", "texte"))
FIGURES = TableSchema("figures", ("stand", "ordre", "valeur", "libellé"))
LINKS = TableSchema("links", ("stand", "ordre", "libellé", "adresse"))

TABLES = (EVENT, THEMES, STANDS, SECTIONS, FIGURES, LINKS)

KIND_WORDS = {
    ExhibitorKind.MISSION_LOCALE: "Mission Locale",
    ExhibitorKind.PUBLIC: "Organisme public",
    ExhibitorKind.ASSOCIATION: "Association",
    ExhibitorKind.COMPANY: "Entreprise",
}

HIDDEN_WORD = "oui"
"""What stands in the column "masqué" of a stand that visitors do not see."""

ITEM_MARK = "• "
"""What a line of a section's text begins with when it is an item of a list."""
