"""What staff see on the terminal: the pad that shows no digit, and the page behind it."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.look.display import Display, TextSize
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET, Viewing, scale_for
from kiosk.look.text import TextBlock
from kiosk.visitor import staff_covers
from kiosk.visitor.key import KeyStyle
from kiosk.visitor.pin_layout import lay_out_pin
from kiosk.visitor.staff_layer import StaffLayer
from kiosk.visitor.staff_page import StaffWish
from tests.visitor.touch import touch_panel

SCREENS = [(1920, 1080), (1080, 1920), (1366, 768), (1280, 800), (3840, 2160), (800, 1280)]
MODES = [
    Display(),
    Display(TextSize.VERY_LARGE, high_contrast=True),
    Display(TextSize.VERY_LARGE, low_reach=True),
]
FACTS = (("Programme", "0.1.0"), ("Version des stands", "67 stands"))
ALL = frozenset(StaffWish)


@pytest.fixture
def layer(qtbot: QtBot, look: Look) -> Iterator[StaffLayer]:
    window = QWidget()
    window.resize(1920, 1080)
    made = StaffLayer(look, window)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.close()
    window.deleteLater()


def strike(layer: StaffLayer, digits: str) -> None:
    for digit in digits:
        next(key for key in layer.pad.digit_keys if key.types == digit).click()


def pictures_of(layer: StaffLayer, first: str, second: str) -> tuple[QImage, QImage]:
    """The pad after those digits, and after those."""
    layer.grab()  # the first picture of all fills the caches of glyphs
    found = []
    for digits in (first, second):
        layer.pad.clear_key.click()
        strike(layer, digits)
        found.append(layer.grab().toImage())
    return found[0], found[1]


def test_six_digits_are_handed_on_and_forgotten(qtbot: QtBot, layer: StaffLayer) -> None:
    layer.ask_pin(is_set=True, wait_s=0)
    with qtbot.waitSignal(layer.entered) as entered:
        strike(layer, "408213")
    assert entered.args == ["408213"]
    with qtbot.assertNotEmitted(layer.entered):
        strike(layer, "40821")
        layer.pad.erase_key.click()
        layer.pad.clear_key.click()
        strike(layer, "40821")


def test_no_picture_tells_which_digits_were_struck(layer: StaffLayer) -> None:
    layer.ask_pin(is_set=True, wait_s=0)
    same = pictures_of(layer, "123", "987")
    assert same[0] == same[1]
    other = pictures_of(layer, "12", "123")
    assert other[0] != other[1]


def test_a_keyboard_types_too_and_escape_leaves(qtbot: QtBot, layer: StaffLayer) -> None:
    layer.ask_pin(is_set=True, wait_s=0)
    with qtbot.waitSignal(layer.entered) as entered:
        QTest.keyClicks(layer.pad, "12")
        QTest.keyClick(layer.pad, Qt.Key.Key_Backspace)
        QTest.keyClicks(layer.pad, "34567")
    assert entered.args == ["134567"]
    with qtbot.waitSignal(layer.closed):
        QTest.keyClick(layer.pad, Qt.Key.Key_Escape)
    assert not layer.isVisible()


@pytest.mark.parametrize(
    ("tries", "said"),
    [
        (3, "Code incorrect. Encore 3 essais avant une pause de 30 secondes."),
        (1, "Code incorrect. Encore 1 essai avant une pause de 30 secondes."),
    ],
)
def test_a_wrong_pin_is_told_with_what_is_left(layer: StaffLayer, tries: int, said: str) -> None:
    layer.ask_pin(is_set=True, wait_s=0)
    layer.pad.show_wrong(tries, 30)
    assert layer.pad.message == said
    strike(layer, "1")
    assert layer.pad.message == ""


def test_during_a_pause_nothing_is_tried(qtbot: QtBot, layer: StaffLayer) -> None:
    layer.ask_pin(is_set=True, wait_s=30)
    assert layer.pad.message == "Patientez 30 secondes."
    with qtbot.assertNotEmitted(layer.entered):
        strike(layer, "408213")


@pytest.mark.parametrize(("seconds", "said"), [(1, "1 seconde"), (2, "2 secondes"), (30, "30 secondes")])
def test_seconds_are_counted_in_their_own_words(
    layer: StaffLayer, look: Look, monkeypatch: pytest.MonkeyPatch, seconds: int, said: str
) -> None:
    layer.ask_pin(is_set=True, wait_s=seconds)
    assert layer.pad.message == f"Patientez {said}."
    written: list[str] = []

    def write(_: Look, words: str, role: str, width: float) -> TextBlock:
        written.append(words)
        return look.text(words, role, width)

    monkeypatch.setattr(Look, "balanced", write)
    monkeypatch.setattr(staff_covers, "CLEANING_S", seconds)
    layer.cleaning.open()
    layer.cleaning.grab()
    assert written == [f"Vous pouvez nettoyer l’écran. Il revient dans {said}."]


def test_without_a_pin_the_pad_says_where_to_choose_one(qtbot: QtBot, layer: StaffLayer) -> None:
    layer.ask_pin(is_set=False, wait_s=0)
    assert "bureau équipe" in layer.pad.message
    with qtbot.assertNotEmitted(layer.entered):
        strike(layer, "408213")
        QTest.keyClicks(layer.pad, "408213")


@pytest.mark.parametrize(
    ("is_set", "wait_s"), [(False, 0), (True, 30)], ids=["no code chosen", "during a pause"]
)
def test_keys_that_do_nothing_look_and_feel_like_it_and_the_way_back_does_not(
    qtbot: QtBot, layer: StaffLayer, is_set: bool, wait_s: int
) -> None:
    layer.ask_pin(is_set=True, wait_s=0)
    alive = [key.grab().toImage() for key in layer.pad.keys]
    assert all(key.isEnabled() for key in layer.pad.keys)
    layer.ask_pin(is_set=is_set, wait_s=wait_s)
    assert all(key.grab().toImage() != before for key, before in zip(layer.pad.keys, alive, strict=True))
    assert not any(key.isEnabled() for key in layer.pad.keys)
    key = layer.pad.digit_keys[0]
    QTest.touchEvent(key, touch_panel()).press(0, QPoint(20, 20), key).commit()
    assert not key.is_pressed
    QTest.touchEvent(key, touch_panel()).release(0, QPoint(20, 20), key).commit()
    with qtbot.waitSignal(layer.pad.left):
        layer.pad.back_button.click()


@pytest.mark.parametrize("low", [False, True], ids=["standard", "low"])
@pytest.mark.parametrize(
    ("width", "height", "inches"), [(1920, 1080, 24), (1366, 768, 18), (1280, 800, 13), (1920, 1080, 32)]
)
def test_what_stands_beside_the_keys_keeps_apart(
    look: Look, width: int, height: int, inches: int, low: bool
) -> None:
    look.rescale(scale_for(width, height, Viewing(inches, 450)))
    layout = lay_out_pin(look, QSize(width, height), look.scale.at(408) if low else 0)
    parts = (layout.lock, layout.title, layout.dots, layout.message, layout.back)
    for above, below in pairwise(parts):
        assert above.bottom() < below.top()
    assert all(layout.card.contains(part) for part in parts)


def test_keys_come_alive_when_a_pause_is_over(layer: StaffLayer) -> None:
    layer.ask_pin(is_set=True, wait_s=0)
    layer.pad.digit_keys[0].setFocus()
    layer.pad.show_wait(1)
    assert layer.window().focusWidget() is layer.pad
    assert {key.style_shown for key in layer.pad.keys} == {KeyStyle.PALE}
    second = next(timer for timer in running_timers(layer) if timer.interval() == 1000)
    second.timeout.emit()
    assert layer.pad.erase_key.style_shown is KeyStyle.FUNCTION
    assert all(key.isEnabled() and key.style_shown is not KeyStyle.PALE for key in layer.pad.keys)


def test_a_pad_that_is_left_forgets_what_was_typed(qtbot: QtBot, layer: StaffLayer) -> None:
    layer.ask_pin(is_set=True, wait_s=0)
    strike(layer, "40821")
    layer.pad.back_button.click()
    layer.ask_pin(is_set=True, wait_s=0)
    with qtbot.assertNotEmitted(layer.entered):
        strike(layer, "3")


@pytest.mark.parametrize("size", SCREENS)
@pytest.mark.parametrize("mode", MODES)
def test_every_button_is_whole_large_and_apart(
    layer: StaffLayer, look: Look, size: tuple[int, int], mode: Display
) -> None:
    look.show_as(mode)
    look.rescale(scale_for(*size, Viewing(32, 450)))
    layer.window().resize(*size)
    layer.ask_pin(is_set=True, wait_s=0)
    check_targets(look, layer.pad, layer.rect())
    zone = look.scale.at(880 if look.scale.is_tall else 408) if mode.low_reach else 0
    assert all(key.y() >= zone for key in layer.pad.keys)
    layer.show_page(FACTS, ALL)
    check_targets(look, layer.page, layer.rect())


def check_targets(look: Look, part: QWidget, room: QRect) -> None:
    buttons = [button for button in part.findChildren(QAbstractButton) if button.isVisible()]
    least = look.scale.at(MIN_TARGET)
    for place, button in enumerate(buttons):
        assert room.contains(button.geometry())
        assert min(button.width(), button.height()) >= least - 1
        assert not any(button.geometry().intersects(other.geometry()) for other in buttons[place + 1 :])


def test_what_cannot_be_taken_back_asks_twice(qtbot: QtBot, layer: StaffLayer) -> None:
    layer.ask_pin(is_set=True, wait_s=0)
    layer.show_page(FACTS, ALL)
    leave, restart = layer.page.buttons[StaffWish.LEAVE], layer.page.buttons[StaffWish.RESTART]
    with qtbot.assertNotEmitted(layer.wished):
        leave.click()
        restart.click()
        leave.click()
    with qtbot.waitSignal(layer.wished) as wished:
        leave.click()
    assert wished.args == [StaffWish.LEAVE]


def test_what_a_terminal_cannot_do_is_not_offered(layer: StaffLayer) -> None:
    layer.show_page(FACTS, frozenset({StaffWish.RESTART}))
    offered = {wish for wish, button in layer.page.buttons.items() if button.isEnabled()}
    assert offered == {
        StaffWish.RESTART,
        StaffWish.CLEANING,
        StaffWish.TOUCH_TEST,
        StaffWish.SIZE,
        StaffWish.CLOSE,
    }


def test_a_screen_being_cleaned_takes_every_touch_and_comes_back(
    qtbot: QtBot, layer: StaffLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staff_covers, "CLEANING_S", 1)
    layer.ask_pin(is_set=True, wait_s=0)
    layer.show_page(FACTS, ALL)
    layer.page.buttons[StaffWish.CLEANING].click()
    assert layer.childAt(layer.page.buttons[StaffWish.CLOSE].geometry().center()) is layer.cleaning
    with qtbot.waitSignal(layer.cleaning.done, timeout=3000):
        QTest.mouseClick(layer.cleaning, Qt.MouseButton.LeftButton)
    assert not layer.cleaning.isVisible()
    assert layer.page.isVisible()


@pytest.mark.parametrize("cover", [None, StaffWish.CLEANING, StaffWish.TOUCH_TEST])
def test_what_was_left_no_longer_waits_to_close_what_is_opened_next(
    layer: StaffLayer, cover: StaffWish | None
) -> None:
    layer.ask_pin(is_set=True, wait_s=0)
    layer.show_page(FACTS, ALL)
    if cover is not None:
        layer.page.buttons[cover].click()
    assert running_timers(layer)
    layer.close_layer()
    assert running_timers(layer) == []


def running_timers(layer: StaffLayer) -> list[QTimer]:
    return [timer for timer in layer.findChildren(QTimer) if timer.isActive()]


def test_the_touch_test_shows_two_fingers_at_once(layer: StaffLayer) -> None:
    layer.ask_pin(is_set=True, wait_s=0)
    layer.show_page(FACTS, ALL)
    layer.page.buttons[StaffWish.TOUCH_TEST].click()
    window = layer.window()
    QTest.touchEvent(window, touch_panel()).press(0, QPoint(50, 60), window).press(
        1, QPoint(900, 700), window
    ).commit()
    assert layer.touch_test.touched == 2
    QTest.touchEvent(window, touch_panel()).release(0, QPoint(50, 60), window).release(
        1, QPoint(900, 700), window
    ).commit()
