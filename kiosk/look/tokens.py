"""The design's values, read from tokens.json: colours, type, times."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor


@dataclass(frozen=True)
class Palette:
    """The colours of one display mode; `scrim_opacity` is 0..1."""

    paper: QColor
    surface: QColor
    surface_alt: QColor
    line: QColor
    border: QColor
    ink: QColor
    ink2: QColor
    ink_inverse: QColor
    ink_inverse2: QColor
    ink_surface: QColor
    ink_border: QColor
    sun: QColor
    sun_pressed: QColor
    on_sun: QColor
    disabled_text: QColor
    disabled_fill: QColor
    focus_outer: QColor
    focus_inner: QColor


@dataclass(frozen=True)
class ThemeColours:
    """The colours and the icon of one theme."""

    icon: str
    solid: QColor
    on_solid: QColor
    shade: QColor
    tint: QColor
    edge: QColor
    deep: QColor
    bright: QColor
    on_bright: QColor


@dataclass(frozen=True)
class TypeStyle:
    """A style of type: sizes in px at scale 1.0, tracking in em."""

    size: int
    line: int
    family: str
    weight: int
    tracking: float


@dataclass(frozen=True)
class Tokens:
    """All values of the design; `duration` in milliseconds."""

    light: Palette
    high_contrast: Palette
    themes: Mapping[str, ThemeColours]
    type: Mapping[str, TypeStyle]
    duration: Mapping[str, int]
    fallback_theme: ThemeColours

    def theme(self, theme_id: str) -> ThemeColours:
        """The colours of a theme; an unknown one (an unchecked catalogue) gets the neutral ones."""
        return self.themes.get(theme_id, self.fallback_theme)


def load_tokens(file: Path) -> Tokens:
    """Read tokens.json; OSError, ValueError or KeyError when the program's own resources are damaged."""
    raw = json.loads(file.read_text(encoding="utf-8"))
    light = _palette(raw["color"]["light"])
    families = raw["font"]
    return Tokens(
        light=light,
        high_contrast=_palette(raw["color"]["highContrast"]),
        themes={theme: _theme_colours(values) for theme, values in raw["theme"].items()},
        type={name: _type_style(values, families) for name, values in raw["type"].items()},
        duration=raw["duration"],
        fallback_theme=_neutral(light),
    )


def _palette(values: Mapping[str, str]) -> Palette:
    return Palette(**{field.name: QColor(values[_camel(field.name)]) for field in fields(Palette)})


def _theme_colours(values: Mapping[str, str]) -> ThemeColours:
    colours = {
        field.name: QColor(values[_camel(field.name)])
        for field in fields(ThemeColours)
        if field.name != "icon"
    }
    return ThemeColours(icon=values["icon"], **colours)


def _type_style(values: list[Any], families: Mapping[str, str]) -> TypeStyle:
    size, line, family, weight, tracking = values
    return TypeStyle(size, line, families[family], weight, tracking)


def _neutral(palette: Palette) -> ThemeColours:
    return ThemeColours(
        icon="apps",
        solid=palette.ink_surface,
        on_solid=palette.ink_inverse,
        shade=palette.ink,
        tint=palette.surface_alt,
        edge=palette.line,
        deep=palette.ink,
        bright=palette.surface,
        on_bright=palette.ink,
    )


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)
