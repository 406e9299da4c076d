"""A sheet read aloud: each part of it in the language that it is written in."""

from collections.abc import Iterable

from kiosk.domain.language import Language
from kiosk.domain.stand import Stand
from kiosk.visitor.facts import OpenStand
from kiosk.visitor.spoken import Spoken


def spoken_sheet(shown: OpenStand, words: Iterable[str]) -> tuple[Spoken, ...]:
    """The words of a sheet, as they are shown; what an English reader finds in French is said in French."""
    french = _french_texts(shown.stand) if shown.french_text else set[str]()
    labels = tuple(link.label for link in shown.stand.links if link.label) if french else ()
    return tuple(
        Spoken(text, Language.FRENCH if text in french or text.startswith(labels) else None) for text in words
    )


def _french_texts(stand: Stand) -> set[str]:
    """The texts of a stand that exist in French only."""
    texts = {stand.organiser}
    for figure in stand.figures:
        texts |= {figure.value, figure.label, f"{figure.value} {figure.label}"}
    for section in stand.sections:
        texts |= {section.heading, *(block.text for block in section.blocks)}
    if not stand.english.summary:
        texts.add(stand.summary)
    if not (stand.english.short_title or stand.english.title):
        texts.add(stand.short_title)
    return texts
