"""The desk says why a terminal refuses an update: asked about a file or a folder, and unasked."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.store.catalogue_writer import write_catalogue
from kiosk.store.drop_in import take_in
from kiosk.store.publish import publish
from kiosk.store.releases import standing
from tests.builders import make_catalogue, make_stand
from tests.staff.desk_scene import DeskScene

HALL = make_catalogue(make_stand("1"), make_stand("2"))
WRONG = make_catalogue(make_stand("1"), make_stand("12", summary="t" * 321))
REFUSED = "Une borne refuse cette mise à jour et garde ce qu’elle montre.\n"


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> DeskScene:
    return DeskScene(qtbot, tmp_path, HALL)


def told(scene: DeskScene) -> str:
    return scene.desk.notice.words.text()


def test_a_file_is_refused_with_the_reason_and_nothing_is_published(scene: DeskScene, tmp_path: Path) -> None:
    file = tmp_path / "apportée.db"
    write_catalogue(file, WRONG, "by hand")
    before = sorted(tmp_path.iterdir())
    scene.tasks.trying.tell(file)
    scene.finish()
    assert told(scene) == (
        f"{REFUSED}apportée.db, Stands, stand «\u00a012\u00a0», résumé\u00a0: Trop long de 1 caractère."
    )
    assert sorted(tmp_path.iterdir()) == before
    assert standing(scene.releases).catalogue is None


@pytest.mark.parametrize("inside", ["", "releases"])
def test_a_stick_that_a_terminal_would_take_is_told_with_its_stands(
    scene: DeskScene, tmp_path: Path, inside: str
) -> None:
    publish(tmp_path / "stick" / inside, HALL)
    scene.tasks.trying.tell(tmp_path / "stick")
    scene.finish()
    assert told(scene).endswith("une borne prendrait cette mise à jour (2 stands).")
    assert standing(scene.releases).catalogue is None


def test_a_stick_pulled_half_way_is_refused(scene: DeskScene, tmp_path: Path) -> None:
    release = publish(tmp_path / "stick", HALL)
    release.path.write_bytes(release.path.read_bytes()[:-4096])
    scene.tasks.trying.tell(tmp_path / "stick")
    scene.finish()
    assert told(scene).startswith(REFUSED)


def test_a_folder_without_an_update_and_a_file_to_import_are_told_for_what_they_are(
    scene: DeskScene, tmp_path: Path
) -> None:
    (tmp_path / "vide").mkdir()
    scene.tasks.trying.tell(tmp_path / "vide")
    scene.finish()
    assert "vide\u00a0: ce dossier n’a ni version publiée, ni fichier kiosk.db." in told(scene)
    table = tmp_path / "stands.csv"
    table.write_text("numéro;titre\n1;Un stand\n", encoding="utf-8")
    scene.tasks.trying.tell(table)
    scene.finish()
    assert told(scene) == (
        f"{REFUSED}stands.csv\u00a0: ce n’est pas une base SQLite. Ce fichier s’importe dans le bureau."
    )


def test_a_file_dropped_in_that_is_refused_is_told_unasked_with_the_versions(scene: DeskScene) -> None:
    scene.tasks.open_versions()
    scene.finish()
    assert scene.tasks.versions.waiting.words == []
    scene.dropped.write_text("<html>", encoding="utf-8")
    scene.tasks.open_versions()
    scene.finish()
    (words,) = scene.tasks.versions.waiting.words
    assert words.startswith(f"{REFUSED}kiosk.db\u00a0: ce n’est pas une base SQLite.")
    assert str(scene.dropped.parent) in words
    assert scene.tasks.versions.waiting.isVisible()


def test_a_publication_says_what_a_terminal_refuses_beside_it(scene: DeskScene) -> None:
    scene.dropped.write_bytes(b"")
    scene.tasks.ask_publish()
    scene.desk.notice.yes.click()
    scene.finish()
    assert told(scene).startswith("Publié.")
    assert told(scene).endswith(f"{REFUSED}kiosk.db\u00a0: le fichier est vide.")


def test_a_published_version_that_was_damaged_is_told_with_the_versions(scene: DeskScene) -> None:
    publish(scene.releases, HALL)
    event = replace(HALL.event, short_name="Autre")
    damaged = publish(scene.releases, make_catalogue(*HALL.stands, event=event))
    damaged.path.write_bytes(damaged.path.read_bytes()[:-1])
    scene.tasks.open_versions()
    scene.finish()
    (words,) = scene.tasks.versions.waiting.words
    assert damaged.name in words


def test_what_was_taken_in_already_is_not_told_again(scene: DeskScene) -> None:
    write_catalogue(scene.dropped, HALL, "by hand")
    scene.tasks.open_versions()
    scene.finish()
    (words,) = scene.tasks.versions.waiting.words
    assert "une borne prendrait cette mise à jour (2 stands)" in words
    take_in(scene.releases, scene.dropped)
    scene.tasks.open_versions()
    scene.finish()
    assert scene.tasks.versions.waiting.words == []
    assert not scene.tasks.versions.waiting.isVisible()
