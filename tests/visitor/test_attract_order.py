"""The posters: every stand once a round, never two alike in a row, and a wall after six."""

from collections.abc import Iterable, Sequence
from itertools import islice, pairwise
from random import Random

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand
from kiosk.visitor import attract_order
from kiosk.visitor.attract_order import PLAIN, Poster, Showing, Wall, posters, wall_of
from tests.builders import make_catalogue, make_stand, make_theme, many_stands

STEPS = 3000


def shown(catalogue: Catalogue, seed: int = 1, steps: int = STEPS) -> list[Showing]:
    return list(islice(posters(catalogue, Random(seed)), steps))


def posters_of(showings: Iterable[Showing]) -> list[Poster]:
    return [showing for showing in showings if isinstance(showing, Poster)]


def few(count: int, *themes: str) -> Catalogue:
    return make_catalogue(*(make_stand(str(number + 1), themes=themes) for number in range(count)))


CATALOGUES = {
    "one stand": few(1, "emploi"),
    "two stands of one theme": few(2, "emploi"),
    "three stands of one theme": few(3, "emploi"),
    "twenty stands of one theme": few(20, "sante"),
    "no theme": few(7),
    "an unknown theme": make_catalogue(make_stand("1"), make_stand("2"), themes=()),
    "one of another theme": make_catalogue(
        make_stand("1", themes=("sante",)), *(make_stand(str(number)) for number in range(2, 9))
    ),
    "many": make_catalogue(*many_stands(120, seed=4)),
}
EVERY_CATALOGUE = pytest.mark.parametrize("catalogue", CATALOGUES.values(), ids=CATALOGUES.keys())


@EVERY_CATALOGUE
def test_every_round_shows_every_stand_once(catalogue: Catalogue) -> None:
    numbers = [poster.stand.number for poster in posters_of(shown(catalogue))]
    count = len(catalogue.stands)
    for start in range(0, len(numbers) - count, count):
        assert len(set(numbers[start : start + count])) == count


@EVERY_CATALOGUE
def test_the_ground_changes_with_every_poster_whatever_the_stands(catalogue: Catalogue) -> None:
    grounds = [poster.ground for poster in posters_of(shown(catalogue))]
    assert all(one != other for one, other in pairwise(grounds))


@EVERY_CATALOGUE
def test_layout_and_wordmark_alternate(catalogue: Catalogue) -> None:
    for one, other in pairwise(posters_of(shown(catalogue))):
        assert one.mirrored is not other.mirrored
        assert one.branded is not other.branded


@EVERY_CATALOGUE
def test_no_stand_follows_itself_unless_it_is_alone(catalogue: Catalogue) -> None:
    if len(catalogue.stands) > 1:
        numbers = [poster.stand.number for poster in posters_of(shown(catalogue))]
        assert all(one != other for one, other in pairwise(numbers))


@pytest.mark.parametrize("seed", range(8))
def test_in_this_edition_no_two_posters_in_a_row_share_a_theme(edition: Catalogue, seed: int) -> None:
    for one, other in pairwise(posters_of(shown(edition, seed))):
        assert set(one.stand.themes).isdisjoint(other.stand.themes)


def test_a_poster_names_the_theme_whose_colour_it_has(edition: Catalogue) -> None:
    for poster in posters_of(shown(edition, steps=200)):
        assert poster.theme is not None
        assert poster.ground == poster.theme.id == poster.stand.themes[0]


def test_a_stand_without_theme_has_a_plain_ground_and_names_none() -> None:
    poster = posters_of(shown(few(2), steps=1))[0]
    assert (poster.ground, poster.theme) == (PLAIN, None)


def test_the_wall_comes_after_six_posters_and_never_first(edition: Catalogue) -> None:
    walls = [place for place, showing in enumerate(shown(edition)) if isinstance(showing, Wall)]
    assert walls == list(range(6, STEPS, 7))


def test_the_wall_shows_the_themes_that_have_stands_and_how_many() -> None:
    stands = (make_stand("1", themes=("sante", "emploi")), make_stand("2", themes=("emploi",)))
    themes = tuple(make_theme(theme) for theme in ("emploi", "culture", "sante"))
    wall = wall_of(make_catalogue(*stands, themes=themes))
    assert wall is not None
    assert [(theme.id, count) for theme, count in wall.themes] == [("emploi", 2), ("sante", 1)]


def test_with_one_theme_there_is_nothing_to_choose_and_no_wall() -> None:
    assert not any(isinstance(showing, Wall) for showing in shown(few(3, "emploi")))


def test_the_order_is_another_each_round_and_the_same_for_the_same_seed(edition: Catalogue) -> None:
    numbers = [poster.stand.number for poster in posters_of(shown(edition))]
    count = len(edition.stands)
    assert numbers[:count] != numbers[count : 2 * count]
    assert shown(edition, seed=3, steps=50) == shown(edition, seed=3, steps=50)
    assert shown(edition, seed=3, steps=50) != shown(edition, seed=4, steps=50)


def test_a_stand_does_not_come_back_at_once_in_the_next_round(edition: Catalogue) -> None:
    numbers = [poster.stand.number for poster in posters_of(shown(edition, seed=5))]
    for start in range(len(edition.stands), len(numbers) - 4, len(edition.stands)):
        assert set(numbers[start : start + 3]).isdisjoint(numbers[start - 3 : start])


def test_without_stands_there_is_nothing_to_show() -> None:
    assert shown(make_catalogue()) == []


def test_the_first_poster_of_thousands_of_stands_is_there_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue, compared = make_catalogue(*many_stands(5000, seed=4)), 0
    real = attract_order.are_apart

    def counted(others: Sequence[Stand], stand: Stand) -> bool:
        nonlocal compared
        compared += 1
        return real(others, stand)

    monkeypatch.setattr(attract_order, "are_apart", counted)
    assert next(posters(catalogue, Random(1)))
    assert compared < 3 * len(catalogue.stands)


def test_thousands_of_stands_are_each_shown_once_and_apart() -> None:
    catalogue = make_catalogue(*many_stands(2001, seed=4))
    round_of = posters_of(shown(catalogue, steps=2400))[:2001]
    assert len({poster.stand.number for poster in round_of}) == 2001
    meeting = [1 for one, other in pairwise(round_of) if set(one.stand.themes) & set(other.stand.themes)]
    assert len(meeting) <= 2001 // 100
