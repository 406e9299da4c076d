"""Tables that cannot be used are told with file, line and column, all at once."""

import os
from pathlib import Path

import pytest

from kiosk.staff.faults import TablesError
from kiosk.staff.schema import EVENT, FIGURES, LINKS, SECTIONS, STANDS, TABLES, THEMES, TableSchema
from kiosk.staff.tables_file import read_tables
from tests.staff.tables import fill, stand_row, told


def problems(folder: Path) -> tuple[str, ...]:
    with pytest.raises(TablesError) as refused:
        read_tables(folder)
    return refused.value.problems


BAD_ROWS = [
    (EVENT, [], "event.csv~: une ligne et une seule est attendue, 0 trouvée."),
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
        ("stand;ordre;valeur;libellé\n".encode("utf-16-le"), "figures.csv, ligne 1~: " + NOT_UTF8),
        (HEADER + b'2;1;a;b\n2;2;"a;b\n', "figures.csv, ligne 3~: " + UNCLOSED),
        (HEADER + b'2;1;"a"b;c\n', "figures.csv, ligne 2~: " + UNCLOSED),
        (HEADER + b";" * 3_000_000, "figures.csv, ligne 2~: " + UNCLOSED),
        (
            b"PK\x03\x04" + bytes(range(256)),
            "figures.csv~: c’est un classeur, pas un .csv~; "
            "donnez-lui l’extension .xlsx ou enregistrez-le en .csv.",
        ),
        (b"stand;ordre;libelle\n", "figures.csv, ligne 1~: la colonne «~valeur~» manque."),
        (
            b"stand;ordre;valeur;libelle;Valeur\n",
            "figures.csv, ligne 1~: la colonne «~valeur~» est là deux fois.",
        ),
        (b"2;1;a;b\n", "figures.csv, ligne 1~: la colonne «~valeur~» manque."),
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
