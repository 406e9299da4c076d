"""The heading of a stand to its title and its organiser: after a dash, in parentheses, or in the name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain import limits
from kiosk.domain.typography import french, quoted
from kiosk.domain.words import fold
from kiosk.staff.page_doubts import Doubt
from kiosk.staff.page_kinds import kind_of_name

_ACRONYM = re.compile(r"\(([^\s()]{2,12})\)")
_DASH = re.compile(r"\s+[–—-]\s+")
_COLON = re.compile(r"\s*:\s+")
_ARTICLE = re.compile(r"^(?:l[’']|(?:le|la|les)\s+)(?=\S)", re.I)
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-ÝŒ]{2,}")
_NAME = r"[A-ZÀ-ÖØ-ÝŒ][\w’'.-]*"
_LINKED = r"(?:(?:de|du|des|la|le|les|et|en|sur)\s+|[dl][’'])*"
_LOCAL = re.compile(
    rf"(?:Mission [Ll]ocale|ARML)\s+(?:(?:de la|de l[’']|du|des|de|d[’'])\s*)?{_NAME}(?:\s+{_LINKED}{_NAME})*"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """`organiser` is never empty where the heading is not."""

    title: str
    organiser: str
    doubts: tuple[Doubt, ...] = ()


def read_heading(heading: str, body: Sequence[str]) -> Heading:
    """Title and organiser; the body is asked where the heading names no organiser."""
    plain, doubts = _without_capitals(heading)
    title, organiser, more = _split(plain, body)
    return Heading(french(title), french(organiser), doubts + more)


def local_names(text: str) -> tuple[str, ...]:
    """The Missions Locales and their regional bodies that a text names."""
    return tuple(dict.fromkeys(found[0] for found in _LOCAL.finditer(text)))


def _split(heading: str, body: Sequence[str]) -> tuple[str, str, tuple[Doubt, ...]]:
    title, opened, inside = (part.strip() for part in heading.rpartition("("))
    closed = inside.endswith(")")
    inside = inside.removesuffix(")").strip()
    if title and opened and ")" not in inside:
        if _is_acronym(inside):
            letters = [*_ACRONYM.findall(title), inside]
            return _named_by_itself(heading, title, " et ".join(letters))
        if inside[:1].isupper():
            what = f"La parenthèse n’est pas fermée : l’organisme lu est {quoted(inside)}."
            doubts = () if closed else (Doubt("organisme", what),)
            return title, inside, doubts + _mismatch(inside, body)
    *before, last = _DASH.split(heading)
    if before:
        return _around_dash(heading, heading[: heading.rindex(last)].rstrip(" –—-"), last)
    return _unnamed(heading, body)


def _named_by_itself(heading: str, name: str, acronym: str) -> tuple[str, str, tuple[Doubt, ...]]:
    """A name with its letters behind it: the organiser is the name, or the letters where it is too long."""
    bare = _bare(name)
    if len(bare) <= limits.ORGANISER:
        return heading, bare, ()
    what = f"Le nom est trop long pour la tuile : l’organisme proposé est {quoted(acronym)}."
    return heading, acronym, (Doubt("organisme", what),)


def _around_dash(heading: str, left: str, right: str) -> tuple[str, str, tuple[Doubt, ...]]:
    of_left, of_right = kind_of_name(left), kind_of_name(right)
    if of_left and (not of_right or len(left.split()) <= 2):
        what = f"Le tiret semble faire partie du nom : l’organisme proposé est {quoted(_bare(left))}."
        return heading, _bare(left), (Doubt("organisme", what),)
    if of_right or _is_acronym(right):
        return left, right, ()
    what = f"Après le tiret, {quoted(right)} est lu comme l’organisme : à confirmer."
    return left, right, (Doubt("organisme", what),)


def _unnamed(heading: str, body: Sequence[str]) -> tuple[str, str, tuple[Doubt, ...]]:
    before, *after = _COLON.split(heading, maxsplit=1)
    in_heading, in_body = local_names(heading), local_names(" ".join(body))
    if after and kind_of_name(before) and len(_bare(before)) <= limits.ORGANISER:
        organiser, where = _bare(before), "lu au début du titre"
    elif in_heading:
        organiser, where = in_heading[-1], "lu dans le titre"
    elif len(in_body) >= 1 and len(heading) > limits.ORGANISER:
        organiser, where = in_body[0], "lu dans le texte"
    elif kind_of_name(heading) and len(_bare(heading)) <= limits.ORGANISER:
        return heading, _bare(heading), ()
    else:
        organiser, where = (before if after else _bare(heading)), "repris du titre"
    what = f"Le titre ne donne pas d’organisme : {quoted(organiser)} est {where}."
    return heading, organiser, (Doubt("organisme", what),)


def _mismatch(organiser: str, body: Sequence[str]) -> tuple[Doubt, ...]:
    """A text that names one Mission Locale where the heading names another."""
    if not (names := local_names(" ".join(body)[:400])) or not local_names(organiser):
        return ()
    told, ours = fold(names[0]), fold(organiser)
    words = set(told.split()) - {"mission", "locale", "de", "la", "du", "l", "d", "des", "le"}
    if words & set(ours.split()):
        return ()
    what = f"Le titre nomme {quoted(organiser)}, le texte {quoted(names[0])} : lequel est juste ?"
    return (Doubt("organisme", what),)


def _without_capitals(heading: str) -> tuple[str, tuple[Doubt, ...]]:
    """A heading of several words all in capitals, in small letters: letters without accents stay so."""
    words = _CAPITALS.findall(heading)
    if heading != heading.upper() or len([word for word in words if len(word) > 3]) < 2:
        return heading, ()
    what = "Le titre est tout en capitales : rétablissez les noms propres et les accents."
    return _small(heading), (Doubt("titre", what),)


def _small(heading: str) -> str:
    """Small letters, a capital at the start, after a dash and inside parentheses, word by word there."""
    parts = re.split(r"(\s[–—-]\s|\()", heading)
    first = parts[0].capitalize()
    rest = (re.sub(r"[^\W\d_]{4,}", lambda word: word[0].capitalize(), part.lower()) for part in parts[1:])
    return "".join((first, *(part[:1].upper() + part[1:] for part in rest)))


def _is_acronym(text: str) -> bool:
    letters = [mark for mark in text if mark.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return bool(letters) and len(text) <= 12 and " " not in text and capitals * 2 > len(letters)


def _bare(name: str) -> str:
    """A name without its article: "L’Agence du Service Civique" is "Agence du Service Civique"."""
    bare = _ARTICLE.sub("", name.strip())
    return bare[:1].upper() + bare[1:]
