"""What must hold between stands, themes and the event is told in French with its place."""

from dataclasses import replace

import pytest

from kiosk.domain.checks import check
from kiosk.domain.problem import Place, Problem, Severity
from kiosk.domain.stand import Event, KeyFigure, Link, Section, Wording
from kiosk.domain.typography import quoted
from kiosk.staff.schema import TABLES
from tests.builders import EVENT, make_catalogue, make_full_stand, make_stand, make_theme, many_stands

ERROR, WARNING = Severity.ERROR, Severity.WARNING
REQUIRED = "Ce champ est nécessaire."


def test_nothing_is_said_of_a_right_catalogue() -> None:
    assert check(make_catalogue(make_stand("1"), make_stand("2"))) == ()


def test_nothing_is_said_of_generated_stands() -> None:
    assert check(make_catalogue(*many_stands(40, seed=2))) == ()


def test_of_a_full_stand_only_the_unknown_address_is_told() -> None:
    stand = make_full_stand("12", english=make_stand().english)
    assert [problem.place for problem in check(make_catalogue(stand))] == [Place("links", "12", "adresse", 2)]


@pytest.mark.parametrize("number", ["—", "!!", "1234567", "100 bis", "10 ter A"])
def test_what_cannot_be_a_number_is_told_with_the_rule_that_it_breaks(number: str) -> None:
    (problem,) = check(make_catalogue(make_stand(number)))
    assert problem.place == Place("stands", number, "numéro")
    rule = "six caractères au plus, espaces compris, dont une lettre ou un chiffre"
    assert problem.what == f"{quoted(number)} n’est pas un numéro de stand\u00a0: {rule}."


@pytest.mark.parametrize("number", ["1", "A", "100bis", "10 bis", "A-12/B"])
def test_a_number_has_up_to_six_characters_with_its_spaces(number: str) -> None:
    assert check(make_catalogue(make_stand(number))) == ()


def test_a_missing_number_is_told() -> None:
    assert check(make_catalogue(make_stand(""))) == (Problem(Place("stands", "", "numéro"), REQUIRED),)


@pytest.mark.parametrize(("first", "second"), [("12", "12"), ("12", "012"), ("10 bis", "10bis")])
def test_a_number_is_taken_once(first: str, second: str) -> None:
    (problem,) = check(make_catalogue(make_stand(first), make_stand(second)))
    assert problem == Problem(Place("stands", second, "numéro"), f"Le numéro {second} est déjà pris.")


@pytest.mark.parametrize(("shown", "hidden"), [("12", "12"), ("12", "012"), ("10 bis", "10bis")])
def test_a_number_is_not_shared_with_a_hidden_stand(shown: str, hidden: str) -> None:
    (problem,) = check(make_catalogue(make_stand(hidden, hidden=True), make_stand(shown), make_stand("13")))
    what = f"Le numéro {shown} est aussi celui d’un stand masqué."
    assert problem == Problem(Place("stands", shown, "numéro"), what)


def test_a_hidden_stand_is_not_checked() -> None:
    assert check(make_catalogue(make_stand("1"), make_stand("—", title="", hidden=True))) == ()


def test_a_catalogue_of_hidden_stands_alone_has_none() -> None:
    problems = check(make_catalogue(make_stand("1", hidden=True)))
    assert Problem(Place("stands"), "Le catalogue n’a aucun stand.") in problems


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


@pytest.mark.parametrize(("count", "told"), [(14, []), (15, ["Quatorze thèmes au plus."])])
def test_more_themes_than_the_home_screen_has_tiles_are_an_error(count: int, told: list[str]) -> None:
    themes = tuple(make_theme(f"t{number}") for number in range(count))
    problems = check(make_catalogue(make_stand(themes=("t0",)), themes=themes))
    assert [problem.what for problem in problems if problem.severity is ERROR] == told


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


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        (("10 bis", "11", "10bis"), ""),
        (("7", "11", "007"), ""),
        (("10 bis", "11", "12"), "Le stand «\u00a012\u00a0» n’existe pas."),
        (("10 bis", "11", "—"), "Le stand «\u00a0—\u00a0» n’existe pas."),
        (("10", "11", "011"), "Un stand ne peut pas être identique à lui-même."),
    ],
)
def test_a_twin_is_found_however_its_number_is_spelled(numbers: tuple[str, str, str], told: str) -> None:
    first, second, named = numbers
    problems = check(make_catalogue(make_stand(first), make_stand(second, same_as=named)))
    assert [problem.what for problem in problems] == ([told] if told else [])


def test_twins_may_name_each_other_in_other_spellings() -> None:
    stands = make_stand("1 bis", same_as="02"), make_stand("2", same_as="1bis")
    assert check(make_catalogue(*stands)) == ()


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


def test_a_theme_that_only_hidden_stands_have_is_told() -> None:
    stands = (make_stand("1"), make_stand("2", themes=("sante",), hidden=True))
    assert [problem.place.table for problem in check(make_catalogue(*stands))] == ["themes"]
