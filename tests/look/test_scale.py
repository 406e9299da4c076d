"""The scale rule: what people must see and hit stays big enough on every screen we promise."""

import math
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF

from kiosk.look.fonts import load_fonts, make_font
from kiosk.look.scale import MIN_TARGET, MIN_TARGET_MM, MIN_TEXT, Layout, Scale, Viewing, scale_for
from kiosk.look.tokens import load_tokens

_RESOURCES = Path(__file__).parents[2] / "resources"
_SCREENS = [
    pytest.param(24, 1920, 1080, 450, id="24in"),
    pytest.param(32, 1920, 1080, 450, id="32in"),
    pytest.param(32, 1920, 1080, 600, id="32in from further away"),
    pytest.param(43, 1080, 1920, 600, id="43in totem"),
    pytest.param(43, 3840, 2160, 600, id="43in 4K"),
    pytest.param(55, 2160, 3840, 600, id="55in 4K totem"),
]
"""The screens of ACCESSIBILITY.md: diagonal, size in px, distance of the eyes in mm."""


def _mm_per_px(diagonal: float, width: int, height: int) -> float:
    return 25.4 * diagonal / math.hypot(width, height)


@pytest.mark.parametrize(("diagonal", "width", "height", "distance"), _SCREENS)
def test_the_smallest_target_is_at_least_15_mm(
    diagonal: float, width: int, height: int, distance: float
) -> None:
    scale = scale_for(width, height, Viewing(diagonal, distance))

    assert scale.px(MIN_TARGET) * _mm_per_px(diagonal, width, height) >= MIN_TARGET_MM


@pytest.mark.parametrize(("diagonal", "width", "height", "distance"), _SCREENS)
@pytest.mark.usefixtures("qapp")
def test_a_capital_h_of_the_smallest_text_fills_at_least_0_7_degrees(
    diagonal: float, width: int, height: int, distance: float
) -> None:
    load_fonts(_RESOURCES / "fonts")
    scale = scale_for(width, height, Viewing(diagonal, distance))
    tokens = load_tokens(_RESOURCES / "design" / "tokens.json")
    assert min(style.size for style in tokens.type.values()) == MIN_TEXT

    capital = QFontMetricsF(make_font(tokens.type["small"], scale.text(MIN_TEXT))).capHeight()

    angle = 2 * math.atan(capital * _mm_per_px(diagonal, width, height) / 2 / distance)
    assert math.degrees(angle) >= 0.7


@pytest.mark.parametrize(
    ("width", "height", "viewing"),
    [(1280, 800, Viewing()), (1366, 768, Viewing()), (1920, 1080, Viewing(32, 450))],
)
def test_ordinary_landscape_screens_have_the_rail_and_three_columns(
    width: int, height: int, viewing: Viewing
) -> None:
    assert scale_for(width, height, viewing).layout is Layout.WIDE


@pytest.mark.parametrize(
    ("width", "height", "viewing", "layout"),
    [
        (1920, 1080, Viewing(32, 600), Layout.MEDIUM),
        (1080, 1920, Viewing(), Layout.TALL),
        (1024, 1024, Viewing(), Layout.WIDE),
        (1024, 1025, Viewing(), Layout.TALL),
    ],
)
def test_bigger_letters_cost_a_column_and_upright_screens_are_tall(
    width: int, height: int, viewing: Viewing, layout: Layout
) -> None:
    assert scale_for(width, height, viewing).layout is layout


@pytest.mark.parametrize(
    ("width", "height", "k"),
    [(1920, 1080, 1.0), (1080, 1920, 1.0), (3840, 2160, 2.0), (1280, 800, 2 / 3), (1920, 1200, 1.0)],
)
def test_without_measures_the_design_fills_the_screen(width: int, height: int, k: float) -> None:
    scale = scale_for(width, height, Viewing())

    assert scale.k == pytest.approx(k)
    assert (scale.width * k, scale.height * k) == pytest.approx((width, height))


def test_a_small_dense_panel_grows_until_targets_are_15_mm() -> None:
    scale = scale_for(1920, 1080, Viewing(17))

    assert scale.k > 1
    assert MIN_TARGET_MM <= scale.px(MIN_TARGET) * _mm_per_px(17, 1920, 1080) < MIN_TARGET_MM + 0.4


@pytest.mark.parametrize("k", [0.5, 2 / 3, 0.711, 0.93, 1.0, 1.239, 1.5, 2.0])
def test_sizes_are_even_and_nothing_vanishes(k: float) -> None:
    scale = Scale(k, 1920 / k, 1080 / k)
    sizes = [scale.px(design) for design in range(1, 500)]

    assert all(size % 2 == 0 and size >= 2 for size in sizes)
    assert all(abs(size - design * k) <= 1 or size == 2 for design, size in enumerate(sizes, start=1))
    assert sizes == sorted(sizes)
    assert (scale.px(0), scale.px(-16)) == (0, -scale.px(16))
    assert scale.line(1) >= 1
    assert scale.text(1) >= 1
