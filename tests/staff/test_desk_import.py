"""Importing on the desk: the report first, then what was ticked, and nothing when the file is no good."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kiosk.staff.carriers import write_carrier
from kiosk.staff.desk import MANY_CHANGES
from kiosk.store.publish import publish
from kiosk.store.releases import current
from kiosk.store.working import read_work
from tests.builders import make_catalogue, make_full_stand, make_stand, make_theme, many_stands
from tests.staff.books import edit
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
    scene.read(workbook)
    page = scene.importing.page
    assert page.isVisible()
    assert page.subtitle.text().startswith("stands.xlsx · 3 stands lus · ")
    assert page.apply.text() == "Appliquer les 3 lignes cochées"
    assert scene.workbench.work.catalogue.stands == HALL.stands
    page.refuse.click()
    assert scene.workbench.work.catalogue.stands == HALL.stands
    assert scene.desk.table.isVisible()


@pytest.mark.parametrize("is_report", [True, False])
def test_nothing_is_undone_or_redone_that_is_not_seen(
    scene: DeskScene, workbook: Path, is_report: bool
) -> None:
    scene.open("1")
    scene.type("lieu", "Hall Z")
    scene.workbench.save_now()
    if is_report:
        scene.read(workbook)
    else:
        scene.desk.bar.versions.click()
        scene.finish()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(scene.desk, Qt.Key.Key_Z, control)
    assert scene.stand("1").place == "Hall Z"
    scene.desk.bar.back.click()
    QTest.keyClick(scene.desk, Qt.Key.Key_Z, control)
    assert scene.stand("1").place == ""
    scene.desk.open_page(scene.tasks.versions)
    QTest.keyClick(scene.desk, Qt.Key.Key_Y, control)
    assert scene.stand("1").place == ""
    scene.desk.show_table()
    QTest.keyClick(scene.desk, Qt.Key.Key_Y, control)
    assert scene.stand("1").place == "Hall Z"


def test_ticked_rows_are_applied_and_a_removed_stand_is_hidden(scene: DeskScene, workbook: Path) -> None:
    scene.read(workbook)
    scene.importing.page.apply.click()
    scene.finish()
    assert scene.stand("1").organiser == "Autre"
    assert scene.stand("2").hidden
    assert "3" in scene.listed()
    assert "4" not in scene.listed()
    scene.workbench.undo()
    assert scene.workbench.work.catalogue.stands == HALL.stands


def test_other_themes_are_offered_and_drawn_for_the_stand_that_stays_open(scene: DeskScene) -> None:
    scene.open("1")
    scene.type("titre court", " bis")
    scene.qtbot.waitUntil(lambda: bool(scene.drawn) and scene.drawn[-1][0].short_title.endswith(" bis"))
    editor = scene.desk.editor.form.fields["titre court"].editor
    assert isinstance(editor, QLineEdit)
    editor.setCursorPosition(4)
    drawings = len(scene.drawn)
    themes = (replace(make_theme("emploi"), word="Travail"), make_theme("sante"))
    work = scene.workbench.work
    scene.workbench.take(scene.workbench.prepare(make_catalogue(*work.catalogue.stands, themes=themes), {}))
    toggles = scene.desk.editor.form.themes.toggles
    assert [toggle.text() for toggle in toggles.values()] == ["Travail", "Santé"]
    assert (editor.hasFocus(), editor.cursorPosition()) == (True, 4)
    scene.qtbot.waitUntil(lambda: len(scene.drawn) > drawings)
    scene.workbench.undo()
    assert [toggle.text() for toggle in scene.desk.editor.form.themes.toggles.values()] == ["Emploi"]
    scene.workbench.undo()
    assert scene.stand("1") == HALL.stand("1")


def test_a_step_that_changes_many_stands_is_taken_back_beside_the_window_and_saved(
    scene: DeskScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    send = scene.desk.errands.send

    def noted(words: str, *rest: Any) -> None:
        sent.append(words)
        send(words, *rest)

    monkeypatch.setattr(scene.desk.errands, "send", noted)
    crowd = make_catalogue(*many_stands(MANY_CHANGES + 1, seed=1), themes=THEMES)
    scene.workbench.take(scene.workbench.prepare(crowd, {}))
    for act, words, stands in (
        (scene.desk.editor.undo.click, "Retour en arrière", HALL.stands),
        (scene.desk.editor.redo.click, "Rétablissement", crowd.stands),
        (scene.desk.undo, "Retour en arrière", HALL.stands),
    ):
        act()
        scene.finish()
        assert sent == [words]
        sent.clear()
        assert scene.workbench.work.catalogue.stands == stands
        assert scene.workbench.is_saved
        saved = read_work(scene.file)
        assert saved is not None
        assert saved.catalogue.stands == stands
    assert scene.desk.table.isVisible()
    assert scene.workbench.before is None


@pytest.mark.parametrize("typed", ["", "x"])
def test_a_large_step_is_taken_back_from_within_a_field_whose_text_could_be_mended(
    scene: DeskScene, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setattr("kiosk.staff.errands._SHORT_S", 0.0)
    first, *others = many_stands(MANY_CHANGES + 1, seed=1)
    crowd = make_catalogue(replace(first, short_title="L'essai"), *others, themes=THEMES)
    scene.workbench.take(scene.workbench.prepare(crowd, {}))
    scene.open("1")
    scene.type("titre court", typed)
    editor = scene.desk.editor.form.fields["titre court"].editor
    if typed:
        QTest.keyClick(editor, Qt.Key.Key_Backspace)
        scene.desk.undo()
        assert editor.hasFocus()
    scene.desk.undo()
    assert scene.desk.waiting.isVisible()
    scene.finish()
    assert scene.workbench.work.catalogue.stands == HALL.stands
    assert (scene.workbench.before, scene.workbench.is_saved) == (None, True)


def test_a_step_that_cannot_be_saved_is_taken_all_the_same_and_told(scene: DeskScene) -> None:
    crowd = make_catalogue(*many_stands(MANY_CHANGES + 1, seed=1), themes=THEMES)
    scene.workbench.take(scene.workbench.prepare(crowd, {}))
    scene.file.unlink()
    scene.file.mkdir()
    scene.desk.undo()
    scene.finish()
    assert scene.workbench.work.catalogue.stands == HALL.stands
    assert not scene.workbench.is_saved
    assert scene.desk.notice.isVisible()


def test_a_row_is_ticked_with_the_space_bar_wherever_one_stands_in_it(
    scene: DeskScene, workbook: Path
) -> None:
    scene.read(workbook)
    page = scene.importing.page
    page.view.setCurrentIndex(page.model.index(0, 3))
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert page.apply.text() == "Appliquer les 2 lignes cochées"


def test_a_page_of_text_leaves_its_doubts_with_each_stand(scene: DeskScene, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("1°) Un nouveau titre\nUn texte qui dit ce que fait ce stand.\n", encoding="utf-8")
    scene.read(page)
    scene.importing.page.apply.click()
    scene.finish()
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
    scene.read(file)
    told = scene.desk.notice.words.text()
    assert told.startswith("Fichier illisible")
    assert told.endswith("Rien n’a changé.")
    assert scene.desk.table.isVisible()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        (
            "stands.pdf",
            "donnez un classeur .xlsx, un dossier de .csv, un .csv de stands ou une page en .txt.",
        ),
        ("stands.ods", "c’est un classeur .ods\u00a0; enregistrez-le au format .xlsx."),
        (
            "dossier",
            "ce dossier n’a aucune des tables attendues"
            " (event.csv, themes.csv, stands.csv, sections.csv, figures.csv, links.csv).",
        ),
    ],
)
def test_a_wrong_kind_of_file_gets_one_sentence(
    scene: DeskScene, tmp_path: Path, name: str, why: str
) -> None:
    file = tmp_path / name
    if file.suffix:
        file.write_bytes(b"%PDF")
    else:
        file.mkdir()
    drop(scene.desk, file)
    scene.finish()
    assert scene.desk.notice.words.text() == (
        f"Fichier illisible\u00a0: {name}\u00a0: {why} Rien n’a changé."
    )


def test_what_is_dropped_is_imported_even_on_a_field(scene: DeskScene, workbook: Path) -> None:
    scene.open("1")
    for field in ("titre court", "résumé"):
        drop(scene.desk.editor.form.fields[field].editor, workbook)
        scene.finish()
        assert scene.importing.page.isVisible()
        scene.importing.page.refuse.click()
    assert scene.workbench.work.catalogue.stands == HALL.stands


def test_an_update_that_is_dropped_is_checked_and_not_imported(scene: DeskScene, tmp_path: Path) -> None:
    publish(tmp_path / "stick", HALL)
    for place in (tmp_path / "stick", current_file(tmp_path / "stick")):
        drop(scene.desk, place)
        scene.finish()
        assert "une borne prendrait cette mise à jour" in scene.desk.notice.words.text()
    assert not scene.importing.page.isVisible()


def test_one_thing_at_a_time_is_dropped(scene: DeskScene, workbook: Path, tmp_path: Path) -> None:
    drop(scene.desk, workbook, tmp_path)
    scene.finish()
    assert scene.desk.notice.words.text() == "Déposez un seul fichier ou un seul dossier à la fois."
    assert not scene.importing.page.isVisible()


def test_a_stand_taken_out_of_the_sheet_of_stands_alone_is_removed(qtbot: QtBot, tmp_path: Path) -> None:
    hall = make_catalogue(make_stand("1"), make_full_stand("2"))
    scene = DeskScene(qtbot, tmp_path, hall)
    file = tmp_path / "stands.xlsx"
    scene.tasks.export(file)
    scene.finish()
    book, sheet = edit(file, "Stands")
    sheet.delete_rows(3)
    book.save(file)
    scene.read(file)
    told = "feuille «\u00a0Liens\u00a0»\u00a0: les lignes de stands retirés sont laissées de côté (2)."
    assert f"stands.xlsx, {told}" in scene.importing.page.notices.text()
    scene.importing.page.apply.click()
    scene.finish()
    assert scene.stand("2").hidden
    assert scene.stand("2").links == hall.stand("2").links


def test_a_link_of_a_stand_that_nobody_knows_is_refused(scene: DeskScene, tmp_path: Path) -> None:
    file = tmp_path / "stands.xlsx"
    scene.tasks.export(file)
    scene.finish()
    book, sheet = edit(file, "Liens")
    sheet.append(["77", 1, "Le site", "https://exemple.fr"])
    book.save(file)
    scene.read(file)
    assert "le stand «\u00a077\u00a0» n’existe pas" in scene.desk.notice.words.text()


def current_file(folder: Path) -> Path:
    release = current(folder)
    assert release is not None
    return release.path


def drop(widget: QWidget, *paths: Path) -> None:
    """Drag files from elsewhere onto a widget and let go."""
    if isinstance(widget, QPlainTextEdit):
        widget = widget.viewport()
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    brought.setText("\n".join(map(str, paths)))  # as file managers do
    centre, copy = widget.rect().center(), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(centre, copy, brought, left, none))
    QApplication.sendEvent(widget, QDropEvent(QPointF(centre), copy, brought, left, none))
