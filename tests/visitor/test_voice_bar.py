"""The bar of the voice fits every screen and text size, and says what it wants."""

from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.look.display import Display, TextSize
from kiosk.look.look import Look
from kiosk.look.scale import scale_for
from kiosk.visitor.reading import ReadingState
from kiosk.visitor.voice_bar import VoiceBar
from tests.visitor.conftest import PANEL
from tests.visitor.screens import EVERY_SIZE

LONGEST = ("Répéter", "Reprendre")


@pytest.fixture
def bar(look: Look, host: QWidget) -> VoiceBar:
    bar = VoiceBar(look, host)
    lay_out(bar, look, QSize(1920, 1080))
    host.show()
    return bar


def lay_out(bar: VoiceBar, look: Look, size: QSize, text: TextSize = TextSize.NORMAL) -> None:
    """Lay the bar out as a screen of that size does in that text size."""
    look.rescale(scale_for(size.width(), size.height(), PANEL))
    look.show_as(Display(text))
    bar.setGeometry(0, 0, size.width(), bar.height_for(look))
    bar.arrange()


@EVERY_SIZE
def test_its_buttons_are_targets_apart_and_hold_their_words(bar: VoiceBar, look: Look, size: QSize) -> None:
    buttons = [bar.repeat, bar.pause, bar.softer, bar.louder]
    for text in TextSize:
        lay_out(bar, look, size, text)
        scale = look.scale
        for button in buttons:
            assert bar.rect().contains(button.geometry()), text
            assert min(button.width(), button.height()) >= scale.at(72), text
        for one, other in combinations([*buttons, bar.steps], 2):
            grown = one.geometry().adjusted(-scale.at(8) + 1, 0, scale.at(8) - 1, 0)
            assert not grown.intersects(other.geometry()), text
        metrics = QFontMetricsF(look.font("label"))
        words = max(metrics.horizontalAdvance(word) for word in LONGEST)
        assert words + scale.px(36) + scale.at(14) + 2 * scale.at(8) <= bar.pause.width(), text


@EVERY_SIZE
def test_its_hint_is_whole_and_touches_no_button(bar: VoiceBar, look: Look, size: QSize) -> None:
    hint = bar.hint
    for text in TextSize:
        lay_out(bar, look, size, text)
        block = look.text(hint.accessibleName(), "bar", hint.width())
        assert 0 < block.height <= hint.height(), text
        assert bar.rect().contains(hint.geometry()), text
        for button in (bar.repeat, bar.pause, bar.softer, bar.louder):
            assert not hint.geometry().intersects(button.geometry()), text


def test_it_asks_for_one_step_and_stops_at_the_ends(bar: VoiceBar, qtbot: QtBot) -> None:
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


def test_pause_becomes_resume_where_something_was_broken_off(bar: VoiceBar) -> None:
    assert not bar.repeat.isEnabled()
    bar.show_state(ReadingState.BROKEN_OFF)
    assert bar.pause.text() == "Reprendre"
    bar.show_state(ReadingState.READING)
    assert bar.pause.text() == "Pause"
    assert bar.repeat.isEnabled()


def test_it_reads_its_words_again_in_another_language(bar: VoiceBar) -> None:
    bar.show_state(ReadingState.BROKEN_OFF)
    bar.repeat.setText("")
    bar.pause.setText("")
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert (bar.repeat.text(), bar.pause.text()) == ("Répéter", "Reprendre")
