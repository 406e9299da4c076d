"""Tables say what the catalogue holds and come back as they were."""

import errno
from pathlib import Path

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Block, ExhibitorKind, KeyFigure, Link
from kiosk.errors import KioskError
from kiosk.staff.built_from import fingerprint
from kiosk.staff.schema import FIGURES, LINKS, SECTIONS, STANDS, TABLES, TableSchema
from kiosk.staff.tables_file import read_tables, write_tables
from kiosk.store import whole_file
from tests.builders import contents, make_catalogue, make_stand, many_stands
from tests.staff.tables import HALL, THEME_LIST, fill, stand_row, told


def alone(folder: Path, row: tuple[str, ...]) -> Catalogue:
    """The catalogue of one row of stands.csv without sections, figures and links."""
    fill(folder, STANDS, row)
    for table in (SECTIONS, FIGURES, LINKS):
        fill(folder, table)
    return read_tables(folder)


@pytest.mark.parametrize(
    "catalogue",
    [
        HALL,
        make_catalogue(*many_stands(30, seed=8)),
        make_catalogue(*(make_stand(str(rank), kind=kind) for rank, kind in enumerate(ExhibitorKind))),
        make_catalogue(make_stand(summary="Il dit «\u00a0oui;non\u00a0», \"peut-être\"\u00a0; 'et', puis")),
        make_catalogue(make_stand(note_for_staff="Une ligne\nune autre", title="=1+1", organiser="@nous")),
        make_catalogue(make_stand(title="'=1", short_title="''-", place="'cité'", summary="-")),
        make_catalogue(make_stand(themes=("sante", "emploi")), themes=THEME_LIST),
    ],
)
def test_what_is_written_comes_back_as_it_was(tmp_path: Path, catalogue: Catalogue) -> None:
    write_tables(catalogue, tmp_path / "new" / "tables")
    assert contents(read_tables(tmp_path / "new" / "tables")) == contents(catalogue)


def test_writing_what_was_read_gives_the_same_bytes(folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    write_tables(read_tables(folder), folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_tables_are_written_for_french_spreadsheets(folder: Path) -> None:
    data = (folder / "stands.csv").read_bytes()
    assert data.startswith("\ufeffnuméro;titre;titre court;organisme;type;thèmes;résumé;".encode())
    assert b"\r" not in data
    assert "Mission Locale;Santé, Emploi;" in data.decode()


def test_a_cell_a_spreadsheet_would_compute_is_written_as_text(folder: Path) -> None:
    write_tables(make_catalogue(make_stand(figures=(KeyFigure("+30", "a"),))), folder)
    assert "1;1;'+30;a" in (folder / "figures.csv").read_text(encoding="utf-8-sig")


def test_the_item_mark_makes_an_item(folder: Path) -> None:
    fill(folder, SECTIONS, ("2", "1", "Titre", "Un.\r\n\r\n• deux ;\n•trois\r  quatre  "))
    (section,) = read_tables(folder).stand("2").sections
    expected = [("Un.", False), ("deux\u00a0;", True), ("trois", True), ("quatre", False)]
    assert section.blocks == tuple(Block(*block) for block in expected)


@pytest.mark.parametrize(
    ("themes", "expected"),
    [
        ("Santé, Emploi", ("sante", "emploi")),
        ("sante,EMPLOI", ("sante", "emploi")),
        (" SANTE ,, logement", ("sante", "logement")),
        ("", ()),
    ],
)
def test_themes_are_given_by_word_or_id_and_keep_their_order(
    folder: Path, themes: str, expected: tuple[str, ...]
) -> None:
    assert alone(folder, stand_row(thèmes=themes)).stand("2").themes == expected


@pytest.mark.parametrize("word", ["Mission Locale", "mission locale", "MISSION  LOCALE", " Mission-Locale "])
def test_a_kind_is_known_in_any_case(folder: Path, word: str) -> None:
    assert alone(folder, stand_row(type=word)).stand("2").kind is ExhibitorKind.MISSION_LOCALE


def test_french_typography_is_set_where_the_writer_could_not(folder: Path) -> None:
    cells = {"titre": "Pour qui ?", "résumé": "« 16 000 » : oui", "mots-clés": "a ?, b", "lieu": "5 %"}
    stand = alone(folder, stand_row(**cells)).stand("2")
    assert (stand.title, stand.summary) == (told("Pour qui~?"), told("«~16~000~»~: oui"))
    assert (stand.keywords, stand.place) == ((told("a~?"), "b"), told("5~%"))


def test_french_typography_is_not_set_in_addresses_numbers_and_english(folder: Path) -> None:
    fill(folder, LINKS, ("2", "1", "Ici :", "https://exemple.fr/ ?a=16 000"))
    english = {"titre (anglais)": "Why ?", "résumé (anglais)": "16 000\u202f%"}
    fill(folder, STANDS, stand_row(**english), stand_row("3", identique_à="2 !"))
    fill(folder, SECTIONS)
    fill(folder, FIGURES)
    catalogue = read_tables(folder)
    assert catalogue.stand("2").links == (Link(told("Ici~:"), "https://exemple.fr/ ?a=16 000"),)
    assert (catalogue.stand("2").english.title, catalogue.stand("3").same_as) == ("Why ?", "2 !")
    assert catalogue.stand("2").english.summary == "16 000\u00a0%"


@pytest.mark.parametrize(
    "header",
    [
        ("STAND", "Ordre", "Libelle", "ADRESSE"),
        ("stand ", " ordre", "LIBELLÉ", "adresse", "", ""),
        ("adresse", "libellé", "ordre", "stand"),
    ],
)
def test_columns_are_known_in_any_case_and_order(folder: Path, header: tuple[str, ...]) -> None:
    cells = {"stand": "2", "ordre": "1", "libelle": "Site", "adresse": "https://exemple.fr"}
    names = [name.strip().lower().replace("é", "e") for name in header]
    fill(folder, LINKS, tuple(cells.get(name, "") for name in names), header=header)
    assert read_tables(folder).stand("2").links == (Link("Site", "https://exemple.fr"),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("separator", [";", ","])
def test_common_ways_to_save_a_table_are_read(
    folder: Path, encoding: str, line_end: str, separator: str
) -> None:
    lines = ("stand;ordre;valeur;libellé", '2;1;12;"un, deux; trois"', ";;;", "", "2;2;13;é")
    text = line_end.join(line if ", " in line else line.replace(";", separator) for line in lines)
    text = text.replace('2;1;12;"', separator.join(("2", "1", "12", '"')))
    (folder / "figures.csv").write_text(text, encoding=encoding, newline="")
    expected = (KeyFigure("12", told("un, deux; trois")), KeyFigure("13", "é"))
    assert read_tables(folder).stand("2").figures == expected


def test_children_come_in_their_order_whatever_the_lines(folder: Path) -> None:
    fill(
        folder,
        FIGURES,
        ("2", "10", "c", "x"),
        ("10BIS", "1", "d", "x"),
        ("2", "9", "b", "x"),
        ("02", "1", "a", "x"),
    )
    catalogue = read_tables(folder)
    assert [figure.value for figure in catalogue.stand("2").figures] == ["a", "b", "c"]
    assert [figure.value for figure in catalogue.stand("10 bis").figures] == ["d"]


def test_optional_columns_may_be_missing(folder: Path) -> None:
    kept = [column for column in STANDS.columns if column not in STANDS.optional]
    row = stand_row()
    fill(folder, STANDS, tuple(row[STANDS.columns.index(column)] for column in kept), header=tuple(kept))
    for table in (SECTIONS, FIGURES, LINKS):
        fill(folder, table)
    assert read_tables(folder).stand("2").title == "Titre"


def test_the_fingerprint_changes_with_any_byte_of_any_table(folder: Path) -> None:
    seen = {fingerprint(folder)}
    for table in TABLES:
        with (folder / table.file).open("ab") as file:
            file.write(b"\n")
        seen.add(fingerprint(folder))
    assert len(seen) == 1 + len(TABLES)


def test_the_fingerprint_stays_when_nothing_changes(folder: Path, tmp_path: Path) -> None:
    write_tables(HALL, tmp_path / "again")
    (folder / "notes.txt").write_text("not a table", encoding="utf-8")
    assert fingerprint(tmp_path / "again") == fingerprint(folder)


def test_bytes_moved_from_one_table_to_the_next_change_the_fingerprint(folder: Path) -> None:
    before = fingerprint(folder)
    themes, stands = folder / "themes.csv", folder / "stands.csv"
    stands.write_bytes(themes.read_bytes()[-1:] + stands.read_bytes())
    themes.write_bytes(themes.read_bytes()[:-1])
    assert fingerprint(folder) != before


def test_the_fingerprint_of_missing_tables_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="le fichier manque"):
        fingerprint(tmp_path)


def test_tables_that_cannot_be_written_stay_as_they_were(folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    broken = make_catalogue(make_stand("1", title="L’autre"), make_stand("2", links=(Link("\ud800"),)))
    with pytest.raises(KioskError, match="impossible à écrire"):
        write_tables(broken, folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("table", TABLES, ids=[table.file for table in TABLES])
def test_where_one_table_is_held_by_another_program_none_changes_and_it_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, table: TableSchema
) -> None:
    before = contents_of(folder)
    hold(monkeypatch, table.file)
    with pytest.raises(KioskError, match=f"^{table.file}.: .*accès refusé.*fermez-le"):
        write_tables(make_catalogue(*many_stands(3, seed=5)), folder)
    assert contents_of(folder) == before


def test_where_one_table_is_held_no_other_is_left_in_a_new_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold(monkeypatch, SECTIONS.file)
    with pytest.raises(KioskError):
        write_tables(make_catalogue(make_stand()), tmp_path)
    assert contents_of(tmp_path) == {}


def test_tables_that_cannot_be_put_back_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hold(monkeypatch, *(table.file for table in TABLES), after=3)
    with pytest.raises(KioskError, match="une partie des tables est neuve, l’autre ancienne"):
        write_tables(make_catalogue(*many_stands(3, seed=5)), folder)


def contents_of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def hold(patch: pytest.MonkeyPatch, *names: str, after: int = 0) -> None:
    """After so many moves none goes over the files of those names: on Windows a held file refuses it."""
    moved: list[Path] = []

    def move(source: Path, target: Path) -> None:
        if target.name in names and len(moved) >= after:
            raise PermissionError(errno.EACCES, "held", str(target))
        moved.append(target)
        source.replace(target)

    patch.setattr(whole_file, "move_over", move)


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("x", encoding="utf-8")
    with pytest.raises(KioskError, match=r"tables.: écriture impossible"):
        write_tables(HALL, tmp_path / "tables")


@pytest.mark.parametrize(
    ("cell", "hidden"), [("oui", True), ("X", True), (" Vrai ", True), ("", False), ("non", False)]
)
def test_a_stand_is_hidden_by_a_word_in_its_row(folder: Path, cell: str, hidden: bool) -> None:
    assert alone(folder, stand_row(masqué=cell)).stand("2").hidden is hidden


def test_an_unclear_word_hides_nothing_and_is_named(folder: Path) -> None:
    with pytest.raises(KioskError, match=r"stands\.csv, ligne 2, .*masqué.* n’est ni oui ni non\."):
        alone(folder, stand_row(masqué="peut-être"))


def test_hidden_stands_stay_in_the_tables(tmp_path: Path) -> None:
    catalogue = make_catalogue(make_stand("1"), make_stand("2", hidden=True))
    write_tables(catalogue, tmp_path / "tables")
    assert contents(read_tables(tmp_path / "tables")) == contents(catalogue)
