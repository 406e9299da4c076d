"""What takes long is done beside the window, which goes on, and in which nothing else is begun meanwhile."""

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from threading import enumerate as threads
from typing import ClassVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.domain.catalogue import Catalogue
from kiosk.errors import KioskError
from kiosk.store.releases import standing
from kiosk.store.working import read_work
from tests.builders import make_catalogue, make_stand, make_theme
from tests.staff.desk_scene import DeskScene
from tests.staff.test_desk_import import drop

HALL = make_catalogue(make_stand("1"), make_stand("2"), themes=(make_theme("emploi"),))


class Slow:
    """Work that lasts until it is let go; notes whether it came to its end."""

    made: ClassVar[list["Slow"]] = []

    def __init__(self, error: Exception | None = None) -> None:
        self.made.append(self)
        self.go, self.begun = Event(), Event()
        self.is_done = False
        self._error = error

    def __call__(self) -> str:
        self.begun.set()
        while not self.go.wait(0.01):
            pass
        if self._error is not None:
            raise self._error
        self.is_done = True
        return "fait"


class Heard:
    """Notes what came of an errand."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.failed: list[str] = []

    def fail(self, error: KioskError) -> None:
        self.failed.append(str(error))


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> DeskScene:
    return DeskScene(qtbot, tmp_path, HALL)


@pytest.fixture(autouse=True)
def let_go() -> Iterator[None]:
    """Leave no thread to the tests that follow."""
    yield
    for slow in Slow.made:
        slow.go.set()
    Slow.made.clear()
    wait_without_events()


@pytest.fixture
def heard() -> Heard:
    return Heard()


def send(scene: DeskScene, work: Callable[[], str], heard: Heard, *, can_give_up: bool = True) -> None:
    words = "Lecture de stands.xlsx"
    scene.desk.errands.send(words, work, heard.done.append, heard.fail, can_give_up=can_give_up)


def wait_without_events() -> None:
    """Wait for the end of every thread of an errand."""
    for thread in threads():
        if thread.name == "errand":
            thread.join(30)
            assert not thread.is_alive()


def test_the_window_goes_on_and_says_what_is_waited_for(scene: DeskScene, heard: Heard) -> None:
    slow = Slow()
    send(scene, slow, heard)
    page = scene.desk.waiting
    assert page.isVisible()
    assert page.words.text() == "Lecture de stands.xlsx…"
    assert (page.bar.minimum(), page.bar.maximum()) == (0, 0)
    assert page.cancel.hasFocus()
    slow.go.set()
    scene.finish()
    assert heard.done == ["fait"]
    assert scene.desk.table.isVisible()


def test_nothing_else_is_begun_meanwhile(scene: DeskScene, heard: Heard) -> None:
    scene.open("1")
    scene.type("lieu", "Hall B")
    slow = Slow()
    send(scene, slow, heard)
    assert not scene.desk.bar.isEnabled()
    assert not scene.desk.acceptDrops()
    QTest.keyClick(scene.desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    send(scene, Slow(), heard)
    slow.go.set()
    scene.finish()
    assert scene.stand("1").place == "Hall B"
    assert heard.done == ["fait"]
    assert scene.desk.bar.isEnabled()
    assert scene.desk.acceptDrops()
    QTest.keyClick(scene.desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert scene.stand("1").place != "Hall B"


@pytest.mark.parametrize("way", ["button", "key"])
def test_giving_up_ends_the_work_and_leaves_all_as_it_was(scene: DeskScene, heard: Heard, way: str) -> None:
    scene.open("2")
    field = scene.desk.editor.form.fields["lieu"].editor
    field.setFocus()
    slow = Slow()
    send(scene, slow, heard)
    if way == "button":
        scene.desk.waiting.cancel.click()
    else:
        QTest.keyClick(scene.desk, Qt.Key.Key_Escape)
    assert scene.desk.table.isVisible()
    assert scene.desk.bar.isEnabled()
    assert field.hasFocus()
    wait_without_events()
    assert not slow.is_done
    assert (heard.done, heard.failed) == ([], [])
    assert scene.workbench.work.catalogue.stands == HALL.stands
    other = Slow()
    other.go.set()
    send(scene, other, heard)
    scene.finish()
    assert heard.done == ["fait"]


def test_what_was_given_up_is_not_heard_of_even_when_it_ends_at_that_moment(
    scene: DeskScene, heard: Heard
) -> None:
    slow = Slow()
    send(scene, slow, heard)
    slow.go.set()
    wait_without_events()
    scene.desk.waiting.cancel.click()
    other = Slow()
    send(scene, other, heard)
    QCoreApplication.processEvents()
    assert heard.done == []
    other.go.set()
    scene.finish()
    assert heard.done == ["fait"]


def test_what_is_wrong_is_told_and_one_is_back_where_one_was(scene: DeskScene, heard: Heard) -> None:
    slow = Slow(KioskError("non"))
    send(scene, slow, heard)
    slow.go.set()
    scene.finish()
    assert heard.failed == ["non"]
    assert scene.desk.table.isVisible()


def test_a_bug_in_the_work_flies_up_to_the_one_place_and_the_desk_stays_usable(
    scene: DeskScene, heard: Heard
) -> None:
    slow = Slow(ZeroDivisionError("a bug"))
    with scene.qtbot.capture_exceptions() as caught:
        send(scene, slow, heard)
        slow.go.set()
        scene.finish()
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert scene.desk.table.isVisible()
    assert scene.desk.bar.isEnabled()


def test_python_is_left_as_it_was_found(scene: DeskScene, heard: Heard) -> None:
    interval = sys.getswitchinterval()
    slow = Slow()
    send(scene, slow, heard)
    assert not gc.isenabled()
    slow.go.set()
    scene.finish()
    send(scene, Slow(), heard)
    scene.desk.waiting.cancel.click()
    assert gc.isenabled()
    assert sys.getswitchinterval() == interval
    wait_without_events()


def test_closing_the_desk_gives_up_what_is_read(scene: DeskScene, heard: Heard) -> None:
    slow = Slow()
    send(scene, slow, heard)
    assert scene.desk.close()
    assert not scene.desk.isVisible()
    assert all(thread.name != "errand" for thread in threads())
    assert (slow.is_done, heard.done) == (False, [])
    saved = read_work(scene.file)
    assert saved is None or saved.catalogue.stands == HALL.stands


def test_closing_the_desk_while_it_publishes_waits_for_the_end(scene: DeskScene, heard: Heard) -> None:
    slow = Slow()
    send(scene, slow, heard, can_give_up=False)
    assert not scene.desk.waiting.cancel.isVisible()
    QTest.keyClick(scene.desk, Qt.Key.Key_Escape)
    assert not scene.desk.close()
    assert scene.desk.isVisible()
    assert scene.desk.waiting.told.text() == "Le bureau se ferme dès que c’est fait."
    slow.go.set()
    scene.qtbot.waitUntil(lambda: not scene.desk.isVisible(), timeout=30_000)
    assert heard.done == ["fait"]


def test_a_desk_that_was_to_close_stays_to_tell_what_went_wrong(scene: DeskScene, heard: Heard) -> None:
    slow = Slow(KioskError("le disque est plein"))
    send(scene, slow, heard, can_give_up=False)
    scene.desk.close()
    slow.go.set()
    scene.finish()
    assert scene.desk.isVisible()
    assert heard.failed == ["le disque est plein"]
    assert scene.desk.close()


def test_a_reading_that_is_given_up_shows_no_report(
    scene: DeskScene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "stands.xlsx"
    scene.tasks.export(file)
    scene.finish()
    slow = Slow()
    monkeypatch.setattr("kiosk.staff.import_task.read_carrier", lambda *_: slow())
    drop(scene.desk, file)
    assert slow.begun.wait(30)
    assert scene.desk.waiting.words.text() == "Lecture de stands.xlsx…"
    scene.desk.waiting.cancel.click()
    wait_without_events()
    assert scene.desk.table.isVisible()
    assert not scene.importing.page.isVisible()
    monkeypatch.undo()
    scene.read(file)
    assert scene.importing.page.isVisible()


def test_a_publication_is_not_given_up(scene: DeskScene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.open("1")
    scene.type("lieu", "Hall B")
    slow = Slow()

    def publish(catalogue: Catalogue) -> Catalogue:
        slow()
        return real(catalogue)

    real = scene.publishing.publish
    monkeypatch.setattr(scene.publishing, "publish", publish)
    scene.desk.bar.publish.click()
    scene.desk.notice.yes.click()
    assert not scene.desk.waiting.cancel.isVisible()
    assert standing(scene.releases).catalogue is None
    slow.go.set()
    scene.finish()
    shown = standing(scene.releases).catalogue
    assert shown is not None
    assert shown.stand("1").place == "Hall B"
    assert scene.desk.notice.words.text() == "Publié. La borne se met à jour au prochain visiteur."
