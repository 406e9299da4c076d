"""Folding and sorting: what people type finds what was written, lists come in the order people expect."""

import re
import unicodedata
from random import Random

import pytest

from kiosk.domain.words import fold, joined_names, number_key, title_key, without_elisions


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Élan", "elan"),
        ("ÉCOLE", "ecole"),
        ("Œuvrer", "oeuvrer"),
        ("cœur", "coeur"),
        ("Lætitia", "laetitia"),
        ("L’INSTANT T", "l instant t"),
        ("l'instant t", "l instant t"),
        ("Saint-Malo", "saint malo"),
        ("Solid’Aire", "solid aire"),
        ("code\u00a0de la  route", "code de la route"),
        ("Linky™", "linkytm"),
        ("ﬁn", "fin"),
        ("İzmir", "izmir"),
        ("16-25 ans !", "16 25 ans"),
        ("e\u0301te\u0301", "ete"),
        ("«\u00a0»", ""),
        ("", ""),
    ],
)
def test_folding_takes_away_what_people_do_not_type(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize("written", ["Linky™", "Œuvre", "Straße", "№ 5", "ΐ", "L’Été", "Ⅳ", "ſ"])
def test_folding_twice_changes_nothing_more(written: str) -> None:
    assert fold(fold(written)) == fold(written)


def folded_whole(text: str) -> str:
    """The same by the letter of the definition: the whole text at once."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    for written, folded in (("œ", "oe"), ("æ", "ae"), ("ß", "ss")):
        letters = letters.replace(written, folded)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[^\W_]+", bare))


def test_folding_letter_by_letter_is_folding_the_whole() -> None:
    random = Random(4)
    rare = "".join(
        map(chr, (*range(0x20, 0x600), *range(0x1E00, 0x2200), *range(0xFB00, 0xFB10), 0xAC01, 0x1D518))
    )
    for _ in range(400):
        text = "".join(random.choices("aàâÉçœŒ …’'-_\u0301\u00a0", k=20) + random.choices(rare, k=20))
        assert fold(text) == folded_whole(text)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("l’emploi", "emploi"),
        ("L'EMPLOI", "EMPLOI"),
        ("d’un jour à l’autre", "un jour à autre"),
        ("qu’il", "il"),
        ("lorsqu'on", "on"),
        ("l ' emploi", "emploi"),
        ("aujourd’hui", "aujourd’hui"),
        ("Lab’O", "Lab’O"),
        ("l’", "l’"),
        ("lemploi", "lemploi"),
        ("rock'n'roll", "rock'n'roll"),
    ],
)
def test_articles_before_an_apostrophe_can_be_left_out(typed: str, left: str) -> None:
    assert without_elisions(typed).split() == left.split()


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Auto‑école et e-learning", ["autoecole", "elearning"]),
        ("le Lab’O", ["labo"]),
        ("l’emploi", []),
        ("l’auto-école", ["autoecole"]),
        ("de 16-25 ans", []),
        ("17-juin", []),
        ("main-d’œuvre", []),
        ("a - b", []),
    ],
)
def test_joined_names_are_also_one_word(text: str, joined: list[str]) -> None:
    assert joined_names(text) == joined


def test_numbers_come_as_people_count() -> None:
    order = ["1", "2", "9", "9 bis", "10", "10 bis", "10 ter", "11", "100", "A1", "A2", "A10", "B1"]
    shuffled = Random(3).sample(order, len(order))
    assert sorted(shuffled, key=number_key) == order


@pytest.mark.parametrize("same", ["10 bis", "10bis", "10-BIS", "010 bis", " 10 Bis "])
def test_spellings_of_one_number_are_one_number(same: str) -> None:
    assert number_key(same) == number_key("10 bis")


def test_a_number_of_thousands_of_digits_has_a_key() -> None:
    assert number_key("9") < number_key("1" * 10_000) < number_key("1" * 9_999 + "2")


def test_what_has_no_letter_and_no_digit_has_no_number() -> None:
    assert number_key("—") == ()


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("L’Office", "office"),
        ("L' Office", "office"),
        ("Le Réseau", "reseau"),
        ("la Mission", "mission"),
        ("Les Écoles", "ecoles"),
        ("Un camion", "camion"),
        ("UNE Initiative", "initiative"),
        ("Unesco", "unesco"),
        ("Lesage", "lesage"),
        ("Le", "le"),
        ("L’", "l"),
        ("  Le Havre", "havre"),
    ],
)
def test_a_leading_article_does_not_count_in_a_list_of_titles(title: str, key: str) -> None:
    assert title_key(title)[0] == key


def test_titles_come_in_french_order() -> None:
    order = ["À table", "Abri", "L’Écho", "Échos", "Épide", "Œuvre", "L’Office", "Un Pas", "Le Zèbre"]
    shuffled = Random(5).sample(order, len(order))
    assert sorted(shuffled, key=title_key) == order


def test_accents_break_ties() -> None:
    assert sorted(["côté", "cote", "coté", "côte"], key=title_key) == ["cote", "coté", "côte", "côté"]
