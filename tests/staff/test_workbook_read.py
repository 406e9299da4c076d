"""A workbook is read as people and spreadsheets save it; what cannot be is told with its place."""

import re
from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.domain.stand import KeyFigure
from kiosk.staff.carriers import read_carrier, write_carrier
from kiosk.staff.faults import TablesError
from tests.builders import contents
from tests.damage.raw_workbook import packed, parts, sheet, stand_line, stand_with
from tests.staff.books import HEADER, cell_under, edit, line, read_stands, save
from tests.staff.tables import HALL, told

PLACE = "hall.xlsx, feuille «~Stands~»"
KEPT = ("Événement", "Thèmes", "Sections", "Chiffres clés", "Liens")


def notices_of(notices: tuple[str, ...]) -> list[str]:
    """The notices beside those about tables that the file does not have."""
    return [notice for notice in notices if "catalogue actuel" not in notice]


def refused(folder: Path, *lines: list[object], header: tuple[object, ...] = HEADER) -> tuple[str, ...]:
    with pytest.raises(TablesError) as error:
        read_stands(folder, *lines, header=header)
    return error.value.problems


@pytest.mark.parametrize(
    ("number", "expected"),
    [(12, "12"), (12.0, "12"), ("12.0", "12"), ("12,00", "12"), (" 12\u00a0", "12"), ("10 bis", "10 bis"),
     ("10\u00a0bis", "10 bis"), ("N° 12", "12"), ("n°12", "12"), ("Stand 12", "12"), ("A1", "A1"),
     ("07", "07")],
)  # fmt: skip
def test_the_number_of_a_stand_is_read_as_people_write_it(
    tmp_path: Path, number: object, expected: str
) -> None:
    carried = read_stands(tmp_path, line(number))
    assert [stand.number for stand in carried.catalogue.stands] == [expected]
    assert notices_of(carried.notices) == []


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [(1300, "General", "1300"), (1300, "#,##0", "1~300"), (3.5, "General", "3,5"), (0.3, "0%", "30~%"),
     (0.125, "0.0%", "12,5~%"), (20, '#,##0\\ "€"', "20~€"), (0.1 + 0.2, "General", "0,3"),
     (1e16, "General", "1e+16"), (-4, "General", "-4"), (2.50, "0.00", "2,5")],
)  # fmt: skip
def test_a_number_is_read_as_the_spreadsheet_shows_it(
    tmp_path: Path, value: float, number_format: str, expected: str
) -> None:
    path = tmp_path / "hall.xlsx"
    write_carrier(HALL, path)
    book, figures = edit(path, "Chiffres clés")
    cell = cell_under(figures, "Valeur", 2)
    cell.value, cell.number_format = value, number_format
    book.save(path)
    assert read_carrier(path).catalogue.stand("2").figures[0] == KeyFigure(told(expected), "visiteurs")


@pytest.mark.parametrize(
    ("value", "expected", "what"),
    [
        (date(2025, 12, 3), "03/12/2025", "une date"),
        (datetime(2025, 12, 3, 9, 30), "03/12/2025 09:30", "une date"),
        (time(14, 5), "14:05", "une heure"),
        (True, "oui", "une valeur logique"),
        (False, "non", "une valeur logique"),
    ],
)
def test_a_date_in_a_text_is_read_and_told(tmp_path: Path, value: object, expected: str, what: str) -> None:
    carried = read_stands(tmp_path, line("2", value))
    assert carried.catalogue.stand("2").title == expected
    told_it = f"{PLACE}, ligne 2, colonne «~titre~»~: cette cellule est {what}, lue «~{expected}~»."
    assert notices_of(carried.notices) == [told(told_it)]


def test_a_date_for_a_number_is_refused_as_it_is_not_what_was_typed(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, line(date(2025, 12, 3)))
    assert problem == told(
        f"{PLACE}, ligne 2, colonne «~numéro~»~: cette cellule est une date~; "
        "mettez la cellule au format Texte et tapez le numéro de nouveau."
    )


def test_a_formula_without_a_result_is_told_with_sheet_line_and_column(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, line("2"), line("3", '=A2&"x"'))
    assert problem == told(
        f"{PLACE}, ligne 3, colonne «~titre~»~: cette formule n’a pas de résultat enregistré~; "
        "ouvrez le classeur dans un tableur et enregistrez-le."
    )


def test_a_formula_is_read_with_its_last_result_and_told(tmp_path: Path) -> None:
    cell = '<c r="B2" t="str"><f>A1</f><v>Calculé</v></c>'
    (tmp_path / "hall.xlsx").write_bytes(stand_with("titre", cell))
    carried = read_carrier(tmp_path / "hall.xlsx", HALL)
    assert carried.catalogue.stand("2").title == "Calculé"
    expected = told(f"{PLACE}~: cellules calculées, lues avec leur dernier résultat~: B2.")
    assert expected in carried.notices


def test_a_cell_in_error_is_told_with_sheet_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "hall.xlsx").write_bytes(stand_with("résumé", '<c t="e"><v>#REF!</v></c>'))
    with pytest.raises(TablesError) as error:
        read_carrier(tmp_path / "hall.xlsx", HALL)
    expected = told(f"{PLACE}, ligne 2, colonne «~résumé~»~: cette cellule est en erreur (#REF!).")
    assert error.value.problems == (expected,)


def test_merged_cells_count_for_each_of_their_lines_and_are_told(tmp_path: Path) -> None:
    path = tmp_path / "hall.xlsx"
    write_carrier(HALL, path)
    book, sections = edit(path, "Sections")
    sections.merge_cells("A2:A3")
    book.save(path)
    carried = read_carrier(path)
    assert contents(carried.catalogue) == contents(HALL)
    what = "cellules fusionnées, la valeur est reprise sur chaque ligne~: A2:A3."
    assert carried.notices == (told(f"hall.xlsx, feuille «~Sections~»~: {what}"),)


def test_merged_titles_name_each_of_their_columns(tmp_path: Path) -> None:
    header = (*HEADER[:5], "Thèmes", None, None, "Résumé")
    row = [*line()[:5], "Emploi", "Santé", None, "Résumé."]
    path = save(tmp_path / "hall.xlsx", {"Stands": [header, row]})
    book, stands = edit(path, "Stands")
    stands.merge_cells("F1:H1")
    book.save(path)
    assert read_carrier(path, HALL).catalogue.stand("2").themes == ("emploi", "sante")


def test_blank_lines_are_passed_over_and_hidden_ones_read_and_told(tmp_path: Path) -> None:
    path = save(tmp_path / "hall.xlsx", {"Stands": [HEADER, [], line("2"), [" ", None, "\u00a0"], line("3")]})
    book, stands = edit(path, "Stands")
    stands.row_dimensions[5].hidden = True
    book.save(path)
    carried = read_carrier(path, HALL)
    assert [stand.number for stand in carried.catalogue.stands] == ["2", "3"]
    expected = told(f"{PLACE}~: lignes masquées dans le tableur, lues comme les autres~: 5.")
    assert notices_of(carried.notices) == [expected]


@pytest.mark.parametrize(
    "header",
    [
        ("numero", "TITRE", "titre  court", "organisme", "type", "themes", "resume"),
        ("N°", "Titre officiel", "Nom court", "Structure", "Catégorie", "Thématiques", "Description"),
        ("Stand", "Nom", "Titre abrégé", "Exposant", "Type d’organisme", "Thème", "Présentation"),
        ("n° de stand *", "Intitulé", "Titre court (60 max)", "Organisme", "Type", "Thème 1", "Résumé (320)"),
    ],
)
def test_titles_of_columns_are_known_by_their_meaning(tmp_path: Path, header: tuple[str, ...]) -> None:
    carried = read_stands(tmp_path, line(), header=header)
    assert carried.catalogue.stand("2").organiser == "Nous"
    assert notices_of(carried.notices) == []


def test_themes_come_in_one_cell_or_in_three(tmp_path: Path) -> None:
    together = read_stands(tmp_path, line(themes="Santé, emploi ,LOGEMENT"))
    header = (*HEADER[:5], "Thème 1", "Thème 2", "Thème 3", "Résumé")
    apart = read_stands(tmp_path, [*line()[:5], "Santé", None, "Emploi", "Résumé."], header=header)
    assert together.catalogue.stand("2").themes == ("sante", "emploi", "logement")
    assert apart.catalogue.stand("2").themes == ("sante", "emploi")


def test_unknown_columns_are_set_aside_and_named(tmp_path: Path) -> None:
    carried = read_stands(tmp_path, [*line(), "12 €", "x", "y"], header=(*HEADER, "Prix", None, "Dépôt"))
    expected = f"{PLACE}~: colonnes laissées de côté, rien n’en est lu~: «~Prix~», I (sans titre), «~Dépôt~»."
    assert notices_of(carried.notices) == [told(expected)]


def test_lines_above_the_titles_are_passed_over_and_told(tmp_path: Path) -> None:
    carried = read_stands(tmp_path, [], ["mise à jour le 3"], HEADER, line(), header=("Liste des exposants",))
    assert [stand.number for stand in carried.catalogue.stands] == ["2"]
    assert notices_of(carried.notices) == [
        told(f"{PLACE}~: rien n’est lu au-dessus des titres (les lignes 1 à 3).")
    ]


def test_a_missing_title_is_told_with_sheet_and_line(tmp_path: Path) -> None:
    assert refused(tmp_path, line()[:6], header=HEADER[:6]) == (
        told(f"{PLACE}, ligne 1~: la colonne «~résumé~» manque."),
    )


@pytest.mark.parametrize("name", ["stands", "STANDS ", "Exposants", "Liste des stands"])
def test_sheets_are_known_by_their_meaning(tmp_path: Path, name: str) -> None:
    path = save(tmp_path / "hall.xlsx", {"Notes": [["à faire"]], name: [HEADER, line()]})
    carried = read_carrier(path, HALL)
    expected = "hall.xlsx, feuille «~Notes~»~: feuille laissée de côté, rien n’en est lu."
    assert notices_of(carried.notices) == [told(expected)]


def test_a_sheet_without_a_name_is_known_by_its_titles(tmp_path: Path) -> None:
    path = save(tmp_path / "hall.xlsx", {"Feuil1": [HEADER, line()], "Feuil2": []})
    carried = read_carrier(path, HALL)
    assert carried.catalogue.stand("2").title == "Titre"
    expected = "hall.xlsx, feuille «~Feuil1~»~: lue comme la feuille «~Stands~»."
    assert notices_of(carried.notices) == [told(expected)]


def test_two_sheets_of_stands_are_told(tmp_path: Path) -> None:
    path = save(tmp_path / "hall.xlsx", {"Stands": [HEADER, line()], "Exposants": [HEADER, line("3")]})
    with pytest.raises(
        TablesError, match=r"feuille «.Exposants.».: cette feuille et «.Stands.» disent la même"
    ):
        read_carrier(path, HALL)


def test_a_hidden_sheet_is_read_and_told(tmp_path: Path) -> None:
    path = save(tmp_path / "hall.xlsx", {"Stands": [HEADER, line()], "Notes": [["x"]]})
    book = load_workbook(path)
    book.active = 1
    hidden = book["Stands"]
    assert isinstance(hidden, Worksheet)
    hidden.sheet_state = "hidden"
    book.save(path)
    assert (
        told(f"{PLACE}~: cette feuille masquée est lue comme les autres.") in read_carrier(path, HALL).notices
    )


def test_a_bad_cell_is_told_with_sheet_line_and_column(tmp_path: Path) -> None:
    assert refused(tmp_path, line("2"), line("2"), line("4", themes="Pêche")) == (
        told(f"{PLACE}, ligne 3, colonne «~numéro~»~: le numéro «~2~» est déjà pris, ligne 2."),
        told(f"{PLACE}, ligne 4, colonne «~thèmes~»~: le thème «~Pêche~» n’existe pas."),
    )


def test_prefixed_names_of_elements_are_read(tmp_path: Path) -> None:
    plain = parts(sheet(stand_line()))
    prefixed = {
        name: re.sub(rb"<(/?)(?=\w)", rb"<\1p:", part).replace(b"xmlns=", b"xmlns:p=")
        for name, part in plain.items()
    }
    (tmp_path / "hall.xlsx").write_bytes(packed(prefixed))
    assert read_carrier(tmp_path / "hall.xlsx", HALL).catalogue.stand("2").title == "Titre"
