"""What a sheet says of a stand, in reading order."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from kiosk.domain.stand import Stand
from kiosk.visitor.article import Article, Tone
from kiosk.visitor.facts import OpenStand
from kiosk.visitor.phrases import kind_of_one


def fill_text(text: Article, shown: OpenStand, lead_role: str, floating: tuple[int, int] | None) -> int:
    """Fill an article with a stand; the top of what floats (width, height in px) beside its sections."""
    stand = shown.stand
    french = QCoreApplication.translate("SheetText", "Texte en français") if shown.french_text else ""
    all_french = bool(french) and not stand.english.summary
    if all_french:
        text.add_mark(french)
        text.add_room(16)
    text.add_text(stand.summary, lead_role)
    if french and not all_french:
        text.add_mark(french)
    text.add_figures(stand.figures)
    top = text.add_float(*floating) if floating is not None else 0
    for section in stand.sections:
        text.add_section(section)
    text.add_rule()
    text.add_room(12)
    for fact in _facts(stand):
        text.add_text(fact, "small", above=4, tone=Tone.MUTED)
    return top


def _facts(stand: Stand) -> Iterator[str]:
    """What stands in small print at the end: official title, kind, place, links."""
    translate = QCoreApplication.translate
    if stand.title != stand.short_title:
        yield translate("SheetText", "Intitulé officiel : {title}").format(title=stand.title)
    kind = translate("SheetText", "Type : {kind}").format(kind=kind_of_one(stand.kind))
    place = translate("SheetText", "Lieu : {place}").format(place=stand.place) if stand.place else ""
    yield f"{kind} · {place}" if place else kind
    yield from (f"{link.label} : {link.url}" for link in stand.links if link.url)
