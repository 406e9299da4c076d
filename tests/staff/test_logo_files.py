"""Logos beside the tables and the workbook: out and in byte for byte, and every bad name in one sentence."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.picture import PictureSize, size_of
from kiosk.errors import KioskError
from kiosk.staff.built_from import fingerprint
from kiosk.staff.carriers import read_carrier, write_carrier
from kiosk.staff.changes import apply, compare
from kiosk.staff.faults import TablesError
from kiosk.staff.logo_files import FOLDER, logo_names
from kiosk.staff.schema import STANDS
from kiosk.staff.tables_file import read_tables, write_tables
from kiosk.store.catalogue_writer import write_catalogue
from tests.builders import contents, make_catalogue, make_full_stand, make_stand
from tests.pictures import SVG, header, make_png, png_of, points
from tests.staff.tables import HALL, THEME_LIST, fill, stand_row, told

RED, BLUE = make_png(300, 60), make_png(50, 200, (20, 60, 200))
WITH_LOGOS = make_catalogue(
    make_full_stand("2", logo=RED), make_stand("3"), make_stand("10 bis", logo=BLUE), themes=THEME_LIST
)
LARGE = png_of(header(1200, 300), points(1200, 300, (9, 90, 9)), (b"IEND", b""))


@pytest.mark.parametrize("name", ["hall", "hall.xlsx"])
def test_logos_go_out_and_come_back_byte_for_byte(tmp_path: Path, name: str) -> None:
    write_carrier(WITH_LOGOS, tmp_path / name)
    carried = read_carrier(tmp_path / name)
    assert contents(carried.catalogue) == contents(WITH_LOGOS)
    assert carried.notices == ()
    for file, catalogue in (("before.db", WITH_LOGOS), ("after.db", carried.catalogue)):
        write_catalogue(tmp_path / file, catalogue, "source")
    assert (tmp_path / "before.db").read_bytes() == (tmp_path / "after.db").read_bytes()


@pytest.mark.parametrize("name", ["hall", "hall.xlsx"])
def test_they_lie_in_a_folder_under_names_that_say_whose_they_are(tmp_path: Path, name: str) -> None:
    write_carrier(WITH_LOGOS, tmp_path / name)
    folder = (tmp_path / name if name == "hall" else tmp_path) / FOLDER
    found = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert found == {"stand-2.png": RED, "stand-10-bis.png": BLUE}


def test_without_logos_no_folder_is_made(tmp_path: Path) -> None:
    write_carrier(HALL, tmp_path / "hall")
    write_carrier(HALL, tmp_path / "hall.xlsx")
    assert not list(tmp_path.rglob(FOLDER))


def test_whatever_the_numbers_are_each_logo_has_a_file_of_its_own_here() -> None:
    stands = [
        make_stand(number, logo=RED) for number in ("1", "1", "../..", "", "a/b", "a.b", "10 bis", "10-bis")
    ]
    names = logo_names(stands)
    assert len(set(names)) == len(names)
    assert all(Path(name).name == name and name.endswith(".png") for name in names)


def named(folder: Path, name: str) -> Path:
    """The tables of a hall whose one stand names that logo."""
    write_tables(HALL, folder)
    fill(folder, STANDS, stand_row("2", logo=name))
    for table in ("sections", "figures", "links"):
        (folder / f"{table}.csv").unlink()
    (folder / FOLDER).mkdir()
    return folder


def test_a_picture_of_any_make_is_made_a_logo(tmp_path: Path) -> None:
    folder = named(tmp_path / "hall", "Notre logo été.png")
    (folder / FOLDER / "Notre logo été.png").write_bytes(LARGE)
    logo = read_carrier(folder).catalogue.stand("2").logo
    assert size_of(logo) == PictureSize(400, 100)


@pytest.mark.parametrize(
    "name",
    [
        "../secret.png", "..", ".", "/etc/passwd", "a/b.png", "a\\b.png", "..\\secret.png", "C:\\x.png",
        "C:x.png",
        "\\\\server\\x.png", ".caché.png", "x.png:flux", "x" * 121,
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    folder = named(tmp_path / "hall", name)
    (tmp_path / "hall" / "secret.png").write_bytes(RED)
    (tmp_path / "secret.png").write_bytes(RED)
    with pytest.raises(TablesError) as refused:
        read_carrier(folder)
    (sentence,) = refused.value.problems
    assert sentence.startswith(told("stands.csv, ligne 2, colonne «~logo~»~: «~"))
    assert sentence.endswith(told("» n’est pas le nom d’un fichier du dossier «~logos~»."))


def link(folder: Path) -> None:
    (folder.parent / "elsewhere.png").write_bytes(RED)
    (folder / FOLDER / "x.png").symlink_to(folder.parent / "elsewhere.png")


def linked_folder(folder: Path) -> None:
    (folder / FOLDER).rmdir()
    elsewhere = folder.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "x.png").write_bytes(RED)
    (folder / FOLDER).symlink_to(elsewhere)


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda _folder: None, "logos/x.png~: le fichier n’existe pas."),
        (lambda folder: (folder / FOLDER).rmdir(), "logos/x.png~: le fichier n’existe pas."),
        (
            lambda folder: (folder / FOLDER / "x.png").mkdir(),
            "logos/x.png~: c’est un dossier, pas une image.",
        ),
        (
            lambda folder: (folder / FOLDER / "x.png").write_bytes(SVG),
            "logos/x.png~: c’est un dessin SVG~; enregistrez l’image en PNG ou en JPEG.",
        ),
        (link, "logos/x.png~: c’est un lien vers un autre fichier~; copiez l’image même."),
        (linked_folder, "le dossier «~logos~» est un lien~; copiez le dossier même."),
    ],
)
def test_a_logo_that_cannot_be_taken_is_told_with_its_line(
    tmp_path: Path, make: Callable[[Path], object], what: str
) -> None:
    folder = named(tmp_path / "hall", "x.png")
    make(folder)
    with pytest.raises(TablesError) as refused:
        read_carrier(folder)
    assert refused.value.problems == (told(f"stands.csv, ligne 2, colonne «~logo~»~: {what}"),)


def test_a_table_without_the_column_keeps_the_logos_there_are(tmp_path: Path) -> None:
    write_carrier(WITH_LOGOS, tmp_path / "hall")
    columns = tuple(column for column in STANDS.columns if column != "logo")
    row = dict(zip(STANDS.columns, stand_row("2"), strict=True))
    fill(tmp_path / "hall", STANDS, tuple(row[column] for column in columns), header=columns)
    for table in ("sections", "figures", "links"):
        (tmp_path / "hall" / f"{table}.csv").unlink()
    shutil.rmtree(tmp_path / "hall" / FOLDER)
    assert read_carrier(tmp_path / "hall", WITH_LOGOS).catalogue.stand("2").logo == RED


def test_a_workbook_without_its_folder_keeps_the_logos_there_are_and_says_so(
    tmp_path: Path,
) -> None:
    write_carrier(WITH_LOGOS, tmp_path / "hall.xlsx")
    shutil.rmtree(tmp_path / FOLDER)
    carried = read_carrier(tmp_path / "hall.xlsx", WITH_LOGOS)
    assert contents(carried.catalogue) == contents(WITH_LOGOS)
    assert carried.notices == tuple(
        told(
            f"hall.xlsx, feuille «~Stands~», ligne {line}, colonne «~logo~»~: "
            f"logos/{name} manque, le logo du catalogue actuel est gardé."
        )
        for line, name in ((2, "stand-2.png"), (4, "stand-10-bis.png"))
    )
    with pytest.raises(TablesError, match="le fichier n’existe pas"):
        read_carrier(tmp_path / "hall.xlsx")


def test_an_empty_cell_takes_a_logo_away_and_the_report_says_what_went(tmp_path: Path) -> None:
    without = make_catalogue(*(replace(stand, logo=b"") for stand in WITH_LOGOS.stands), themes=THEME_LIST)
    write_carrier(without, tmp_path / "hall.xlsx")
    carried = read_carrier(tmp_path / "hall.xlsx", WITH_LOGOS)
    changes = compare(WITH_LOGOS, carried.catalogue)
    first, second = changes.all
    assert (first.number, first.field, first.after) == ("2", "logo", "")
    assert first.before == told(f"image de 300 × 60~px, {len(RED)} octets")
    assert second.number == "10 bis"
    after = apply(WITH_LOGOS, changes, [first.id])
    assert [stand.logo for stand in after.stands] == [b"", b"", BLUE]


def test_a_file_of_somebody_else_is_never_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "hall" / FOLDER
    folder.mkdir(parents=True)
    (folder / "stand-2.png").write_bytes(LARGE)
    with pytest.raises(KioskError, match=r"^logos/stand-2\.png n’a pas été écrit par la borne"):
        write_carrier(WITH_LOGOS, tmp_path / "hall")
    with pytest.raises(KioskError, match=r"^logos/stand-2\.png n’a pas été écrit par la borne"):
        write_carrier(WITH_LOGOS, tmp_path / "hall" / "hall.xlsx")
    assert (folder / "stand-2.png").read_bytes() == LARGE
    assert not list((tmp_path / "hall").glob("*.csv"))


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    folder = tmp_path / "hall" / FOLDER
    folder.mkdir(parents=True)
    (tmp_path / "precious.png").write_bytes(BLUE)
    (folder / "stand-2.png").symlink_to(tmp_path / "precious.png")
    with pytest.raises(KioskError, match=r"^logos/stand-2\.png n’est pas un fichier ordinaire"):
        write_carrier(WITH_LOGOS, tmp_path / "hall")
    assert (tmp_path / "precious.png").read_bytes() == BLUE


def test_another_logo_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    for logo in (RED, BLUE, RED):
        catalogue: Catalogue = make_catalogue(make_stand("1", logo=logo))
        write_tables(catalogue, tmp_path)
        assert read_tables(tmp_path).stand("1").logo == logo
    assert [file.name for file in (tmp_path / FOLDER).iterdir()] == ["stand-1.png"]


def test_a_catalogue_is_built_anew_when_a_logo_changes(tmp_path: Path) -> None:
    write_tables(WITH_LOGOS, tmp_path)
    seen = {fingerprint(tmp_path)}
    (tmp_path / FOLDER / "stand-2.png").write_bytes(BLUE)
    seen.add(fingerprint(tmp_path))
    (tmp_path / FOLDER / "stand-2.png").rename(tmp_path / FOLDER / "autre.png")
    seen.add(fingerprint(tmp_path))
    shutil.rmtree(tmp_path / FOLDER)
    seen.add(fingerprint(tmp_path))
    assert len(seen) == 4
