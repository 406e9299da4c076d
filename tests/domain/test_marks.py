"""The letters that answer a search are marked as they are written, however they were typed."""

from random import Random

import pytest

from kiosk.domain.marks import marks


def marked(text: str, *prefixes: str) -> list[str]:
    return [text[start : start + length] for start, length in marks(text, prefixes)]


@pytest.mark.parametrize(
    ("text", "prefixes", "found"),
    [
        ("Wellness Tuesday, le mardi santé", ("sa",), ["sa"]),
        ("Mission Locale de Saint-Martin", ("sa",), ["Sa"]),
        ("Saint-Lô", ("saint", "lo"), ["Saint", "Lô"]),
        ("Saint-Lô", ("lo",), ["Lô"]),
        ("Saint-Lô", ("saintl",), ["Saint-L"]),
        ("Auto‑école", ("autoecole",), ["Auto‑école"]),
        ("Auto-école", ("autoecole", "ecole"), ["Auto-école"]),
        ("L’emploi", ("emploi",), ["emploi"]),
        ("l'emploi", ("emp",), ["emp"]),
        ("L’emploi", ("l",), ["L"]),
        ("L’emploi", ("le",), []),
        ("Lab’O", ("labo",), ["Lab’O"]),
        ("main-d’œuvre", ("oeuvre",), ["œuvre"]),
        ("Œuvrer", ("o",), ["Œ"]),
        ("Œuvrer", ("oeu",), ["Œu"]),
        ("Santé", ("sante",), ["Santé"]),
        ("Sante\u0301 !", ("sante",), ["Sante\u0301"]),
        ("E\u0301te\u0301", ("e",), ["E\u0301"]),
        ("e\u0301te\u0301", ("ete",), ["e\u0301te\u0301"]),
        ("10 bis", ("10", "bis"), ["10", "bis"]),
        ("10 bis", ("1",), ["1"]),
        ("emploi, emplois, employeur", ("emplois", "emploi"), ["emploi", "emplois"]),
        ("réemploi", ("emploi",), []),
        ("snake_case", ("case",), ["case"]),
        ("Straße", ("strasse",), ["Straße"]),
        ("a a a", ("a",), ["a", "a", "a"]),
        ("", ("a",), []),
        ("abc", (), []),
        ("abc", ("",), []),
        ("😀 santé 😀", ("san",), ["san"]),
    ],
)
def test_the_letters_that_answer_are_marked(text: str, prefixes: tuple[str, ...], found: list[str]) -> None:
    assert marked(text, *prefixes) == found


def test_marks_come_left_to_right_and_never_meet() -> None:
    random = Random(8)
    for _ in range(300):
        text = "".join(random.choices("aàeéœlst '’-\u0301\u00a0ß½", k=30))
        prefixes = tuple("".join(random.choices("aeolst", k=random.randint(1, 3))) for _ in range(3))
        end = 0
        for start, length in marks(text, prefixes):
            assert start >= end
            assert length > 0
            end = start + length
        assert end <= len(text)
