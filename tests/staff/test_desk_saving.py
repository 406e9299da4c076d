"""A disk that takes nothing: it is told, tried again, and the desk is not closed over it unasked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.store.working import read_work
from tests.builders import make_catalogue, make_stand
from tests.staff.desk_scene import DeskScene

HALL = make_catalogue(make_stand("1"), make_stand("2"))
WHY = "bureau.db\u00a0: lecture ou écriture impossible"


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DeskScene:
    """A desk whose file cannot be written, and that soon tries again."""
    monkeypatch.setattr("kiosk.staff.saving.AGAIN_MS", 20)
    made = DeskScene(qtbot, tmp_path, HALL)
    made.file.mkdir()
    made.open("1")
    return made


def kept_title(scene: DeskScene) -> str:
    work = read_work(scene.file)
    assert work is not None
    return work.catalogue.stand("1").short_title


def test_a_desk_that_cannot_save_stays_open_and_says_why(scene: DeskScene) -> None:
    scene.type("titre court", " neuf")
    for _ in range(2):
        assert not scene.desk.close()
        assert scene.desk.isVisible()
        words = scene.desk.notice.words.text()
        assert words.startswith("Le bureau reste ouvert\u00a0:")
        assert WHY in words
        assert scene.desk.notice.yes.text() == "Fermer sans enregistrer"
        scene.desk.notice.away.click()
    scene.file.rmdir()
    assert scene.desk.close()
    assert kept_title(scene) == "Parrainage 1 neuf"


def test_a_desk_that_cannot_save_is_closed_when_staff_want_it_so(scene: DeskScene) -> None:
    scene.type("titre court", " neuf")
    scene.desk.close()
    scene.desk.notice.yes.click()
    assert not scene.desk.isVisible()


def save(scene: DeskScene) -> None:
    scene.workbench.save_now()


def close(scene: DeskScene) -> None:
    assert not scene.desk.close()


@pytest.mark.parametrize("ask", [save, close])
def test_saving_is_tried_again_by_itself_until_it_works(
    scene: DeskScene, ask: Callable[[DeskScene], None]
) -> None:
    scene.type("titre court", " neuf")
    ask(scene)
    assert WHY in scene.desk.notice.words.text()
    assert scene.desk.bar.saved.text() == "Non enregistré"
    scene.file.rmdir()
    with scene.qtbot.waitSignal(scene.workbench.saved):
        pass
    assert kept_title(scene) == "Parrainage 1 neuf"
    assert scene.desk.notice.words.text() == "Tout est enregistré."
    assert scene.desk.notice.yes.isHidden()
    assert scene.desk.bar.saved.text() == "Enregistré"


def test_a_failure_that_was_read_is_not_told_again_by_a_try_that_nobody_asked_for(scene: DeskScene) -> None:
    scene.type("titre court", " neuf")
    scene.workbench.save_now()
    scene.desk.notice.away.click()
    for _ in range(2):
        with scene.qtbot.waitSignal(scene.workbench.failed):
            pass
    assert not scene.desk.notice.isVisible()


def test_undoing_what_cannot_be_saved_lets_the_desk_close(scene: DeskScene) -> None:
    scene.type("titre court", " neuf")
    scene.workbench.save_now()
    scene.desk.undo()
    assert scene.desk.bar.saved.text() == "Enregistré"
    assert scene.desk.close()


def test_nothing_is_saved_beside_an_errand_that_may_be_saving(
    scene: DeskScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.type("titre court", " neuf")
    scene.workbench.save_now()
    monkeypatch.setattr("kiosk.staff.errands.Errands.is_busy", True)
    with scene.qtbot.assertNotEmitted(scene.workbench.failed, wait=100):
        pass
    monkeypatch.undo()
    with scene.qtbot.waitSignal(scene.workbench.failed):
        pass
