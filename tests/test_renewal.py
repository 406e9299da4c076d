"""A running kiosk takes up a new edition when nobody is there, never in the midst of a visit."""

import gc
import weakref
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.catalogue import Catalogue
from kiosk.guard.frame import Frame
from kiosk.house import House
from kiosk.look.scale import Viewing
from kiosk.lookout import Lookout, News
from kiosk.renewal import Courier, Renewal
from kiosk.source import Edition
from kiosk.store.publish import publish
from kiosk.store.releases import Release, standing
from kiosk.visitor.facts import Place
from kiosk.visitor.poster import Poster
from kiosk.visitor.visit import Visit
from kiosk.visitor.window import KioskWindow
from tests.builders import find_nothing, make_catalogue, make_stand
from tests.visitor.touch import Finger


def edition(turn: int) -> Catalogue:
    stands = (make_stand(str(number), short_title=f"Version {turn}") for number in range(1, 4))
    return make_catalogue(*stands)


def news(folder: Path, turn: int) -> News:
    publish(folder, edition(turn))
    found = standing(folder)
    return News(found.release, found.catalogue)


class Running:
    """A kiosk that runs, in its frame, and takes up editions."""

    def __init__(self, application: QApplication, catalogue: Catalogue | None) -> None:
        self.house = House(application, catalogue, find_nothing, Viewing(), animations=False)
        self.frame = Frame(self.house.window)
        self.house.refurnished.connect(self.frame.hold)
        self.frame.resize(1280, 800)
        self.frame.show()
        self.house.open_to_visitors()
        self.renewal = Renewal(self.house, Edition(catalogue), self.house)

    @property
    def visit(self) -> Visit:
        assert self.house.visit is not None
        return self.house.visit

    def shows(self, turn: int) -> bool:
        window = self.house.window
        return (
            isinstance(window, KioskWindow)
            and window.isVisible()
            and window.visit is self.visit
            and self.visit.catalogue.stand("1").short_title == f"Version {turn}"
        )

    def is_at(self, place: Place) -> bool:
        return self.visit.place is place

    def rest(self) -> None:
        """Let a quiet moment pass in which a renewal would have happened."""
        for _ in range(20):
            settle()

    def close(self) -> None:
        if self.house.keeper is not None:
            self.house.keeper.watch.stop()
        self.frame.deleteLater()
        self.house.deleteLater()
        settle()


def is_gone(held: weakref.ref[Visit]) -> bool:
    return held() is None


def settle() -> None:
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def running(
    qapp: QApplication,
) -> Iterator[Callable[[Catalogue | None], Running]]:
    kiosks: list[Running] = []

    def start(catalogue: Catalogue | None) -> Running:
        kiosks.append(Running(qapp, catalogue))
        return kiosks[-1]

    yield start
    for kiosk in kiosks:
        kiosk.close()


Start = Callable[[Catalogue | None], Running]


def test_the_posters_change_to_those_of_the_new_edition(running: Start, tmp_path: Path, qtbot: QtBot) -> None:
    kiosk = running(edition(1))
    kiosk.visit.sleep()
    kiosk.renewal.take(news(tmp_path, 2))
    qtbot.waitUntil(lambda: kiosk.shows(2))
    assert kiosk.is_at(Place.ATTRACT)
    window = kiosk.house.window
    assert isinstance(window, KioskWindow)
    assert window.screens.attract.isVisible()
    assert window.screens.attract.is_running
    QTest.mouseClick(window.screens.attract, Qt.MouseButton.LeftButton)
    assert kiosk.is_at(Place.HOME)
    assert window.size() == kiosk.frame.size()
    assert kiosk.frame.windowTitle() == window.windowTitle()


def test_a_visit_goes_on_with_what_it_began_with(running: Start, tmp_path: Path, qtbot: QtBot) -> None:
    kiosk = running(edition(1))
    kiosk.visit.open(kiosk.visit.catalogue.stand("2"))
    kiosk.renewal.take(news(tmp_path, 2))
    kiosk.rest()
    assert kiosk.shows(1)
    assert kiosk.visit.open_stand is not None
    kiosk.visit.start_over()
    qtbot.waitUntil(lambda: kiosk.shows(2))
    assert kiosk.is_at(Place.HOME)
    assert kiosk.visit.is_fresh


def test_a_home_screen_that_somebody_may_be_reading_stays(running: Start, tmp_path: Path) -> None:
    kiosk = running(edition(1))
    kiosk.renewal.take(news(tmp_path, 2))
    kiosk.rest()
    assert kiosk.shows(1)


def test_whoever_touches_the_screen_after_a_visit_ended_keeps_it(
    running: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    kiosk = running(edition(1))
    kiosk.renewal.take(news(tmp_path, 2))
    kiosk.visit.start_over()
    window = kiosk.house.window
    assert isinstance(window, KioskWindow)
    QTest.mousePress(window.screens.home.grid.viewport(), Qt.MouseButton.LeftButton)
    kiosk.rest()
    assert kiosk.shows(1)
    QTest.mouseRelease(window.screens.home.grid.viewport(), Qt.MouseButton.LeftButton)
    kiosk.visit.sleep()
    qtbot.waitUntil(lambda: kiosk.shows(2))


def test_the_touch_that_ends_a_visit_is_not_a_new_visitor(
    running: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    kiosk = running(edition(1))
    window = kiosk.house.window
    assert isinstance(window, KioskWindow)
    kiosk.visit.open(kiosk.visit.catalogue.stand("2"))
    kiosk.renewal.take(news(tmp_path, 2))
    window.screens.dock.display_button.click()
    Finger(qtbot, window).tap(window.screens.panel.restart_button)
    assert kiosk.is_at(Place.HOME)
    qtbot.waitUntil(lambda: kiosk.shows(2))


def test_a_visitor_who_comes_while_the_screens_are_built_is_left_alone(
    running: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    kiosk = running(edition(1))
    kiosk.visit.sleep()
    before = len(kiosk.frame.findChildren(KioskWindow))
    kiosk.renewal.take(news(tmp_path, 2))
    qtbot.waitUntil(lambda: len(kiosk.frame.findChildren(KioskWindow)) > before)
    kiosk.visit.wake()
    kiosk.visit.open(kiosk.visit.catalogue.stand("1"))
    qtbot.waitUntil(lambda: len(kiosk.frame.findChildren(KioskWindow)) == before)
    assert kiosk.shows(1)
    kiosk.visit.sleep()
    qtbot.waitUntil(lambda: kiosk.shows(2))


def test_the_friendly_poster_gives_way_to_the_first_edition(
    running: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    kiosk = running(None)
    assert isinstance(kiosk.house.window, Poster)
    kiosk.renewal.take(news(tmp_path, 1))
    qtbot.waitUntil(lambda: kiosk.shows(1))
    assert kiosk.house.keeper is not None
    kiosk.house.keeper.watch.idle.emit()
    assert kiosk.is_at(Place.ATTRACT)


def test_the_end_of_a_visit_is_watched_for_in_the_new_screens(
    running: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    kiosk = running(edition(1))
    kiosk.visit.sleep()
    kiosk.renewal.take(news(tmp_path, 2))
    qtbot.waitUntil(lambda: kiosk.shows(2))
    kiosk.visit.wake()
    kiosk.visit.open(kiosk.visit.catalogue.stand("1"))
    assert kiosk.house.keeper is not None
    kiosk.house.keeper.watch.quiet.emit()
    window = kiosk.house.window
    assert isinstance(window, KioskWindow)
    assert window.screens.prompt.isVisible()
    kiosk.house.keeper.watch.idle.emit()
    assert kiosk.is_at(Place.ATTRACT)
    assert kiosk.visit.open_stand is None


def test_twenty_editions_later_no_widget_of_the_old_ones_is_left(
    running: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    kiosk = running(edition(0))
    kiosk.visit.sleep()
    editions = [news(tmp_path, turn) for turn in (1, 2)]
    counts: list[int] = []
    old: list[weakref.ref[QObject]] = []
    for turn in [1, 2] * 10:
        old += [weakref.ref(kiosk.house.window), weakref.ref(kiosk.visit)]
        kiosk.renewal.take(editions[turn - 1])
        qtbot.waitUntil(partial(kiosk.shows, turn))
        settle()
        counts.append(len(kiosk.frame.findChildren(QWidget)) + len(kiosk.house.findChildren(QObject)))
    gc.collect()
    assert len(set(counts[1:])) == 1
    assert [ref for ref in old[2:] if ref() is not None] == []


def test_an_edition_that_was_shown_gives_all_its_memory_back(
    running: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    kiosk = running(edition(0))
    kiosk.visit.sleep()
    for turn in (1, 2, 3):
        before = weakref.ref(kiosk.visit)
        kiosk.renewal.take(news(tmp_path, turn))
        qtbot.waitUntil(partial(kiosk.shows, turn))
        settle()
        qtbot.waitUntil(partial(is_gone, before))  # when all has been calm for a while


def test_a_window_that_is_given_up_while_a_key_has_brought_the_focus_into_it_hands_it_back(
    running: Start, qtbot: QtBot
) -> None:
    kiosk = running(edition(1))
    qtbot.waitUntil(kiosk.frame.isActiveWindow)
    steps = kiosk.house.refurnish(edition(2), find_nothing)
    shown = kiosk.house.window
    assert isinstance(shown, KioskWindow)
    next(steps)
    (coming,) = (each for each in kiosk.frame.findChildren(KioskWindow) if each is not shown)
    while not coming.isVisible():
        next(steps)
    coming.screens.dock.display_button.setFocus()
    QTest.keyClick(kiosk.frame, Qt.Key.Key_Shift)
    assert coming.ring.isVisible()
    assert not shown.ring.isVisible()
    steps.close()
    settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert shown.isAncestorOf(focus)


def test_what_is_refused_goes_to_the_log_and_the_screen_stays(
    running: Start, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk = running(edition(1))
    kiosk.visit.sleep()
    kiosk.renewal.take(News(refused=("kiosk.db\u00a0: le fichier est vide.",)))
    kiosk.rest()
    assert caplog.messages.count("release: kiosk.db\u00a0: le fichier est vide.") == 1
    assert kiosk.shows(1)


def test_keys_reach_what_the_frame_holds(running: Start, tmp_path: Path, qtbot: QtBot) -> None:
    kiosk = running(edition(1))
    kiosk.visit.open(kiosk.visit.catalogue.stand("1"))
    QTest.keyClick(kiosk.frame, Qt.Key.Key_Escape)
    assert kiosk.visit.open_stand is None
    kiosk.visit.sleep()
    kiosk.renewal.take(news(tmp_path, 2))
    qtbot.waitUntil(lambda: kiosk.shows(2))
    kiosk.visit.wake()
    kiosk.visit.open(kiosk.visit.catalogue.stand("1"))
    QTest.keyClick(kiosk.frame, Qt.Key.Key_Escape)
    assert kiosk.visit.open_stand is None


def test_the_courier_brings_a_publication_and_a_bug_does_not_end_it(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    lookout = Lookout(tmp_path, [], "")
    looks: list[int] = []

    def look() -> News:
        looks.append(1)
        if len(looks) == 1:
            raise ZeroDivisionError
        return lookout.look()

    courier = Courier(look, qapp, seconds=0.01)
    came: list[Release | None] = []
    courier.came.connect(lambda told: came.append(told.release))
    release = publish(tmp_path, edition(1))
    qtbot.waitUntil(lambda: bool(came))
    courier.close()
    courier.deleteLater()
    assert came == [release]
    assert "ZeroDivisionError" in caplog.text


def test_a_look_that_hangs_leaves_others_time_to_end(qapp: QApplication) -> None:
    begun, goes_on = Event(), Event()

    def look() -> News:
        begun.set()
        goes_on.wait(10)
        return News()

    courier = Courier(look, qapp, seconds=0.01)
    assert begun.wait(10)
    since = monotonic()
    courier.close()
    assert monotonic() - since < 1.0  # of the 1.5 s of an end
    goes_on.set()
    courier.deleteLater()
