"""The likeliest stand comes first: by its number, then by the place that holds what is typed."""

import pytest

from kiosk.domain.finding import Field
from kiosk.domain.marks import marks
from kiosk.domain.stand import Block, KeyFigure, Section, Wording
from kiosk.store.search import Search
from tests.builders import make_bare_stand, make_theme
from tests.store.conftest import SearchIn, numbers

IN_RANK = [
    make_bare_stand("9", short_title="Emploi du temps"),
    make_bare_stand("8", title="Ici, l’emploi"),
    make_bare_stand("16", title="Des emplois", short_title="Travail"),
    make_bare_stand("7", organiser="Pôle emploi"),
    make_bare_stand("6", place="Rue de l’Emploi"),
    make_bare_stand("5", themes=("emploi",)),
    make_bare_stand("4", keywords=("rien", "plein emploi")),
    make_bare_stand("3", sections=(Section("Un emploi ?", ()),)),
    make_bare_stand("2", summary="Vers l’emploi."),
    make_bare_stand("1", sections=(Section("Ici", (Block("Un bloc, un emploi"),)),)),
    make_bare_stand("11", figures=(KeyFigure("3", "emplois"),)),
    make_bare_stand("12", english=Wording("Emploi")),
]


@pytest.fixture
def ranked(search_in: SearchIn) -> Search:
    return search_in(*IN_RANK)


def test_the_place_that_tells_most_about_a_stand_comes_first_then_its_number(ranked: Search) -> None:
    found = [(match.number, match.field) for match in ranked.find("emploi").matches]
    assert found == [
        ("8", Field.TITLE),
        ("9", Field.TITLE),
        ("16", Field.TITLE),
        ("7", Field.ORGANISER),
        ("6", Field.PLACE),
        ("5", Field.THEME),
        ("4", Field.KEYWORD),
        ("3", Field.HEADING),
        ("1", Field.TEXT),
        ("2", Field.TEXT),
        ("11", Field.TEXT),
        ("12", Field.TEXT),
    ]


def test_another_form_of_a_word_comes_after_the_word_itself_in_the_same_place(ranked: Search) -> None:
    assert numbers(ranked, "emplois") == ["16", "8", "9", "7", "6", "5", "4", "3", "11", "1", "2", "12"]


def test_both_words_of_a_theme_find_its_stands(search_in: SearchIn) -> None:
    search = search_in(make_bare_stand("1", themes=("emploi",)), make_bare_stand("2", themes=("sante",)))
    theme = make_theme("sante")
    for words in (theme.word, theme.long_word, theme.english_word):
        assert [(match.number, match.field) for match in search.find(words).matches[:1]] == [
            ("2", Field.THEME)
        ]


def test_the_least_telling_word_decides_the_rank_and_the_most_telling_the_field(search_in: SearchIn) -> None:
    search = search_in(
        make_bare_stand("1", short_title="Le permis", summary="On le prête."),
        make_bare_stand("2", keywords=("permis", "prêt")),
    )
    assert [(match.number, match.field) for match in search.find("permis pret").matches] == [
        ("2", Field.KEYWORD),
        ("1", Field.TITLE),
    ]


def test_a_small_word_counts_as_text_wherever_it_stands(search_in: SearchIn) -> None:
    search = search_in(
        make_bare_stand("1", short_title="Les ateliers"), make_bare_stand("2", keywords=("lessive",))
    )
    assert numbers(search, "les") == ["2", "1"]
    assert numbers(search, "les ") == ["2", "1"]
    assert numbers(search, "les ateliers") == ["1"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("10", ["10", "10 bis", "100", "3"]),
        ("1", ["1", "10", "10 bis", "100", "3"]),
        ("10 bis", ["10 bis"]),
        ("10bis", ["10 bis"]),
        ("010", ["10"]),
        ("stand 10 b", ["10 bis"]),
    ],
)
def test_a_number_finds_its_stand_first_then_those_that_begin_so(
    search_in: SearchIn, typed: str, found: list[str]
) -> None:
    stands = [make_bare_stand(number) for number in ("1", "100", "10 bis", "10", "2")]
    search = search_in(*stands, make_bare_stand("3", short_title="10 idées"))
    assert numbers(search, typed) == found


def test_the_number_of_a_stand_is_marked_however_it_is_typed(search_in: SearchIn) -> None:
    found = search_in(make_bare_stand("10 bis")).find("10BIS")
    assert marks("10 bis", found.prefixes) == ((0, 2), (3, 3))


def test_a_number_that_two_stands_bear_is_told_once(search_in: SearchIn) -> None:
    search = search_in(make_bare_stand("1", summary="Un"), make_bare_stand("1", summary="Une autre"))
    assert numbers(search, "rien") == ["1"]
    assert numbers(search, "1") == ["1"]
