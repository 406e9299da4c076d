"""The toast says what happened, stays as long as one needs, and offers the way back."""

from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.look.display import Display, TextSize
from kiosk.look.look import Look
from kiosk.look.scale import Viewing
from kiosk.visitor.facts import PickChange, Picks
from kiosk.visitor.toast import Toast
from kiosk.visitor.window import KioskWindow
from tests.builders import make_stand
from tests.visitor.conftest import LANDSCAPE, PORTRAIT, MakeWindow
from tests.visitor.screens import EVERY_SIZE, MODES, assert_touchable, look_of, place_in
from tests.visitor.touch import Finger

STAND = make_stand("33")
SENTENCES = [
    (PickChange.ADDED, "Stand 33 ajouté à Ma sélection"),
    (PickChange.REMOVED, "Stand 33 retiré"),
    (PickChange.CLEARED, "Ma sélection est vide"),
    (PickChange.REFUSED, "30 stands au maximum"),
]


def changed(change: PickChange) -> Picks:
    return Picks((), change, None if change is PickChange.CLEARED else STAND)


def toast_of(window: KioskWindow) -> Toast:
    toast = Toast(look_of(window), window)
    toast.place(QRect(0, 0, window.width(), window.screens.dock.y()))
    return toast


@pytest.fixture
def toast(look: Look, host: QWidget) -> Toast:
    host.show()
    toast = Toast(look, host)
    toast.place(host.rect())
    return toast


def test_it_says_what_happened(toast: Toast) -> None:
    for change, sentence in SENTENCES:
        toast.forget()
        toast.show_picks_change(changed(change))
        assert toast.isVisible(), change
        assert toast.words == toast.accessibleName() == sentence


def test_a_full_list_offers_no_way_back(toast: Toast) -> None:
    toast.show_picks_change(changed(PickChange.REFUSED))
    assert not toast.undo.isVisible()
    toast.show_picks_change(changed(PickChange.REMOVED))
    assert toast.undo.isVisible()


def test_it_stays_four_seconds_or_six_with_a_way_back(toast: Toast) -> None:
    toast.show_picks_change(changed(PickChange.REFUSED))
    assert toast.stays_for == 4000
    toast.show_picks_change(changed(PickChange.ADDED))
    assert toast.stays_for == 6000


def test_it_stays_twice_as_long_for_who_needs_it(toast: Toast, look: Look) -> None:
    for display in (Display(TextSize.LARGE), Display(high_contrast=True), Display(voice=True)):
        look.show_as(display)
        toast.show_picks_change(changed(PickChange.ADDED))
        assert toast.stays_for == 12_000, display


def test_it_goes_by_itself(toast: Toast, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Toast, "stays_for", 30)
    toast.show_picks_change(changed(PickChange.ADDED))
    assert toast.isVisible()
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=2000)


def test_a_finger_takes_the_change_back_and_the_toast_goes(window: KioskWindow, qtbot: QtBot) -> None:
    toast = toast_of(window)
    toast.show_picks_change(changed(PickChange.REMOVED))
    with qtbot.waitSignal(toast.undo_tapped):
        Finger(qtbot, window).tap(toast.undo)
    toast.show_picks_change(changed(PickChange.RESTORED))
    assert not toast.isVisible()


def test_a_change_of_language_says_nothing_new(toast: Toast) -> None:
    toast.show_picks_change(Picks((STAND,)))
    assert not toast.isVisible()
    toast.show_picks_change(changed(PickChange.ADDED))
    toast.show_picks_change(Picks((STAND,)))
    assert toast.isVisible()


def test_a_reset_leaves_nothing_of_it(toast: Toast) -> None:
    toast.show_picks_change(changed(PickChange.ADDED))
    toast.forget()
    assert not toast.isVisible()
    assert not any(timer.isActive() for timer in toast.findChildren(QTimer))
    assert toast.words == ""


def test_it_fades_in_and_out(make_window: MakeWindow, qtbot: QtBot) -> None:
    toast = toast_of(make_window(animations=True))
    toast.show_picks_change(changed(PickChange.ADDED))
    assert toast.undo.strength < 0.5
    (end,) = [timer for timer in toast.findChildren(QTimer) if timer.isActive()]
    qtbot.waitUntil(lambda: toast.undo.strength == 1.0, timeout=2000)
    end.start(0)
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=2000)
    assert toast.undo.strength == 0.0


@EVERY_SIZE
def test_it_stands_above_the_dock_with_all_its_words(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    toast, look = toast_of(window), look_of(window)
    for mode in product(MODES, [change for change, _ in SENTENCES]):
        display, change = mode
        window.visit.show_as(display)
        toast.place(QRect(0, 0, window.width(), window.screens.dock.y()))
        toast.show_picks_change(changed(change))
        place = toast.geometry()
        assert window.rect().contains(place), mode
        assert window.screens.dock.y() - place.bottom() - 1 == look.scale.at(24), mode
        assert place.height() >= look.scale.px(96), mode
        block = toast.block()
        assert block.height <= toast.height() - look.scale.at(16), mode
        if toast.undo.isVisible():
            assert look.scale.at(68) + block.natural_width <= toast.undo.x() - look.scale.at(8), mode
            assert_touchable(toast.undo.geometry(), look)
            assert toast.undo.natural_width() <= toast.undo.width(), mode
            assert toast.rect().contains(toast.undo.geometry()), mode


SCREENS = [(LANDSCAPE, 32), (PORTRAIT, 32), (LANDSCAPE, 24), (QSize(1280, 800), 13), (QSize(1366, 768), 18)]


def covered(window: KioskWindow) -> list[str]:
    """What can be touched, or is scrolled by its buttons, and lies under the toast."""
    toast = window.screens.toast
    place = place_in(toast, window)
    assert toast.isVisible()
    assert window.rect().contains(place)
    parts = [*window.findChildren(QAbstractButton), window.screens.master]
    return [
        part.accessibleName() or type(part).__name__
        for part in parts
        if part.isVisible() and part is not toast.undo and place_in(part, window).intersects(place)
    ]


@pytest.mark.parametrize(("size", "inches"), SCREENS)
def test_over_an_emptied_list_it_covers_nothing_to_touch(
    make_window: MakeWindow, size: QSize, inches: int
) -> None:
    window = make_window(size, viewing=Viewing(inches, 450))
    visit = window.visit
    visit.show_picks()
    for text, low_reach in product(TextSize, (False, True)):
        visit.show_as(Display(text, low_reach=low_reach))
        visit.selection.add(visit.catalogue.stands[0])
        visit.selection.clear()
        assert covered(window) == [], (text, low_reach)


@pytest.mark.parametrize(("size", "inches"), SCREENS)
def test_over_a_sheet_it_covers_text_and_what_stands_under_it_alone(
    make_window: MakeWindow, size: QSize, inches: int
) -> None:
    window = make_window(size, viewing=Viewing(inches, 450))
    visit, page = window.visit, window.screens.sheet.page
    for number, text in product(("33", "63"), TextSize):
        visit.selection.clear()
        visit.show_as(Display(text))
        visit.open(visit.catalogue.stand(number))
        visit.selection.add(visit.catalogue.stand(number))
        rows = {part.accessibleName() for part in page.findChildren(QAbstractButton)}
        has_column = page.width() > 1200 and number == "33" and text is TextSize.NORMAL
        assert set(covered(window)) <= (set() if has_column else rows), (number, text)


def test_a_touch_on_it_reaches_nothing_below(window: KioskWindow, qtbot: QtBot) -> None:
    toast, finger = toast_of(window), Finger(qtbot, window)
    spot = toast.geometry().topLeft() + QPoint(60, 10)
    toast.show_picks_change(changed(PickChange.ADDED))
    finger.tap(toast, QPoint(60, 10))
    assert window.visit.open_stand is None
    toast.forget()
    finger.tap(window.screens.home.grid.viewport(), window.screens.home.grid.viewport().mapFrom(window, spot))
    assert window.visit.open_stand is not None
