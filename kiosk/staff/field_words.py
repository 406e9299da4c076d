"""The fields of a stand in the words of the tables, and how one is taken over from another stand."""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.picture import size_of
from kiosk.domain.stand import Event, Stand, Theme
from kiosk.staff.rows_from_catalogue import rows_from_catalogue
from kiosk.staff.schema import FIGURES, LINKS, SECTIONS, STANDS

_ATTRIBUTES = {
    "numéro": "number",
    "titre": "title",
    "titre court": "short_title",
    "organisme": "organiser",
    "type": "kind",
    "thèmes": "themes",
    "résumé": "summary",
    "chiffres clés": "figures",
    "sections": "sections",
    "liens": "links",
    "mots-clés": "keywords",
    "lieu": "place",
    "identique à": "same_as",
    "logo": "logo",
    "note équipe": "note_for_staff",
    "masqué": "hidden",
}
_ENGLISH = {
    "titre (anglais)": "title",
    "titre court (anglais)": "short_title",
    "résumé (anglais)": "summary",
}
_LISTS = {"chiffres clés": FIGURES, "sections": SECTIONS, "liens": LINKS}
_NO_EVENT = Event("", "")


def stand_words(stand: Stand, themes: tuple[Theme, ...]) -> Mapping[str, str]:
    """Every field as text; a figure, a section or a link begins with a line of its own."""
    rows = rows_from_catalogue(Catalogue(_NO_EVENT, themes, (stand,)))
    words = dict(zip(STANDS.columns, rows[STANDS.name][0], strict=True))
    for field, table in _LISTS.items():
        words[field] = "\n".join("\n".join(cell for cell in cells[2:] if cell) for cells in rows[table.name])
    words["logo"] = _logo_words(stand.logo)
    return {field: words[field] for field in (*_ATTRIBUTES, *_ENGLISH)}


def differing_fields(before: Stand, after: Stand) -> tuple[str, ...]:
    """The fields in which two stands differ, in the order they are told."""
    return (
        *(field for field, name in _ATTRIBUTES.items() if getattr(before, name) != getattr(after, name)),
        *(
            field
            for field, name in _ENGLISH.items()
            if getattr(before.english, name) != getattr(after.english, name)
        ),
    )


def taken_over(stand: Stand, incoming: Stand, field: str) -> Stand:
    """The stand with one field of the incoming one."""
    if field in _ENGLISH:
        name = _ENGLISH[field]
        return replace(stand, english=replace(stand.english, **{name: getattr(incoming.english, name)}))
    name = _ATTRIBUTES[field]
    return replace(stand, **{name: getattr(incoming, name)})


def _logo_words(logo: bytes) -> str:
    """What tells one picture from another where none can be seen."""
    size = size_of(logo)
    if size is None:
        return "image illisible" if logo else ""
    return f"image de {size.width} × {size.height} px, {len(logo)} octets"
