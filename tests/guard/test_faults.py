"""An error anywhere is logged once, without words; the visit is over, and the kiosk lives."""

import gc
import logging
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QObject,
    QTimer,
    Signal,
    qCritical,
    qWarning,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from typing_extensions import override

from kiosk.guard.faults import DIFFERENT, ENDLESS, OUT_OF_MEMORY, TOO_MANY_ERRORS, Faults
from kiosk.visitor.visit import Visit
from tests.builders import find_nothing, make_catalogue, make_stand
from tests.clock import Clock

CANARY = "zanzibar-canari"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def faults(qapp: QApplication, clock: Clock) -> Iterator[Faults]:
    made = Faults(qapp, clock)
    made.install()
    yield made
    made.uninstall()
    made.deleteLater()


class PlantedModel(QAbstractListModel):
    @override
    def rowCount(self, parent: object = None) -> int:
        raise ValueError(CANARY)


class Reader(QObject):
    """Has Qt read a model."""

    def __init__(self, model: QAbstractListModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.User:
            view = QListView()
            try:
                view.setModel(self._model)
                view.doItemsLayout()
            finally:
                delete(
                    view
                )  # the error holds this frame, and a style sheet set meanwhile would reach the view
        return super().event(event)


class Planted(QWidget):
    """Fails wherever code of ours is called by Qt."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.paints = False
        self.asked.connect(self.fail)
        self.child = QObject(self)
        self.child.installEventFilter(self)
        self.reader = Reader(PlantedModel(self), self)

    def fail(self) -> None:
        raise ValueError(CANARY)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.User:
            raise ValueError(CANARY)
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.paints:
            self.paints = False
            raise ValueError(CANARY)


def in_slot(planted: Planted) -> None:
    planted.asked.emit()


def in_timer(planted: Planted) -> None:
    timer = QTimer(planted, singleShot=True, interval=0)
    timer.timeout.connect(planted.fail)
    timer.start()


def in_event_filter(planted: Planted) -> None:
    QApplication.postEvent(planted.child, QEvent(QEvent.Type.User))


def in_paint(planted: Planted) -> None:
    planted.paints = True
    planted.update()


def in_model(planted: Planted) -> None:
    QApplication.postEvent(planted.reader, QEvent(QEvent.Type.User))


def in_thread(planted: Planted) -> None:
    thread = threading.Thread(target=planted.fail)
    thread.start()
    thread.join()


def in_destructor(_planted: Planted) -> None:
    class Dying:
        def __del__(self) -> None:
            raise ValueError(CANARY)

    Dying()
    gc.collect()


def in_qt(_planted: Planted) -> None:
    qCritical("a part of Qt failed")


PLACES = [in_slot, in_timer, in_event_filter, in_paint, in_model, in_thread, in_destructor, in_qt]


@pytest.mark.parametrize("fail", PLACES)
def test_an_error_anywhere_is_logged_once_ends_the_visit_and_the_kiosk_lives(
    faults: Faults,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    fail: Callable[[Planted], None],
) -> None:
    visit = Visit(make_catalogue(make_stand()), find_nothing)
    faults.struck.connect(visit.start_over)
    planted = Planted()
    qtbot.addWidget(planted)
    planted.show()
    for _ in range(3):
        visit.search()
        visit.type(CANARY)
        with qtbot.waitSignal(faults.struck):
            fail(planted)
        assert visit.is_fresh
    assert len([record for record in caplog.records if record.levelno >= logging.ERROR]) == 1
    assert CANARY not in caplog.text
    assert "test_faults.py" in caplog.text or fail is in_qt
    with qtbot.waitSignal(visit.opened):
        visit.open(visit.catalogue.stands[0])


def fail_at(number: int) -> None:
    """Errors that differ by the place they come from."""
    match number:
        case 0:
            raise ValueError
        case 1:
            raise ValueError
        case _:
            raise ValueError


class Failing(QObject):
    asked = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.asked.connect(fail_at)


@pytest.mark.usefixtures("faults")
def test_the_same_error_is_told_again_after_a_minute_with_how_often_it_was(
    clock: Clock, qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    failing = Failing(qapp)
    for _ in range(5):
        failing.asked.emit(0)
    clock.now += 61
    failing.asked.emit(0)
    told = [record.message for record in caplog.records]
    assert len(told) == 2
    assert "times" not in told[0]
    assert told[1].endswith("(5 times)")


def test_three_different_errors_within_a_minute_ask_for_a_restart(
    faults: Faults, qapp: QApplication, qtbot: QtBot
) -> None:
    failing = Failing(qapp)
    with qtbot.assertNotEmitted(faults.given_up):
        for number in range(DIFFERENT - 1):
            failing.asked.emit(number)
            failing.asked.emit(number)
        QApplication.processEvents()
    with qtbot.waitSignal(faults.given_up) as given:
        failing.asked.emit(DIFFERENT - 1)
    assert given.args == [TOO_MANY_ERRORS]


def test_errors_apart_in_time_do_not(faults: Faults, clock: Clock, qapp: QApplication, qtbot: QtBot) -> None:
    failing = Failing(qapp)
    with qtbot.assertNotEmitted(faults.given_up):
        for number in range(DIFFERENT):
            failing.asked.emit(number)
            clock.now += 31
        QApplication.processEvents()


def test_one_error_without_end_asks_for_a_restart_too(
    faults: Faults, qapp: QApplication, qtbot: QtBot
) -> None:
    failing = Failing(qapp)
    with qtbot.waitSignal(faults.given_up):
        for _ in range(ENDLESS):
            failing.asked.emit(0)


def test_without_memory_the_program_ends_with_a_code_of_its_own(
    faults: Faults, qapp: QApplication, qtbot: QtBot
) -> None:
    def fill(_number: int) -> None:
        raise MemoryError

    failing = Failing(qapp)
    failing.asked.disconnect()
    failing.asked.connect(fill)
    with qtbot.waitSignal(faults.given_up) as given:
        failing.asked.emit(0)
    assert given.args == [OUT_OF_MEMORY]


def test_a_warning_of_qt_is_logged_and_ends_no_visit(
    faults: Faults, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.assertNotEmitted(faults.struck):
        qWarning("something is odd")
        qWarning("something is odd")
        QApplication.processEvents()
    assert [record.levelname for record in caplog.records] == ["WARNING"]


@pytest.mark.usefixtures("faults")
def test_causes_are_told_without_their_words(qapp: QApplication, caplog: pytest.LogCaptureFixture) -> None:
    def fail(_number: int) -> None:
        known: dict[str, int] = {}
        try:
            known[CANARY] += 1
        except KeyError as error:
            raise OSError(28, CANARY) from error

    failing = Failing(qapp)
    failing.asked.disconnect()
    failing.asked.connect(fail)
    failing.asked.emit(0)
    assert "builtins.OSError (errno 28)" in caplog.text
    assert "after builtins.KeyError" in caplog.text
    assert CANARY not in caplog.text
