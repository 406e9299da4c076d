"""The design's values, read from tokens.json: colours, type, times."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor

_THEME_COLOURS = ("solid", "on_solid", "shade", "tint", "edge", "deep", "bright", "on_bright")


@dataclass(frozen=True)
class Palette:
    """The colours of one display mode."""

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
    error: QColor
    error_tint: QColor
    disabled_text: QColor
    disabled_fill: QColor
    focus_outer: QColor
    focus_inner: QColor
    scrim: QColor  # transparent
    selected: QColor
    on_selected: QColor
    on_selected2: QColor
    dock: QColor
    dock_button: QColor
    on_dock: QColor
    thumb: QColor
    success: QColor
    success_tint: QColor
    warning: QColor
    warning_tint: QColor
    info: QColor
    info_tint: QColor


@dataclass(frozen=True)
class ThemeColours:
    """The colours and the icon of one theme; `poster`, `on_poster` and `trail` are those of large grounds."""

    icon: str
    solid: QColor
    on_solid: QColor
    shade: QColor
    tint: QColor
    edge: QColor
    deep: QColor
    bright: QColor
    on_bright: QColor
    number: QColor
    poster: QColor
    on_poster: QColor
    trail: QColor


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
    """All values of the design; `duration` and `timing` in milliseconds.

    `text_limit` tells the styles of type that grow less than the visitor's text size.
    """

    light: Palette
    high_contrast: Palette
    themes: Mapping[str, ThemeColours]
    type: Mapping[str, TypeStyle]
    text_limit: Mapping[str, float]
    duration: Mapping[str, int]
    timing: Mapping[str, int]
    fallback_theme: ThemeColours
    bright_themes: Mapping[str, ThemeColours]
    bright_fallback: ThemeColours

    def theme(self, theme_id: str, *, high_contrast: bool = False) -> ThemeColours:
        """The colours of a theme; an unknown one (an unchecked catalogue) gets the neutral ones."""
        if high_contrast:
            return self.bright_themes.get(theme_id, self.bright_fallback)
        return self.themes.get(theme_id, self.fallback_theme)


def load_tokens(file: Path) -> Tokens:
    """Read tokens.json; OSError, ValueError or KeyError when the program's own resources are damaged."""
    raw = json.loads(file.read_text(encoding="utf-8"))
    light, dark = _palette(raw["color"]["light"]), _palette(raw["color"]["highContrast"])
    families = raw["font"]
    themes = {theme: _theme_colours(values) for theme, values in raw["theme"].items()}
    neutral = _neutral(light)
    return Tokens(
        light=light,
        high_contrast=dark,
        themes=themes,
        type={name: _type_style(values, families) for name, values in raw["type"].items()},
        text_limit=raw["textLimit"],
        duration=raw["duration"],
        timing=raw["timing"],
        fallback_theme=neutral,
        bright_themes={theme: _on_black(colours, dark) for theme, colours in themes.items()},
        bright_fallback=_on_black(neutral, dark),
    )


def _palette(values: Mapping[str, Any]) -> Palette:
    colours = {field.name: QColor(values[_camel(field.name)]) for field in fields(Palette)}
    colours["scrim"].setAlphaF(values["scrimOpacity"])
    return Palette(**colours)


def _theme_colours(values: Mapping[str, str]) -> ThemeColours:
    colours = {name: QColor(values[_camel(name)]) for name in _THEME_COLOURS}
    return ThemeColours(
        icon=values["icon"],
        **colours,
        number=colours["deep"],
        poster=colours["solid"],
        on_poster=colours["on_solid"],
        trail=colours["shade"],
    )


def _on_black(colours: ThemeColours, dark: Palette) -> ThemeColours:
    """A theme in high contrast: black grounds, white words, its bright colour on what is small or pressed."""
    return ThemeColours(
        icon=colours.icon,
        solid=colours.bright,
        on_solid=colours.on_bright,
        shade=dark.surface_alt,
        tint=dark.surface,
        edge=dark.surface_alt,
        deep=colours.bright,
        bright=colours.bright,
        on_bright=colours.on_bright,
        number=dark.ink,
        poster=dark.surface,
        on_poster=dark.ink,
        trail=dark.surface_alt,
    )


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
        number=palette.ink,
        poster=palette.ink_surface,
        on_poster=palette.ink_inverse,
        trail=palette.ink,
    )


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)
