"""The keyboard on the screen: every tap counts once, and once only."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.catalogue import Catalogue
from kiosk.look.display import Display, TextSize
from kiosk.visitor.key import BOUNCE_MS, KeyStyle
from kiosk.visitor.keyboard import Keyboard, LetterOrder
from kiosk.visitor.picture_shelf import PictureShelf
from tests.visitor.search_scene import (
    SCREENS,
    Fingers,
    MakeScene,
    Presses,
    Scene,
    focused,
    open_scenes,
    strike,
)


@pytest.fixture
def make_scene(qtbot: QtBot, qapp: QApplication, edition: Catalogue) -> Iterator[MakeScene]:
    yield from open_scenes(qtbot, qapp, edition)


@pytest.fixture
def scene(make_scene: MakeScene) -> Scene:
    return make_scene()


def typed_on(keyboard: Keyboard) -> list[str]:
    told: list[str] = []
    keyboard.typed.connect(told.append)
    return told


def rect_on_screen(scene: Scene, index: int) -> QRect:
    key = scene.screen.keyboard.keys[index]
    return QRect(key.mapTo(scene.screen, QPoint(0, 0)), key.size())


@pytest.mark.parametrize("order", LetterOrder)
def test_every_key_types_what_it_shows(scene: Scene, order: LetterOrder) -> None:
    keyboard = scene.screen.keyboard
    keyboard.show_order(order)
    told = typed_on(keyboard)
    fingers = Fingers(scene.holder)
    writing = [key for key in keyboard.keys if key.types]
    for key in writing:
        fingers.tap(key)
    assert told == [key.types for key in writing]
    assert [key.text() for key in writing if key.types != " "] == [t.upper() for t in told if t != " "]
    assert {*"abcdefghijklmnopqrstuvwxyz0123456789’- "} == set(told)


def test_a_key_shows_its_press_at_touch_down_and_types_on_release(scene: Scene) -> None:
    key, told, fingers = (
        scene.screen.keyboard.key("a"),
        typed_on(scene.screen.keyboard),
        Fingers(scene.holder),
    )
    at_rest = scene.grab(key)
    fingers.press(0, key)
    assert key.is_pressed
    assert scene.grab(key) != at_rest
    assert told == []
    fingers.release(0)
    assert told == ["a"]


def test_no_picture_tells_later_which_keys_were_pressed(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    real = PictureShelf.take

    def noted(shelf: PictureShelf, which: str, *rest: Any) -> Any:
        copied.append(which)
        return real(shelf, which, *rest)

    letter = scene.screen.keyboard.key("e")
    letter.grab()
    monkeypatch.setattr(PictureShelf, "take", noted)
    QTest.mousePress(letter, Qt.MouseButton.LeftButton)
    letter.grab()
    assert copied == []
    scene.screen.keyboard.key("a").grab()
    assert len(copied) == 1


def test_a_finger_that_slides_off_types_nothing(scene: Scene) -> None:
    key, told, fingers = (
        scene.screen.keyboard.key("a"),
        typed_on(scene.screen.keyboard),
        Fingers(scene.holder),
    )
    fingers.press(0, key)
    fingers.slide(0, QPoint(0, 300))
    fingers.release(0)
    assert told == []


def test_a_finger_that_slides_off_and_back_types(scene: Scene) -> None:
    key, told, fingers = (
        scene.screen.keyboard.key("a"),
        typed_on(scene.screen.keyboard),
        Fingers(scene.holder),
    )
    fingers.press(0, key)
    fingers.slide(0, QPoint(0, 300))
    fingers.slide(0, QPoint(0, -300))
    fingers.release(0)
    assert told == ["a"]


def test_double_letters_struck_fast_are_both_typed(scene: Scene) -> None:
    told = typed_on(scene.screen.keyboard)
    for at, letter in enumerate("millennial"):
        strike(scene.screen.keyboard.key(letter), 1000 + 180 * at)
    assert "".join(told) == "millennial"


def test_a_trembling_finger_types_one_letter(scene: Scene) -> None:
    told, key = typed_on(scene.screen.keyboard), scene.screen.keyboard.key("l")
    strike(key, 1000)
    strike(key, 1000 + BOUNCE_MS - 10)
    assert told == ["l"]
    strike(key, 1000 + 2 * BOUNCE_MS)
    assert told == ["l", "l"]


def test_two_fingers_that_overlap_lose_no_letter_and_keep_the_order(scene: Scene) -> None:
    keyboard, fingers = scene.screen.keyboard, Fingers(scene.holder)
    told = typed_on(keyboard)
    fingers.press(0, keyboard.key("m"))
    fingers.press(1, keyboard.key("a"))
    assert told == ["m"]
    fingers.release(1)
    fingers.release(0)
    assert told == ["m", "a"]


def test_fast_typing_with_two_thumbs_loses_no_letter(scene: Scene) -> None:
    keyboard, fingers, words = scene.screen.keyboard, Fingers(scene.holder), "importance du"
    told = typed_on(keyboard)
    for place, letter in enumerate(words):
        fingers.press(place % 2, keyboard.key(letter))
        if place:
            fingers.release((place - 1) % 2)
    fingers.release((len(words) - 1) % 2)
    assert "".join(told) == words
    assert scene.typed[-1] == words


def test_a_key_hidden_under_a_finger_types_nothing(scene: Scene) -> None:
    keyboard, fingers = scene.screen.keyboard, Fingers(scene.holder)
    told = typed_on(keyboard)
    fingers.press(0, keyboard.key("a"))
    scene.screen.hide()
    scene.screen.show()
    fingers.press(1, keyboard.key("z"))
    fingers.release(1)
    fingers.release(0)
    assert told == ["z"]


@pytest.mark.parametrize("voice", [False, True])
def test_only_while_the_voice_is_on_a_touch_comes_as_a_mouse(make_scene: MakeScene, voice: bool) -> None:
    scene = make_scene(display=Display(voice=voice))
    key, told = scene.screen.keyboard.key("a"), typed_on(scene.screen.keyboard)
    presses = Presses(key)
    Fingers(scene.holder).tap(key)
    assert told == ["a"]
    assert presses.count == voice


def test_letters_that_lead_nowhere_are_pale_and_type_all_the_same(scene: Scene) -> None:
    keyboard = scene.screen.keyboard
    told = typed_on(keyboard)
    keyboard.show_next(frozenset("in"))
    assert {key.types for key in keyboard.keys if key.style_shown is KeyStyle.PLAIN} == {*"in ", ""}
    assert keyboard.has_pale_keys
    Fingers(scene.holder).tap(keyboard.key("z"))
    assert told == ["z"]


def test_apostrophe_and_hyphen_lead_where_a_space_leads(scene: Scene) -> None:
    keyboard = scene.screen.keyboard
    for letters, style in (("a", KeyStyle.PALE), ("a ", KeyStyle.PLAIN)):
        keyboard.show_next(frozenset(letters))
        assert [keyboard.key(sign).style_shown for sign in "’-"] == [style, style]


def test_a_pale_key_looks_different_in_every_mode(make_scene: MakeScene) -> None:
    for display in (Display(), Display(high_contrast=True)):
        scene = make_scene(display=display)
        plain = scene.grab(scene.screen.keyboard.key("a"))
        scene.screen.keyboard.show_next(frozenset())
        assert scene.grab(scene.screen.keyboard.key("a")) != plain


def test_one_tap_changes_the_order_of_the_letters_and_back(scene: Scene) -> None:
    keyboard = scene.screen.keyboard
    keyboard.show_next(frozenset("a"))
    first = keyboard.keys[10]
    assert (first.text(), keyboard.order_key.text()) == ("A", "ABC")
    strike(keyboard.order_key, 1000)
    assert (keyboard.keys[11].text(), keyboard.order_key.text()) == ("B", "AZERTY")
    assert keyboard.key("a").style_shown is KeyStyle.PLAIN
    assert keyboard.key("b").style_shown is KeyStyle.PALE
    strike(keyboard.order_key, 1300)
    assert keyboard.keys[11].text() == "Z"


def test_arrows_walk_the_keys(scene: Scene) -> None:
    keyboard = scene.screen.keyboard
    keyboard.key("t").setFocus()
    walk = [
        (Qt.Key.Key_Right, "y"), (Qt.Key.Key_Down, "h"), (Qt.Key.Key_Left, "g"), (Qt.Key.Key_Up, "t"),
        (Qt.Key.Key_Up, "5"), (Qt.Key.Key_Up, "5"),
    ]  # fmt: skip
    for arrow, reached in walk:
        QTest.keyClick(focused(), arrow)
        assert focused() is keyboard.key(reached)


def test_the_space_bar_is_below_and_the_keyboard_alone_can_strike_it(scene: Scene) -> None:
    keyboard = scene.screen.keyboard
    told = typed_on(keyboard)
    keyboard.key("b").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert focused() is keyboard.space_key
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert told == [" "]


@pytest.mark.parametrize(("width", "height", "inches"), SCREENS)
@pytest.mark.parametrize("text", TextSize)
def test_keys_are_targets_for_fingers_apart_from_each_other(
    make_scene: MakeScene, width: int, height: int, inches: int, text: TextSize
) -> None:
    scene = make_scene(width, height, inches, display=Display(text=text))
    scale = scene.look.scale
    places = [rect_on_screen(scene, index) for index in range(len(scene.screen.keyboard.keys))]
    for place in places:
        assert scene.screen.rect().contains(place)
        assert min(place.width(), place.height()) >= scale.at(72) - 1
    for one, other in combinations(places, 2):
        gap = scale.at(8) - 1
        assert not one.adjusted(-gap, -gap, gap, gap).intersects(other)


@pytest.mark.parametrize(("size", "key"), [((1920, 1080), (82, 92)), ((1080, 1920), (92, 88))])
def test_keys_have_the_drawn_size(make_scene: MakeScene, size: tuple[int, int], key: tuple[int, int]) -> None:
    shown = make_scene(*size).screen.keyboard.key("a").size()
    assert shown.width() >= key[0]
    assert shown.height() >= key[1]
