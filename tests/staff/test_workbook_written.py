"""A written workbook helps whoever edits it, and comes back as the same catalogue."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import ExhibitorKind, KeyFigure, Link
from kiosk.errors import KioskError
from kiosk.staff.carriers import read_carrier, write_carrier
from kiosk.staff.tables_file import read_tables
from kiosk.store.catalogue_writer import write_catalogue
from tests.builders import contents, make_catalogue, make_stand, many_stands
from tests.staff.books import cell_under, edit
from tests.staff.tables import HALL, THEME_LIST


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "hall.xlsx"
    write_carrier(HALL, file)
    return file


@pytest.mark.parametrize(
    "catalogue",
    [
        HALL,
        make_catalogue(*many_stands(30, seed=8)),
        make_catalogue(*(make_stand(str(rank), kind=kind) for rank, kind in enumerate(ExhibitorKind))),
        make_catalogue(make_stand(summary="Il dit «\u00a0oui;non\u00a0», \"peut-être\"\u00a0; 'et', puis")),
        make_catalogue(make_stand(note_for_staff="Une ligne\nune autre", title="=1+1", organiser="@nous")),
        make_catalogue(make_stand(title="'=1", short_title="''-", place="'cité'", summary="-")),
        make_catalogue(make_stand(title="_x0041_ <b>&amp;</b>", place="#N/A", summary="a\x01b\x1bc\ufffe")),
        make_catalogue(make_stand(themes=("sante", "emploi")), themes=THEME_LIST),
        make_catalogue(make_stand(themes=("sante", "emploi", "logement", "emploi")), themes=THEME_LIST),
        make_catalogue(make_stand("10 bis"), make_stand("A1"), make_stand("007", links=(Link("+1"),))),
    ],
)
def test_what_is_written_comes_back_as_it_was(tmp_path: Path, catalogue: Catalogue) -> None:
    write_carrier(catalogue, tmp_path / "hall.xlsx")
    carried = read_carrier(tmp_path / "hall.xlsx")
    assert contents(carried.catalogue) == contents(catalogue)
    assert carried.notices == ()


def test_the_edition_gives_the_same_database_byte_for_byte_through_both_carriers(tmp_path: Path) -> None:
    catalogue = read_tables(paths.tables_folder())
    write_catalogue(tmp_path / "hall.db", catalogue, "the same")
    for carrier in ("hall.xlsx", "hall"):
        write_carrier(catalogue, tmp_path / carrier)
        write_catalogue(tmp_path / "copy.db", read_carrier(tmp_path / carrier).catalogue, "the same")
        assert (tmp_path / "copy.db").read_bytes() == (tmp_path / "hall.db").read_bytes()


def test_the_same_catalogue_gives_the_same_bytes(path: Path) -> None:
    before = path.read_bytes()
    write_carrier(HALL, path)
    assert path.read_bytes() == before


def test_the_first_sheet_says_how_to_edit_the_others(path: Path) -> None:
    book = load_workbook(path)
    assert book.sheetnames == [
        "Lisez-moi", "Stands", "Sections", "Chiffres clés", "Liens", "Thèmes", "Événement",
    ]  # fmt: skip
    text = " ".join(str(row[0]) for row in book["Lisez-moi"].iter_rows(values_only=True))
    assert all(name in text for name in book.sheetnames[1:])


def test_each_sheet_has_a_bold_header_that_stays_in_sight(path: Path) -> None:
    for sheet in load_workbook(path).worksheets[1:]:
        assert str(sheet.freeze_panes)[1:] == "2"
        assert all(cell.font.b for cell in sheet[1])
        assert all(sheet.column_dimensions[f"{cell.coordinate}"[:-1]].width >= 8 for cell in sheet[1])


def test_every_cell_is_a_text_so_that_stand_numbers_stay_as_typed(path: Path) -> None:
    _, sheet = edit(path, "Stands")
    assert [cell.value for cell in sheet["A"]] == ["Numéro", "2", "10 bis"]
    assert {cell.number_format for row in sheet.iter_rows() for cell in row if cell.value} == {"@"}
    assert sheet.column_dimensions["A"].number_format == "@"


def test_kinds_and_themes_are_chosen_from_lists_that_let_another_word_pass(path: Path) -> None:
    _, sheet = edit(path, "Stands")
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    kinds = rules["E2:E100000"]
    assert kinds.formula1 == '"Mission Locale,Organisme public,Association,Entreprise"'
    themes = [rules[f"{letter}2:{letter}100000"] for letter in "FGH"]
    assert {rule.formula1 for rule in themes} == {"'Thèmes'!$B$2:$B$24"}
    assert {rule.errorStyle for rule in rules.values()} == {"warning"}


def test_the_themes_of_a_stand_stand_in_columns_of_their_own(path: Path) -> None:
    _, sheet = edit(path, "Stands")
    assert [cell_under(sheet, f"Thème {rank}", 2).value for rank in (1, 2, 3)] == ["Santé", "Emploi", None]


def test_a_cell_a_spreadsheet_would_compute_is_written_behind_an_apostrophe(tmp_path: Path) -> None:
    for text in ("=1+1", "+30", "-2", "@x", "'=1"):
        write_carrier(make_catalogue(make_stand(figures=(KeyFigure(text, "a"),))), tmp_path / "hall.xlsx")
        _, sheet = edit(tmp_path / "hall.xlsx", "Chiffres clés")
        assert cell_under(sheet, "Valeur", 2).value == f"'{text}"
        assert cell_under(sheet, "Valeur", 2).data_type == "s"


def test_a_text_too_long_for_a_cell_is_told_and_leaves_the_old_file(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(
        KioskError, match=r"^hall.xlsx, feuille «.Stands.», ligne 2, colonne «.résumé.».: ce texte dépasse"
    ):
        write_carrier(make_catalogue(make_stand(summary="x" * 32_768)), path)
    assert path.read_bytes() == before


def test_a_letter_that_cannot_be_written_is_told_and_leaves_the_old_file(path: Path) -> None:
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    with pytest.raises(KioskError, match="impossible à écrire"):
        write_carrier(make_catalogue(make_stand(summary="\ud800")), path)
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="le dossier n’existe pas"):
        write_carrier(HALL, tmp_path / "none" / "hall.xlsx")


@pytest.mark.parametrize("name", ["hall.xls", "hall.csv", "hall.ods", "hall.txt"])
def test_another_ending_is_not_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(KioskError, match=r"donnez le nom d’un classeur \.xlsx ou d’un dossier"):
        write_carrier(HALL, tmp_path / name)
