"""Nothing leads out: of all that a keyboard, a mouse and a desktop can send, only the allow-list acts."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QShortcut,
    QWheelEvent,
    QWindow,
)  # fmt: skip
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from kiosk.guard.lockdown import Lockdown
from kiosk.hearing import Hearing
from kiosk.scenes import Scenes
from kiosk.visitor.window import KioskWindow
from tests.visitor.conftest import MakeWindow

TAKING_TEXT = tuple(
    f"{mode}{name}" for mode in ("", "low-reach-") for name in ("search", "search-nearest", "search-nothing")
)
NO, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT, META = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)
MASKS = [
    shift | ctrl | alt | meta
    for shift in (NO, SHIFT)
    for ctrl in (NO, CTRL)
    for alt in (NO, ALT)
    for meta in (NO, META)
]
PLAIN = {
    Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up,
    Qt.Key.Key_Down,
}  # fmt: skip


class Probe(QObject):
    """Behind the lock: notes and takes what gets through it."""

    def __init__(self, parent: QObject, *kinds: QEvent.Type) -> None:
        super().__init__(parent)
        Hearing.of_application().listen(self, self.hear, kinds)
        self.seen: list[tuple[object, ...]] = []
        self.watches = False

    def hear(self, _watched: QObject, event: QEvent) -> bool:
        if not self.watches:
            return False
        held = event.modifiers() if isinstance(event, QKeyEvent) else NO
        event.accept()
        self.seen.append((event.type(), event.key() if isinstance(event, QKeyEvent) else 0, held))
        return True


@pytest.fixture
def probe(qapp: QApplication) -> Iterator[Probe]:
    made = Probe(
        qapp, QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.ContextMenu, QEvent.Type.Wheel,
        QEvent.Type.DragEnter, QEvent.Type.Drop, QEvent.Type.ToolTip, QEvent.Type.StatusTip,
        QEvent.Type.Close, QEvent.Type.WhatsThis, QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
    )  # fmt: skip
    yield made
    made.deleteLater()


@pytest.fixture
def locked(
    make_window: MakeWindow, probe: Probe, qapp: QApplication
) -> Iterator[tuple[KioskWindow, Lockdown]]:
    """The window behind a lock that takes letters in the search only; the probe stands behind the lock."""
    assert not probe.watches
    window = make_window()
    taking = window.screens.search
    lock = Lockdown(window, taking.isVisible, qapp)
    yield window, lock
    lock.stop()
    lock.deleteLater()


def text_of(key: Qt.Key) -> str:
    return chr(key.value) if key.value < 0x1000000 else ""


def is_allowed(key: Qt.Key, held: Qt.KeyboardModifier, *, takes_text: bool) -> bool:
    if key in PLAIN and (held == NO or (held == SHIFT and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab))):
        return True
    return takes_text and held in (NO, SHIFT) and text_of(key).isprintable() and text_of(key) != ""


def every_scene(window: KioskWindow, probe: Probe) -> Iterator[str]:
    """Leads the window to each screen; what the probe sees meanwhile is forgotten."""
    for name, prepare in Scenes(window.visit, window).by_name().items():
        probe.watches = False
        window.visit.start_over()
        prepare()
        QApplication.processEvents()
        probe.seen.clear()
        probe.watches = True
        yield name
    probe.watches = False


def test_of_all_keys_with_all_modifiers_on_all_screens_only_the_allow_list_gets_through(
    locked: tuple[KioskWindow, Lockdown], probe: Probe
) -> None:
    window, _ = locked
    keys = [(key, text_of(key)) for key in Qt.Key]
    assert len(keys) > 450
    for scene in every_scene(window, probe):
        target, expected = window.focusWidget() or window, []
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        tried = kinds if scene in ("home", "search") else kinds[1:]
        for kind in tried:
            for (key, text), held in product(keys, MASKS):
                QApplication.sendEvent(target, QKeyEvent(kind, key.value, held, text))
                if is_allowed(key, held, takes_text=scene in TAKING_TEXT):
                    expected.append((kind, key.value, held))
        seen = list(dict.fromkeys(probe.seen))  # Qt may send an override twice, or one before a press
        assert [one for one in seen if one[0] in tried] == expected, scene
        assert {one[1:] for one in seen} <= {one[1:] for one in expected}, scene


def test_a_key_that_is_let_go_always_gets_through(locked: tuple[KioskWindow, Lockdown]) -> None:
    window, _ = locked
    button = window.screens.dock.display_button
    button.setFocus()
    QTest.keyPress(button, Qt.Key.Key_Space)
    assert button.isDown()
    QTest.keyRelease(button, Qt.Key.Key_Space, CTRL)
    assert not button.isDown()


def test_shortcuts_and_mnemonics_do_nothing(locked: tuple[KioskWindow, Lockdown]) -> None:
    window, _ = locked
    fired: list[str] = []
    for keys in ("Ctrl+P", "Alt+F4", "F1", "Ctrl+Q", "F5", "Space"):
        QShortcut(QKeySequence(keys), window, lambda keys=keys: fired.append(keys))
    for key, held in (
        (Qt.Key.Key_P, CTRL), (Qt.Key.Key_F4, ALT), (Qt.Key.Key_F1, NO), (Qt.Key.Key_Q, CTRL),
        (Qt.Key.Key_F5, NO), (Qt.Key.Key_Space, NO),
    ):  # fmt: skip
        QTest.keyClick(window.windowHandle(), key, held)
    QApplication.processEvents()
    assert fired == []


def point() -> QPointF:
    return QPointF(400, 400)


def mouse(kind: QEvent.Type, button: Qt.MouseButton, held: Qt.MouseButton) -> QMouseEvent:
    return QMouseEvent(kind, point(), point(), button, held, NO)


def wheel(held: Qt.KeyboardModifier) -> QWheelEvent:
    return QWheelEvent(
        point(), point(), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def drop() -> QDropEvent:
    data = QMimeData()
    data.setText("permis" * 1000)
    return QDropEvent(point(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO)


def refused() -> list[QEvent]:
    """One of each of what must reach nothing."""
    at = QPoint(400, 400)
    extra = [button for button in Qt.MouseButton if button.value and button is not Qt.MouseButton.LeftButton]
    return [
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at),
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, at),
        *(QHelpEvent(kind, at, at) for kind in (QEvent.Type.ToolTip, QEvent.Type.WhatsThis)),
        drop(),
        wheel(CTRL),
        wheel(SHIFT | ALT),
        *(
            mouse(kind, button, button)
            for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)
            for button in extra
            if button.value & (button.value - 1) == 0
        ),
    ]


def test_menus_drops_tips_and_other_buttons_reach_nothing_on_any_screen(
    locked: tuple[KioskWindow, Lockdown], probe: Probe
) -> None:
    window, _ = locked
    assert len(refused()) > 50
    for scene in every_scene(window, probe):
        target = window.childAt(400, 400) or window
        for event in refused():
            QApplication.sendEvent(target, event)
        assert probe.seen == [], scene
        for event in (wheel(NO), mouse(QEvent.Type.MouseButtonPress, *[Qt.MouseButton.LeftButton] * 2)):
            QApplication.sendEvent(target, event)
        assert [seen[0] for seen in probe.seen] == [QEvent.Type.Wheel, QEvent.Type.MouseButtonPress], scene


def test_no_widget_takes_drops_or_offers_a_tip(locked: tuple[KioskWindow, Lockdown], probe: Probe) -> None:
    window, _ = locked
    for scene in every_scene(window, probe):
        for widget in window.findChildren(QWidget):
            assert not widget.acceptDrops(), (scene, widget)
            tips = (widget.toolTip(), widget.whatsThis(), widget.statusTip())
            assert tips == ("", "", ""), (scene, widget)


def test_closing_is_refused_with_one_line_in_the_log(
    locked: tuple[KioskWindow, Lockdown], caplog: pytest.LogCaptureFixture
) -> None:
    window, _ = locked
    for _ in range(20):
        QApplication.sendEvent(window, QCloseEvent())
        assert not window.close()
        assert not window.windowHandle().close()
    assert window.isVisible()
    assert [record.message for record in caplog.records] == ["the window is asked to close, and stays"]


def test_staff_leave_and_then_it_closes(locked: tuple[KioskWindow, Lockdown], qtbot: QtBot) -> None:
    window, lock = locked
    with qtbot.waitSignal(lock.left):
        lock.leave()
    assert window.close()


class Stranger(QDialog):
    """A dialog that no kiosk has."""


def make_dialog() -> QWidget | QWindow:
    return Stranger()


def make_menu() -> QWidget | QWindow:
    menu = QMenu()
    menu.addAction("Quitter")
    return menu


def make_bare() -> QWidget | QWindow:
    return QWindow()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("make", [make_dialog, make_menu, make_bare])
def test_a_window_that_is_not_ours_is_hidden_logged_and_told(
    locked: tuple[KioskWindow, Lockdown], qtbot: QtBot, caplog: pytest.LogCaptureFixture, make: object
) -> None:
    window, lock = locked
    assert callable(make)
    stray = make()
    with qtbot.waitSignal(lock.strayed, timeout=3000):
        stray.show()
    assert not stray.isVisible()
    assert window.isVisible()
    assert f"hidden: {type(stray).__name__}" in caplog.text
    stray.deleteLater()
