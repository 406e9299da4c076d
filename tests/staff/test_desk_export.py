"""Exporting from the desk: under which name, over what, and that it comes back as it went out."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from tests.builders import make_catalogue, make_stand, make_theme
from tests.staff.desk_scene import DeskScene

THEMES = (make_theme("emploi"),)
HALL = make_catalogue(make_stand("1"), make_stand("2", summary="Un autre texte."), themes=THEMES)


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> DeskScene:
    return DeskScene(qtbot, tmp_path, HALL)


def test_what_is_exported_is_imported_without_a_change(scene: DeskScene, tmp_path: Path) -> None:
    file = tmp_path / "sortie.xlsx"
    scene.tasks.export(file)
    scene.finish()
    assert scene.desk.notice.words.text() == "sortie.xlsx est écrit."
    scene.read(file)
    assert scene.importing.page.apply.text() == "Aucune ligne cochée"


def choose_export(scene: DeskScene, file: Path) -> QFileDialog:
    """Export a workbook, and type the name of a file in the dialog."""
    scene.desk.bar.export_file.trigger()
    dialog = scene.desk.findChildren(QFileDialog)[-1]
    name = dialog.findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    name.setText(str(file))
    dialog.accept()
    return dialog


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("stands", "stands.xlsx"),
        ("STANDS.XLSX", "STANDS.XLSX"),
        ("Stands du 25.11", "Stands du 25.11.xlsx"),
        ("hall.xls", "hall.xls.xlsx"),
    ],
)
def test_a_workbook_is_written_under_the_name_that_was_typed(
    scene: DeskScene, tmp_path: Path, typed: str, written: str
) -> None:
    choose_export(scene, tmp_path / typed)
    scene.finish()
    assert (tmp_path / written).read_bytes().startswith(b"PK")
    assert scene.desk.notice.words.text().startswith(f"{written} est écrit.")


def test_a_workbook_that_is_there_is_replaced_only_when_asked(scene: DeskScene, tmp_path: Path) -> None:
    there = tmp_path / "Stands du 25.11.xlsx"
    there.write_bytes(b"other")
    choose_export(scene, tmp_path / "Stands du 25.11")
    assert scene.desk.notice.words.text() == f"{there.name} existe déjà. Le remplacer\u00a0?"
    assert there.read_bytes() == b"other"
    scene.desk.notice.yes.click()
    scene.finish()
    assert there.read_bytes().startswith(b"PK")


def test_a_name_without_its_ending_is_asked_about_by_the_dialog_itself(
    scene: DeskScene, tmp_path: Path
) -> None:
    asked: list[str] = []

    def refuse() -> None:
        for box in scene.desk.findChildren(QMessageBox):
            asked.append(box.text())
            box.button(QMessageBox.StandardButton.No).click()

    answering = QTimer(scene.desk, interval=20)
    answering.timeout.connect(refuse)
    answering.start()
    there = tmp_path / "stands.xlsx"
    there.write_bytes(b"other")
    dialog = choose_export(scene, tmp_path / "stands")
    answering.stop()
    assert len(asked) == 1
    assert "stands.xlsx" in asked[0]
    dialog.reject()
    assert there.read_bytes() == b"other"


def test_a_folder_of_tables_goes_out_and_comes_back_from_the_menus(
    scene: DeskScene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))
    scene.desk.bar.export_folder.trigger()
    scene.finish()
    assert scene.desk.notice.words.text() == "tables est écrit."
    stands = folder / "stands.csv"
    stands.write_text(
        stands.read_text(encoding="utf-8").replace("Un autre texte.", "Repris."), encoding="utf-8"
    )
    scene.desk.bar.load_folder.trigger()
    scene.finish()
    assert scene.importing.page.subtitle.text().startswith("tables · 2 stands lus · ")
    scene.importing.page.apply.click()
    scene.finish()
    assert scene.stand("2").summary == "Repris."


def test_tables_that_are_there_already_are_written_over_only_when_asked(
    scene: DeskScene, tmp_path: Path
) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "stands.csv").write_text("les miens", encoding="utf-8")
    scene.tasks.export_tables(folder)
    scene.finish()
    assert (
        scene.desk.notice.words.text() == "Le dossier tables contient déjà des tables. Les remplacer\u00a0?"
    )
    assert [file.name for file in folder.iterdir()] == ["stands.csv"]
    assert (folder / "stands.csv").read_text(encoding="utf-8") == "les miens"
    scene.desk.notice.yes.click()
    assert scene.desk.notice.words.text() == "tables est écrit."
