"""The report gives the desk its rows and counters, and the command line its lines."""

from dataclasses import replace

import pytest

from kiosk.domain.problem import Place, Problem, Severity
from kiosk.domain.stand import Event
from kiosk.staff.change import ChangeKind
from kiosk.staff.changes import compare
from kiosk.staff.report import ReportRow, excerpts, problem_line, report, report_lines
from tests.builders import EVENT, make_catalogue, make_full_stand, make_stand, make_theme
from tests.staff.tables import told

THEMES = (make_theme("emploi"), make_theme("sante"))
BEFORE = make_catalogue(make_full_stand("1"), make_stand("2"), make_stand("3"), themes=THEMES)


def row(
    kind: str, number: str, title: str, field: str, before: str, after: str, *, is_ticked: bool = True
) -> ReportRow:
    return ReportRow("", ChangeKind(kind), number, title, field, before, told(after), is_ticked)


def test_rows_are_those_of_the_desk() -> None:
    after = make_catalogue(
        make_full_stand("1"), make_stand("2", organiser="ARML", themes=("emploi", "sante")),
        make_full_stand("9"), make_stand("10", summary="Neuf.", themes=()),
        themes=THEMES, event=Event(EVENT.name, "R 25"),
    )  # fmt: skip
    rows = report("a.xlsx", 4, compare(BEFORE, after)).rows
    assert [replace(row, id="") for row in rows] == [
        row("modifié", "", "Rencontres 2025", "Événement, nom court", "Rencontres 2025", "R 25"),
        row("modifié", "2", "Parrainage 2", "Organisme", "Mission Locale de Sète", "ARML"),
        row("modifié", "2", "Parrainage 2", "Thèmes", "Emploi", "Emploi, Santé"),
        row("retiré", "3", "Parrainage 3", "Absent du fichier", "Stand complet", "Masqué, récupérable"),
        row(
            "doublon", "9", "Parrainage 9", "Même texte que le stand 1", "—", "À garder ou à fusionner~?",
            is_ticked=False,
        ),
        row("ajouté", "10", "Parrainage 10", "Nouveau dans le fichier", "—", "Ajouté sans thème"),
    ]  # fmt: skip


def test_counters_count_stands_and_not_rows() -> None:
    changed = make_stand("2", organiser="ARML", place="Ici")
    after = make_catalogue(make_full_stand("1"), changed, make_stand("3"), themes=THEMES)
    counters = report("a.xlsx", 3, compare(BEFORE, after)).counters
    assert [(one.count, one.word) for one in counters] == [
        (0, "ajouté"), (1, "modifié"), (0, "retiré"), (0, "doublon"), (2, "identiques"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("", "neuf", ("—", "neuf")),
        ("court", "court aussi", ("court", "court aussi")),
        ("ligne\nautre", "ligne", ("ligne autre", "ligne")),
        ("a" * 100 + "b", "a" * 100 + "c", (f"…{'a' * 24}b", f"…{'a' * 24}c")),
        ("a" * 70 + "b", "a" * 70 + "c", ("a" * 70 + "b", "a" * 70 + "c")),
        ("x" * 200, "y" * 200, (f"{'x' * 80}…", f"{'y' * 80}…")),
    ],
)
def test_long_texts_are_cut_around_what_differs(before: str, after: str, shown: tuple[str, str]) -> None:
    assert excerpts(before, after) == shown


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem(Place("stands", "3", "type"), "Type proposé.", Severity.WARNING), "type~: Type proposé."),
        (Problem(Place("stands", "3", "titre"), "Trop long."), "Erreur~: titre~: Trop long."),
        (Problem(Place("links", "3", "adresse", 2), "Vide."), "Erreur~: Liens, ordre 2, adresse~: Vide."),
        (Problem(Place("sections", "3"), "Six au plus.", Severity.WARNING), "Sections~: Six au plus."),
        (Problem(Place("stands"), "67 stands.", Severity.WARNING), "67 stands."),
    ],
)  # fmt: skip
def test_a_problem_is_a_line(problem: Problem, line: str) -> None:
    assert problem_line(problem) == told(line)


def test_lines_tell_the_file_then_what_to_read_again_then_the_changes() -> None:
    doubt = Problem(Place("stands", "2", "type"), "Type proposé.", Severity.WARNING)
    lines = list(report_lines(report("a.txt", 3, compare(BEFORE, BEFORE), ("Une formule.",), (doubt,))))
    assert lines == [
        "a.txt · 3 stands lus · rien n’est encore appliqué",
        "",
        told("Lecture du fichier~:"),
        "  - Une formule.",
        "",
        told("À relire~:"),
        "  Stand 2",
        told("    - type~: Type proposé."),
        "",
        "0 ajouté, 0 modifié, 0 retiré, 0 doublon, 3 identiques.",
    ]
