"""The end of a visit leaves nothing: after any walk the kiosk is as it was when it started."""

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget

from kiosk.domain.choice import Order
from kiosk.domain.stand import ExhibitorKind
from kiosk.look.display import Display, TextSize
from kiosk.visitor.answers import Find
from kiosk.visitor.facts import Place
from kiosk.visitor.shield import Shield
from kiosk.visitor.visit import Visit
from kiosk.visitor.window import KioskWindow
from tests.visitor.conftest import LANDSCAPE, PORTRAIT, MakeWindow

WALKS = 1000
STEPS = 8
"""As many at most."""
PARTS = 2
"""In so many parts, for each way up of the screen, the walks are shared among the processors."""
SMALL_LANDSCAPE, SMALL_PORTRAIT = LANDSCAPE * (800 / 1920), PORTRAIT * (800 / 1920)
"""As large as the screen of tests, so that all of it can be seen on that; the layouts are the same."""
_WORDS = ("per", "14", "santé mentale", "prmis", "xyzzy", "l’em", "'\"*", "")

Step = Callable[[KioskWindow, Random], None]


def open_some(window: KioskWindow, random: Random) -> None:
    stands = window.visit.current_list
    if stands:
        window.visit.open(random.choice(stands))


def filter_some(window: KioskWindow, random: Random) -> None:
    window.visit.toggle_theme(random.choice(window.visit.catalogue.themes).id)


def narrow(window: KioskWindow, random: Random) -> None:
    window.visit.choose_kind(random.choice((None, *ExhibitorKind)))
    window.visit.choose_order(random.choice(tuple(Order)))


def search_some(window: KioskWindow, random: Random) -> None:
    window.visit.search()
    window.visit.type(random.choice(_WORDS))


def type_keys(window: KioskWindow, random: Random) -> None:
    window.visit.search()
    keys = random.choices(window.screens.search.keyboard.keys, k=3)
    for key in keys:
        if key.isVisible():
            QTest.mouseClick(key, Qt.MouseButton.LeftButton)


def pick_some(window: KioskWindow, random: Random) -> None:
    selection = window.visit.selection
    stand = random.choice(window.visit.catalogue.stands)
    random.choice((selection.add, selection.add, selection.remove))(stand)


def change_picks(window: KioskWindow, random: Random) -> None:
    selection = window.visit.selection
    random.choice((window.visit.show_picks, selection.clear, selection.undo))()


def change_display(window: KioskWindow, random: Random) -> None:
    window.visit.show_as(
        Display(random.choice(tuple(TextSize)), random.random() < 0.5, random.random() < 0.4, False, 4)
    )


def change_language(window: KioskWindow, _random: Random) -> None:
    window.visit.switch_language()


def open_panel(window: KioskWindow, _random: Random) -> None:
    window.screens.dock.display_asked.emit()


def scroll(window: KioskWindow, random: Random) -> None:
    for area in window.findChildren(QAbstractScrollArea):
        if area.isVisible():
            area.verticalScrollBar().setValue(random.randrange(1 + area.verticalScrollBar().maximum()))


def press_a_key(window: KioskWindow, random: Random) -> None:
    keys = (Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_E)
    QTest.keyClick(window.focusWidget() or window, random.choice(keys))


def ask(window: KioskWindow, _random: Random) -> None:
    window.ask_if_there(20_000)


def go_back(window: KioskWindow, _random: Random) -> None:
    window.visit.go_back()


def go_home(window: KioskWindow, _random: Random) -> None:
    window.visit.go_home()


STEPS_KNOWN: tuple[Step, ...] = (
    open_some, open_some, filter_some, narrow, search_some, type_keys, pick_some, pick_some, change_picks,
    change_display, change_language, open_panel, scroll, press_a_key, ask, go_back, go_home,
)  # fmt: skip


def end(window: KioskWindow) -> None:
    """Put the fingers off and end the visit."""
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=window.rect().topLeft())  # hides the focus ring
    window.visit.start_over()
    window.setFocus()
    QApplication.processEvents()


def state(window: KioskWindow) -> list[object]:
    """What another visitor could find: of the visit, and of every widget."""
    visit: Visit = window.visit
    found: list[object] = [visit.is_fresh, visit.place, visit.listing, visit.findings, visit.selection.stands]
    found += [visit.language, visit.display, visit.open_stand, visit.catalogue]
    for widget in window.findChildren(QWidget):
        if isinstance(widget, Shield):
            continue  # there for 200 ms, then gone by itself
        if widget.isVisible():
            found += [type(widget), widget.geometry().getRect(), widget.accessibleName(), widget.isEnabled()]
        if isinstance(widget, QAbstractScrollArea) and widget.isVisible():
            found.append(widget.verticalScrollBar().value())
        if isinstance(widget, QAbstractItemView) and widget.isVisible():
            found.append(widget.model().rowCount())
    return found


def picture(window: KioskWindow) -> QImage:
    """What the screen shows, not what it would if all were painted anew."""
    shown = window.screen().grabWindow(window.winId()).toImage()
    return shown.convertToFormat(QImage.Format.Format_RGB32)


def differing(one: QImage, other: QImage) -> int:
    """How many bytes of two pictures differ by more than the edge of a letter may."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(a - b) > 16 for a, b in pairs)


@pytest.mark.parametrize("size", [SMALL_LANDSCAPE, SMALL_PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("part", range(PARTS))
def test_after_any_walk_the_next_visitor_finds_a_fresh_start(
    make_window: MakeWindow, find: Find, size: QSize, part: int
) -> None:
    window = make_window(size, find=find)
    random = Random(f"{part} {size.width()}")
    end(window)
    fresh, seen = state(window), picture(window)
    for walk in range(WALKS // 2 // PARTS):
        steps = random.choices(STEPS_KNOWN, k=random.randint(1, STEPS))
        for step in steps:
            step(window, random)
        end(window)
        told = f"walk {walk}: {[step.__name__ for step in steps]}"
        assert state(window) == fresh, told
        shown = picture(window)
        assert shown == seen or differing(shown, seen) < 50, told


def test_a_card_that_is_lit_is_not_so_for_the_next_visitor(make_window: MakeWindow) -> None:
    window = make_window(SMALL_LANDSCAPE)
    end(window)
    seen = picture(window)
    window.screens.home.grid.flash(window.visit.catalogue.stands[0], 60_000)
    QApplication.processEvents()
    assert picture(window) != seen
    end(window)
    assert picture(window) == seen


def test_nothing_of_the_last_words_comes_back(make_window: MakeWindow, find: Find) -> None:
    window = make_window(find=find)
    visit, field = window.visit, window.screens.search.field
    visit.search()
    QTest.keyClicks(field, "permis")
    assert visit.findings.words == "permis"
    QGuiApplication.clipboard().setText("permis")
    visit.start_over()
    assert QGuiApplication.clipboard().text() == ""
    visit.search()
    for key in (Qt.Key.Key_Z, Qt.Key.Key_V, Qt.Key.Key_Y):
        QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    QTest.mouseClick(field, Qt.MouseButton.MiddleButton)
    assert (field.text, visit.findings.words) == ("", "")


def test_a_visit_that_nobody_ends_leaves_the_posters_and_a_fresh_start(
    make_window: MakeWindow, find: Find
) -> None:
    window = make_window(find=find)
    visit = window.visit
    visit.search()
    visit.type("per")
    window.ask_if_there(20_000)
    visit.sleep()
    assert visit.place is Place.ATTRACT
    assert window.screens.attract.isVisible()
    assert not window.screens.prompt.isVisible()
    visit.wake()
    assert visit.is_fresh
    assert window.screens.home.isVisible()
    assert not window.screens.attract.isVisible()
