"""The bar of the voice fits every screen and text size, and says what it wants."""

from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.look.display import Display, TextSize
from kiosk.visitor.reading import ReadingState
from kiosk.visitor.voice_bar import VoiceBar
from tests.visitor.conftest import MakeWindow

SIZES = [QSize(1280, 800), QSize(1366, 768), QSize(1920, 1080), QSize(1080, 1920), QSize(3840, 2160)]
EVERY_SIZE = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
LONGEST = ("Répéter", "Reprendre")


def bar_on(make_window: MakeWindow, size: QSize, text: TextSize = TextSize.NORMAL) -> VoiceBar:
    window = make_window(size)
    look = window.screens.home.grid.look
    look.show_as(Display(text))
    bar = VoiceBar(look, window)
    bar.setGeometry(0, 0, window.width(), bar.height_for(look))
    bar.arrange()
    bar.show()
    return bar


@EVERY_SIZE
@pytest.mark.parametrize("text", list(TextSize))
def test_its_buttons_are_targets_apart_and_hold_their_words(
    make_window: MakeWindow, size: QSize, text: TextSize
) -> None:
    bar = bar_on(make_window, size, text)
    scale = bar.repeat.look.scale
    buttons = [bar.repeat, bar.pause, bar.softer, bar.louder]
    for button in buttons:
        assert bar.rect().contains(button.geometry())
        assert min(button.width(), button.height()) >= scale.at(72)
    for one, other in combinations([*buttons, bar.steps], 2):
        grown = one.geometry().adjusted(-scale.at(8) + 1, 0, scale.at(8) - 1, 0)
        assert not grown.intersects(other.geometry())
    metrics = QFontMetricsF(bar.repeat.look.font("label"))
    words = max(metrics.horizontalAdvance(word) for word in LONGEST)
    assert words + scale.px(36) + scale.at(14) + 2 * scale.at(8) <= bar.pause.width()


@EVERY_SIZE
@pytest.mark.parametrize("text", list(TextSize))
def test_its_hint_is_whole_and_touches_no_button(
    make_window: MakeWindow, size: QSize, text: TextSize
) -> None:
    bar = bar_on(make_window, size, text)
    hint, look = bar.hint, bar.repeat.look
    block = look.text(hint.accessibleName(), "bar", hint.width())
    assert 0 < block.height <= hint.height()
    assert bar.rect().contains(hint.geometry())
    for button in (bar.repeat, bar.pause, bar.softer, bar.louder):
        assert not hint.geometry().intersects(button.geometry())


def test_it_asks_for_one_step_and_stops_at_the_ends(make_window: MakeWindow, qtbot: QtBot) -> None:
    bar = bar_on(make_window, SIZES[2])
    bar.show_display(Display(volume=4))
    with qtbot.waitSignal(bar.volume_asked, check_params_cb=lambda volume: volume == 5):
        bar.louder.click()
    with qtbot.waitSignal(bar.volume_asked, check_params_cb=lambda volume: volume == 3):
        bar.softer.click()
    bar.show_display(Display(volume=5))
    assert not bar.louder.isEnabled()
    bar.show_display(Display(volume=1))
    assert not bar.softer.isEnabled()
    assert bar.steps.accessibleName() == "Volume 1 sur 5"


def test_pause_becomes_resume_where_something_was_broken_off(make_window: MakeWindow) -> None:
    bar = bar_on(make_window, SIZES[2])
    assert not bar.repeat.isEnabled()
    bar.show_state(ReadingState.BROKEN_OFF)
    assert bar.pause.text() == "Reprendre"
    bar.show_state(ReadingState.READING)
    assert bar.pause.text() == "Pause"
    assert bar.repeat.isEnabled()


def test_it_reads_its_words_again_in_another_language(make_window: MakeWindow) -> None:
    bar = bar_on(make_window, SIZES[2])
    bar.show_state(ReadingState.BROKEN_OFF)
    bar.repeat.setText("")
    bar.pause.setText("")
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert (bar.repeat.text(), bar.pause.text()) == ("Répéter", "Reprendre")
