"""The tokens: complete, with an icon for every theme, and readable in every pair that is drawn."""

import json
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from kiosk.look.contrast import LEAST_OF_TEXT, contrast
from kiosk.look.tokens import Palette, Tokens

_RESOURCES = Path(__file__).parents[2] / "resources"
_FILE = _RESOURCES / "design" / "tokens.json"
_PART = 3.0

_BOTH_MODES = [
    ("ink", "paper", LEAST_OF_TEXT),
    ("ink", "surface", LEAST_OF_TEXT),
    ("ink", "surface_alt", LEAST_OF_TEXT),
    ("ink2", "paper", LEAST_OF_TEXT),
    ("ink2", "surface", LEAST_OF_TEXT),
    ("ink2", "surface_alt", LEAST_OF_TEXT),
    ("ink_inverse", "ink", LEAST_OF_TEXT),
    ("ink_inverse2", "ink", LEAST_OF_TEXT),
    ("on_sun", "sun", LEAST_OF_TEXT),
    ("on_sun", "sun_pressed", LEAST_OF_TEXT),
    ("disabled_text", "paper", LEAST_OF_TEXT),
    ("disabled_text", "surface", LEAST_OF_TEXT),
    ("disabled_text", "disabled_fill", LEAST_OF_TEXT),
    ("border", "paper", _PART),
    ("border", "surface", _PART),
    ("border", "surface_alt", _PART),  # the thumb of a scroll bar on its track
    ("focus_inner", "focus_outer", _PART),
]
_LIGHT_ONLY = [
    ("ink", "sun", LEAST_OF_TEXT),
    ("ink_inverse", "ink_surface", LEAST_OF_TEXT),
    ("ink_inverse2", "ink_surface", LEAST_OF_TEXT),
    ("sun", "ink", _PART),
    ("sun", "ink_surface", _PART),
    ("ink_border", "ink", _PART),
    ("focus_outer", "paper", _PART),
    ("focus_outer", "surface", _PART),
]
_HIGH_CONTRAST_ONLY = [
    ("ink", "ink_surface", LEAST_OF_TEXT),
    ("sun", "paper", _PART),
    ("sun", "surface_alt", _PART),
    ("ink_border", "ink_surface", _PART),
    ("focus_inner", "paper", _PART),
]
_PALETTE_PAIRS = [
    *(("light", *pair) for pair in _BOTH_MODES + _LIGHT_ONLY),
    *(("high_contrast", *pair) for pair in _BOTH_MODES + _HIGH_CONTRAST_ONLY),
]
_THEME_PAIRS = [
    ("on_solid", "solid", LEAST_OF_TEXT),
    ("on_solid", "shade", LEAST_OF_TEXT),
    ("deep", "tint", LEAST_OF_TEXT),
    ("deep", "edge", LEAST_OF_TEXT),
    ("deep", "light.surface", LEAST_OF_TEXT),
    ("light.ink", "tint", LEAST_OF_TEXT),
    ("light.ink", "edge", LEAST_OF_TEXT),
    ("light.ink2", "tint", LEAST_OF_TEXT),
    ("on_bright", "bright", LEAST_OF_TEXT),
    ("bright", "high_contrast.paper", _PART),
    ("bright", "high_contrast.surface", _PART),
]
_STAFF_PAIRS = [
    *((state, ground) for state in ("error", "success", "warning") for ground in ("paper", "surface")),
    *((state, f"{state}Tint") for state in ("error", "success", "warning", "info")),
]


def test_the_ratio_is_that_of_wcag() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.005)


def test_every_colour_can_be_read(tokens: Tokens) -> None:
    palettes = [tokens.light, tokens.high_contrast]
    colours = [getattr(palette, field.name) for palette in palettes for field in fields(Palette)]
    for theme in [*tokens.themes.values(), *tokens.bright_themes.values(), tokens.fallback_theme]:
        colours += [getattr(theme, field.name) for field in fields(theme) if field.name != "icon"]
    scrims = [palette.scrim for palette in palettes]

    assert all(colour.isValid() and (colour.alpha() == 255 or colour in scrims) for colour in colours)
    assert [round(scrim.alphaF(), 2) for scrim in scrims] == [0.78, 0.9]


def test_there_are_fourteen_themes_each_with_its_icon(tokens: Tokens) -> None:
    missing = [
        theme.icon
        for theme in [*tokens.themes.values(), tokens.fallback_theme]
        if not (_RESOURCES / "icons" / f"{theme.icon}-fill.svg").is_file()
    ]

    assert len(tokens.themes) == 14
    assert not missing


def test_no_two_themes_share_an_icon_or_a_colour(tokens: Tokens) -> None:
    assert len({theme.icon for theme in tokens.themes.values()}) == 14
    assert len({theme.solid.rgb() for theme in tokens.themes.values()}) == 14


def test_an_unknown_theme_gets_neutral_colours(tokens: Tokens) -> None:
    assert tokens.theme("nowhere") is tokens.fallback_theme
    assert contrast(tokens.fallback_theme.on_solid, tokens.fallback_theme.solid) >= LEAST_OF_TEXT
    assert contrast(tokens.fallback_theme.deep, tokens.fallback_theme.tint) >= LEAST_OF_TEXT


def test_every_style_of_type_uses_a_shipped_font(tokens: Tokens) -> None:
    shipped = {
        (file.name.split("_")[0], int(file.name.split("_")[1][:3]))
        for file in (_RESOURCES / "fonts").glob("*.ttf")
    }

    assert {(style.family.replace(" ", ""), style.weight) for style in tokens.type.values()} <= shipped


@pytest.mark.parametrize(("mode", "front", "ground", "least"), _PALETTE_PAIRS)
def test_text_and_parts_stand_out_from_their_ground(
    tokens: Tokens, mode: str, front: str, ground: str, least: float
) -> None:
    palette = getattr(tokens, mode)

    assert contrast(getattr(palette, front), getattr(palette, ground)) >= least


@pytest.mark.parametrize(("front", "ground", "least"), _THEME_PAIRS)
def test_every_theme_stands_out(tokens: Tokens, front: str, ground: str, least: float) -> None:
    too_low = [
        name
        for name, theme in tokens.themes.items()
        if contrast(_colour(tokens, theme, front), _colour(tokens, theme, ground)) < least
    ]

    assert not too_low


@pytest.mark.parametrize(("front", "ground"), _STAFF_PAIRS)
def test_what_the_desk_reports_can_be_read(front: str, ground: str) -> None:
    colours = json.loads(_FILE.read_text(encoding="utf-8"))["color"]["light"]

    assert contrast(QColor(colours[front]), QColor(colours[ground])) >= LEAST_OF_TEXT


def _colour(tokens: Tokens, theme: object, name: str) -> QColor:
    """The colour of that name: of the theme, or, as "light.ink", of a display mode."""
    mode, _, role = name.rpartition(".")
    colour = getattr(getattr(tokens, mode) if mode else theme, role)
    assert isinstance(colour, QColor)
    return colour
