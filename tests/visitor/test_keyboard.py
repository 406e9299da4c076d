"""The keyboard on the screen: every tap counts once, and once only."""

from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.catalogue import Catalogue
from kiosk.look.display import Display, TextSize
from kiosk.look.look import Look
from kiosk.look.scale import Viewing, scale_for
from kiosk.visitor.key import BOUNCE_MS, KeyStyle
from kiosk.visitor.keyboard import Keyboard, LetterOrder
from kiosk.visitor.picture_shelf import PictureShelf
from kiosk.visitor.search import SearchScreen
from tests.visitor.screens import place_in
from tests.visitor.search_scene import SCREENS, SUGGESTIONS, Fingers, Presses, focused, found, strike


@pytest.fixture
def screen(host: QWidget, look: Look, edition: Catalogue) -> SearchScreen:
    """The search screen in a window of its own, nothing typed yet."""
    screen = SearchScreen(edition, look, host)
    show_on(screen, look)
    return screen


@pytest.fixture
def keyboard(screen: SearchScreen) -> Keyboard:
    return screen.keyboard


def show_on(screen: SearchScreen, look: Look, size: tuple[int, int] = (1920, 1080), inches: int = 32) -> None:
    """Lay it out for a panel of that size, above the place of the dock."""
    look.rescale(scale_for(*size, Viewing(inches, 450)))
    screen.window().resize(*size)
    screen.setGeometry(0, 0, size[0], size[1] - look.scale.at(208 if look.scale.is_tall else 104))
    screen.show_found(found("", completions=SUGGESTIONS))
    screen.arrange()
    screen.window().show()
    QApplication.processEvents()


def typed_on(keyboard: Keyboard) -> list[str]:
    told: list[str] = []
    keyboard.typed.connect(told.append)
    return told


@pytest.mark.parametrize("order", LetterOrder)
def test_every_key_types_what_it_shows(keyboard: Keyboard, order: LetterOrder) -> None:
    keyboard.show_order(order)
    told = typed_on(keyboard)
    fingers = Fingers(keyboard.window())
    writing = [key for key in keyboard.keys if key.types]
    for key in writing:
        fingers.tap(key)
    assert told == [key.types for key in writing]
    assert [key.text() for key in writing if key.types != " "] == [t.upper() for t in told if t != " "]
    assert {*"abcdefghijklmnopqrstuvwxyz0123456789’- "} == set(told)


def test_a_key_shows_its_press_at_touch_down_and_types_on_release(keyboard: Keyboard) -> None:
    key, told, fingers = keyboard.key("a"), typed_on(keyboard), Fingers(keyboard.window())
    at_rest = key.grab().toImage()
    fingers.press(0, key)
    assert key.is_pressed
    assert key.grab().toImage() != at_rest
    assert told == []
    fingers.release(0)
    assert told == ["a"]


def test_no_picture_tells_later_which_keys_were_pressed(
    keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    real = PictureShelf.take

    def noted(shelf: PictureShelf, which: str, *rest: Any) -> Any:
        copied.append(which)
        return real(shelf, which, *rest)

    letter = keyboard.key("e")
    letter.grab()
    monkeypatch.setattr(PictureShelf, "take", noted)
    QTest.mousePress(letter, Qt.MouseButton.LeftButton)
    letter.grab()
    assert copied == []
    keyboard.key("a").grab()
    assert len(copied) == 1


def test_a_finger_that_slides_off_types_nothing(keyboard: Keyboard) -> None:
    key, told, fingers = keyboard.key("a"), typed_on(keyboard), Fingers(keyboard.window())
    fingers.press(0, key)
    fingers.slide(0, QPoint(0, 300))
    fingers.release(0)
    assert told == []


def test_a_finger_that_slides_off_and_back_types(keyboard: Keyboard) -> None:
    key, told, fingers = keyboard.key("a"), typed_on(keyboard), Fingers(keyboard.window())
    fingers.press(0, key)
    fingers.slide(0, QPoint(0, 300))
    fingers.slide(0, QPoint(0, -300))
    fingers.release(0)
    assert told == ["a"]


def test_double_letters_struck_fast_are_both_typed(keyboard: Keyboard) -> None:
    told = typed_on(keyboard)
    for at, letter in enumerate("millennial"):
        strike(keyboard.key(letter), 1000 + 180 * at)
    assert "".join(told) == "millennial"


def test_a_trembling_finger_types_one_letter(keyboard: Keyboard) -> None:
    told, key = typed_on(keyboard), keyboard.key("l")
    strike(key, 1000)
    strike(key, 1000 + BOUNCE_MS - 10)
    assert told == ["l"]
    strike(key, 1000 + 2 * BOUNCE_MS)
    assert told == ["l", "l"]


def test_two_fingers_that_overlap_lose_no_letter_and_keep_the_order(keyboard: Keyboard) -> None:
    fingers = Fingers(keyboard.window())
    told = typed_on(keyboard)
    fingers.press(0, keyboard.key("m"))
    fingers.press(1, keyboard.key("a"))
    assert told == ["m"]
    fingers.release(1)
    fingers.release(0)
    assert told == ["m", "a"]


def test_fast_typing_with_two_thumbs_loses_no_letter(screen: SearchScreen, keyboard: Keyboard) -> None:
    taken: list[str] = []
    screen.typed.connect(taken.append)
    fingers, words = Fingers(keyboard.window()), "importance du"
    told = typed_on(keyboard)
    for place, letter in enumerate(words):
        fingers.press(place % 2, keyboard.key(letter))
        if place:
            fingers.release((place - 1) % 2)
    fingers.release((len(words) - 1) % 2)
    assert "".join(told) == words
    assert taken[-1] == words


def test_a_key_hidden_under_a_finger_types_nothing(screen: SearchScreen, keyboard: Keyboard) -> None:
    fingers = Fingers(keyboard.window())
    told = typed_on(keyboard)
    fingers.press(0, keyboard.key("a"))
    screen.hide()
    screen.show()
    fingers.press(1, keyboard.key("z"))
    fingers.release(1)
    fingers.release(0)
    assert told == ["z"]


@pytest.mark.parametrize("voice", [False, True])
def test_only_while_the_voice_is_on_a_touch_comes_as_a_mouse(
    keyboard: Keyboard, look: Look, voice: bool
) -> None:
    look.show_as(Display(voice=voice))
    key, told = keyboard.key("a"), typed_on(keyboard)
    presses = Presses(key)
    Fingers(keyboard.window()).tap(key)
    assert told == ["a"]
    assert presses.count == voice


def test_letters_that_lead_nowhere_are_pale_and_type_all_the_same(keyboard: Keyboard) -> None:
    told = typed_on(keyboard)
    keyboard.show_next(frozenset("in"))
    assert {key.types for key in keyboard.keys if key.style_shown is KeyStyle.PLAIN} == {*"in ", ""}
    assert keyboard.has_pale_keys
    Fingers(keyboard.window()).tap(keyboard.key("z"))
    assert told == ["z"]


def test_apostrophe_and_hyphen_lead_where_a_space_leads(keyboard: Keyboard) -> None:
    for letters, style in (("a", KeyStyle.PALE), ("a ", KeyStyle.PLAIN)):
        keyboard.show_next(frozenset(letters))
        assert [keyboard.key(sign).style_shown for sign in "’-"] == [style, style]


def test_a_pale_key_looks_different_in_every_mode(
    screen: SearchScreen, keyboard: Keyboard, look: Look
) -> None:
    for display in (Display(), Display(high_contrast=True)):
        look.show_as(display)
        show_on(screen, look)
        keyboard.show_next(None)
        plain = keyboard.key("a").grab().toImage()
        keyboard.show_next(frozenset())
        assert keyboard.key("a").grab().toImage() != plain, display


def test_one_tap_changes_the_order_of_the_letters_and_back(keyboard: Keyboard) -> None:
    keyboard.show_next(frozenset("a"))
    first = keyboard.keys[10]
    assert (first.text(), keyboard.order_key.text()) == ("A", "ABC")
    strike(keyboard.order_key, 1000)
    assert (keyboard.keys[11].text(), keyboard.order_key.text()) == ("B", "AZERTY")
    assert keyboard.key("a").style_shown is KeyStyle.PLAIN
    assert keyboard.key("b").style_shown is KeyStyle.PALE
    strike(keyboard.order_key, 1300)
    assert keyboard.keys[11].text() == "Z"


def test_arrows_walk_the_keys(keyboard: Keyboard) -> None:
    keyboard.key("t").setFocus()
    walk = [
        (Qt.Key.Key_Right, "y"), (Qt.Key.Key_Down, "h"), (Qt.Key.Key_Left, "g"), (Qt.Key.Key_Up, "t"),
        (Qt.Key.Key_Up, "5"), (Qt.Key.Key_Up, "5"),
    ]  # fmt: skip
    for arrow, reached in walk:
        QTest.keyClick(focused(), arrow)
        assert focused() is keyboard.key(reached)


def test_the_space_bar_is_below_and_the_keyboard_alone_can_strike_it(keyboard: Keyboard) -> None:
    told = typed_on(keyboard)
    keyboard.key("b").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert focused() is keyboard.space_key
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert told == [" "]


@pytest.mark.parametrize(("width", "height", "inches"), SCREENS)
def test_keys_are_targets_for_fingers_apart_from_each_other(
    screen: SearchScreen, look: Look, width: int, height: int, inches: int
) -> None:
    for text in TextSize:
        look.show_as(Display(text))
        show_on(screen, look, (width, height), inches)
        places, scale = [place_in(key, screen) for key in screen.keyboard.keys], look.scale
        for place in places:
            assert screen.rect().contains(place), text
            assert min(place.width(), place.height()) >= scale.at(72) - 1, text
        gap = scale.at(8) - 1
        for one, other in combinations(places, 2):
            assert not one.adjusted(-gap, -gap, gap, gap).intersects(other), text


@pytest.mark.parametrize(("size", "key"), [((1920, 1080), (82, 92)), ((1080, 1920), (92, 88))])
def test_keys_have_the_drawn_size(
    screen: SearchScreen, look: Look, size: tuple[int, int], key: tuple[int, int]
) -> None:
    show_on(screen, look, size)
    shown = screen.keyboard.key("a").size()
    assert shown.width() >= key[0]
    assert shown.height() >= key[1]
