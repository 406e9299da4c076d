"""Silence is noticed, signs of a person are not missed, and the clock on the wall does not matter."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.guard.idle import IdleWatch, idle_times
from tests.visitor.touch import touch_panel

LONG = 60_000


@pytest.fixture
def widget(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 100)
    window.show()
    yield window
    window.close()


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[IdleWatch]:
    made = IdleWatch(LONG, LONG, qapp)
    made.start()
    yield made
    made.stop()
    made.deleteLater()


def let_pass(qtbot: QtBot, watch: IdleWatch, left: int) -> None:
    """Wait until less than so many milliseconds are left."""
    qtbot.waitUntil(lambda: watch.remaining_ms <= left)


def touch(window: QWidget) -> None:
    QTest.touchEvent(window, touch_panel()).press(0, QPoint(5, 5), window).commit()
    QTest.touchEvent(window, touch_panel()).release(0, QPoint(5, 5), window).commit()


def turn_wheel(window: QWidget) -> None:
    at = QPointF(5, 5)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(window, event)


def press_button(window: QWidget) -> None:
    QTest.mouseClick(window, Qt.MouseButton.LeftButton)


def press_key(window: QWidget) -> None:
    QTest.keyClick(window, Qt.Key.Key_Shift)


SIGNS = pytest.mark.parametrize("sign", [touch, turn_wheel, press_button, press_key])


@pytest.mark.parametrize(
    ("has_picks", "standard", "expected"),
    [
        (False, True, (60_000, 20_000)),
        (True, True, (90_000, 20_000)),
        (False, False, (120_000, 40_000)),
        (True, False, (120_000, 40_000)),
    ],
)
def test_people_get_more_time_when_they_have_more_to_lose_or_need_it(
    has_picks: bool, standard: bool, expected: tuple[int, int]
) -> None:
    assert idle_times(has_picks, standard) == expected


def test_silence_asks_first_and_ends_the_visit_later(qtbot: QtBot, watch: IdleWatch) -> None:
    told: list[str] = []
    watch.quiet.connect(lambda: told.append("quiet"))
    watch.idle.connect(lambda: told.append("idle"))
    with qtbot.waitSignal(watch.idle):
        watch.set_times(20, 20)
    assert told == ["quiet", "idle"]
    assert watch.remaining_ms == 0


@SIGNS
def test_a_sign_of_a_person_begins_the_wait_anew(
    qtbot: QtBot, watch: IdleWatch, widget: QWidget, sign: object
) -> None:
    assert callable(sign)
    let_pass(qtbot, watch, LONG - 30)
    sign(widget)
    assert watch.remaining_ms > LONG - 25


@SIGNS
def test_a_sign_during_the_countdown_ends_it(
    qtbot: QtBot, watch: IdleWatch, widget: QWidget, sign: object
) -> None:
    assert callable(sign)
    with qtbot.waitSignal(watch.quiet):
        watch.set_times(10, LONG)
    watch.set_times(2 * LONG, LONG)
    assert watch.remaining_ms <= LONG
    with qtbot.assertNotEmitted(watch.idle):
        sign(widget)
        qtbot.waitUntil(lambda: watch.remaining_ms > LONG)


def test_a_pointer_counts_only_while_a_button_is_held(
    qtbot: QtBot, watch: IdleWatch, widget: QWidget
) -> None:
    QTest.mouseMove(widget, QPoint(10, 10))
    QApplication.processEvents()
    let_pass(qtbot, watch, LONG - 30)
    QTest.mouseMove(widget, QPoint(50, 50))
    QApplication.processEvents()
    assert watch.remaining_ms <= LONG - 30
    QTest.mousePress(widget, Qt.MouseButton.LeftButton)
    let_pass(qtbot, watch, LONG - 30)
    QTest.mouseMove(widget, QPoint(60, 60))
    qtbot.waitUntil(lambda: watch.remaining_ms > LONG - 25)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton)


def test_what_rolls_on_by_itself_counts_as_a_sign_but_ends_no_countdown(
    qtbot: QtBot, watch: IdleWatch
) -> None:
    let_pass(qtbot, watch, LONG - 30)
    watch.touch()
    assert watch.remaining_ms > LONG - 25
    with qtbot.waitSignal(watch.quiet):
        watch.set_times(10, LONG)
    let_pass(qtbot, watch, LONG - 30)
    watch.touch()
    assert watch.remaining_ms <= LONG - 30


def test_after_a_sign_the_whole_time_passes_before_the_question(qtbot: QtBot, watch: IdleWatch) -> None:
    watch.set_times(200, LONG)
    watch.start()
    let_pass(qtbot, watch, 100)
    since = QElapsedTimer()
    since.start()
    with qtbot.waitSignal(watch.quiet):
        watch.touch()
    assert since.elapsed() >= 195


def test_events_that_no_person_makes_are_no_sign(qtbot: QtBot, watch: IdleWatch, widget: QWidget) -> None:
    let_pass(qtbot, watch, LONG - 30)
    for kind in (QEvent.Type.Enter, QEvent.Type.UpdateRequest, QEvent.Type.LanguageChange):
        QApplication.sendEvent(widget, QEvent(kind))
    assert watch.remaining_ms <= LONG - 30


def test_a_countdown_keeps_its_time_when_times_change(qtbot: QtBot, watch: IdleWatch) -> None:
    with qtbot.waitSignal(watch.quiet):
        watch.set_times(10, LONG)
    watch.set_times(10, 10)
    assert watch.remaining_ms > LONG / 2


def test_after_the_end_the_next_person_is_noticed_and_watched(
    qtbot: QtBot, watch: IdleWatch, widget: QWidget
) -> None:
    with qtbot.waitSignal(watch.idle):
        watch.set_times(10, 10)
    watch.set_times(LONG, LONG)
    assert watch.remaining_ms == 0
    touch(widget)
    assert watch.remaining_ms > 0


def test_a_stopped_watch_sees_and_tells_nothing(qtbot: QtBot, watch: IdleWatch, widget: QWidget) -> None:
    other = IdleWatch(40, LONG, watch)
    other.start()
    with qtbot.assertNotEmitted(watch.quiet), qtbot.waitSignal(other.quiet):
        watch.set_times(10, 20)
        watch.stop()
    touch(widget)
    assert watch.remaining_ms == 0
    watch.start()
    with qtbot.waitSignal(watch.quiet):
        watch.start()
