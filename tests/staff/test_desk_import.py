"""Importing on the desk: the report first, then what was ticked, and nothing when the file is no good."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.staff.carriers import write_carrier
from tests.builders import make_catalogue, make_stand, make_theme
from tests.staff.desk_scene import DeskScene

THEMES = (make_theme("emploi"),)
HALL = make_catalogue(make_stand("1"), make_stand("2", summary="Un autre texte."), themes=THEMES)


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> DeskScene:
    return DeskScene(qtbot, tmp_path, HALL)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Stand 1 changed in one field, stand 2 gone, stand 3 new, stand 4 with the text of stand 3."""
    file = tmp_path / "stands.xlsx"
    new = make_stand("3", summary="Un texte tout neuf.")
    twin = make_stand("4", summary="Un texte tout neuf.")
    write_carrier(make_catalogue(make_stand("1", organiser="Autre"), new, twin, themes=THEMES), file)
    return file


def test_nothing_is_applied_before_the_report_is_accepted(scene: DeskScene, workbook: Path) -> None:
    scene.importing.read(workbook)
    page = scene.importing.page
    assert page.isVisible()
    assert page.subtitle.text().startswith("stands.xlsx · 3 stands lus · ")
    assert page.apply.text() == "Appliquer les 3 lignes cochées"
    assert scene.workbench.work.catalogue.stands == HALL.stands
    page.refuse.click()
    assert scene.workbench.work.catalogue.stands == HALL.stands
    assert scene.desk.table.isVisible()


def test_ticked_rows_are_applied_and_a_removed_stand_is_hidden(scene: DeskScene, workbook: Path) -> None:
    scene.importing.read(workbook)
    scene.importing.page.apply.click()
    assert scene.stand("1").organiser == "Autre"
    assert scene.stand("2").hidden
    assert "3" in scene.listed()
    assert "4" not in scene.listed()
    scene.workbench.undo()
    assert scene.workbench.work.catalogue.stands == HALL.stands


def test_a_row_is_ticked_with_the_space_bar_wherever_one_stands_in_it(
    scene: DeskScene, workbook: Path
) -> None:
    scene.importing.read(workbook)
    page = scene.importing.page
    page.view.setCurrentIndex(page.model.index(0, 3))
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert page.apply.text() == "Appliquer les 2 lignes cochées"


def test_a_page_of_text_leaves_its_doubts_with_each_stand(scene: DeskScene, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("1°) Un nouveau titre\nUn texte qui dit ce que fait ce stand.\n", encoding="utf-8")
    scene.importing.read(page)
    scene.importing.page.apply.click()
    entry = scene.workbench.work.entry(scene.id_of("1"))
    assert entry is not None
    assert entry.to_review
    scene.open("1")
    assert scene.desk.editor.review.isVisible()
    scene.desk.editor.reviewed.click()
    assert not scene.desk.editor.review.isVisible()


def test_a_file_that_cannot_be_read_changes_nothing_and_says_why(scene: DeskScene, tmp_path: Path) -> None:
    file = tmp_path / "stands.xlsx"
    file.write_bytes(b"rien")
    scene.importing.read(file)
    told = scene.desk.notice.words.text()
    assert told.startswith("Fichier illisible")
    assert told.endswith("Rien n’a changé.")
    assert scene.desk.table.isVisible()


def test_what_is_exported_is_imported_without_a_change(scene: DeskScene, tmp_path: Path) -> None:
    file = tmp_path / "sortie.xlsx"
    scene.tasks.export(file)
    assert scene.desk.notice.words.text() == "sortie.xlsx est écrit."
    scene.importing.read(file)
    assert scene.importing.page.apply.text() == "Aucune ligne cochée"
