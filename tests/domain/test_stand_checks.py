"""What must hold for one stand is told in French, with its place and how bad it is."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.checks import check
from kiosk.domain.problem import Place, Problem, Severity
from kiosk.domain.stand import Block, KeyFigure, Link, Section, Wording
from tests.builders import make_catalogue, make_stand, make_theme

ERROR, WARNING = Severity.ERROR, Severity.WARNING
ENGLISH_SHORT = ("stands", "titre court (anglais)")


def english(**changes: str) -> Wording:
    return replace(make_stand().english, **changes)


def section(heading: str = "Pour qui", *texts: str) -> Section:
    return Section(heading, tuple(Block(text) for text in texts or ("Pour tous.",)))


def found(**changes: Any) -> list[tuple[Place, str, Severity]]:
    problems = check(make_catalogue(make_stand("1"), make_stand("12", **changes), themes=(make_theme(),)))
    return [(problem.place, problem.what, problem.severity) for problem in problems]


REQUIRED = "Ce champ est nécessaire."
NO_VALUE = "Indiquez une valeur, ou videz la ligne."
NO_LABEL = "Indiquez un libellé, ou videz la ligne."
EMPTY = "Cette section est vide."
ONE_TOO_LONG = "Trop long de 1 caractère."
FOUR_TOO_LONG = "Trop long de 4 caractères."
COMMA = "Le mot-clé «~a, b~» ne peut pas contenir de virgule."
NO_ADDRESS = "L’adresse manque~: le lien reste caché sur la borne."
NO_SCHEME = "L’adresse ne commence pas par https:// ou http://."
STRAIGHT = "Remplacez le signe droit ' par l’apostrophe courbe ’."
STRAIGHT_QUOTE = 'Remplacez le signe droit " par les guillemets «~» ou “ ”.'
LONG_WORD = f"Le mot «~{'a' * 40}…~» compte 41 lettres~: l’écran ne sait pas le couper."
NO_ENGLISH = "La version anglaise manque~: le texte français la remplace."


@pytest.mark.parametrize(
    ("changes", "place", "what"),
    [
        ({"title": ""}, ("stands", "titre"), REQUIRED),
        ({"title": " \u00a0"}, ("stands", "titre"), REQUIRED),
        ({"short_title": ""}, ("stands", "titre court"), REQUIRED),
        ({"organiser": ""}, ("stands", "organisme"), REQUIRED),
        ({"summary": ""}, ("stands", "résumé"), REQUIRED),
        ({"short_title": "ab " * 21 + "a"}, ("stands", "titre court"), FOUR_TOO_LONG),
        ({"short_title": "ab " * 20 + "a"}, ("stands", "titre court"), ONE_TOO_LONG),
        ({"organiser": "ab " * 15 + "a"}, ("stands", "organisme"), FOUR_TOO_LONG),
        ({"summary": "ab " * 108}, ("stands", "résumé"), FOUR_TOO_LONG),
        ({"english": english(short_title="ab " * 21 + "a")}, ENGLISH_SHORT, FOUR_TOO_LONG),
        ({"english": english(summary="ab " * 108)}, ("stands", "résumé (anglais)"), FOUR_TOO_LONG),
        ({"themes": ()}, ("stands", "thèmes"), "Choisissez au moins un thème."),
        ({"themes": ("emploi", "emploi")}, ("stands", "thèmes"), "Le thème «~emploi~» est donné deux fois."),
        ({"themes": ("emploi", "vide")}, ("stands", "thèmes"), "Le thème «~vide~» n’existe pas."),
        ({"keywords": ("a, b",)}, ("stands", "mots-clés"), COMMA),
        ({"keywords": ("",)}, ("stands", "mots-clés"), REQUIRED),
        ({"same_as": "12"}, ("stands", "identique à"), "Un stand ne peut pas être identique à lui-même."),
        ({"same_as": "13"}, ("stands", "identique à"), "Le stand «~13~» n’existe pas."),
        ({"figures": (KeyFigure("", "jeunes"),)}, ("figures", "valeur", 1), NO_VALUE),
        ({"figures": (KeyFigure("1", "a"), KeyFigure("2", " "))}, ("figures", "libellé", 2), NO_LABEL),
        ({"figures": (KeyFigure("12345678901", "a"),)}, ("figures", "valeur", 1), FOUR_TOO_LONG),
        ({"figures": (KeyFigure("1", "ab " * 9 + "a"),)}, ("figures", "libellé", 1), FOUR_TOO_LONG),
        ({"figures": (KeyFigure("1", "a"),) * 4}, ("figures", ""), "Trois chiffres au plus."),
        ({"sections": (section("ab " * 17 + "a"),)}, ("sections", "intertitre", 1), FOUR_TOO_LONG),
        ({"sections": (section(), Section("Vide", ()))}, ("sections", "texte", 2), EMPTY),
        ({"sections": (section("Vide", " "),)}, ("sections", "texte", 1), EMPTY),
        ({"sections": (section(),) * 7}, ("sections", ""), "Six sections au plus."),
        ({"links": (Link("", "https://exemple.fr"),)}, ("links", "libellé", 1), REQUIRED),
    ],
)  # fmt: skip
def test_an_error_is_told_at_its_place(changes: dict[str, Any], place: tuple[Any, ...], what: str) -> None:
    table, field, *order = place
    expected = (Place(table, "12", field, *order), what.replace("~", "\u00a0"), ERROR)
    assert found(**changes) == [expected]


def test_a_fourth_theme_is_one_too_many() -> None:
    themes = ("emploi", "sante", "logement", "culture")
    problems = check(make_catalogue(make_stand("12", themes=themes)))
    assert problems == (Problem(Place("stands", "12", "thèmes"), "Trois thèmes au plus."),)


@pytest.mark.parametrize(
    ("changes", "place", "what"),
    [
        ({"links": (Link("Site"),)}, ("links", "adresse", 1), NO_ADDRESS),
        ({"links": (Link("Site", "exemple.fr"),)}, ("links", "adresse", 1), NO_SCHEME),
        ({"title": "L'été"}, ("stands", "titre"), STRAIGHT),
        ({"place": 'Hall "A"'}, ("stands", "lieu"), STRAIGHT_QUOTE),
        ({"sections": (section("Et", "a", "b'c"),)}, ("sections", "texte", 1), STRAIGHT),
        ({"summary": "a" * 41}, ("stands", "résumé"), LONG_WORD),
        ({"english": Wording("", "a", "b")}, ("stands", "titre (anglais)"), NO_ENGLISH),
        ({"english": Wording("a", "", "b")}, ENGLISH_SHORT, NO_ENGLISH),
        ({"english": Wording("a", "b", "")}, ("stands", "résumé (anglais)"), NO_ENGLISH),
    ],
)  # fmt: skip
def test_a_warning_is_told_at_its_place(changes: dict[str, Any], place: tuple[Any, ...], what: str) -> None:
    table, field, *order = place
    expected = (Place(table, "12", field, *order), what.replace("~", "\u00a0"), WARNING)
    assert found(**changes) == [expected]


@pytest.mark.parametrize(
    "changes",
    [
        {"short_title": "a" * 30 + " " + "a" * 29},
        {"organiser": "ab " * 14},
        {"summary": "ab" + " ab" * 106},
        {"figures": (KeyFigure("1234567", "ab " * 8),) * 3},
        {"sections": (section("ab " * 16),) * 6},
        {"sections": (section(""),)},
        {"summary": "a" * 40},
        {"links": (Link("Site", "https://exemple.fr/" + "a" * 60 + "'"),)},
        {"note_for_staff": "L'été :\n\tvoir →"},
    ],
)
def test_what_just_fits_is_right(changes: dict[str, Any]) -> None:
    assert found(**changes) == []


@pytest.mark.parametrize(
    "mark",
    ["\x00", "\t", "\n", "\r", "\x1b", "\x7f", "\x85", "\xad", "\u061c", "\u200b", "\u200c", "\u200d",
     "\u200e", "\u2028", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u202f", "\u2060", "\u2066",
     "\u2067", "\u2068", "\u2069", "\u2192", "\ue000", "\ufe0f", "\ufeff", "\ufffd", chr(0xD800)],
)  # fmt: skip
@pytest.mark.parametrize("field", ["titre court", "adresse", "texte", "résumé (anglais)"])
def test_a_character_the_screen_cannot_show_is_an_error(mark: str, field: str) -> None:
    text = f"avant{mark}après"
    changes: dict[str, dict[str, Any]] = {
        "titre court": {"short_title": text},
        "adresse": {"links": (Link("Site", f"https://{text}"),)},
        "texte": {"sections": (section("Et", text),)},
        "résumé (anglais)": {"english": english(summary=text)},
    }
    ((place, what, severity),) = found(**changes[field])
    assert (place.field, severity) == (field, ERROR)
    assert what.startswith(f"Le caractère U+{ord(mark):04X} n’est pas permis (après «\u00a0")


@pytest.mark.parametrize(
    "text", ["Œuvre à 85\u00a0% — « Été » … 12\u00a0€ № ½ ç Ÿ", "Đặng", "Ελλάδα", "B2C+ & co."]
)
def test_letters_of_all_sorts_are_right(text: str) -> None:
    assert found(title=text) == []
