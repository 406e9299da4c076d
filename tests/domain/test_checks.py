"""What must hold before publication is told in French, with its place and how bad it is."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.checks import check
from kiosk.domain.problem import Place, Problem, Severity
from kiosk.domain.stand import Block, Event, KeyFigure, Link, Section, Wording
from kiosk.staff.schema import TABLES
from tests.builders import (
    EVENT,
    make_catalogue,
    make_full_stand,
    make_stand,
    make_theme,
    many_stands,
)

ERROR, WARNING = Severity.ERROR, Severity.WARNING
ENGLISH_SHORT = ("stands", "titre court (anglais)")


def english(**changes: str) -> Wording:
    return replace(make_stand().english, **changes)


def section(heading: str = "Pour qui", *texts: str) -> Section:
    return Section(heading, tuple(Block(text) for text in texts or ("Pour tous.",)))


def found(**changes: Any) -> list[tuple[Place, str, Severity]]:
    problems = check(make_catalogue(make_stand("1"), make_stand("12", **changes), themes=(make_theme(),)))
    return [(problem.place, problem.what, problem.severity) for problem in problems]


def test_nothing_is_said_of_a_right_catalogue() -> None:
    assert check(make_catalogue(make_stand("1"), make_stand("2"))) == ()


def test_nothing_is_said_of_generated_stands() -> None:
    assert check(make_catalogue(*many_stands(40, seed=2))) == ()


def test_of_a_full_stand_only_the_unknown_address_is_told() -> None:
    stand = make_full_stand("12", english=english())
    assert [problem.place for problem in check(make_catalogue(stand))] == [Place("links", "12", "adresse", 2)]


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


@pytest.mark.parametrize("number", ["—", "!!", "1234567", "10 ter A"])
def test_what_cannot_be_a_number_is_told(number: str) -> None:
    (problem,) = check(make_catalogue(make_stand(number)))
    assert problem.place == Place("stands", number, "numéro")
    assert "n’est pas un numéro de stand" in problem.what


def test_a_missing_number_is_told() -> None:
    assert check(make_catalogue(make_stand(""))) == (Problem(Place("stands", "", "numéro"), REQUIRED),)


@pytest.mark.parametrize(("first", "second"), [("12", "12"), ("12", "012"), ("10 bis", "10bis")])
def test_a_number_is_taken_once(first: str, second: str) -> None:
    (problem,) = check(make_catalogue(make_stand(first), make_stand(second)))
    assert problem == Problem(Place("stands", second, "numéro"), f"Le numéro {second} est déjà pris.")


def test_a_catalogue_without_stands_is_told() -> None:
    assert Problem(Place("stands"), "Le catalogue n’a aucun stand.") in check(make_catalogue())


def test_a_theme_without_stands_is_a_warning() -> None:
    problems = check(make_catalogue(make_stand(), themes=(make_theme(), make_theme("sante"))))
    assert problems == (
        Problem(Place("themes", field="mot"), "Aucun stand n’a le thème «\u00a0Santé\u00a0».", WARNING),
    )


@pytest.mark.parametrize(
    ("changes", "field", "severity"),
    [
        ({"word": ""}, "mot", ERROR),
        ({"word": "Vie, culture"}, "mot", ERROR),
        ({"long_word": ""}, "libellé long", ERROR),
        ({"english_word": ""}, "mot (anglais)", WARNING),
        ({"long_word": "L'emploi"}, "libellé long", WARNING),
    ],
)
def test_flaws_of_a_theme_are_told(changes: dict[str, str], field: str, severity: Severity) -> None:
    (problem,) = check(make_catalogue(make_stand(), themes=(make_theme(**changes),)))
    assert (problem.place, problem.severity) == (Place("themes", field=field), severity)


def test_two_themes_of_one_id_or_word_are_errors() -> None:
    themes = (make_theme("emploi"), make_theme("emploi"))
    problems = check(make_catalogue(make_stand(), themes=themes))
    assert {problem.place.field for problem in problems if problem.severity is ERROR} == {"id", "mot"}


@pytest.mark.parametrize(("event", "field"), [(Event("", "R"), "nom"), (Event("R", ""), "nom court")])
def test_an_event_needs_its_names(event: Event, field: str) -> None:
    assert check(make_catalogue(make_stand(), event=event)) == (Problem(Place("event", "", field), REQUIRED),)


def test_twins_that_differ_are_a_warning() -> None:
    problems = check(make_catalogue(make_stand("2"), make_stand("66", same_as="2", summary="Autre.")))
    what = "Le texte diffère de celui du stand 2."
    assert problems == (Problem(Place("stands", "66", "identique à"), what, WARNING),)


def test_a_twin_of_a_twin_names_the_first() -> None:
    stands = (make_stand("1"), make_stand("2", same_as="1"), make_stand("3", same_as="2"))
    (problem,) = check(make_catalogue(*stands))
    assert (problem.place.stand, problem.severity) == ("3", WARNING)


def test_twins_may_name_each_other() -> None:
    assert check(make_catalogue(make_stand("1", same_as="2"), make_stand("2", same_as="1"))) == ()


def test_every_place_is_a_table_and_a_column_that_staff_know() -> None:
    columns = {(table.name, column) for table in TABLES for column in (*table.columns, "")}
    broken = make_stand(
        "",
        title="",
        short_title="x" * 99,
        organiser="",
        summary="\t",
        themes=(),
        figures=(KeyFigure("", ""),) * 4,
        sections=(Section("x" * 99, ()),) * 7,
        links=(Link(""), Link("", "\t")),
        keywords=("a,b",),
        place="'",
        same_as="9",
        english=Wording(),
    )
    problems = check(make_catalogue(broken, themes=(make_theme("", word=""),), event=replace(EVENT, name="")))
    assert {(problem.place.table, problem.place.field) for problem in problems} <= columns
    assert len(problems) > 30
