"""What must hold for one stand by itself."""

from collections.abc import Iterator

from kiosk.domain import limits
from kiosk.domain.picture import picture_fault
from kiosk.domain.problem import Place, Problem, Severity
from kiosk.domain.stand import KeyFigure, Link, Section, Stand
from kiosk.domain.text_checks import (
    REQUIRED,
    check_characters,
    check_english,
    check_length,
    check_required,
    check_text,
)
from kiosk.domain.typography import quoted
from kiosk.domain.words import number_key


def check_stand(stand: Stand) -> Iterator[Problem]:
    """The problems of a stand in the order of the columns, then of its figures, sections and links."""
    yield from _check_number(stand)
    yield from _check_texts(stand)
    yield from _check_themes(stand)
    yield from _check_keywords(stand)
    yield from _check_logo(stand)
    yield from _check_english(stand)
    yield from _check_count(stand, "figures", len(stand.figures), limits.FIGURES, "Trois chiffres au plus.")
    for order, figure in enumerate(stand.figures, start=1):
        yield from _check_figure(stand.number, order, figure)
    yield from _check_count(stand, "sections", len(stand.sections), limits.SECTIONS, "Six sections au plus.")
    for order, section in enumerate(stand.sections, start=1):
        yield from _check_section(stand.number, order, section)
    for order, link in enumerate(stand.links, start=1):
        yield from _check_link(stand.number, order, link)


def _check_number(stand: Stand) -> Iterator[Problem]:
    place = Place("stands", stand.number, "numéro")
    if not stand.number.strip():
        yield Problem(place, REQUIRED)
    elif not number_key(stand.number) or len(stand.number) > limits.NUMBER:
        rule = "six caractères au plus, espaces compris, dont une lettre ou un chiffre."
        yield Problem(place, f"{quoted(stand.number)} n’est pas un numéro de stand : {rule}")
    yield from check_characters(place, stand.number)


def _check_texts(stand: Stand) -> Iterator[Problem]:
    texts = (
        ("titre", stand.title, None),
        ("titre court", stand.short_title, limits.SHORT_TITLE),
        ("organisme", stand.organiser, limits.ORGANISER),
        ("résumé", stand.summary, limits.SUMMARY),
    )
    for field, text, limit in texts:
        place = Place("stands", stand.number, field)
        yield from check_required(place, text)
        if limit is not None:
            yield from check_length(place, text, limit)
        yield from check_text(place, text)
    yield from check_text(Place("stands", stand.number, "lieu"), stand.place)


def _check_themes(stand: Stand) -> Iterator[Problem]:
    place = Place("stands", stand.number, "thèmes")
    if not stand.themes:
        yield Problem(place, "Choisissez au moins un thème.")
    if len(stand.themes) > limits.THEMES:
        yield Problem(place, "Trois thèmes au plus.")
    for theme in sorted({theme for theme in stand.themes if stand.themes.count(theme) > 1}):
        yield Problem(place, f"Le thème {quoted(theme)} est donné deux fois.")


def _check_keywords(stand: Stand) -> Iterator[Problem]:
    place = Place("stands", stand.number, "mots-clés")
    for keyword in stand.keywords:
        yield from check_required(place, keyword)
        yield from check_text(place, keyword)
        if "," in keyword:
            yield Problem(place, f"Le mot-clé {quoted(keyword)} ne peut pas contenir de virgule.")


def _check_logo(stand: Stand) -> Iterator[Problem]:
    if stand.logo and (what := picture_fault(stand.logo)):
        yield Problem(Place("stands", stand.number, "logo"), what)


def _check_english(stand: Stand) -> Iterator[Problem]:
    texts = (
        ("titre (anglais)", stand.english.title, None),
        ("titre court (anglais)", stand.english.short_title, limits.SHORT_TITLE),
        ("résumé (anglais)", stand.english.summary, limits.SUMMARY),
    )
    for field, text, limit in texts:
        place = Place("stands", stand.number, field)
        yield from check_english(place, text)
        if limit is not None:
            yield from check_length(place, text, limit)
        yield from check_text(place, text)


def _check_count(stand: Stand, table: str, count: int, limit: int, what: str) -> Iterator[Problem]:
    if count > limit:
        yield Problem(Place(table, stand.number), what)


def _check_figure(stand: str, order: int, figure: KeyFigure) -> Iterator[Problem]:
    value, label = (Place("figures", stand, field, order) for field in ("valeur", "libellé"))
    if not figure.value.strip():
        yield Problem(value, "Indiquez une valeur, ou videz la ligne.")
    if not figure.label.strip():
        yield Problem(label, "Indiquez un libellé, ou videz la ligne.")
    yield from check_length(value, figure.value, limits.FIGURE_VALUE)
    yield from check_length(label, figure.label, limits.FIGURE_LABEL)
    yield from check_text(value, figure.value)
    yield from check_text(label, figure.label)


def _check_section(stand: str, order: int, section: Section) -> Iterator[Problem]:
    heading, body = (Place("sections", stand, field, order) for field in ("intertitre", "texte"))
    yield from check_length(heading, section.heading, limits.HEADING)
    yield from check_text(heading, section.heading)
    if not any(block.text.strip() for block in section.blocks):
        yield Problem(body, "Cette section est vide.")
    for block in section.blocks:
        yield from check_text(body, block.text)


def _check_link(stand: str, order: int, link: Link) -> Iterator[Problem]:
    label, address = (Place("links", stand, field, order) for field in ("libellé", "adresse"))
    yield from check_required(label, link.label)
    yield from check_text(label, link.label)
    if not link.url.strip():
        yield Problem(address, "L’adresse manque : le lien reste caché sur la borne.", Severity.WARNING)
    elif not link.url.startswith(("https://", "http://")):
        yield Problem(address, "L’adresse ne commence pas par https:// ou http://.", Severity.WARNING)
    yield from check_characters(address, link.url)
