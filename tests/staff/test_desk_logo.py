"""The logo on the desk: chosen, shown small, taken away, undone, saved; a file that is none is told."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kiosk.domain.picture import PictureSize, picture_fault, size_of
from kiosk.staff.logo_field import LogoField
from kiosk.store.releases import standing
from kiosk.store.working import read_work
from tests.builders import make_catalogue, make_stand, make_theme
from tests.pictures import SVG, header, make_png, png_of, points
from tests.staff.desk_scene import DeskScene

PNG = make_png(300, 60)
HALL = make_catalogue(make_stand("3", logo=PNG), make_stand("10"), themes=(make_theme("emploi"),))


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> DeskScene:
    return DeskScene(qtbot, tmp_path, HALL)


def field_of(scene: DeskScene) -> LogoField:
    return scene.desk.editor.form.logo


def brought(tmp_path: Path, data: bytes, name: str = "logo.png") -> Path:
    (tmp_path / name).write_bytes(data)
    return tmp_path / name


def test_a_picture_is_chosen_in_the_dialog_of_files_and_becomes_the_logo(
    scene: DeskScene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = png_of(header(1200, 300), points(1200, 300, (9, 90, 9)), (b"IEND", b""))
    file = brought(tmp_path, large)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    scene.open("10")
    field = field_of(scene)
    assert field.none.isVisibleTo(field)
    assert not field.picture.isVisibleTo(field)
    assert not field.remove.isVisibleTo(field)
    field.choose.click()
    logo = scene.stand("10").logo
    assert picture_fault(logo) == ""
    assert size_of(logo) == PictureSize(400, 100)
    assert field.picture.pixmap().deviceIndependentSize().toSize() == QSize(200, 50)
    assert scene.badge("10") == "Modifié"
    assert scene.desk.editor.form.logo.logo() == logo


def test_closing_the_dialog_of_files_changes_nothing(
    scene: DeskScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    scene.open("3")
    field_of(scene).choose.click()
    assert scene.stand("3").logo == PNG
    assert scene.workbench.before is None


def test_a_logo_is_taken_away_undone_and_done_again(scene: DeskScene) -> None:
    scene.open("3")
    field = field_of(scene)
    field.remove.click()
    assert scene.stand("3").logo == b""
    assert field.none.isVisibleTo(field)
    assert not field.picture.isVisibleTo(field)
    scene.workbench.undo()
    assert scene.stand("3").logo == PNG
    assert field.picture.isVisibleTo(field)
    assert not field.none.isVisibleTo(field)
    assert field.remove.isVisibleTo(field)
    scene.workbench.redo()
    assert field.logo() == b""


def test_each_choice_is_a_step_of_its_own(scene: DeskScene, tmp_path: Path) -> None:
    scene.open("10")
    first, second = make_png(9, 9), make_png(8, 8)
    field_of(scene).load(brought(tmp_path, first))
    field_of(scene).load(brought(tmp_path, second))
    scene.workbench.undo()
    assert scene.stand("10").logo == first
    scene.workbench.undo()
    assert scene.stand("10").logo == b""


def test_a_logo_is_saved_and_there_again_when_the_desk_is_opened(
    scene: DeskScene, qtbot: QtBot, tmp_path: Path
) -> None:
    scene.open("10")
    with qtbot.waitSignal(scene.workbench.saved):
        field_of(scene).load(brought(tmp_path, PNG))
    work = read_work(scene.file)
    assert work is not None
    assert work.catalogue.stand("10").logo == PNG
    again = DeskScene(qtbot, tmp_path, HALL)
    again.open("10")
    assert field_of(again).logo() == PNG


def test_a_file_that_is_no_picture_is_told_beside_the_logo_which_stays(
    scene: DeskScene, tmp_path: Path
) -> None:
    scene.open("3")
    field = field_of(scene)
    field.load(brought(tmp_path, SVG, "dessin.png"))
    assert field.message.isVisibleTo(field)
    assert (
        field.message.text()
        == "dessin.png~: c’est un dessin SVG~; enregistrez l’image en PNG ou en JPEG.".replace("~", "\u00a0")
    )
    assert scene.stand("3").logo == PNG
    assert scene.workbench.before is None
    scene.open("10")
    assert not field.message.isVisibleTo(field)


def test_the_sentence_goes_when_another_picture_is_taken(scene: DeskScene, tmp_path: Path) -> None:
    scene.open("10")
    field = field_of(scene)
    field.load(brought(tmp_path, b""))
    assert field.message.text().endswith("le fichier est vide.")
    field.load(brought(tmp_path, PNG))
    assert field.message.text() == ""


def test_a_logo_that_may_not_be_published_is_told_beside_it(qtbot: QtBot, tmp_path: Path) -> None:
    stand = HALL.stand("3")
    scene = DeskScene(
        qtbot, tmp_path, make_catalogue(replace(stand, logo=make_png(401, 9)), themes=HALL.themes)
    )
    scene.open("3")
    field = field_of(scene)
    assert field.message.text() == "Ce logo fait 401 × 9~px~: 400 × 200~px au plus.".replace("~", "\u00a0")
    assert scene.badge("3") == "Erreur"
    field.load(brought(tmp_path, PNG))
    assert field.message.text() == ""
    assert scene.badge("3") == "Modifié"


def test_a_logo_is_published(scene: DeskScene, tmp_path: Path) -> None:
    scene.open("10")
    field_of(scene).load(brought(tmp_path, PNG))
    scene.tasks.ask_publish()
    scene.desk.notice.yes.click()
    scene.finish()
    published = standing(scene.releases).catalogue
    assert published is not None
    assert published.stand("10").logo == PNG


def test_the_preview_is_drawn_anew_with_the_logo(scene: DeskScene, qtbot: QtBot, tmp_path: Path) -> None:
    scene.open("10")
    field_of(scene).load(brought(tmp_path, PNG))
    qtbot.waitUntil(lambda: bool(scene.drawn) and scene.drawn[-1][0].logo == PNG)


@pytest.mark.parametrize("logo", [make_png(400, 200), make_png(400, 60)], ids=["largest", "widest"])
def test_a_logo_makes_the_form_no_wider(scene: DeskScene, tmp_path: Path, logo: bytes) -> None:
    scene.open("10")
    page = scene.desk.editor.form.widget()
    assert page is not None
    for width in (1600, 1120):
        scene.desk.resize(width, 1000)
        field_of(scene).set_logo(b"")
        QApplication.processEvents()
        before = page.minimumSizeHint().width()
        field_of(scene).load(brought(tmp_path, logo))
        QApplication.processEvents()
        assert page.minimumSizeHint().width() == before


def test_an_export_says_where_the_logos_are_and_an_import_of_it_changes_nothing(
    scene: DeskScene, tmp_path: Path
) -> None:
    file = tmp_path / "sortie.xlsx"
    scene.tasks.export(file)
    scene.finish()
    told = "sortie.xlsx est écrit. Les logos sont dans le dossier «~logos~», à côté.".replace("~", "\u00a0")
    assert scene.desk.notice.words.text() == told
    assert (tmp_path / "logos" / "stand-3.png").read_bytes() == PNG
    scene.read(file)
    assert scene.importing.page.apply.text() == "Aucune ligne cochée"
