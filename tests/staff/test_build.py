"""Building makes the kiosk's file from the tables, or says what to mend and leaves the old one."""

import hashlib
from pathlib import Path

import pytest

from kiosk.domain.problem import Place, Problem
from kiosk.errors import KioskError
from kiosk.staff.build import build_catalogue_file, told
from kiosk.staff.built_from import is_current
from kiosk.staff.faults import TablesError
from kiosk.staff.tables_file import write_tables
from kiosk.store.catalogue_reader import read_catalogue
from tests.builders import contents, make_catalogue, make_stand, many_stands

HALL = make_catalogue(*many_stands(20, seed=6))


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    folder = tmp_path / "tables"
    write_tables(HALL, folder)
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.db"


def test_the_file_holds_what_the_tables_say(tables: Path, target: Path) -> None:
    build_catalogue_file(tables, target)
    assert contents(read_catalogue(target)) == contents(HALL)


def test_the_same_tables_give_the_same_bytes(tables: Path, target: Path) -> None:
    build_catalogue_file(tables, target)
    first = hashlib.sha256(target.read_bytes()).digest()
    target.unlink()
    build_catalogue_file(tables, target)
    assert hashlib.sha256(target.read_bytes()).digest() == first


def test_a_file_is_current_until_a_table_changes(tables: Path, target: Path) -> None:
    assert not is_current(tables, target)
    build_catalogue_file(tables, target)
    assert is_current(tables, target)
    with (tables / "links.csv").open("ab") as file:
        file.write(b"\n")
    assert not is_current(tables, target)
    build_catalogue_file(tables, target)
    assert is_current(tables, target)


def test_a_damaged_file_is_not_current(tables: Path, target: Path) -> None:
    build_catalogue_file(tables, target)
    target.write_bytes(target.read_bytes()[:5000])
    assert not is_current(tables, target)


def test_errors_in_the_content_leave_the_old_file(tables: Path, target: Path) -> None:
    build_catalogue_file(tables, target)
    before = target.read_bytes()
    write_tables(make_catalogue(make_stand("7", short_title="ab " * 21 + "a", summary="")), tables)
    with pytest.raises(TablesError) as refused:
        build_catalogue_file(tables, target)
    assert refused.value.problems == (
        "stands.csv, stand «\u00a07\u00a0», titre court\u00a0: Trop long de 4 caractères.",
        "stands.csv, stand «\u00a07\u00a0», résumé\u00a0: Ce champ est nécessaire.",
    )
    assert target.read_bytes() == before


def test_unreadable_tables_leave_the_old_file(tables: Path, target: Path) -> None:
    build_catalogue_file(tables, target)
    before = target.read_bytes()
    (tables / "stands.csv").write_bytes(b"\xff")
    with pytest.raises(TablesError):
        build_catalogue_file(tables, target)
    assert target.read_bytes() == before


def test_warnings_do_not_stop_building(tables: Path, target: Path) -> None:
    write_tables(make_catalogue(make_stand(title="L'été")), tables)
    build_catalogue_file(tables, target)
    assert read_catalogue(target).stand("1").title == "L'été"


def test_a_target_that_cannot_be_written_is_told(tables: Path, tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="écriture impossible"):
        build_catalogue_file(tables, tmp_path / "none" / "catalogue.db")


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (Place("stands"), "stands.csv~: Non."),
        (Place("themes", field="mot"), "themes.csv, mot~: Non."),
        (Place("stands", "10 bis", "titre"), "stands.csv, stand «~10 bis~», titre~: Non."),
        (Place("figures", "7", "valeur", 2), "figures.csv, stand «~7~», ordre 2, valeur~: Non."),
    ],
)
def test_a_problem_is_told_with_its_place(place: Place, line: str) -> None:
    assert told(Problem(place, "Non.")) == line.replace("~", "\u00a0")


def test_the_file_holds_no_hidden_stand_and_no_trace_of_it(tables: Path, target: Path) -> None:
    hidden = make_stand("2", hidden=True, short_title="Xylophone")
    write_tables(make_catalogue(make_stand("1", same_as="2"), hidden), tables)
    build_catalogue_file(tables, target)
    (shown,) = read_catalogue(target).stands
    assert (shown.number, shown.same_as) == ("1", "")
    assert b"ylophone" not in target.read_bytes()


def test_what_is_wrong_in_a_hidden_stand_stops_nothing(tables: Path, target: Path) -> None:
    write_tables(make_catalogue(make_stand("1"), make_stand("2", hidden=True, summary="")), tables)
    build_catalogue_file(tables, target)
    assert len(read_catalogue(target).stands) == 1
