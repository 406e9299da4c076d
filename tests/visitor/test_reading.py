"""Texts are cut where a reader takes breath."""

import pytest

from kiosk.visitor.reading import sentences
from kiosk.visitor.spoken import Spoken


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Un. Deux ! Trois ? Quatre", ["Un.", "Deux !", "Trois ?", "Quatre"]),
        ("Un\nDeux\n\nTrois", ["Un", "Deux", "Trois"]),
        ("Il a dit. « Bonjour. » Puis rien", ["Il a dit.", "« Bonjour. » Puis rien"]),
        ("1,5 million en 2.5 ans", ["1,5 million en 2.5 ans"]),
        ("Encore… Élan", ["Encore…", "Élan"]),
        ("av. J. et al. sans majuscule", ["av.", "J. et al. sans majuscule"]),
        ("· — …", []),
        ("", []),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, parts: list[str]) -> None:
    assert [part.words for part in sentences([Spoken(text)])] == parts
