"""The guard of a running kiosk: what ends a visit, and what ends the program."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from kiosk.guard.ending import Ending
from kiosk.guard.faults import Faults
from kiosk.house import House
from kiosk.look.scale import Viewing
from kiosk.on_guard import Guard, takes_text
from kiosk.visitor.window import KioskWindow
from tests.builders import find_nothing, make_catalogue, make_stand


class Asked(Ending):
    """Notes the codes that the program should end with."""

    codes: list[int]

    def listen(self) -> None:
        """Not to the signals of a test run."""

    def end(self, code: int) -> None:
        self.codes.append(code)


@dataclass
class Scene:
    window: KioskWindow
    house: House
    faults: Faults
    guard: Guard
    ending: Asked


@pytest.fixture
def scene(qapp: QApplication) -> Iterator[Scene]:
    house = House(qapp, make_catalogue(make_stand()), find_nothing, Viewing(), animations=False)
    window = house.window
    assert isinstance(window, KioskWindow)
    window.resize(1280, 800)
    window.show()
    faults, ending = Faults(house), Asked(house)
    ending.codes = []
    guard = Guard(house, window, faults, ending, house)
    yield Scene(window, house, faults, guard, ending)
    guard.lockdown.stop()
    window.close()
    window.deleteLater()
    house.deleteLater()


def test_after_an_error_the_visit_starts_over(scene: Scene) -> None:
    scene.window.visit.search()
    scene.window.visit.type("permis")
    scene.faults.struck.emit()
    assert scene.window.visit.is_fresh
    assert scene.ending.codes == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_strange_window_ends_the_visit(scene: Scene, qtbot: QtBot) -> None:
    scene.window.visit.show_picks()
    stranger = QDialog()
    qtbot.addWidget(stranger)
    with qtbot.waitSignal(scene.guard.lockdown.strayed):
        stranger.show()
    assert scene.window.visit.is_fresh
    assert not stranger.isVisible()


def test_only_staff_end_the_program(scene: Scene) -> None:
    assert not scene.window.close()
    assert scene.ending.codes == []
    scene.guard.lockdown.leave()
    assert scene.ending.codes == [0]


def test_when_the_system_shuts_down_the_window_closes_and_the_program_ends(
    scene: Scene, qapp: QApplication
) -> None:
    scene.guard.start()
    assert not scene.window.close()
    qapp.commitDataRequest.emit(None)
    assert scene.ending.codes == [0]
    assert scene.window.close()


def test_letters_are_for_the_search_the_question_and_the_posters(scene: Scene) -> None:
    visit = scene.window.visit
    assert not takes_text(scene.house)
    visit.search()
    assert takes_text(scene.house)
    visit.leave()
    assert not takes_text(scene.house)
    scene.window.ask_if_there(20_000)
    assert takes_text(scene.house)
    visit.sleep()
    assert takes_text(scene.house)
    visit.wake()
    assert not takes_text(scene.house)
