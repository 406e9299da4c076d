"""A scroll bar under our sheet: the track of the scroll column."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget
from pytestqt.qtbot import QtBot

from kiosk.look.scale import Scale
from kiosk.look.tokens import Palette, Tokens

_KS = [0.667, 1.0, 2.0]

Dress = Callable[[Palette, float], None]
Show = Callable[[list[QWidget]], QWidget]


def _image(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("is_enabled", [True, False])
def test_a_track_keeps_its_ground(show: Show, dress: Dress, tokens: Tokens, is_enabled: bool) -> None:
    dress(tokens.light, 1.0)
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setEnabled(is_enabled)
    show([bar])

    assert _image(bar).pixelColor(4, bar.height() // 2) == tokens.light.surface_alt


@pytest.mark.parametrize("k", _KS)
def test_a_scroll_bar_is_a_track_with_a_thumb_in_its_middle(
    qtbot: QtBot, dress: Dress, tokens: Tokens, k: float
) -> None:
    dress(tokens.light, k)
    scale = Scale(k, 0, 0)
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.setRange(0, 1_000_000)
    bar.resize(bar.sizeHint().width(), scale.px(824))
    bar.show()
    qtbot.waitExposed(bar)

    row = _image(bar)
    middle = scale.px(96) // 2
    thumb = [x for x in range(bar.width()) if row.pixelColor(x, middle) == tokens.light.border]

    assert bar.sizeHint().width() == scale.px(72)
    assert row.pixelColor(2, middle) == tokens.light.surface_alt
    assert len(thumb) == pytest.approx(scale.px(32), abs=2)  # without its smoothed edges
    assert thumb[0] + thumb[-1] == bar.width() - 1
    assert _part(bar, QStyle.SubControl.SC_ScrollBarSlider).height() == scale.px(96)
    assert _part(bar, QStyle.SubControl.SC_ScrollBarAddLine).height() == 0
    assert _part(bar, QStyle.SubControl.SC_ScrollBarSubLine).height() == 0


def test_a_held_thumb_is_ink(qtbot: QtBot, dress: Dress, tokens: Tokens) -> None:
    dress(tokens.light, 1.0)
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.resize(72, 824)
    bar.show()
    qtbot.waitExposed(bar)

    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(36, 40))
    assert _image(bar).pixelColor(36, 40) == tokens.light.ink

    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(36, 40))
    assert _image(bar).pixelColor(36, 40) == tokens.light.border


def _part(bar: QScrollBar, part: QStyle.SubControl) -> QSize:
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    return bar.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, bar).size()
