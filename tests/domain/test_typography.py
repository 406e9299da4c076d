"""French typography is set where there was a space, and nowhere else."""

import pytest

from kiosk.domain.typography import french, quoted, widened

CASES = [
    ("Pour qui ?", "Pour qui~?"),
    ("Vite !", "Vite~!"),
    ("ici : là ; ailleurs", "ici~: là~; ailleurs"),
    ("« oui »", "«~oui~»"),
    ("16 000 jeunes", "16~000 jeunes"),
    ("1 300 000 euros", "1~300~000 euros"),
    ("de 16 à 25 ans", "de 16 à 25 ans"),
    ("en 2024 300 jeunes", "en 2024 300 jeunes"),
    ("06 12 34 56 78", "06 12 34 56 78"),
    ("1 3000", "1 3000"),
    ("12 3456 789", "12 3456 789"),
    ("85 % et 12 €", "85~% et 12~€"),
    ("16\u202f000 et fin\u202f!", "16~000 et fin~!"),
    ("trop  ?", "trop~?"),
    ("https://exemple.fr/a?b=1;c", "https://exemple.fr/a?b=1;c"),
    ("déjà\u00a0: mis", "déjà~: mis"),
    ("sans espace:rien", "sans espace:rien"),
    ("17 h 30", "17 h 30"),
    ("", ""),
]


@pytest.mark.parametrize(("written", "expected"), CASES)
def test_spaces_that_must_not_break_become_no_break_spaces(written: str, expected: str) -> None:
    assert french(written) == expected.replace("~", "\u00a0")


@pytest.mark.parametrize("written", [written for written, _ in CASES])
def test_setting_twice_changes_nothing_more(written: str) -> None:
    assert french(french(written)) == french(written)


def test_widening_touches_nothing_but_the_narrow_space() -> None:
    assert widened("Who?\u202fWhat : « 16 000 »") == "Who?\u00a0What : « 16 000 »"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("santé", "«~santé~»"),
        ("a\tb\u202ec", "«~a\ufffdb\ufffdc~»"),
        ("x" * 41, "«~" + "x" * 40 + "…~»"),
        ("un\u00a0mot", "«~un~mot~»"),
    ],
)
def test_any_text_can_be_shown_inside_a_sentence(text: str, expected: str) -> None:
    assert quoted(text) == expected.replace("~", "\u00a0")
