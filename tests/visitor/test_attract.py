"""The attract screen: it changes, moves only what must move, rests when hidden, and wakes at one touch."""

from collections.abc import Callable, Iterator
from random import Random

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.look.look import Look
from kiosk.look.scale import Viewing, scale_for
from kiosk.visitor.attract import DOT_MS, FADE_MS, AttractScreen
from kiosk.visitor.attract_order import Poster, Wall
from kiosk.visitor.slide import Fade
from tests.builders import make_catalogue
from tests.visitor.bare import make_look
from tests.visitor.paints import Paints
from tests.visitor.touch import touch_panel

MakeScreen = Callable[..., AttractScreen]


class Watched(AttractScreen):
    """Notes what it repaints."""

    def __init__(self, catalogue: Catalogue, look: Look, random: Random, parent: QWidget) -> None:
        self.painted: list[QRect] = []
        super().__init__(catalogue, look, random, parent)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.rect())
        super().paintEvent(event)


@pytest.fixture
def make_screen(qtbot: QtBot, qapp: QApplication, edition: Catalogue) -> Iterator[MakeScreen]:
    """Builds a screen over a button that fills the window beneath it."""
    kept: list[tuple[QWidget, Look]] = []

    def make(catalogue: Catalogue = edition, *, animations: bool = False, hold: int | None = None) -> Watched:
        durations = {} if hold is None else {"posterHold": hold}
        look = make_look(qapp, animations=animations, **durations)
        window = QWidget()
        kept.append((window, look))
        window.resize(1920, 1080)
        beneath = QPushButton(window)
        beneath.setGeometry(window.rect())
        screen = Watched(catalogue, look, Random(1), window)
        screen.setGeometry(window.rect())
        window.show()
        qtbot.waitExposed(window)
        return screen

    yield make
    for window, look in kept:
        window.close()
        window.deleteLater()
        look.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def screen(make_screen: MakeScreen) -> AttractScreen:
    made = make_screen()
    made.start()
    return made


def press(screen: AttractScreen, point: QPoint) -> None:
    window = screen.window()
    QTest.touchEvent(window, touch_panel()).press(0, point, window).commit()
    QApplication.processEvents()


def release(screen: AttractScreen, point: QPoint) -> None:
    window = screen.window()
    QTest.touchEvent(window, touch_panel()).release(0, point, window).commit()
    QApplication.processEvents()


def button_beneath(screen: AttractScreen) -> QPushButton:
    found = screen.window().findChild(QPushButton)
    assert isinstance(found, QPushButton)
    return found


def show_wall(screen: AttractScreen) -> Wall:
    while not isinstance(screen.showing, Wall):
        screen.show_next()
    return screen.showing


def centre_of_theme(screen: AttractScreen, theme: str) -> QPoint:
    """A point of the screen that means the theme."""
    places = (QPoint(x, y) for x in range(20, screen.width(), 40) for y in range(20, screen.height(), 40))
    return next(place for place in places if screen.theme_at(QPointF(place)) == theme)


def test_posters_change_by_themselves(qtbot: QtBot, make_screen: MakeScreen) -> None:
    screen = make_screen(hold=20)
    screen.start()
    first = screen.showing
    assert isinstance(first, Poster)
    qtbot.waitUntil(lambda: screen.showing is not first)
    second = screen.showing
    qtbot.waitUntil(lambda: screen.showing is not second)


def test_one_touch_wakes_when_the_finger_lifts_and_reaches_nothing_beneath(
    qtbot: QtBot, screen: AttractScreen
) -> None:
    screen.woken.connect(screen.stop)
    with (
        qtbot.assertNotEmitted(button_beneath(screen).pressed),
        qtbot.assertNotEmitted(button_beneath(screen).clicked),
    ):
        with qtbot.assertNotEmitted(screen.woken):
            press(screen, QPoint(900, 500))
        with qtbot.waitSignal(screen.woken), qtbot.assertNotEmitted(screen.theme_tapped):
            release(screen, QPoint(900, 500))
    assert not screen.isVisible()
    with qtbot.waitSignal(button_beneath(screen).clicked):
        press(screen, QPoint(900, 500))
        release(screen, QPoint(900, 500))


def test_a_touch_that_outlives_its_poster_still_wakes(qtbot: QtBot, screen: AttractScreen) -> None:
    press(screen, QPoint(100, 100))
    screen.show_next()
    with qtbot.waitSignal(screen.woken):
        release(screen, QPoint(100, 100))


def test_a_touch_on_a_theme_of_the_wall_asks_for_it(
    qtbot: QtBot, screen: AttractScreen, edition: Catalogue
) -> None:
    show_wall(screen)
    for theme in edition.themes:
        at = centre_of_theme(screen, theme.id)
        with qtbot.assertNotEmitted(screen.woken), qtbot.waitSignal(screen.theme_tapped) as tapped:
            press(screen, at)
            release(screen, at)
        assert tapped.args == [theme.id]


def test_a_touch_beside_the_themes_or_sliding_between_two_wakes(qtbot: QtBot, screen: AttractScreen) -> None:
    show_wall(screen)
    for start, end in (((100, 1000), (100, 1000)), ((100, 100), (900, 100))):
        with qtbot.assertNotEmitted(screen.theme_tapped), qtbot.waitSignal(screen.woken):
            press(screen, QPoint(*start))
            release(screen, QPoint(*end))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_A])
def test_any_key_wakes(qtbot: QtBot, screen: AttractScreen, key: Qt.Key) -> None:
    screen.window().activateWindow()
    qtbot.waitUntil(screen.hasFocus)
    with qtbot.waitSignal(screen.woken):
        QTest.keyClick(screen, key)


def test_a_touch_is_seen_at_once(screen: AttractScreen) -> None:
    quiet = screen.grab().toImage()
    press(screen, QPoint(500, 500))
    assert screen.grab().toImage() != quiet
    release(screen, QPoint(500, 500))
    show_wall(screen)
    quiet = screen.grab().toImage()
    press(screen, QPoint(100, 100))
    pressed = screen.grab().toImage()
    assert pressed.pixel(100, 250) != quiet.pixel(100, 250)
    assert pressed.pixel(900, 250) == quiet.pixel(900, 250)


def test_nothing_runs_while_it_is_hidden_and_no_picture_is_kept(make_screen: MakeScreen) -> None:
    screen = make_screen(animations=True)
    assert not screen.is_running
    screen.start()
    assert screen.is_running
    assert not screen.picture.isNull()
    screen.stop()
    assert not screen.is_running
    assert screen.picture.isNull()
    screen.start()
    screen.window().hide()
    assert not screen.is_running


def fade_of(screen: AttractScreen) -> Fade:
    fade = screen.findChild(Fade)
    assert isinstance(fade, Fade)
    return fade


def test_only_the_dot_is_repainted_while_a_poster_stands(qtbot: QtBot, make_screen: MakeScreen) -> None:
    screen = make_screen(animations=True)
    assert isinstance(screen, Watched)
    screen.start()
    qtbot.waitUntil(lambda: bool(screen.painted) and not fade_of(screen).isVisible())
    screen.painted = []
    qtbot.waitUntil(lambda: len(screen.painted) >= 3)
    for rect in screen.painted:
        assert rect.width() * rect.height() < 260 * 260, rect


def test_a_change_of_posters_is_painted_no_more_often_than_it_needs(
    qtbot: QtBot, make_screen: MakeScreen
) -> None:
    screen = make_screen(animations=True)
    screen.start()
    fade = fade_of(screen)
    paints = Paints(fade)
    screen.show_next()
    assert fade.isVisible()
    qtbot.waitUntil(lambda: not fade.isVisible())
    assert 2 <= paints.whole <= screen.look.motion.duration("posterFade") // FADE_MS + 2


def test_without_motion_the_dot_rests_on_the_screen_and_nothing_is_repainted(
    qtbot: QtBot, make_screen: MakeScreen
) -> None:
    screen = make_screen()
    assert isinstance(screen, Watched)
    screen.start()
    QApplication.processEvents()
    assert screen.dot is not None
    assert QRect(0, 0, 1920, 1080).contains(screen.dot)
    screen.painted = []
    while_it_stands = QTimer(screen, singleShot=True, interval=4 * DOT_MS)
    with qtbot.waitSignal(while_it_stands.timeout):
        while_it_stands.start()
    assert not screen.painted


def test_the_picture_shifts_by_8_px_on_both_axes_every_three_minutes(screen: AttractScreen) -> None:
    shifts = [screen.shift_of(shown) for shown in range(200)]
    changes = [place for place in range(1, 200) if shifts[place] != shifts[place - 1]]
    assert changes == list(range(20, 200, 20))
    for place in changes:
        step = shifts[place] - shifts[place - 1]
        assert (abs(step.x()), abs(step.y())) == (8, 8)
    assert sum(shift.x() for shift in shifts[:80]) == sum(shift.y() for shift in shifts[:80]) == 0


def test_it_says_what_it_shows(screen: AttractScreen) -> None:
    assert isinstance(screen.showing, Poster)
    assert screen.accessibleName() == "Touchez l’écran. 67 stands à explorer · Touch to explore."
    assert screen.showing.stand.short_title in screen.accessibleDescription()
    show_wall(screen)
    assert "Par où commencer" in screen.accessibleDescription()


def test_it_follows_the_size_of_the_screen(screen: AttractScreen) -> None:
    before = screen.picture.size()
    screen.look.rescale(scale_for(1080, 1920, Viewing()))
    screen.resize(1080, 1920)
    screen.arrange()
    assert screen.picture.size() != before
    assert screen.picture.size() == screen.size()


def test_a_catalogue_without_stands_shows_a_quiet_ground(make_screen: MakeScreen) -> None:
    screen = make_screen(make_catalogue())
    screen.start()
    assert screen.showing is None
    image = screen.grab().toImage()
    assert image.pixel(5, 5) == image.pixel(960, 540) == screen.look.palette.dock.rgb()


def test_at_night_all_is_black_but_a_dot_that_is_elsewhere_each_minute(screen: AttractScreen) -> None:
    screen.show_night(dark=True)
    seen = []
    for _ in range(3):
        image = screen.grab().toImage()
        lit = [
            (x, y)
            for x in range(0, image.width(), 8)
            for y in range(0, image.height(), 8)
            if image.pixelColor(x, y).lightness() > 0
        ]
        width = max(x for x, _ in lit) - min(x for x, _ in lit)
        height = max(y for _, y in lit) - min(y for _, y in lit)
        assert 24 <= width <= 48
        assert 24 <= height <= 48
        seen.append(lit[0])
        screen.show_next()
    assert len(set(seen)) == 3
    screen.show_night(dark=False)
    assert isinstance(screen.showing, Poster | Wall)


def test_at_night_a_touch_wakes_and_no_dark_theme_is_chosen(screen: AttractScreen, qtbot: QtBot) -> None:
    while not isinstance(screen.showing, Wall):
        screen.show_next()
    screen.show_night(dark=True)
    with qtbot.assertNotEmitted(screen.theme_tapped), qtbot.waitSignal(screen.woken):
        QTest.mouseClick(screen, Qt.MouseButton.LeftButton)
