"""The catalogue answers what a visit asks: lists, counts, stands to see next."""

from itertools import product
from typing import Any

import pytest

from kiosk.domain.choice import Choice, Order
from kiosk.domain.language import in_english
from kiosk.domain.stand import ExhibitorKind, KeyFigure, Section, Stand, Wording
from tests.builders import make_catalogue, make_stand, make_theme, many_stands

HEALTH, HOUSING, JOBS = "sante", "logement", "emploi"
THEMES = tuple(make_theme(theme) for theme in (HEALTH, HOUSING, JOBS))


def numbers(stands: tuple[Stand, ...]) -> list[str]:
    return [stand.number for stand in stands]


HALL = make_catalogue(
    make_stand("10", short_title="Œuvrer", themes=(JOBS,), kind=ExhibitorKind.COMPANY),
    make_stand("2", short_title="L’Abri", themes=(HOUSING, HEALTH), kind=ExhibitorKind.ASSOCIATION),
    make_stand("10 bis", short_title="Écoute", themes=(HEALTH,), kind=ExhibitorKind.PUBLIC),
    make_stand("1", short_title="Un zèbre", themes=(HEALTH, JOBS), kind=ExhibitorKind.COMPANY),
    themes=THEMES,
)


def test_stands_come_in_the_order_of_their_numbers() -> None:
    assert numbers(HALL.stands) == ["1", "2", "10", "10 bis"]


def test_stands_come_in_french_order_of_titles_when_wished() -> None:
    assert numbers(HALL.listed(Choice(order=Order.TITLE))) == ["2", "10 bis", "10", "1"]


def test_what_visitors_may_see_stays_in_the_order_of_its_language() -> None:
    support = make_stand("1", english=Wording("Support"))
    shelter = make_stand("2", english=Wording("The shelter"))
    english = in_english(make_catalogue(support, shelter, make_stand("3", hidden=True)))
    assert numbers(english.visible().listed(Choice(order=Order.TITLE))) == ["2", "1"]


@pytest.mark.parametrize(
    ("themes", "kind", "expected"),
    [
        ((), None, ["1", "2", "10", "10 bis"]),
        ((HEALTH,), None, ["1", "2", "10 bis"]),
        ((HOUSING, JOBS), None, ["1", "2", "10"]),
        ((), ExhibitorKind.COMPANY, ["1", "10"]),
        ((HEALTH,), ExhibitorKind.COMPANY, ["1"]),
        ((HOUSING,), ExhibitorKind.COMPANY, []),
        (("unknown",), None, []),
    ],
)
def test_themes_widen_and_the_kind_narrows(
    themes: tuple[str, ...], kind: ExhibitorKind | None, expected: list[str]
) -> None:
    assert numbers(HALL.listed(Choice(frozenset(themes), kind))) == expected


def test_a_stand_is_found_by_its_number() -> None:
    assert HALL.stand("10 bis").short_title == "Écoute"
    with pytest.raises(KeyError):
        HALL.stand("99")


def test_themes_of_a_stand_come_with_its_colour_first_and_unknown_ones_left_out() -> None:
    stand = make_stand(themes=(HOUSING, "unknown", HEALTH))
    assert [theme.id for theme in HALL.themes_of(stand)] == [HOUSING, HEALTH]


def test_every_count_says_how_many_stands_that_choice_alone_would_list() -> None:
    stands = tuple(many_stands(60, seed=11))
    catalogue = make_catalogue(*stands)
    ids = [theme.id for theme in catalogue.themes]
    chosen: list[tuple[str, ...]] = [(), (ids[0],), (ids[1], ids[2])]
    for themes, kind in product(chosen, (None, *ExhibitorKind)):
        counts = catalogue.counts(Choice(frozenset(themes), kind))
        assert counts.listed == len(catalogue.listed(Choice(frozenset(themes), kind)))
        for theme in ids:
            assert counts.of_theme(theme) == len(catalogue.listed(Choice(frozenset({theme}), kind)))
        for other in (None, *ExhibitorKind):
            assert counts.of_kind(other) == len(catalogue.listed(Choice(frozenset(themes), other)))


def test_a_theme_given_twice_to_a_stand_counts_once() -> None:
    catalogue = make_catalogue(make_stand(themes=(HEALTH, HEALTH)))
    assert catalogue.counts(Choice()).of_theme(HEALTH) == 1


def test_an_unknown_theme_counts_nothing() -> None:
    assert HALL.counts(Choice()).of_theme("unknown") == 0


RELATED = make_catalogue(
    make_stand("1", themes=(HEALTH, JOBS), kind=ExhibitorKind.PUBLIC),
    make_stand("2", themes=(HEALTH,), kind=ExhibitorKind.COMPANY),
    make_stand("3", themes=(HEALTH, JOBS), kind=ExhibitorKind.COMPANY),
    make_stand("4", themes=(JOBS,), kind=ExhibitorKind.PUBLIC),
    make_stand("5", themes=(HOUSING,), kind=ExhibitorKind.PUBLIC),
    make_stand("6", themes=(HOUSING,), same_as="1"),
)


def test_stands_to_see_next_are_twins_then_most_shared_themes_then_the_same_kind() -> None:
    assert numbers(RELATED.related(RELATED.stand("1"), limit=4)) == ["6", "3", "4", "2"]


@pytest.mark.parametrize("limit", [0, 1, 2, 3])
def test_stands_to_see_next_are_never_more_than_asked_for(limit: int) -> None:
    twins = (make_stand(str(number), same_as="1") for number in range(2, 9))
    catalogue = make_catalogue(make_stand("1"), *twins)
    assert len(catalogue.related(catalogue.stand("1"), limit)) == limit


def test_a_stand_alone_with_its_theme_has_none_to_see_next() -> None:
    assert RELATED.related(RELATED.stand("5"), limit=3) == (RELATED.stand("6"),)
    assert HALL.related(make_stand("7", themes=("unknown",))) == ()


def test_twins_know_each_other_whichever_says_so() -> None:
    catalogue = make_catalogue(
        make_stand("2"), make_stand("66", same_as="2"), make_stand("67", same_as="2"), make_stand("3")
    )
    assert numbers(catalogue.twins(catalogue.stand("2"))) == ["66", "67"]
    assert numbers(catalogue.twins(catalogue.stand("66"))) == ["2", "67"]
    assert catalogue.twins(catalogue.stand("3")) == ()


def test_twins_know_each_other_however_their_numbers_are_spelled() -> None:
    catalogue = make_catalogue(make_stand("10 bis"), make_stand("66", same_as="10bis"), make_stand("67"))
    assert numbers(catalogue.twins(catalogue.stand("10 bis"))) == ["66"]
    assert numbers(catalogue.twins(catalogue.stand("66"))) == ["10 bis"]
    assert numbers(catalogue.related(catalogue.stand("66"), limit=1)) == ["10 bis"]


@pytest.mark.parametrize(
    ("others", "kept"), [((), ""), ((make_stand("10"),), ""), ((make_stand("7"),), "07")]
)
def test_a_hidden_twin_is_not_named_unless_a_shown_stand_has_its_number(
    others: tuple[Stand, ...], kept: str
) -> None:
    stands = make_stand("7", hidden=True), make_stand("66", same_as="07")
    assert make_catalogue(*stands, *others).visible().stand("66").same_as == kept


@pytest.mark.parametrize(
    ("changes", "short"),
    [({}, True), ({"sections": (Section("", ()),)}, False), ({"figures": (KeyFigure("3", "ans"),)}, False)],
)
def test_a_stand_is_short_when_its_summary_says_it_all(changes: dict[str, Any], *, short: bool) -> None:
    assert make_stand(**changes).is_short is short
