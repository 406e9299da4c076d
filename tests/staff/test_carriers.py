"""One door for catalogues that staff carry; what a carrier lacks is kept from the current catalogue."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.staff.carriers import read_carrier, write_carrier
from kiosk.staff.faults import TablesError
from tests.builders import contents, make_catalogue, make_full_stand
from tests.staff.books import HEADER, line, save
from tests.staff.tables import HALL, THEME_LIST, told


@pytest.mark.parametrize("name", ["hall", "hall.xlsx", "Hall.XLSX", "2025.11"])
def test_a_catalogue_goes_out_and_comes_back(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "2025.11":
        path.mkdir()
    write_carrier(HALL, path)
    carried = read_carrier(path)
    assert contents(carried.catalogue) == contents(HALL)
    assert carried.notices == ()


def test_what_a_workbook_of_stands_alone_lacks_is_kept_and_told(tmp_path: Path) -> None:
    path = save(tmp_path / "hall.xlsx", {"Stands": [HEADER, line("2", "Nouveau"), line("3")]})
    carried = read_carrier(path, HALL)
    old, new = HALL.stand("2"), carried.catalogue.stand("2")
    assert [stand.number for stand in carried.catalogue.stands] == ["2", "3"]
    assert new.title == "Nouveau"
    assert (new.sections, new.figures, new.links) == (old.sections, old.figures, old.links)
    assert (new.english, new.note_for_staff, new.keywords) == (old.english, old.note_for_staff, old.keywords)
    assert carried.catalogue.stand("3").sections == ()
    assert (carried.catalogue.event, carried.catalogue.themes) == (HALL.event, HALL.themes)
    tables = ["Événement", "Thèmes", "Sections", "Chiffres clés", "Liens"]
    missing = [
        f"hall.xlsx~: la table «~{table}~» manque, celle du catalogue actuel est gardée." for table in tables
    ]
    columns = (
        "hall.xlsx, feuille «~Stands~»~: les colonnes manquent~: «~mots-clés~», «~lieu~», «~note équipe~», "
        "«~titre (anglais)~», «~titre court (anglais)~», «~résumé (anglais)~»~; "
        "les textes du catalogue actuel sont gardés."
    )
    assert carried.notices == tuple(map(told, [columns, *missing]))


def test_without_a_current_catalogue_the_event_and_the_themes_are_needed(tmp_path: Path) -> None:
    path = save(tmp_path / "hall.xlsx", {"Stands": [HEADER, line()]})
    with pytest.raises(TablesError) as error:
        read_carrier(path)
    assert error.value.problems == tuple(
        told(f"hall.xlsx~: la table «~{table}~» manque, et il n’y a pas de catalogue actuel où la prendre.")
        for table in ("Événement", "Thèmes")
    )


def test_sections_figures_and_links_may_be_missing_and_it_is_told(tmp_path: Path) -> None:
    write_carrier(HALL, tmp_path / "hall")
    for name in ("sections", "figures", "links"):
        (tmp_path / "hall" / f"{name}.csv").unlink()
    carried = read_carrier(tmp_path / "hall")
    assert carried.catalogue.stand("2").sections == ()
    assert carried.notices == tuple(
        told(f"hall~: la table «~{table}~» manque, les stands n’en ont pas.")
        for table in ("Sections", "Chiffres clés", "Liens")
    )


def test_without_stands_nothing_is_carried(tmp_path: Path) -> None:
    write_carrier(HALL, tmp_path / "hall")
    (tmp_path / "hall" / "stands.csv").unlink()
    with pytest.raises(TablesError, match="la table des stands manque"):
        read_carrier(tmp_path / "hall", HALL)


def test_a_column_that_is_there_and_empty_empties_it(tmp_path: Path) -> None:
    header = (*HEADER, "lieu", "note équipe")
    path = save(tmp_path / "hall.xlsx", {"Stands": [header, [*line(), None, None]]})
    assert read_carrier(path, HALL).catalogue.stand("2").note_for_staff == ""


def test_the_current_catalogue_is_found_by_what_a_number_means(tmp_path: Path) -> None:
    base = make_catalogue(make_full_stand("10 bis"), themes=THEME_LIST)
    path = save(tmp_path / "hall.xlsx", {"Stands": [HEADER, line("10BIS")]})
    stand = read_carrier(path, base).catalogue.stand("10BIS")
    assert stand.sections == base.stand("10 bis").sections
    assert stand.place == "Hall A"


def test_the_current_catalogue_is_not_changed(tmp_path: Path) -> None:
    before = contents(HALL)
    read_carrier(save(tmp_path / "hall.xlsx", {"Stands": [HEADER, line()]}), HALL)
    assert contents(HALL) == before


def test_what_was_written_is_not_mixed_with_the_current_catalogue(tmp_path: Path) -> None:
    bare = make_catalogue(
        replace(HALL.stand("2"), sections=(), note_for_staff="", links=()), themes=THEME_LIST
    )
    for name in ("hall.xlsx", "hall"):
        write_carrier(bare, tmp_path / name)
        assert contents(read_carrier(tmp_path / name, HALL).catalogue) == contents(bare)


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("hall.xls", "c’est un ancien classeur .xls~; enregistrez-le au format .xlsx."),
        ("hall.ods", "c’est un classeur .ods~; enregistrez-le au format .xlsx."),
        ("hall.xlsm", "ce classeur peut contenir des macros~; enregistrez-le au format .xlsx."),
        ("hall.pdf", "donnez un classeur .xlsx, un dossier de .csv, un .csv de stands ou une page en .txt."),
        ("hall.xlsx", "le fichier manque."),
    ],
)
def test_another_file_is_refused_in_one_sentence(tmp_path: Path, name: str, what: str) -> None:
    with pytest.raises(TablesError) as error:
        read_carrier(tmp_path / name)
    assert error.value.problems == (told(f"{name}~: {what}"),)
