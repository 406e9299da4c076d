"""All that is said about a stand, as one text to read from top to bottom."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF

from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.text import TextBlock
from kiosk.visitor.facts import OpenStand
from kiosk.visitor.reading_text import ReadingText
from kiosk.visitor.small_print import addresses, french_mark, kind_and_place, official_title

_TITLE_SHARE = 0.42
"""Share of the view that a title may take at the top of the text."""
_SLIGHTLY_WIDE = 1.15
"""A title no wider than this is made smaller rather than broken in two."""


def stand_text(look: Look, shown: OpenStand, width: int, view: int) -> ReadingText:
    """The text of a sheet, `width` px wide, for a view so high: its title leaves room for the rest."""
    text, stand = ReadingText(look, width), shown.stand
    role = "lead" if look.scale.is_tall else "body"
    text.add_block(_title(look, stand.short_title, width, view), stand.short_title)
    text.add_text(stand.organiser, "organiser", above=4)
    all_french = shown.french_text and not stand.english.summary
    if all_french:
        text.add_text(french_mark(), "label", above=8)
    text.add_text(stand.summary, role, above=12)
    if shown.french_text and not all_french:
        text.add_text(french_mark(), "label", above=12)
    text.add_figures(stand.figures, role)
    for section in stand.sections:
        text.add_section(section, role)
    for place, fact in enumerate(_small_print(shown)):
        text.add_text(fact, "small", above=4 if place else 24)
    return text


def _title(look: Look, words: str, width: int, view: int) -> TextBlock:
    """The title in the largest style that leaves room for the text; a wide view holds it in one line."""
    for role in ("h1" if look.scale.is_tall else "detailTitle", "h2", "h3"):
        font = look.font(role)
        if not look.scale.is_tall and QFontMetricsF(font).horizontalAdvance(words) <= width * _SLIGHTLY_WIDE:
            return TextBlock(words, shrunk(font, words, width - 1), look.line_height(role), width)
        block = look.balanced(words, role, width)
        if block.height <= view * _TITLE_SHARE:
            break
    return block


def _small_print(shown: OpenStand) -> Iterator[str]:
    """Official title, kind, themes, place, links, where the same or the like is: a line for each."""
    translate, stand = QCoreApplication.translate, shown.stand
    yield from official_title(stand)
    kind, *place = kind_and_place(stand)
    yield kind
    if shown.themes:
        themes = ", ".join(theme.word for theme in shown.themes)
        yield translate("Phrases", "Thèmes : {themes}").format(themes=themes)
    yield from place
    yield from addresses(stand)
    twin_words = translate("Phrases", "Aussi au stand {n}")
    yield from (twin_words.format(n=twin.number) for twin in shown.twins)
    others = [other for other in shown.related if other not in shown.twins]
    if others:
        names = " · ".join(f"{other.number} {other.short_title}" for other in others)
        yield translate("Phrases", "À voir aussi : {stands}").format(stands=names)
