"""Words of one family share a stem; others do not."""

import pytest

from kiosk.store.stems import stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("emploi", "emplois"),
        ("logement", "logements"),
        ("handicap", "handicapé"),
        ("handicapée", "handicapes"),
        ("handicapee", "handicapé"),
        ("égalité", "egalites"),
        ("métier", "metiers"),
        ("accompagner", "accompagnement"),
        ("travail", "travaux"),
        ("cheval", "chevaux"),
        ("jeune", "jeunes"),
        ("nationale", "nationaux"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert set(stems(one)) & set(stems(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("santé", "sans"), ("permis", "permission"), ("entreprise", "entreprendre"), ("mission", "mentorat")],
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert not set(stems(one)) & set(stems(other))


@pytest.mark.parametrize("word", ["", "de", "CV", "les", "2025", "17-25", "b2c1"])
def test_short_words_and_numbers_have_none(word: str) -> None:
    assert stems(word) == ()
