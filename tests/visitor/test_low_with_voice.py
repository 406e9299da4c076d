"""Low reach with the voice on, on a small panel: what is left for reading shows whole words and a code."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.look.display import Display, TextSize
from kiosk.look.scale import MIN_TARGET, Viewing
from kiosk.visitor.lines import Heading, Lines
from kiosk.visitor.window import KioskWindow
from tests.visitor.conftest import MakeWindow
from tests.visitor.screens import assert_apart, codes_read, look_of
from tests.visitor.speaker import NotedSpeaker

EVERY_DISTANCE = pytest.mark.parametrize("distance", [450, 600])
EVERY_TEXT = pytest.mark.parametrize("text", TextSize)


def low_window(make_window: MakeWindow, distance: int, text: TextSize, *, voice: bool) -> KioskWindow:
    window = make_window(QSize(1920, 1080), viewing=Viewing(24, distance))
    window.take_speaker(NotedSpeaker("fr"))
    window.visit.show_as(Display(text, low_reach=True, voice=voice))
    QApplication.processEvents()
    return window


@EVERY_DISTANCE
@EVERY_TEXT
def test_the_number_of_stands_is_whole_and_so_is_what_stands_beside_it(
    make_window: MakeWindow, distance: int, text: TextSize
) -> None:
    for voice in (False, True):
        window = low_window(make_window, distance, text, voice=voice)
        look, welcome = look_of(window), window.screens.low.welcome
        shown = [part for part in welcome.children() if isinstance(part, Lines) and part.isVisible()]
        assert any(isinstance(part, Heading) for part in shown)
        for part in shown:
            assert welcome.rect().contains(part.geometry()), (voice, part.accessibleName())
            least = 84 if isinstance(part, Heading) else 44 * text.value
            assert part.height() >= look.scale.at(least) - 1, (voice, part.accessibleName())
        assert len(shown) == 2 or voice or distance == 600, "the hint has room here"
        assert_apart([part.geometry() for part in shown], "welcome")


@EVERY_DISTANCE
@EVERY_TEXT
def test_the_code_of_a_stand_can_be_read(make_window: MakeWindow, distance: int, text: TextSize) -> None:
    window = low_window(make_window, distance, text, voice=True)
    look, low = look_of(window), window.screens.low
    window.visit.open(window.visit.catalogue.stand("33"))
    QApplication.processEvents()
    assert low.code_place().width() >= look.scale.at(120)
    assert codes_read(window)
    for tile in low.tiles:
        assert tile.height() >= look.scale.at(MIN_TARGET) - 1
        assert tile.square_place().bottom() <= tile.word_place().top() or tile.lies
