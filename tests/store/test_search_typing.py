"""What is typed can be gone on with: words to complete it, letters that lead on, and what may be meant."""

from random import Random
from typing import Any

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.small_words import SMALL_WORDS
from kiosk.domain.stand import Stand, Wording
from kiosk.domain.words import fold
from kiosk.store.search import SUGGESTIONS, Search
from tests.builders import make_bare_stand
from tests.store.conftest import SearchIn

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
TYPED = [
    "",
    "s",
    "sa",
    "sai",
    "saint-",
    "saint l",
    "perm",
    "permis ",
    "permis de",
    "permis de c",
    "santé m",
    "san",
    "l'",
    "l’emp",
    "e",
    "14",
    "1",
    "zz",
    "pirmis",
    "emploi",
    "emploi d",
    "formation a",
    "aux",
    "qu",
    "auto-",
    "n",
    "québec ",
]


def bare(number: str, *keywords: str, **changes: Any) -> Stand:
    """A stand that holds its keywords and little else."""
    return make_bare_stand(number, keywords=keywords, **changes)


def replaced(typed: str, completion: str) -> str:
    """What is typed once a completion is taken."""
    head, space, _ = typed.rpartition(" ")
    return head + space + completion


def test_completions_are_words_and_names_as_the_catalogue_writes_them(search: Search) -> None:
    assert search.find("sa").completions == ("santé", "saisonnier", "Saint-Lô", "Saint-Martin")
    assert search.find("saint-l").completions == ("Saint-Lô",)
    assert search.find("queb").completions[0] == "Québec"
    assert search.find("permis").completions == ("permis de conduire",)
    assert search.find("permis de c").completions[0] == "conduire"
    assert search.find("santé ").completions == ("mentale",)


@pytest.mark.parametrize("typed", TYPED)
def test_every_completion_goes_on_from_what_is_typed_and_leads_to_a_stand(search: Search, typed: str) -> None:
    found = search.find(typed)
    assert len(found.completions) <= 4
    assert len({fold(completion) for completion in found.completions}) == len(found.completions)
    for completion in found.completions:
        after = search.find(replaced(typed, completion))
        assert after.matches, completion
        assert not after.meant, completion
        assert fold(completion) not in SMALL_WORDS
        if typed and not found.meant:
            assert fold(replaced(typed, completion)) != fold(typed)


def test_completions_of_random_beginnings_lead_to_a_stand(search: Search, edition: Catalogue) -> None:
    random = Random(5)
    texts = [stand.summary for stand in edition.stands]
    for _ in range(150):
        words = random.choice(texts).split()
        at = random.randrange(len(words) - 2)
        typed = " ".join(words[at : at + 2])[: random.randint(3, 20)]
        found = search.find(typed)
        if found.meant:
            continue
        for completion in found.completions:
            after = search.find(replaced(typed, completion))
            assert after.matches, (typed, completion)
            assert not after.meant, (typed, completion)


def test_a_completion_takes_the_words_before_into_account(search_in: SearchIn) -> None:
    search = search_in(bare("1", "permis", "camion"), bare("2", "logement", "camping"))
    assert set(search.find("ca").completions) == {"camion", "camping"}
    assert search.find("permis ca").completions == ("camion",)
    assert search.find("un logement ca").completions == ("camping",)


def test_a_word_of_another_form_is_no_completion_beside_the_first(search_in: SearchIn) -> None:
    search = search_in(bare("1", "saisonnier", "saisonniers"), bare("2", "saisonnier", "saison"))
    assert search.find("sai").completions == ("saisonnier", "saison")
    assert search.find("saisonnier").completions == ()


def test_telling_words_are_completions_before_words_of_texts(search_in: SearchIn) -> None:
    texts = [bare(str(number), summary="Une table") for number in range(2, 9)]
    search = search_in(bare("1", "tabac"), *texts)
    assert search.find("tab").completions == ("tabac", "table")


def test_french_words_are_completions_before_english_ones(search_in: SearchIn) -> None:
    stands = [bare(str(number), english=Wording("Stack", summary="A stack")) for number in range(2, 9)]
    search = search_in(bare("1", summary="Un stage"), *stands)
    assert search.find("sta").completions == ("stage", "stack")


@pytest.mark.parametrize(
    ("written", "best"),
    [
        (("Permis", "permis", "Permis"), "permis"),
        (("QUÉBEC", "Québec", "Québec"), "Québec"),
        (("sante", "santé"), "santé"),
        (("Lab’O", "Lab’O"), "Lab’O"),
    ],
)
def test_a_completion_is_written_as_the_catalogue_writes_it_best(
    search_in: SearchIn, written: tuple[str, ...], best: str
) -> None:
    search = search_in(*(bare(str(number), word) for number, word in enumerate(written)))
    assert search.find(fold(best)[:3]).completions == (best,)


def test_before_anything_is_typed_suggestions_are_those_that_find_something(
    search: Search, search_in: SearchIn
) -> None:
    assert search.find("").completions == SUGGESTIONS
    assert search_in(bare("1", "permis"), bare("2", "santé")).find(" ").completions == ("permis",)


@pytest.mark.parametrize("typed", TYPED)
def test_a_letter_leads_on_exactly_when_a_stand_holds_what_it_makes(search: Search, typed: str) -> None:
    letters = search.find(typed).next_letters
    assert letters <= {*LETTERS, " "}
    for letter in LETTERS:
        after = search.find(typed + letter)
        leads = bool(after.matches) and not after.meant
        if letter in letters:
            assert leads, letter
        elif leads:  # only as another form of a word that is none itself
            assert not any(
                word.startswith(fold(typed + letter).split()[-1])
                for match in after.matches
                for word in fold(match.excerpt).split()
            ), letter


@pytest.mark.parametrize("typed", [typed for typed in TYPED if typed])
def test_a_space_leads_on_when_a_word_ends_there(search: Search, typed: str) -> None:
    if " " in search.find(typed).next_letters:
        after = search.find(typed + " ")
        assert after.matches
        assert not after.meant
        assert after.next_letters - {" "}


def test_letters_follow_the_words_before(search_in: SearchIn) -> None:
    search = search_in(bare("1", "permis", "bateau"), bare("2", "logement", "voiture"))
    assert {"b", "v"} <= search.find("").next_letters
    after = search.find("permis ").next_letters
    assert "b" in after
    assert "v" not in after
    assert search.find("permis b").next_letters == {"a"}
    assert search.find("permis bateau").next_letters == {" ", "s", "x"}
    assert search.find("permis v").next_letters == frozenset()
    assert "v" in search.find("l’").next_letters


def test_letters_at_thousands_of_stands_are_the_same_however_rare_the_words_before(
    search_in: SearchIn,
) -> None:
    stands = [
        bare(str(number), "permis" if number == 7 else "code", f"mot{number}") for number in range(1, 400)
    ]
    search = search_in(*stands)
    assert search.find("permis m").next_letters == {"o"}
    assert search.find("permis mot").next_letters == {"7"}
    assert search.find("code mot").next_letters == set("123456789")
    assert search.find("code mot39").next_letters == {" ", *"0123456789"}


@pytest.mark.parametrize("typed", ["prm", "pemi", "pirmis", "permsi", "pemis", "premis", "Pèrmiss", "perlis"])
def test_a_misspelt_beginning_finds_the_word_that_is_meant(search_in: SearchIn, typed: str) -> None:
    search = search_in(bare("1", "permis"), bare("2", "logement"), bare("3", "vélo"))
    found = search.find(typed)
    if typed == "Pèrmiss":  # a plural, for all the program knows
        assert found.meant == ""
    else:
        assert found.meant == "permis"
        assert marks_first(found.prefixes) == "permis"
    assert [match.number for match in found.matches] == ["1"]


def marks_first(prefixes: tuple[str, ...]) -> str:
    return prefixes[0]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("prm", "permis"),
        ("pemi", "permis"),
        ("pirmis", "permis"),
        ("quebek", "Québec"),
        ("lojement", "logement"),
        ("aide au pirmis", "aide permis"),
    ],
)
def test_misspelt_words_of_the_edition_are_put_right(search: Search, typed: str, meant: str) -> None:
    found = search.find(typed)
    assert found.meant == meant
    assert [match.number for match in found.matches] == [match.number for match in search.find(meant).matches]
    assert found.matches
    assert found.words == typed


@pytest.mark.parametrize("typed", ["zzzz", "xyzxyzxyz", "99", "1515", "qx", "zz permis"])
def test_what_is_near_to_nothing_finds_nothing(search: Search, typed: str) -> None:
    found = search.find(typed)
    assert (found.matches, found.meant, found.completions) == ((), "", ())


def test_one_slip_is_allowed_below_five_letters_and_two_from_there_on(search_in: SearchIn) -> None:
    search = search_in(bare("1", "vélo"), bare("2", "camion"))
    assert search.find("vilo").meant == "vélo"
    assert search.find("vila").meant == ""
    assert search.find("cimien").meant == "camion"
    assert search.find("cimienne").meant == ""


def test_of_words_equally_near_the_one_that_stands_are_about_is_meant(search_in: SearchIn) -> None:
    texts = [bare(str(number), summary="Une table") for number in range(2, 9)]
    assert search_in(bare("1", "sable"), *texts).find("rable").meant == "sable"
    assert (
        search_in(bare("1", "sable"), bare("2", "table"), bare("3", "table")).find("rable").meant == "table"
    )


def test_a_correction_keeps_the_other_words_and_finds_a_stand_with_them(search_in: SearchIn) -> None:
    search = search_in(bare("1", "permis", "sable"), bare("2", "logement", "table"), bare("3", "table"))
    assert search.find("permis rable").meant == "permis sable"
    assert search.find("logement rable").meant == "logement table"


def test_words_that_never_meet_are_not_corrected(search_in: SearchIn) -> None:
    found = search_in(bare("1", "permis"), bare("2", "logement")).find("permis logement")
    assert (found.matches, found.meant) == ((), "")


def test_letters_after_a_misspelling_are_those_of_what_is_typed(search: Search) -> None:
    assert search.find("pirmi").next_letters == frozenset()
