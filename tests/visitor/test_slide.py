"""Movements end where they should, even when they are cut short."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEasingCurve, QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.look.motion import Motion
from kiosk.visitor.slide import Slide

START, GOAL = QPoint(500, 0), QPoint(20, 0)
CURVE = QEasingCurve(QEasingCurve.Type.OutCubic)


@pytest.fixture
def widget(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 400)
    window.show()
    yield QWidget(window)
    window.close()


@pytest.fixture
def slide(widget: QWidget) -> Slide:
    return Slide(widget, Motion({}, enabled=True))


def test_it_arrives_and_says_so_once(qtbot: QtBot, widget: QWidget, slide: Slide) -> None:
    arrivals: list[QPoint] = []
    slide.run(START, GOAL, 60, CURVE, lambda: arrivals.append(widget.pos()))
    assert slide.is_moving
    qtbot.waitUntil(lambda: bool(arrivals))
    assert arrivals == [GOAL]


def test_without_time_it_is_there_at_once(widget: QWidget, slide: Slide) -> None:
    arrivals: list[QPoint] = []
    slide.run(START, GOAL, 0, CURVE, lambda: arrivals.append(widget.pos()))
    assert arrivals == [GOAL]


def test_cut_short_it_is_there_now(widget: QWidget, slide: Slide) -> None:
    arrivals: list[QPoint] = []
    slide.run(START, GOAL, 5000, CURVE, lambda: arrivals.append(widget.pos()))
    slide.finish()
    assert arrivals == [GOAL]
    assert not slide.is_moving


def test_a_new_movement_forgets_the_old_one(qtbot: QtBot, widget: QWidget, slide: Slide) -> None:
    arrivals: list[str] = []
    slide.run(START, GOAL, 5000, CURVE, lambda: arrivals.append("first"))
    slide.run(GOAL, START, 30, CURVE, lambda: arrivals.append("second"))
    qtbot.waitUntil(lambda: bool(arrivals))
    assert arrivals == ["second"]
    assert widget.pos() == START
