"""The body of a stand to its summary, its sections and its links, with what an editor should look at."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.domain import limits
from kiosk.domain.stand import Block, Link, Section
from kiosk.domain.typography import french, quoted
from kiosk.domain.words import fold
from kiosk.staff.page_doubts import Doubt
from kiosk.staff.page_lines import BodyLine, Role, address_in, link_parts, read_roles, without_address

_SENTENCE_END = re.compile(r"(?<=[.!?…])[ \u00a0]+(?=[«“\"A-ZÀ-ÖØ-ÝŒ0-9])")
_ENDS = (".", "!", "?", "…", "»", "”", '"', ")", ":")
_TO_COME = re.compile(r"\b(?:à venir|à compléter|à confirmer|à définir|lorem ipsum|xxx+)\b", re.I)
_TAIL_WORDS = 2
_SHORT_TAIL = 80


@dataclass(frozen=True, slots=True)
class Body:
    """All the text of a body: nothing of it is left out but what the heading says already."""

    summary: str
    sections: tuple[Section, ...]
    links: tuple[Link, ...]
    doubts: tuple[Doubt, ...]


def strip_heading_tail(heading: str, lines: Sequence[str]) -> tuple[str, tuple[str, ...], tuple[Doubt, ...]]:
    """The heading and the body, without the end of the heading that fell into the body's first line."""
    if not lines:
        return heading, (), ()
    first, rest = lines[0], tuple(lines[1:])
    words = fold(first)
    if len(words.split()) >= _TAIL_WORDS and f" {fold(heading)}".endswith(f" {words}"):
        what = f"Le texte commençait par la fin du titre ({quoted(first)}) : retirée."
        return heading, rest, (Doubt("résumé", what),)
    if rest and first[0].islower() and len(first) <= _SHORT_TAIL and not first.endswith(_ENDS):
        what = f"La ligne {quoted(first)} est lue comme la suite du titre."
        return f"{heading} {first}", rest, (Doubt("titre", what),)
    return heading, tuple(lines), ()


def read_body(lines: Sequence[str]) -> Body:
    """Summary: the sentences of the first paragraph that fit; the others open the first section."""
    whole, doubts = _rejoined(lines)
    roles = read_roles(whole)
    links = tuple(link for line in roles if line.role is Role.LINKS for link in _links(line.text))
    sections = _sections([line for line in roles if line.role is not Role.LINKS])
    summary, sections = _summary(sections)
    doubts += tuple(_doubts(whole, roles, summary))
    return Body(summary, sections, links, doubts)


def _rejoined(lines: Sequence[str]) -> tuple[list[str], tuple[Doubt, ...]]:
    """Paragraphs that were cut in two put together: the second half begins with a small letter."""
    found: list[str] = []
    doubts: list[Doubt] = []
    for line in lines:
        if found and line[0].islower() and not found[-1].endswith(_ENDS):
            doubts.append(
                Doubt("texte", f"Un paragraphe coupé avant {quoted(line)} est recollé.", "sections")
            )
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found, tuple(doubts)


def _links(line: str) -> Iterator[Link]:
    for part in link_parts(line):
        address = address_in(part)
        yield Link(french(without_address(part)) or "Site", address)


def _sections(lines: Sequence[BodyLine]) -> tuple[Section, ...]:
    """The sections; what stands before the first heading has an empty one."""
    found: list[tuple[str, list[Block]]] = [("", [])]
    for line in lines:
        if line.role is Role.HEADING:
            found.append((french(line.text), []))
        else:
            found[-1][1].append(Block(french(line.text), line.role is Role.ITEM))
    sections = []
    pending = ""
    for heading, blocks in found:
        if not blocks and heading:
            pending = f"{pending} : {heading}" if pending else heading
        elif blocks:
            sections.append(Section(f"{pending} : {heading}" if pending else heading, tuple(blocks)))
            pending = ""
    if pending:
        sections.append(Section("", (Block(pending),)))
    return tuple(sections)


def _summary(sections: tuple[Section, ...]) -> tuple[str, tuple[Section, ...]]:
    """The first sentences that fit, and the sections without them."""
    if not sections or sections[0].blocks[0].is_item:
        return "", sections
    first, *others = sections
    sentences = _SENTENCE_END.split(first.blocks[0].text)
    summary = sentences.pop(0)
    while sentences and len(summary) + 1 + len(sentences[0]) <= limits.SUMMARY:
        summary = f"{summary} {sentences.pop(0)}"
    rest = (Block(" ".join(sentences)),) if sentences else ()
    blocks = rest + first.blocks[1:]
    if blocks:
        return summary, (Section(first.heading, blocks), *others)
    return summary, ((Section("", (Block(first.heading),)), *others) if first.heading else tuple(others))


def _doubts(lines: Sequence[str], roles: Sequence[BodyLine], summary: str) -> Iterator[Doubt]:
    texts = [line.text for line in roles if line.role is not Role.LINKS]
    if not texts:
        yield Doubt("résumé", "Le stand n’a pas de texte.")
        return
    if not summary:
        yield Doubt("résumé", "Le texte commence par une liste : écrivez un résumé.")
    if texts[0][0].islower():
        yield Doubt("résumé", f"Le texte commence au milieu d’une phrase : {quoted(texts[0])}.")
    if not texts[-1].endswith(_ENDS[:-1]):
        end = texts[-1][-28:].split(" ", 1)[-1]
        yield Doubt(
            "texte",
            f"Le texte finit sans point, peut-être au milieu d’une phrase : {quoted(end)}.",
            "sections",
        )
    if sum(text.count("«") - text.count("»") for text in lines):
        yield Doubt("texte", "Des guillemets sont ouverts sans être fermés, ou l’inverse.", "sections")
    for text in texts:
        if found := _TO_COME.search(text):
            yield Doubt("texte", f"Le texte annonce une suite ({quoted(found[0])}).", "sections")
    guessed = [line.text for line in roles if line.is_guessed]
    if guessed:
        what = f"{len(guessed)} lignes sans puce sont lues comme une liste, à partir de {quoted(guessed[0])}."
        one = f"Une ligne sans puce est lue comme un point de la liste : {quoted(guessed[0])}."
        yield Doubt("texte", what if len(guessed) > 1 else one, "sections")
