"""Someone who has never seen the kiosk, by touch alone: finds, keeps, takes away, adapts it, leaves."""

from urllib.parse import unquote

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kiosk.domain.language import Language
from kiosk.look.display import Display, TextSize
from kiosk.visitor import touchable
from kiosk.visitor.answers import Find
from kiosk.visitor.facts import Place
from kiosk.visitor.key import Key
from kiosk.visitor.touchable import Touchable
from kiosk.visitor.window import KioskWindow
from tests.visitor.conftest import LANDSCAPE, PORTRAIT, MakeWindow
from tests.visitor.screens import codes_read
from tests.visitor.touch import Finger


def key_of(window: KioskWindow, letter: str) -> Key:
    return next(key for key in window.screens.search.keyboard.keys if key.text() == letter)


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_a_first_visit_from_three_wrong_letters_to_a_fresh_start(
    make_window: MakeWindow, find: Find, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, size: QSize
) -> None:
    monkeypatch.setattr(touchable, "DOUBLE_STRIKE_MS", 0)  # this finger is quicker than any visitor's
    window = make_window(size, find=find)
    visit, screens, finger = window.visit, window.screens, Finger(qtbot, window)
    finger.tap(screens.dock.search_pill)
    for letter in "PRM":
        finger.tap(key_of(window, letter))
    assert visit.findings.words == "prm"
    assert visit.findings.meant == "permis"
    finger.tap_stand(screens.search.results.rows, visit.findings.stands[0].number)
    for _ in range(2):
        finger.tap(screens.sheet.action_bar.pick)
        finger.tap(screens.sheet.action_bar.next)
    finger.tap(screens.sheet.action_bar.pick)
    kept = visit.selection.stands
    assert len(kept) == 3
    finger.tap(screens.dock.picks_button)
    qtbot.waitUntil(lambda: any("mailto:" in code for code in codes_read(window)))
    code = unquote(codes_read(window)[0])
    assert all(f"{stand.number}. {stand.short_title}" in code for stand in kept)
    finger.tap(screens.dock.language_button)
    assert visit.language is Language.ENGLISH
    for choice in (
        screens.panel.sizes.buttons[TextSize.VERY_LARGE],
        screens.panel.contrast.buttons[True],
        screens.panel.height_of_controls.buttons[True],
    ):
        open_panel(window, finger)
        finger.tap(choice)
    assert visit.display == Display(TextSize.VERY_LARGE, high_contrast=True, low_reach=True)
    visit.sleep()
    assert visit.place is Place.ATTRACT
    finger.tap(screens.attract)
    assert visit.is_fresh
    assert screens.home.isVisible()


def open_panel(window: KioskWindow, finger: Finger) -> None:
    button: Touchable = window.screens.dock.display_button
    if not window.screens.panel.isVisible():
        finger.tap(button)
