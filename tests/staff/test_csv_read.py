"""A .csv is read as French spreadsheets save it."""

from pathlib import Path

import pytest

from kiosk.staff.carriers import read_carrier
from kiosk.staff.faults import TablesError
from kiosk.staff.schema import STANDS
from tests.staff.tables import HALL, stand_row, told


def text(**cells: str) -> str:
    rows = (STANDS.columns, stand_row(**({"titre": "L’été à Sète"} | cells)))
    return "".join(";".join(row) + "\n" for row in rows)


def notices_of(path: Path) -> list[str]:
    return [notice for notice in read_carrier(path, HALL).notices if "catalogue actuel" not in notice]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_stands_are_read_however_they_were_saved(
    tmp_path: Path, separator: str, line_end: str, encoding: str
) -> None:
    path = tmp_path / "exposants.csv"
    saved = text().replace(";", separator).replace("\n", line_end)
    path.write_bytes(saved.encode(encoding))
    assert read_carrier(path, HALL).catalogue.stand("2").title == "L’été à Sète"


def test_an_encoding_of_windows_is_told(tmp_path: Path) -> None:
    (tmp_path / "stands.csv").write_bytes(text().encode("cp1252"))
    expected = "stands.csv~: le texte n’est pas en UTF-8, il est lu comme celui de Windows (cp1252)."
    assert notices_of(tmp_path / "stands.csv") == [told(expected)]


def test_one_bad_letter_in_utf_8_is_no_other_encoding(tmp_path: Path) -> None:
    (tmp_path / "stands.csv").write_bytes(text().encode().replace(b"Court", b"\xe9"))
    with pytest.raises(TablesError, match=r"ligne 2, colonne «.titre court.».: ce texte n’est pas en UTF-8"):
        read_carrier(tmp_path / "stands.csv", HALL)


def test_columns_are_known_by_their_meaning_and_others_set_aside(tmp_path: Path) -> None:
    header = "N°;Nom;Nom court;Structure;Catégorie;Thème 1;Thème 2;Description;Prix"
    lines = f"{header}\n3.0;a;b;c;Entreprise;Santé;Emploi;d;9\n"
    (tmp_path / "stands.csv").write_text(lines, encoding="utf-8")
    stand = read_carrier(tmp_path / "stands.csv", HALL).catalogue.stand("3")
    assert (stand.title, stand.organiser, stand.themes) == ("a", "c", ("sante", "emploi"))
    expected = "stands.csv~: colonne laissée de côté, rien n’en est lu~: «~Prix~»."
    assert notices_of(tmp_path / "stands.csv") == [told(expected)]


def test_a_word_of_its_own_comes_before_other_words_for_a_column(tmp_path: Path) -> None:
    lines = text().replace("lieu", "nom", 1)
    (tmp_path / "stands.csv").write_text(lines, encoding="utf-8")
    assert read_carrier(tmp_path / "stands.csv", HALL).catalogue.stand("2").title == "L’été à Sète"
    assert notices_of(tmp_path / "stands.csv")[0].endswith(told("«~nom~»."))


def test_line_ends_inside_a_cell_become_those_of_here(tmp_path: Path) -> None:
    lines = text(**{"note équipe": '"a\r\nb"'})
    (tmp_path / "stands.csv").write_bytes(lines.encode())
    assert read_carrier(tmp_path / "stands.csv", HALL).catalogue.stand("2").note_for_staff == "a\nb"
