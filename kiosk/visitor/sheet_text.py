"""What a sheet says of a stand, in reading order."""

from collections.abc import Iterator

from kiosk.domain.stand import Stand
from kiosk.visitor.article import Article, Tone
from kiosk.visitor.facts import OpenStand
from kiosk.visitor.small_print import addresses, french_mark, kind_and_place, official_title


def fill_text(text: Article, shown: OpenStand, lead_role: str, floating: tuple[int, int] | None) -> int:
    """Fill an article with a stand; the top of what floats (width, height in px) beside its sections."""
    stand = shown.stand
    french = french_mark() if shown.french_text else ""
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
    for fact in _small_print(stand):
        text.add_text(fact, "small", above=4, tone=Tone.MUTED)
    return top


def _small_print(stand: Stand) -> Iterator[str]:
    """Official title, kind and place in one line, links."""
    yield from official_title(stand)
    yield " · ".join(kind_and_place(stand))
    yield from addresses(stand)
