"""What visitors type finds the stands they look for, the likeliest first."""

from collections.abc import Iterator
from random import Random

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.finding import Field, Match
from kiosk.domain.marks import marks
from kiosk.domain.stand import Block, Section, Stand
from kiosk.domain.words import fold
from kiosk.store.search import QUOTED, Search
from tests.builders import make_bare_stand, many_stands
from tests.store.conftest import SearchIn, numbers


def told_words(stand: Stand) -> Iterator[str]:
    for text in (stand.title, stand.short_title, stand.organiser, *stand.keywords):
        yield from fold(text).split()


def test_every_stand_comes_first_for_its_own_number(search: Search, edition: Catalogue) -> None:
    for stand in edition.stands:
        assert search.find(stand.number).matches[0] == Match(stand.number, Field.NUMBER)


def test_every_word_of_title_organiser_and_keywords_finds_the_stand(
    search: Search, edition: Catalogue
) -> None:
    for stand in edition.stands:
        for word in set(told_words(stand)):
            assert stand.number in numbers(search, word), (stand.number, word)


def test_the_first_three_letters_of_such_a_word_find_the_stand(search: Search, edition: Catalogue) -> None:
    for stand in edition.stands:
        for word in {word[:3] for word in told_words(stand)}:
            assert stand.number in numbers(search, word), (stand.number, word)


def test_whole_titles_and_organisers_find_the_stand_however_they_are_typed(
    search: Search, edition: Catalogue
) -> None:
    for stand in edition.stands:
        for text in (stand.short_title, stand.title[:100], stand.organiser):
            straight = text.replace("’", "'").upper()
            assert stand.number in numbers(search, text), text
            assert stand.number in numbers(search, straight), straight


def test_words_are_all_in_a_stand_that_is_found(search: Search, edition: Catalogue) -> None:
    random = Random(11)
    words = sorted({word for stand in edition.stands for word in told_words(stand) if len(word) > 3})
    for _ in range(60):
        one, other = random.sample(words, 2)
        assert set(numbers(search, f"{one} {other}")) == {*numbers(search, one)} & {*numbers(search, other)}


@pytest.mark.parametrize(
    "same",
    [
        ("santé", "SANTE", "sante", "Santé ", " sante", "sante\u0301"),
        ("l’emploi", "l'emploi", "emploi", "L' EMPLOI", "l`emploi"),
        ("œuvre", "oeuvre", "d’œuvre", "ŒUVRE"),
        ("auto-école", "auto ecole", "auto‑école"),
        ("garantie jeunes", "la garantie des jeunes", "Garantie, jeunes !"),
        ("14", "stand 14", "n°14", "N° 14", "numéro 14"),
    ],
)
def test_case_accents_apostrophes_hyphens_and_small_words_do_not_matter(
    search: Search, same: tuple[str, ...]
) -> None:
    found = [numbers(search, words) for words in same]
    assert found[0]
    assert all(other == found[0] for other in found)


def test_a_name_with_a_hyphen_is_found_as_one_word(search: Search) -> None:
    assert {"12", "16"} <= set(numbers(search, "autoecole")) <= set(numbers(search, "auto-école"))
    assert "6" in numbers(search, "elearning")


@pytest.mark.parametrize("words", ["housing", "Health", "garantie jeunes", "handicape", "œuvre"])
def test_words_of_visitors_find_something(search: Search, words: str) -> None:
    assert search.find(words).matches
    assert not search.find(words).meant


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("emplois", "emploi"),
        ("emploi", "emplois"),
        ("handicap", "handicapé"),
        ("handicapee", "handicapé"),
        ("handicapés", "handicap"),
        ("logements", "logement"),
        ("accompagner", "accompagnement"),
        ("travaux", "travail"),
        ("chevaux", "cheval"),
        ("nationale", "nationaux"),
        ("jeux", "jeu"),
    ],
)
def test_another_form_of_a_word_finds_the_stand_and_is_marked(
    search_in: SearchIn, typed: str, written: str
) -> None:
    search = search_in(make_bare_stand("1", short_title=f"Le {written} ici"), make_bare_stand("2"))
    found = search.find(typed)
    assert [match.number for match in found.matches] == ["1"]
    ((start, length),) = marks(f"Le {written} ici", found.prefixes)
    assert start == 3
    assert 3 <= length <= len(written)


def test_what_is_marked_for_another_form_marks_no_foreign_word(search_in: SearchIn) -> None:
    search = search_in(
        make_bare_stand("1", short_title="Chevaux"), make_bare_stand("2", short_title="Chevauchée")
    )
    assert search.find("cheval").prefixes[0] == "cheval"
    assert marks("Chevauchée", search.find("cheval").prefixes) == ()
    assert marks("chevaux", search.find("cheval").prefixes) == ((0, 7),)


def test_an_excerpt_shows_the_word_that_a_row_does_not(search_in: SearchIn) -> None:
    long = "Du lundi au vendredi, " * 9 + "le permis B se passe en trois mois " + "avec des bénévoles " * 9
    search = search_in(
        make_bare_stand("1", short_title="Le permis", summary=long),
        make_bare_stand("2", sections=(Section("Comment ?", (Block("Rien."), Block(long))),)),
        make_bare_stand("3", keywords=("auto", "permis de conduire")),
        make_bare_stand("4", title="Tout sur le permis", short_title="Tout"),
    )
    excerpts = {match.number: match.excerpt for match in search.find("permis").matches}
    assert excerpts["1"] == ""
    assert excerpts["3"] == "permis de conduire"
    assert excerpts["4"] == "Tout sur le permis"
    cut = excerpts["2"]
    assert marks(cut, ("permis",))
    assert 60 <= len(cut) <= 90
    assert cut.startswith("…\u00a0")
    assert cut.endswith("\u00a0…")
    assert cut.strip("…\u00a0") in long
    words = cut.strip("…\u00a0").split()
    assert set(words) <= set(long.split())


def test_every_result_of_the_edition_shows_a_marked_word(search: Search, edition: Catalogue) -> None:
    for words in ("permis", "emplois", "sante", "14", "oeuvre", "autoecole", "de", "accompagner", "jobs"):
        found = search.find(words)
        for match in found.matches[:QUOTED]:
            stand = edition.stand(match.number)
            row = f"{stand.number}\n{stand.short_title}\n{stand.organiser}"
            shown = bool(marks(row, found.prefixes))
            assert shown != bool(match.excerpt), (words, match)
            assert shown or marks(match.excerpt, found.prefixes), (words, match)


def test_an_excerpt_of_one_endless_word_is_cut_all_the_same(search_in: SearchIn) -> None:
    found = search_in(make_bare_stand("1", summary="abc" * 300)).find("abca")
    assert len(found.matches[0].excerpt) <= 90


def test_of_many_matches_the_first_have_an_excerpt(search_in: SearchIn) -> None:
    search = search_in(*(make_bare_stand(str(number), summary="Un permis.") for number in range(1, 101)))
    excerpts = [match.excerpt for match in search.find("permis").matches]
    assert excerpts == ["Un permis."] * QUOTED + [""] * (100 - QUOTED)


def test_matches_beyond_the_quoted_ones_tell_their_own_number_and_field(search_in: SearchIn) -> None:
    stands = list(many_stands(200, seed=2))
    search = search_in(*stands)
    found = search.find("saint").matches
    by_number = {stand.number: stand for stand in stands}
    assert len(found) > QUOTED
    for match in found:
        if match.field is Field.TITLE:
            assert "saint" in fold(by_number[match.number].title)
        elif match.field is Field.ORGANISER:
            assert "saint" in fold(by_number[match.number].organiser)


def test_nothing_typed_finds_nothing(search: Search) -> None:
    for words in ("", "   ", "'", "!?", "\u202e"):
        assert search.find(words).matches == ()
        assert search.find(words).words == words
