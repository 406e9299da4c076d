"""A real spreadsheet program opens the workbook, saves it in its own way, and nothing is lost."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import KeyFigure, Link
from kiosk.staff.carriers import read_carrier, write_carrier
from kiosk.staff.tables_file import read_tables
from tests.builders import contents
from tests.staff.books import cell_under, edit
from tests.staff.tables import told

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = [
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed here"),
    pytest.mark.xdist_group("libreoffice"),
]
STANDS_AS_WINDOWS_CSV = "csv:Text - txt - csv (StarCalc):59,34,1,1,,0,false,true,false,false,false,2"

Save = Callable[[Path, str], Path]


@pytest.fixture(scope="module")
def edition() -> Catalogue:
    return read_tables(paths.tables_folder())


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Opens a file in LibreOffice, in a profile of its own, and saves it in another format."""

    def convert(path: Path, target: str) -> Path:
        folder = tmp_path / "saved"
        profile = (tmp_path / "profile").as_uri()
        command = [
            str(OFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", target, "--outdir",
            str(folder), str(path),
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        (saved,) = folder.iterdir()
        return saved.rename(tmp_path / f"saved-{saved.name}")

    return convert


def test_a_saved_workbook_gives_the_same_catalogue(tmp_path: Path, save: Save, edition: Catalogue) -> None:
    write_carrier(edition, tmp_path / "hall.xlsx")
    carried = read_carrier(save(tmp_path / "hall.xlsx", "xlsx"))
    assert contents(carried.catalogue) == contents(edition)
    assert carried.notices == ()


def test_ten_changed_cells_are_ten_changes(tmp_path: Path, save: Save, edition: Catalogue) -> None:
    path = tmp_path / "hall.xlsx"
    write_carrier(edition, path)
    book, stands = edit(path, "Stands")
    texts = {
        "Titre": "Un titre «\u00a0neuf\u00a0»", "Titre court": "12", "Organisme": "  Nous  ",
        "Type": "Entreprise",
        "Résumé": "Deux lignes.\nEt <b>pas</b> de gras & de l’œuvre 😀", "Lieu": "Sète", "Mots-clés": "a, b",
    }  # fmt: skip
    for title, text in texts.items():
        cell_under(stands, title, 2).value = text
    cell_under(stands, "Thème 1", 2).value = "Emploi, Santé"
    cell_under(stands, "Thème 2", 2).value = None
    book.save(path)
    book, figures = edit(path, "Chiffres clés")
    figure = cell_under(figures, "Valeur", 2)
    figure.value, figure.number_format = 0.5, "0%"
    book.save(path)
    carried = read_carrier(save(path, "xlsx"))
    old = edition.stand("1")
    new = replace(
        old, title=texts["Titre"], short_title="12", organiser="Nous", kind=carried.catalogue.stand("1").kind,
        summary=texts["Résumé"], place="Sète", keywords=("a", "b"), themes=("emploi", "sante"),
        figures=(KeyFigure(told("50~%"), old.figures[0].label), *old.figures[1:]),
    )  # fmt: skip
    assert carried.catalogue.stand("1") == new
    assert new.kind.value == "company"
    assert carried.catalogue.stands[1:] == edition.stands[1:]


def test_texts_that_spreadsheets_like_to_change_stay(tmp_path: Path, save: Save, edition: Catalogue) -> None:
    texts = ("+30~%", "1-2", "3/4", "01", "1E5", "=1", "VRAI")
    figures = tuple(KeyFigure(told(text), "comme tapé") for text in texts)
    stand = replace(
        edition.stand("1"), number="10 bis", figures=figures, links=(Link("@x", "https://a.fr/?=1"),)
    )
    one = Catalogue(edition.event, edition.themes, (stand,))
    write_carrier(one, tmp_path / "hall.xlsx")
    assert contents(read_carrier(save(tmp_path / "hall.xlsx", "xlsx")).catalogue) == contents(one)


def test_stands_saved_as_csv_of_windows_are_read(tmp_path: Path, save: Save, edition: Catalogue) -> None:
    write_carrier(edition, tmp_path / "hall.xlsx")
    path = save(tmp_path / "hall.xlsx", STANDS_AS_WINDOWS_CSV)
    with pytest.raises(UnicodeDecodeError):
        path.read_text(encoding="utf-8")
    carried = read_carrier(path, edition)
    assert len(carried.catalogue.stands) == len(edition.stands)
    assert "cp1252" in carried.notices[0]
    changed = [
        stand.number
        for stand, old in zip(carried.catalogue.stands, edition.stands, strict=True)
        if stand != old and "?" not in f"{stand}"  # what Windows' letters lack
    ]
    assert changed == []
