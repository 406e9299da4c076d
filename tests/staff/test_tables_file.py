"""Tables say what the catalogue holds, come back as they were, and tell file, line and column when wrong."""

import csv
import io
import os
from pathlib import Path

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Block, ExhibitorKind, KeyFigure, Link
from kiosk.errors import KioskError
from kiosk.staff.faults import TablesError
from kiosk.staff.schema import EVENT, FIGURES, LINKS, SECTIONS, STANDS, TABLES, THEMES, TableSchema
from kiosk.staff.tables_file import fingerprint, read_tables, write_tables
from tests.builders import contents, make_catalogue, make_full_stand, make_stand, make_theme, many_stands

THEME_LIST = tuple(make_theme(theme) for theme in ("emploi", "sante", "logement"))
HALL = make_catalogue(make_full_stand("2"), make_stand("10 bis"), themes=THEME_LIST)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Tables of two stands, "2" and "10 bis", and three themes."""
    write_tables(HALL, tmp_path)
    return tmp_path


def fill(folder: Path, table: TableSchema, *rows: tuple[str, ...], header: tuple[str, ...] = ()) -> None:
    """Replace a table by these rows."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerows([header or table.columns, *rows])
    (folder / table.file).write_text(text.getvalue(), encoding="utf-8", newline="")


def stand_row(number: str = "2", **cells: str) -> tuple[str, ...]:
    row = {
        "numéro": number, "titre": "Titre", "titre court": "Court", "organisme": "Nous", "type": "Entreprise",
        "thèmes": "Emploi", "résumé": "Résumé.",
    }  # fmt: skip
    row |= {name.replace("_", " "): text for name, text in cells.items()}
    return tuple(row.get(column, "") for column in STANDS.columns)


def alone(folder: Path, row: tuple[str, ...]) -> Catalogue:
    """The catalogue of one row of stands.csv without sections, figures and links."""
    fill(folder, STANDS, row)
    for table in (SECTIONS, FIGURES, LINKS):
        fill(folder, table)
    return read_tables(folder)


def problems(folder: Path) -> tuple[str, ...]:
    with pytest.raises(TablesError) as refused:
        read_tables(folder)
    return refused.value.problems


def told(text: str) -> str:
    return text.replace("~", "\u00a0")


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


BAD_ROWS = [
    (EVENT, [], "event.csv~: une ligne et une seule est attendue, 0 trouvées."),
    (EVENT, [("a", "b", ""), ("c", "d", "")], "event.csv~: une ligne et une seule est attendue, 2 trouvées."),
    (THEMES, [("emploi", "", "", "")], "themes.csv, ligne 2, colonne «~mot~»~: ce champ est nécessaire."),
    (THEMES, [("", "Emploi", "", "")], "themes.csv, ligne 2, colonne «~id~»~: ce champ est nécessaire."),
    (
        THEMES,
        [("emploi", "Emploi", "", ""), ("emploi", "Santé", "", "")],
        "themes.csv, ligne 3, colonne «~id~»~: le thème «~emploi~» est là deux fois.",
    ),
    (
        THEMES,
        [("emploi", "Emploi", "", ""), ("sante", "EMPLOI", "", "")],
        "themes.csv, ligne 3, colonne «~mot~»~: le thème «~EMPLOI~» est là deux fois.",
    ),
    (
        STANDS,
        [stand_row("2"), stand_row("10 bis"), (), stand_row("02")],
        "stands.csv, ligne 5, colonne «~numéro~»~: le numéro «~02~» est déjà pris, ligne 2.",
    ),
    (STANDS, [stand_row("")], "stands.csv, ligne 2, colonne «~numéro~»~: ce champ est nécessaire."),
    (
        STANDS,
        [stand_row("*")],
        "stands.csv, ligne 2, colonne «~numéro~»~: «~*~» n’est pas un numéro de stand.",
    ),
    (
        STANDS,
        [stand_row(type="Club")],
        "stands.csv, ligne 2, colonne «~type~»~: le type «~Club~» n’existe pas, "
        "choisissez Mission Locale, Organisme public, Association ou Entreprise.",
    ),
    (
        STANDS,
        [stand_row(thèmes="Emploi, Pêche")],
        "stands.csv, ligne 2, colonne «~thèmes~»~: le thème «~Pêche~» n’existe pas.",
    ),
    (
        SECTIONS,
        [("2", "1", "a", "b\nc"), ("99", "1", "a", "b")],
        "sections.csv, ligne 3, colonne «~stand~»~: le stand «~99~» n’existe pas.",
    ),
    (FIGURES, [("", "1", "a", "b")], "figures.csv, ligne 2, colonne «~stand~»~: le stand «~~» n’existe pas."),
    (
        LINKS,
        [("2", "un", "a", "b")],
        "links.csv, ligne 2, colonne «~ordre~»~: «~un~» n’est pas un nombre entier.",
    ),
    (
        LINKS,
        [("2", "1", "a", "b"), ("2", "01", "a", "b")],
        "links.csv, ligne 3, colonne «~ordre~»~: l’ordre 1 est déjà pris pour le stand 2, ligne 2.",
    ),
    (LINKS, [("2", "1", "a", "b", "c")], "links.csv, ligne 2~: 5 cellules pour 4 colonnes."),
    (
        LINKS,
        [("2", "1", "a\0b", "c")],
        "links.csv, ligne 2, colonne «~libellé~»~: un caractère nul s’y trouve~; le fichier est abîmé.",
    ),
    (
        SECTIONS,
        [("2", "1", "a", "b" * 100_001)],
        "sections.csv, ligne 2, colonne «~texte~»~: plus de 100 000 caractères.",
    ),
    (
        SECTIONS,
        [("2", "1", "a", "b"), ("2", "2", "a", "b" * 140_000)],
        "sections.csv, ligne 3~: guillemets mal fermés, ou plus de 100 000 caractères dans une cellule.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("table", "rows", "sentence"), BAD_ROWS)
def test_a_bad_row_is_told_with_file_line_and_column(
    folder: Path, table: TableSchema, rows: list[tuple[str, ...]], sentence: str
) -> None:
    fill(folder, table, *rows)
    assert told(sentence) in problems(folder)


NOT_UTF8 = "ce texte n’est pas en UTF-8~; enregistrez le fichier au format «~CSV UTF-8~»."
UNCLOSED = "guillemets mal fermés, ou plus de 100 000 caractères dans une cellule."
HEADER = b"stand;ordre;valeur;libell\xc3\xa9\n"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "figures.csv~: le fichier est vide."),
        (b"\xef\xbb\xbf\n  \n", "figures.csv~: le fichier est vide."),
        (HEADER + b'2;1;"a\n\nb";c\n2;2;d;\xe9\n', "figures.csv, ligne 3, colonne «~libellé~»~: " + NOT_UTF8),
        (b"stand;ordre;valeur;libell\xe9\n2;1;a;b\n", "figures.csv, ligne 1~: " + NOT_UTF8),
        ("stand;ordre;valeur;libellé\n".encode("utf-16"), "figures.csv, ligne 1~: " + NOT_UTF8),
        ("stand;ordre;valeur;libellé\n".encode("utf-16-le"), "figures.csv, ligne 1~: " + NOT_UTF8),
        (HEADER + b'2;1;a;b\n2;2;"a;b\n', "figures.csv, ligne 3~: " + UNCLOSED),
        (HEADER + b'2;1;"a"b;c\n', "figures.csv, ligne 2~: " + UNCLOSED),
        (HEADER + b";" * 3_000_000, "figures.csv, ligne 2~: " + UNCLOSED),
        (b"PK\x03\x04" + bytes(range(256)), "figures.csv, ligne 1~: " + NOT_UTF8),
        (b"stand;ordre;valeur;libelle;prix\n", "figures.csv, ligne 1~: la colonne «~prix~» est inconnue."),
        (b"stand;ordre;;valeur;libelle\n", "figures.csv, ligne 1~: la colonne «~~» est inconnue."),
        (b"stand;ordre;libelle\n", "figures.csv, ligne 1~: la colonne «~valeur~» manque."),
        (
            b"stand;ordre;valeur;libelle;Valeur\n",
            "figures.csv, ligne 1~: la colonne «~valeur~» est là deux fois.",
        ),
        (b"2;1;a;b\n", "figures.csv, ligne 1~: la colonne «~2~» est inconnue."),
    ],
)
def test_a_bad_file_is_told(folder: Path, data: bytes, sentence: str) -> None:
    (folder / "figures.csv").write_bytes(data)
    assert told(sentence) in problems(folder)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.name))
def test_a_missing_file_is_told(folder: Path, table: TableSchema) -> None:
    (folder / table.file).unlink()
    assert problems(folder) == (told(f"{table.file}~: le fichier manque dans «~{folder.name}~»."),)


def test_a_folder_instead_of_a_file_is_told(folder: Path) -> None:
    (folder / "links.csv").unlink()
    (folder / "links.csv").mkdir()
    assert problems(folder) == (told("links.csv~: ce n’est pas un fichier."),)


def test_a_file_without_the_right_to_read_is_told(folder: Path) -> None:
    (folder / "links.csv").chmod(0)
    if os.access(folder / "links.csv", os.R_OK):
        pytest.skip("rights do not bind this user")
    assert problems(folder) == (told("links.csv~: lecture impossible (accès refusé)."),)


def test_a_file_of_two_hundred_megabytes_is_told_without_being_read(folder: Path) -> None:
    os.truncate(folder / "stands.csv", 200_000_000)
    assert problems(folder) == (told("stands.csv~: le fichier dépasse 20 Mo."),)


def test_all_that_is_wrong_is_told_at_once(folder: Path) -> None:
    fill(folder, LINKS, ("99", "1", "a", "b"), ("2", "x", "a", "b"))
    fill(folder, STANDS, stand_row(type="Club"), stand_row("10 bis", thèmes="Pêche"))
    assert len(problems(folder)) == 4


def test_one_wrong_thing_is_one_sentence_and_more_are_counted(folder: Path) -> None:
    fill(folder, LINKS, ("99", "1", "a", "b"))
    with pytest.raises(TablesError, match=r"^links\.csv, ligne 2"):
        read_tables(folder)
    fill(folder, LINKS, ("99", "1", "a", "b"), ("98", "1", "a", "b"))
    with pytest.raises(TablesError, match=r"^2 erreurs, dont la première.: links\.csv, ligne 2"):
        read_tables(folder)


def test_reading_stops_at_two_hundred_faults(folder: Path) -> None:
    fill(folder, LINKS, *[("99", "1", "a", "b")] * 5000)
    assert len(problems(folder)) == 200


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


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("x", encoding="utf-8")
    with pytest.raises(KioskError, match=r"tables.: écriture impossible"):
        write_tables(HALL, tmp_path / "tables")
