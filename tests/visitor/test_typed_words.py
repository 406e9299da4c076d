"""What a typed text becomes when a suggestion is taken, and what may be typed at all."""

import pytest

from kiosk.visitor.typed_words import LONGEST, cleaned, completed, without_last


@pytest.mark.parametrize(
    ("text", "completion", "after"),
    [
        ("", "permis", "permis "),
        ("sa", "santé", "santé "),
        ("SANT", "santé", "santé "),
        ("jeunes sa", "saisonnier", "jeunes saisonnier "),
        ("sa sa", "santé", "sa santé "),
        ("saint ma", "Saint-Martin", "Saint-Martin "),
        ("mission saint-l", "Saint-Lô", "mission Saint-Lô "),
        ("l’em", "emploi", "l’emploi "),
        ("oeu", "œuvre", "œuvre "),
        ("santé ", "mentale", "santé mentale "),
        ("xyz", "permis", "permis "),
    ],
)
def test_a_completion_replaces_the_words_it_goes_on_from(text: str, completion: str, after: str) -> None:
    assert completed(text, completion) == after


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\nb\tc\u00a0d\u2028e", "a b c d e"),
        ("\x00\x1b\u200e\ud800x", "x"),
        ("e\u0301", "é"),
        ("é" * 300, "é" * LONGEST),
        ("<b>‘", "<b>‘"),
    ],
)
def test_only_what_prints_is_typed(text: str, kept: str) -> None:
    assert cleaned(text) == kept


@pytest.mark.parametrize(
    ("text", "left"), [("", ""), ("a", ""), ("né", "n"), ("x\u0323\u0302", ""), ("ab ", "ab")]
)
def test_erasing_takes_a_whole_letter(text: str, left: str) -> None:
    assert without_last(text) == left
