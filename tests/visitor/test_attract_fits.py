"""Posters and the wall on every screen: no word cut, nothing over anything else, nothing outside."""

from dataclasses import replace
from itertools import combinations, pairwise
from math import pi

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand
from kiosk.look.display import Display, TextSize
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TEXT, Viewing, scale_for
from kiosk.visitor.attract_layout import PATH_WIDTH, lay_out_poster, steps_along, trail
from kiosk.visitor.attract_order import DARK, PLAIN, Poster, Wall, wall_of
from kiosk.visitor.attract_poster import PosterPicture
from kiosk.visitor.attract_words import attract_words
from kiosk.visitor.fitted import fitted
from kiosk.visitor.theme_wall import WallPicture, rows_of
from tests.builders import make_catalogue, make_stand, make_theme, many_stands
from tests.visitor.bare import make_look
from tests.visitor.screens import count_of

SCREENS = [
    (1920, 1080, None), (1080, 1920, None), (1280, 800, None), (1366, 768, None), (3840, 2160, None),
    (1920, 1080, 15), (1280, 800, 10), (800, 1280, 8), (1280, 1024, 19), (2560, 1080, None),
]  # fmt: skip
EVERY_SCREEN = pytest.mark.parametrize(("width", "height", "inches"), SCREENS)
DISPLAYS = [Display(), Display(TextSize.VERY_LARGE, high_contrast=True)]
EVERY_DISPLAY = pytest.mark.parametrize("display", DISPLAYS, ids=["standard", "very large, high contrast"])
LONG = make_stand(
    "10 bis",
    short_title="Accompagnement interdépartemental des jeunes réfugiés ruraux",
    organiser="Association départementale d’accompagnement",
)
NONE = QPointF(0, 0)


@pytest.fixture(scope="module")
def one_look(qapp: QApplication) -> Look:
    """A look without a window: nothing here is a widget."""
    return make_look(qapp)


def look_for(look: Look, width: int, height: int, inches: float | None, display: Display) -> Look:
    look.rescale(scale_for(width, height, Viewing(inches, 450)))
    look.show_as(display)
    return look


def poster_of(stand: Stand, catalogue: Catalogue, *, mirrored: bool = False) -> Poster:
    theme = next(iter(catalogue.themes_of(stand)), None)
    return Poster(stand, theme.id if theme else PLAIN, theme, mirrored, branded=True)


def check(picture: PosterPicture | WallPicture, look: Look, size: QSize) -> None:
    """No text is cut or smaller than allowed; all parts lie apart, inside the screen."""
    for block in picture.blocks():
        assert not block.is_cut, block.words
        assert block.height >= look.scale.text(MIN_TEXT) * block.line_count, block.words
    screen = QRectF(0, 0, size.width(), size.height())
    for one, other in combinations(picture.places(), 2):
        assert not one.intersects(other), (one, other)
    for place in picture.places():
        assert screen.contains(place), place


@EVERY_DISPLAY
@EVERY_SCREEN
def test_every_stand_of_the_edition_fits_its_poster(
    one_look: Look, edition: Catalogue, width: int, height: int, inches: float | None, display: Display
) -> None:
    look, size = look_for(one_look, width, height, inches, display), QSize(width, height)
    for number, stand in enumerate(edition.stands):
        poster = poster_of(stand, edition, mirrored=number % 2 == 0)
        check(PosterPicture(poster, attract_words(edition), look, size, NONE), look, size)


@EVERY_SCREEN
@pytest.mark.parametrize("mirrored", [False, True])
def test_long_numbers_and_titles_fit(
    one_look: Look, edition: Catalogue, width: int, height: int, inches: float | None, mirrored: bool
) -> None:
    look, size = look_for(one_look, width, height, inches, Display()), QSize(width, height)
    stands = [LONG, replace(LONG, number="128"), replace(LONG, number="1004 ter"), *many_stands(12, seed=2)]
    for stand in stands:
        poster = poster_of(stand, edition, mirrored=mirrored)
        check(PosterPicture(poster, attract_words(edition), look, size, NONE), look, size)


@EVERY_DISPLAY
@EVERY_SCREEN
def test_the_wall_fits(
    one_look: Look, edition: Catalogue, width: int, height: int, inches: float | None, display: Display
) -> None:
    look, size = look_for(one_look, width, height, inches, display), QSize(width, height)
    wall = wall_of(edition)
    assert wall is not None
    check(WallPicture(wall, attract_words(edition), look, size, NONE), look, size)


@EVERY_SCREEN
@pytest.mark.parametrize("count", [2, 3, 5, 13, 14])
def test_the_cells_of_any_wall_fill_it_and_are_targets(
    one_look: Look, edition: Catalogue, width: int, height: int, inches: float | None, count: int
) -> None:
    look, size = look_for(one_look, width, height, inches, Display()), QSize(width, height)
    wall = Wall(tuple((theme, 1) for theme in edition.themes[:count]))
    picture = WallPicture(wall, attract_words(edition), look, size, NONE)
    assert len(picture.cells) == count
    bottom = max(cell.bottom() for cell in picture.cells)
    assert sum(cell.width() * cell.height() for cell in picture.cells) == pytest.approx(width * bottom)
    assert min(min(cell.width(), cell.height()) for cell in picture.cells) >= look.scale.at(72)
    assert [picture.theme_at(cell.center()) for cell in picture.cells] == [t.id for t, _ in wall.themes]
    assert picture.theme_at(QPointF(width / 2, height - 5)) == ""


@pytest.mark.parametrize("is_tall", [False, True])
def test_the_rows_of_a_wall_hold_all_cells_and_differ_by_one_at_most(is_tall: bool) -> None:
    for count in range(2, 40):
        rows = rows_of(count, is_tall=is_tall)
        assert sum(rows) == count
        assert max(rows) - min(rows) <= 1


def test_the_word_of_a_poster_counts_its_stands() -> None:
    assert attract_words(make_catalogue(make_stand())).below == "1 stand à explorer · Touch to explore"
    two = make_catalogue(make_stand("1"), make_stand("2"))
    assert attract_words(two).below == "2 stands à explorer · Touch to explore"


def test_the_dot_takes_equal_steps_from_beyond_one_edge_to_beyond_the_other(one_look: Look) -> None:
    for width, height in ((1920, 1080), (1080, 1920)):
        look = look_for(one_look, width, height, None, Display())
        for mirrored in (False, True):
            points = steps_along(trail(lay_out_poster(look.scale, mirrored=mirrored), look.scale.k), 274)
            ways = [other - one for one, other in pairwise(points)]
            lengths = [(way.x() ** 2 + way.y() ** 2) ** 0.5 for way in ways]
            assert min(lengths) > 0.97 * max(lengths)
            screen = QRectF(-67, -67, width + 134, height + 134)
            assert not screen.contains(points[0])
            assert not screen.contains(points[-1])


def draw(picture: PosterPicture, size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        picture.draw(painter)
    return image


def test_the_dot_passes_beneath_the_number(one_look: Look, edition: Catalogue) -> None:
    size = QSize(1920, 1080)
    look = look_for(one_look, 1920, 1080, None, Display())
    stand = make_stand("88", themes=("emploi",))
    picture = PosterPicture(poster_of(stand, edition), attract_words(edition), look, size, NONE)
    before, after = draw(picture, size), draw(picture, size)
    dot = next(place for place in picture.steps(400) if place.center().y() < 480 and place.center().x() < 845)
    with QPainter(after) as painter:
        picture.draw_dot(painter, dot)
    white, sun = look.palette.surface.rgb(), look.palette.sun.rgb()
    seen = {
        (before.pixel(x, y), after.pixel(x, y))
        for x in range(dot.left(), dot.right())
        for y in range(dot.top(), dot.bottom())
    }
    assert (white, white) in seen
    assert (white, sun) not in seen
    assert (look.theme("emploi").trail.rgb(), sun) in seen


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_dot_that_nothing_covers_is_whole_wherever_it_is(
    one_look: Look, edition: Catalogue, ratio: float
) -> None:
    size = QSize(1920, 1080)
    look = look_for(one_look, 1920, 1080, None, Display())
    stand = make_stand("1", themes=("emploi",))
    picture = PosterPicture(poster_of(stand, edition), attract_words(edition), look, size, NONE)
    shown = QImage(size * ratio, QImage.Format.Format_RGB32)
    shown.setDevicePixelRatio(ratio)
    whole = pi * (ratio * PATH_WIDTH / 2) ** 2
    screen, covers = QRect(QPoint(), size), [place.toAlignedRect() for place in picture.places()]
    for place in picture.steps(60):
        if screen.contains(place) and not any(cover.intersects(place) for cover in covers):
            shown.fill(look.palette.paper)
            with QPainter(shown) as painter:
                picture.draw_dot(painter, place)
            around = shown.copy(QRect(place.topLeft() * ratio, place.size() * ratio))
            assert abs(count_of(around, look.palette.sun) - whole) < 0.03 * whole
            assert count_of(shown, look.palette.sun) == count_of(around, look.palette.sun)


def test_every_figure_is_filled(one_look: Look, edition: Catalogue) -> None:
    size = QSize(1920, 1080)
    look = look_for(one_look, 1920, 1080, None, Display())
    stand = make_stand("8", themes=("emploi",))
    picture = PosterPicture(poster_of(stand, edition), attract_words(edition), look, size, NONE)
    number = picture.places()[0]
    waist = number.center() - QPointF(0, 0.02 * number.height())
    assert draw(picture, size).pixelColor(waist.toPoint()) == look.palette.surface


def test_grounds_of_no_theme_differ(one_look: Look) -> None:
    look, size = look_for(one_look, 1920, 1080, None, Display()), QSize(1920, 1080)
    stand = make_stand(themes=())
    catalogue = make_catalogue(stand)
    words, colours = attract_words(catalogue), set()
    for ground in (PLAIN, DARK):
        poster = Poster(stand, ground, None, mirrored=False, branded=False)
        picture = draw(PosterPicture(poster, words, look, size, NONE), size)
        colours.add(picture.pixelColor(5, 5).name())
    assert len(colours) == 2


def test_a_word_wider_than_its_room_shrinks_and_is_not_broken(one_look: Look) -> None:
    look = look_for(one_look, 1920, 1080, None, Display())
    block = fitted(look, "Anticonstitutionnellement vôtre", "display", 600, 500)
    assert [block.line_count, block.is_cut] == [2, False]
    assert block.natural_width <= 600


def test_words_too_long_even_when_small_are_cut_within_their_room(one_look: Look) -> None:
    look = look_for(one_look, 1920, 1080, None, Display())
    block = fitted(look, "Un titre sans fin " * 40, "display", 600, 200)
    assert block.is_cut
    assert block.height <= 200


def test_a_long_word_on_the_wall_shrinks_all_words_alike(one_look: Look, edition: Catalogue) -> None:
    look, size = look_for(one_look, 1920, 1080, None, Display()), QSize(1920, 1080)
    long = make_theme("emploi", word="Accompagnement")
    themes = (long, *edition.themes[1:])
    wall = Wall(tuple((theme, 1) for theme in themes))
    picture = WallPicture(wall, attract_words(edition), look, size, NONE)
    heights = {block.height for block in picture.blocks()[: len(themes)]}
    assert len(heights) == 1
    check(picture, look, size)
