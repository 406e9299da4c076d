"""A stand and an edition as JSON and back, logos apart; a field that the text lacks has its default."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any, TypeVar

from kiosk.domain.stand import Block, Event, ExhibitorKind, KeyFigure, Link, Section, Stand, Theme, Wording

T = TypeVar("T")

_TEXTS: dict[type, tuple[str, ...]] = {
    kind: tuple(field.name for field in fields(kind) if field.type is str)
    for kind in (Block, Event, KeyFigure, Link, Section, Stand, Theme, Wording)
}


def stand_text(stand: Stand) -> str:
    """All of a stand but its logo as JSON."""
    values = {**asdict(stand), "kind": stand.kind.value}
    del values["logo"]
    return _text(values)


def stand_of(text: str, logo: bytes) -> Stand:
    """The stand of a text that `stand_text` wrote. Raises ValueError, TypeError or KeyError for another."""
    if not isinstance(logo, bytes):
        raise TypeError("a logo is bytes")
    values: dict[str, Any] = json.loads(text)
    made: Mapping[str, Any] = {
        "kind": ExhibitorKind(values["kind"]),
        "themes": tuple(values["themes"]),
        "figures": tuple(_made(KeyFigure, figure) for figure in values["figures"]),
        "sections": tuple(
            _made(Section, {**section, "blocks": tuple(_made(Block, block) for block in section["blocks"])})
            for section in values["sections"]
        ),
        "links": tuple(_made(Link, link) for link in values["links"]),
        "keywords": tuple(values["keywords"]),
        "english": _made(Wording, values["english"]),
    }
    return _made(Stand, {**values, **made, "logo": logo})


def edition_text(event: Event, themes: tuple[Theme, ...]) -> str:
    """The edition and its themes as JSON."""
    return _text({"event": asdict(event), "themes": [asdict(theme) for theme in themes]})


def edition_of(text: str) -> tuple[Event, tuple[Theme, ...]]:
    """What `edition_text` wrote. Raises ValueError, TypeError or KeyError for another text."""
    values: dict[str, Any] = json.loads(text)
    return _made(Event, values["event"]), tuple(_made(Theme, theme) for theme in values["themes"])


def sentences_text(sentences: tuple[str, ...]) -> str:
    """Sentences as JSON."""
    return _text(list(sentences))


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a text that `sentences_text` wrote. Raises ValueError or TypeError for another."""
    return tuple(str(sentence) for sentence in json.loads(text))


def _made(kind: type[T], values: Mapping[str, Any]) -> T:
    """Raises TypeError when a field is unknown, missing or no text where it should be one."""
    for name in _TEXTS[kind]:
        if not isinstance(values.get(name, ""), str):
            raise TypeError(f"{kind.__name__}.{name} is no text")
    return kind(**values)


def _text(values: object) -> str:
    return json.dumps(values, ensure_ascii=False)
