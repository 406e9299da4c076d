"""Where things go: inside the screen, apart from each other, on every screen."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain import limits
from kiosk.look.display import TextSize
from kiosk.look.look import Look
from kiosk.look.scale import Scale, Viewing, scale_for
from kiosk.visitor.home import HomeScreen
from kiosk.visitor.home_layout import HomeLayout, lay_out_home
from kiosk.visitor.low_layout import lay_out_low
from kiosk.visitor.sheet_layout import MASTER_WIDTH, Arrangement, lay_out_sheet
from kiosk.visitor.stand_model import StandModel
from tests.builders import make_catalogue, make_stand, make_theme

SCREENS = [
    (1280, 800, 32), (1366, 768, 32), (1920, 1080, 24), (1920, 1080, 32), (3840, 2160, 43), (1280, 1024, 19),
    (1080, 1920, 43), (2160, 3840, 55), (800, 1280, 10), (768, 1366, 15), (1920, 1080, 15), (1920, 1200, 10),
]  # fmt: skip
EVERY_TEXT = pytest.mark.parametrize("text", TextSize)
EVERY_SCREEN = pytest.mark.parametrize(("width", "height", "inches"), SCREENS)


VOICE_BAR = 96
"""Height of the bar of the voice on a landscape screen, design px."""


def scale_of(width: int, height: int, inches: int, distance: int = 450) -> Scale:
    return scale_for(width, height, Viewing(inches, distance))


def above_dock(scale: Scale, height: int, text: TextSize = TextSize.NORMAL) -> int:
    tall = 256 if text is TextSize.VERY_LARGE else 208
    return height - scale.at(tall if scale.is_tall else 104)


def parts(layout: HomeLayout) -> list[QRect]:
    found = [layout.short_heading, layout.facet, layout.order, layout.grid, layout.scroll, *layout.tiles]
    sometimes = (layout.sentence, layout.all_tile, layout.clear, layout.hint)
    return [*found, *(rect for rect in sometimes if not rect.isEmpty())]


@EVERY_TEXT
@EVERY_SCREEN
def test_the_parts_of_the_home_screen_lie_inside_it_and_apart(
    width: int, height: int, inches: int, text: TextSize
) -> None:
    scale = scale_of(width, height, inches)
    bottom = above_dock(scale, height, text)
    layout = lay_out_home(scale, bottom, text)
    for part in parts(layout):
        assert QRect(0, 0, width, bottom).contains(part), part
    for one, other in combinations(parts(layout), 2):
        if (one, other) == (layout.clear, layout.hint):
            continue  # one slot: either is shown
        assert not one.intersects(other), (one, other)


@EVERY_TEXT
@EVERY_SCREEN
def test_tiles_are_targets_for_fingers(width: int, height: int, inches: int, text: TextSize) -> None:
    scale = scale_of(width, height, inches)
    layout = lay_out_home(scale, above_dock(scale, height, text), text)
    assert layout.all_tile.isEmpty() is not layout.clear.isEmpty()
    for tile in (*layout.tiles, layout.clear if layout.all_tile.isEmpty() else layout.all_tile):
        assert min(tile.width(), tile.height()) >= scale.at(72) - 1


@EVERY_TEXT
@EVERY_SCREEN
@pytest.mark.parametrize("distance", [450, 600])
def test_no_tile_is_behind_the_bar_of_the_voice(
    width: int, height: int, inches: int, distance: int, text: TextSize
) -> None:
    scale = scale_of(width, height, inches, distance)
    if scale.is_tall:
        return  # its filters stand on the bar, whatever its height
    bottom = above_dock(scale, height, text) - scale.at(VOICE_BAR)
    layout = lay_out_home(scale, bottom, text)
    for part in parts(layout):
        assert QRect(0, 0, width, bottom).contains(part), part
    for one, other in combinations([*layout.tiles, layout.clear, layout.short_heading], 2):
        assert not one.intersects(other), (one, other)
    for tile in (*layout.tiles, layout.clear):
        assert min(tile.width(), tile.height()) >= scale.at(72) - 1
    assert len(layout.tiles) == limits.EDITION_THEMES


@EVERY_TEXT
@EVERY_SCREEN
def test_the_heading_gives_way_to_the_clear_button_only_while_it_is_there(
    width: int, height: int, inches: int, text: TextSize
) -> None:
    scale = scale_of(width, height, inches)
    layout = lay_out_home(scale, above_dock(scale, height, text), text)
    if not layout.clears_in_heading:
        assert layout.heading == layout.short_heading
        return
    assert layout.heading.right() == layout.clear.right() == max(tile.right() for tile in layout.tiles)
    assert layout.clear.left() - layout.short_heading.right() - 1 >= scale.at(16) - 1


@EVERY_TEXT
@EVERY_SCREEN
def test_every_theme_an_edition_may_have_has_a_place(
    width: int, height: int, inches: int, text: TextSize
) -> None:
    scale = scale_of(width, height, inches)
    bottom = above_dock(scale, height, text)
    assert len(lay_out_home(scale, bottom, text).tiles) == limits.EDITION_THEMES
    assert len(lay_out_low(scale, bottom, text).tiles) == limits.EDITION_THEMES + scale.is_tall


def test_a_theme_without_a_place_is_no_stray_tile(look: Look, qtbot: QtBot) -> None:
    themes = tuple(make_theme(f"t{number}") for number in range(limits.EDITION_THEMES + 1))
    catalogue = make_catalogue(make_stand(themes=("t0",)), themes=themes)
    window = QWidget()
    qtbot.addWidget(window)
    home = HomeScreen(catalogue, StandModel(catalogue, window), look, window)
    with pytest.raises(ValueError, match="shorter"):
        home.arrange()


@EVERY_TEXT
@EVERY_SCREEN
def test_a_row_of_cards_is_in_view(width: int, height: int, inches: int, text: TextSize) -> None:
    scale = scale_of(width, height, inches)
    layout = lay_out_home(scale, above_dock(scale, height, text), text)
    assert layout.grid.height() >= scale.at(272 * text.value)
    assert layout.grid.width() // layout.columns >= scale.at(400)


@EVERY_SCREEN
@pytest.mark.parametrize("short", [True, False])
def test_the_parts_of_a_sheet_fill_it(width: int, height: int, inches: int, short: bool) -> None:
    scale = scale_of(width, height, inches)
    pane = width - (0 if scale.is_tall else scale.at(MASTER_WIDTH))
    bottom = above_dock(scale, height)
    layout = lay_out_sheet(scale, pane, bottom, short=short)
    assert layout.header.bottom() + 1 == layout.body.top()
    assert layout.body.bottom() + 1 == layout.actions.top()
    assert layout.actions.bottom() + 1 == bottom
    assert short or not layout.body.intersects(layout.scroll)  # a short sheet has nothing to scroll
    assert layout.body.height() >= scale.at(160)
    assert layout.scroll.height() >= scale.at(72 + 8 + 72)
    assert layout.text_width >= 700
    if layout.arrangement is not Arrangement.FLOW:
        assert layout.text_left + layout.text_width < layout.side_left
        assert scale.at(layout.side_left + layout.card_width) <= layout.body.width()
