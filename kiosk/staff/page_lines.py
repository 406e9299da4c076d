"""What each line of a body is: a paragraph, an item of a list, a heading, the label of a link."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.words import fold


class Role(Enum):
    """What a line does on a sheet."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"
    LINKS = "links"


@dataclass(frozen=True, slots=True)
class BodyLine:
    """`is_guessed` where nothing but the neighbours speaks for the role."""

    role: Role
    text: str
    is_guessed: bool = False


_ITEM = re.compile(
    r"(?:[–—•*·▪●◦‣►✓➢-]|o(?= [A-ZÀ-Ý]))[ \u00a0]*(?=\S)|\d{1,2}(?:[.)]|[ \u00a0]?-)[ \u00a0]+(?=\D)"
)
_LABEL = re.compile(
    r"plus d informations?|(?:pour )?en savoir plus|informations?|le site|site (?:internet|web|officiel)"
    r"|(?:consulte[rz]|voir|decouvrir|decouvrez|telecharge[rz]|lire|visite[rz]|acceder)\b.*"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.I)
_LABEL_LENGTH = 60
_HEADING_LENGTH = 100
_SURE_HEADING = 80
_RUN_IN = re.compile(r"([A-ZÀ-ÖØ-ÝŒ«][^.;!:]{2,60}?)[ \u00a0]?:[ \u00a0]+(\S.{59,}|\S.{14,}:)")
_PRONOUN = re.compile(r"(?:il|elle|ils|elles|nous|on|ce|cet|cette|ces|c|chaque) ")
_VERB = re.compile(
    r"\b(?:est|sont|a|ont|existe|propose|comprend|vise|permet|inclut|organise|doit|peut|s’articule"
    r"|se distingue|se fixe|se charge"
    r"|(?!différent|excellent|récent|permanent|talent|client|patient)[^\W\d_]+(?<!m)ent)\b",
    re.I,
)
_DANGLING = re.compile(r"\b(?:a|au|de|des|du|et|les|pour|sur|par|suivants?|suivantes?|axes|etapes)$")
_COUNTS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6}
_MANY = 50
_GUESSED_ITEM = 200


def read_roles(lines: Sequence[str]) -> tuple[BodyLine, ...]:
    """The lines with their roles; one that runs in ("Objectifs : nous…") gives a heading and a paragraph."""
    found: list[BodyLine] = []
    listing = 0
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else ""
        parts = tuple(_roles(line, following, may_be_item=listing > 0, found=found))
        listing = _listing(parts[-1], listing)
        found.extend(parts)
    return tuple(found)


def _listing(last: BodyLine, left: int) -> int:
    """How many lines after this one may be items without a mark: a colon or a heading announces them."""
    if last.role is Role.ITEM:
        return left - 1
    if last.role is Role.HEADING:
        return _MANY if fold(last.text).startswith("objectifs") else 0
    return _announced(last.text) if last.text.endswith(":") else 0


def _roles(line: str, following: str, *, may_be_item: bool, found: Sequence[BodyLine]) -> Iterator[BodyLine]:
    if is_links(line):
        yield BodyLine(Role.LINKS, line)
    elif mark := _ITEM.match(line):
        yield BodyLine(Role.ITEM, line[mark.end() :])
    elif _is_heading(line, following):
        yield BodyLine(Role.HEADING, line.rstrip(" \u00a0:"))
    elif (run_in := _RUN_IN.fullmatch(line)) and _is_label(run_in[1]):
        if may_be_item and not fold(run_in[1]).startswith(("objectif", "des objectifs", "nos objectifs")):
            yield BodyLine(Role.ITEM, line, is_guessed=True)
        else:
            yield BodyLine(Role.HEADING, run_in[1])
            yield BodyLine(Role.PARAGRAPH, run_in[2][0].upper() + run_in[2][1:])
    elif (may_be_item and len(line) <= _GUESSED_ITEM and not line.endswith(":")) or _goes_on(line, found):
        yield BodyLine(Role.ITEM, line, is_guessed=True)
    else:
        yield BodyLine(Role.PARAGRAPH, line)


def is_links(line: str) -> bool:
    """Whether a line holds nothing but labels of links, or addresses."""
    return all(_is_link(part) for part in link_parts(line))


def link_parts(line: str) -> tuple[str, ...]:
    return tuple(part for part in re.split(r"\s+[/|]\s+", line) if part)


def address_in(text: str) -> str:
    """The web address in a text, or ""."""
    match = _ADDRESS.search(text)
    return match[0].rstrip(".,;)") if match else ""


def without_address(text: str) -> str:
    return _ADDRESS.sub("", text).strip(" \u00a0:-–")


def _is_link(part: str) -> bool:
    label = without_address(part)
    if len(label) > _LABEL_LENGTH or label.endswith((".", ":", "!", "…")) or label.count(",") > 1:
        return False
    return _LABEL.fullmatch(fold(label)) is not None or (not label and bool(address_in(part)))


def _is_heading(line: str, following: str) -> bool:
    """A short line without an end mark, or with a colon and no verb, before something it can stand above."""
    if not following or is_links(following) or len(line) > _HEADING_LENGTH or not _starts_high(line):
        return False
    if line.endswith(":"):
        words = fold(line)
        return len(line) <= _LABEL_LENGTH and not _VERB.search(line) and not _DANGLING.search(words)
    if line[-1] in ".;,…":
        return False
    return len(line) <= _SURE_HEADING or not _VERB.search(line)


def _is_label(text: str) -> bool:
    words = fold(text)
    return not _PRONOUN.match(words) and not _VERB.search(text) and "," not in text


def _announced(line: str) -> int:
    """How many items a line that ends with a colon tells of."""
    last = re.split(r"[.;!?] ", line)[-1]
    return next((_COUNTS[word] for word in fold(last).split() if word in _COUNTS), _MANY)


def _goes_on(line: str, found: Sequence[BodyLine]) -> bool:
    """Whether a line without a mark begins like the item before it, with an infinitive."""
    if not found or found[-1].role is not Role.ITEM:
        return False
    first, before = (text.split(maxsplit=1)[0] for text in (line, found[-1].text))
    return first.endswith(("er", "ir")) and before.endswith(("er", "ir")) and first[0].isupper()


def _starts_high(line: str) -> bool:
    return line.lstrip('«“" \u00a0')[:1].isupper() or line[0].isdigit()
