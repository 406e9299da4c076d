"""The panel "Affichage": every choice can be touched and read, on any screen, in any mode."""

from itertools import product

import pytest
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication

from kiosk.domain.language import Language
from kiosk.look.display import Display, TextSize
from kiosk.look.scale import MIN_TARGET, MIN_TEXT, Viewing
from kiosk.visitor.choices import ChoiceButton
from kiosk.visitor.window import KioskWindow
from tests.visitor.conftest import LANDSCAPE, PORTRAIT, MakeWindow
from tests.visitor.screens import assert_apart, look_of, place_in
from tests.visitor.speaker import NotedSpeaker

SCREENS = [
    (LANDSCAPE, Viewing(32, 450)),
    (LANDSCAPE, Viewing(24, 450)),
    (LANDSCAPE, Viewing(24, 600)),
    (QSize(1280, 800), Viewing(13, 450)),
    (PORTRAIT, Viewing(43, 450)),
    (PORTRAIT, Viewing(24, 600)),
]
EVERY_SCREEN = pytest.mark.parametrize(("size", "viewing"), SCREENS)
MODES = [
    Display(text, low_reach=low, voice=voice)
    for voice, text, low in product((False, True), TextSize, (False, True))
]
"""Those with the voice last: it is on offer from then on."""


def show_panel(window: KioskWindow, display: Display) -> None:
    """Show it in a mode, with the voice on offer if the mode asks for it."""
    if display.voice:
        window.take_speaker(NotedSpeaker("fr", "en"))
    window.visit.show_as(display)
    if not window.screens.panel.isVisible():
        window.screens.dock.display_button.click()
    QApplication.processEvents()


def buttons_of(window: KioskWindow) -> list[QAbstractButton]:
    return [part for part in window.screens.panel.findChildren(QAbstractButton) if part.isVisible()]


@EVERY_SCREEN
def test_every_button_is_a_target_inside_the_panel_and_apart(
    make_window: MakeWindow, size: QSize, viewing: Viewing
) -> None:
    window = make_window(size, viewing=viewing)
    panel, least = window.screens.panel, look_of(window).scale.at(MIN_TARGET) - 1
    for display in MODES:
        show_panel(window, display)
        places = [place_in(button, panel) for button in buttons_of(window)]
        assert len(places) == (12 if display.voice else 10)
        for place in places:
            assert min(place.width(), place.height()) >= least, (display, place)
            assert QRect(0, 0, panel.width(), panel.height()).contains(place), (display, place)
        assert_apart(places, "panel")


@EVERY_SCREEN
def test_no_word_of_a_choice_is_smaller_than_any_text_may_be(
    make_window: MakeWindow, size: QSize, viewing: Viewing
) -> None:
    window = make_window(size, viewing=viewing)
    least = look_of(window).scale.text(MIN_TEXT)
    for language, display in product(Language, MODES):
        show_panel(window, display)
        window.visit.translate(language)
        for button in buttons_of(window):
            if isinstance(button, ChoiceButton):
                font = button.word_font(button.width(), icon=button.shows_icon, chosen=True)
                assert font.pixelSize() >= least, (display, button.text())


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_where_there_is_room_choices_keep_their_icons(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    for display in MODES[:6]:
        show_panel(window, display)
        panel = window.screens.panel
        assert [button.shows_icon for button in panel.contrast.buttons.values()] == [True, True]
        assert [button.shows_icon for button in panel.height_of_controls.buttons.values()] == [False, True]


@pytest.mark.parametrize("high", [False, True], ids=["normal", "contrast"])
def test_the_chosen_one_is_marked_by_a_check_and_not_by_its_ground_alone(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch, high: bool
) -> None:
    window = make_window()
    show_panel(window, Display(high_contrast=high))
    look, drawn = look_of(window), []
    draw_icon = look.draw_icon

    def note(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
        drawn.append(name)
        draw_icon(painter, name, rect, colour)

    monkeypatch.setattr(look, "draw_icon", note)
    for button in window.screens.panel.findChildren(ChoiceButton):
        drawn.clear()
        button.grab()
        assert ("check" in drawn) is button.isChecked(), button.text()
