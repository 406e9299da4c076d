"""A problem is told in one way, whatever its reader calls the table."""

import pytest

from kiosk.domain.checks import check
from kiosk.domain.problem import TABLE_NAMES, Place, Problem
from kiosk.domain.stand import Event, KeyFigure, Link, Section
from tests.builders import make_catalogue, make_stand, make_theme


@pytest.mark.parametrize(
    ("place", "table", "line"),
    [
        (Place("stands"), "", "Non."),
        (Place("stands"), "stands.csv", "stands.csv~: Non."),
        (Place("themes", field="mot"), "Thèmes", "Thèmes, mot~: Non."),
        (Place("stands", "10 bis", "titre"), "", "stand «~10 bis~», titre~: Non."),
        (Place("stands", "7\x1b[2J"), "", "stand «~7\ufffd[2J~»~: Non."),
        (
            Place("figures", "7", "valeur", 2),
            "Chiffres clés",
            "Chiffres clés, stand «~7~», ordre 2, valeur~: Non.",
        ),
    ],
)
def test_the_place_comes_first(place: Place, table: str, line: str) -> None:
    assert Problem(place, "Non.").told(table) == line.replace("~", "\u00a0")


def test_among_the_lines_of_a_stand_it_is_not_named_again() -> None:
    problem = Problem(Place("links", "7", "adresse", 2), "Non.")
    assert problem.told("Liens", names_stand=False) == "Liens, ordre 2, adresse\u00a0: Non."


def test_every_table_in_which_something_can_be_wrong_has_a_name() -> None:
    figures, sections, links = (KeyFigure("", ""),), (Section("", ()),), (Link(""),)
    wrong = make_stand(title="", figures=figures, sections=sections, links=links)
    problems = check(make_catalogue(wrong, themes=(make_theme(word=""),), event=Event("", "")))
    assert {problem.place.table for problem in problems} == set(TABLE_NAMES)
