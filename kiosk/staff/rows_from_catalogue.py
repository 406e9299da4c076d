"""A catalogue to the rows of its tables, in the order of their columns."""

from collections.abc import Iterator

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Section, Stand
from kiosk.staff.logo_files import logo_names
from kiosk.staff.schema import (
    EVENT,
    FIGURES,
    HIDDEN_WORD,
    ITEM_MARK,
    KIND_WORDS,
    LINKS,
    SECTIONS,
    STANDS,
    THEMES,
)

Cells = tuple[str, ...]


def rows_from_catalogue(catalogue: Catalogue) -> dict[str, list[Cells]]:
    """The cells of each table, by its name."""
    event = catalogue.event
    words = {theme.id: theme.word for theme in catalogue.themes}
    return {
        EVENT.name: [(event.name, event.short_name, event.note_for_staff)],
        THEMES.name: [
            (theme.id, theme.word, theme.long_word, theme.english_word) for theme in catalogue.themes
        ],
        STANDS.name: [
            _stand_cells(stand, words, logo)
            for stand, logo in zip(catalogue.stands, logo_names(catalogue.stands), strict=True)
        ],
        SECTIONS.name: [cells for stand in catalogue.stands for cells in _section_cells(stand)],
        FIGURES.name: [cells for stand in catalogue.stands for cells in _figure_cells(stand)],
        LINKS.name: [cells for stand in catalogue.stands for cells in _link_cells(stand)],
    }


def _stand_cells(stand: Stand, words: dict[str, str], logo: str) -> Cells:
    return (
        stand.number,
        stand.title,
        stand.short_title,
        stand.organiser,
        KIND_WORDS[stand.kind],
        ", ".join(words.get(theme, theme) for theme in stand.themes),
        stand.summary,
        ", ".join(stand.keywords),
        stand.place,
        stand.same_as,
        logo,
        HIDDEN_WORD if stand.hidden else "",
        stand.note_for_staff,
        stand.english.title,
        stand.english.short_title,
        stand.english.summary,
    )


def _section_cells(stand: Stand) -> Iterator[Cells]:
    for order, section in enumerate(stand.sections, start=1):
        yield stand.number, str(order), section.heading, text_of_section(section)


def text_of_section(section: Section) -> str:
    return "\n".join(f"{ITEM_MARK if block.is_item else ''}{block.text}" for block in section.blocks)


def _figure_cells(stand: Stand) -> Iterator[Cells]:
    for order, figure in enumerate(stand.figures, start=1):
        yield stand.number, str(order), figure.value, figure.label


def _link_cells(stand: Stand) -> Iterator[Cells]:
    for order, link in enumerate(stand.links, start=1):
        yield stand.number, str(order), link.label, link.url
