"""The idle prompt: it asks so that nobody misses it, and takes almost anything for a yes."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.look.display import Display, TextSize
from kiosk.look.look import Look
from kiosk.look.scale import MIN_TARGET, Viewing, scale_for
from kiosk.look.text import TextBlock
from kiosk.visitor.countdown_ring import CountdownRing
from kiosk.visitor.prompt import IdlePrompt, PromptButton
from kiosk.visitor.prompt_layout import PromptWords, lay_out_prompt
from tests.visitor.bare import make_look
from tests.visitor.touch import touch_panel

DOCK = 104
LONG = 60_000
SCREENS = [
    (1920, 1080, None), (1080, 1920, None), (1280, 800, None), (1366, 768, None), (3840, 2160, None),
    (1920, 1080, 15), (1280, 800, 10), (800, 1280, 8), (1280, 1024, 19),
]  # fmt: skip
FRENCH = PromptWords(
    "Toujours là ?",
    "Sans réponse, l’écran revient à l’accueil et Ma sélection (30 stands) est effacée.",
    "Oui, je continue",
    "Tout recommencer",
)
ENGLISH = PromptWords(
    "Still there?",
    "Without an answer, the screen returns to the start and My picks (30 stands) is erased.",
    "Yes, carry on",
    "Start over",
)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    made = make_look(qapp, animations=True)
    yield made
    made.deleteLater()


@pytest.fixture
def prompt(qtbot: QtBot, look: Look) -> Iterator[IdlePrompt]:
    """A prompt over a button that fills the window and has the focus."""
    window = QWidget()
    window.resize(1920, 1080)
    beneath = QPushButton(window)
    beneath.setGeometry(window.rect())
    made = IdlePrompt(look, window)
    made.setGeometry(window.rect())
    made.arrange(DOCK)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    beneath.setFocus()
    yield made
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def beneath(prompt: IdlePrompt) -> QPushButton:
    found = next(
        child for child in prompt.window().findChildren(QPushButton) if not isinstance(child, PromptButton)
    )
    assert isinstance(found, QPushButton)
    return found


def middle(widget: QWidget) -> QPoint:
    return widget.mapTo(widget.window(), widget.rect().center())


def touch(prompt: IdlePrompt, *points: QPoint) -> None:
    """A finger comes down at the first point, moves over the others, and lifts at the last."""
    window, panel = prompt.window(), touch_panel()
    QTest.touchEvent(window, panel).press(0, points[0], window).commit()
    QApplication.processEvents()
    for point in points[1:]:
        QTest.touchEvent(window, panel).move(0, point, window).commit()
        QApplication.processEvents()
    QTest.touchEvent(window, panel).release(0, points[-1], window).commit()
    QApplication.processEvents()


def type_key(key: Qt.Key) -> None:
    """Press and release a key, wherever the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


@pytest.mark.parametrize("point", [QPoint(5, 5), QPoint(960, 1060), QPoint(600, 700), QPoint(1000, 600)])
def test_a_touch_anywhere_goes_on_and_reaches_nothing_beneath(
    qtbot: QtBot, prompt: IdlePrompt, point: QPoint
) -> None:
    prompt.open(3, LONG)
    with (
        qtbot.assertNotEmitted(beneath(prompt).pressed),
        qtbot.assertNotEmitted(prompt.restart_tapped),
        qtbot.waitSignal(prompt.continued),
    ):
        touch(prompt, point)
    assert not prompt.isVisible()


def test_the_yellow_button_goes_on(qtbot: QtBot, prompt: IdlePrompt) -> None:
    prompt.open(0, LONG)
    with qtbot.waitSignal(prompt.continued), qtbot.assertNotEmitted(beneath(prompt).pressed):
        touch(prompt, middle(prompt.yes))
    assert not prompt.isVisible()


def test_the_other_button_starts_over(qtbot: QtBot, prompt: IdlePrompt) -> None:
    prompt.open(0, LONG)
    with qtbot.waitSignal(prompt.restart_tapped), qtbot.assertNotEmitted(prompt.continued):
        touch(prompt, middle(prompt.reset))
    assert not prompt.isVisible()


def test_a_finger_that_slides_off_the_other_button_goes_on(qtbot: QtBot, prompt: IdlePrompt) -> None:
    prompt.open(0, LONG)
    with qtbot.waitSignal(prompt.continued), qtbot.assertNotEmitted(prompt.restart_tapped):
        touch(prompt, middle(prompt.reset), QPoint(20, 20))


def test_one_touch_answers_once(prompt: IdlePrompt) -> None:
    told: list[str] = []
    prompt.continued.connect(lambda: told.append("continued"))
    prompt.restart_tapped.connect(lambda: told.append("restart"))
    prompt.open(0, LONG)
    touch(prompt, middle(prompt.yes))
    touch(prompt, QPoint(5, 5))
    assert told == ["continued"]


def test_the_ring_stands_still_from_the_moment_of_a_touch(qtbot: QtBot, prompt: IdlePrompt) -> None:
    for point in (middle(prompt.reset), QPoint(30, 30)):
        prompt.open(0, LONG)
        window = prompt.window()
        assert prompt.ring.is_running
        QTest.touchEvent(window, touch_panel()).press(0, point, window).commit()
        qtbot.waitUntil(lambda: not prompt.ring.is_running)
        QTest.touchEvent(window, touch_panel()).release(0, point, window).commit()
        qtbot.waitUntil(lambda: not prompt.isVisible())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_A])
def test_at_first_every_key_goes_on(qtbot: QtBot, prompt: IdlePrompt, key: Qt.Key) -> None:
    prompt.open(2, LONG)
    assert prompt.yes.hasFocus()
    with qtbot.waitSignal(prompt.continued), qtbot.assertNotEmitted(prompt.restart_tapped):
        type_key(key)


@pytest.mark.parametrize("move", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Right, Qt.Key.Key_Up])
@pytest.mark.parametrize("answer", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_keyboard_reaches_the_other_button_and_stays_within_the_two(
    qtbot: QtBot, prompt: IdlePrompt, move: Qt.Key, answer: Qt.Key
) -> None:
    prompt.open(2, LONG)
    for expected in (prompt.reset, prompt.yes, prompt.reset):
        type_key(move)
        assert expected.hasFocus()
    with qtbot.waitSignal(prompt.restart_tapped), qtbot.assertNotEmitted(prompt.continued):
        type_key(answer)


def test_another_key_goes_on_even_from_the_other_button(qtbot: QtBot, prompt: IdlePrompt) -> None:
    prompt.open(2, LONG)
    prompt.reset.setFocus()
    with qtbot.waitSignal(prompt.continued), qtbot.assertNotEmitted(prompt.restart_tapped):
        QTest.keyClick(prompt.reset, Qt.Key.Key_B)


def test_shift_alone_is_no_answer_for_it_begins_shift_tab(qtbot: QtBot, prompt: IdlePrompt) -> None:
    prompt.open(2, LONG)
    with qtbot.assertNotEmitted(prompt.continued):
        type_key(Qt.Key.Key_Shift)


def test_a_turn_of_the_wheel_goes_on(qtbot: QtBot, prompt: IdlePrompt) -> None:
    prompt.open(2, LONG)
    at = QPointF(5, 5)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.waitSignal(prompt.continued):
        QApplication.sendEvent(prompt, event)


@pytest.mark.parametrize("end", ["close_prompt", "touch"])
def test_the_keyboard_is_where_it_was_afterwards(prompt: IdlePrompt, end: str) -> None:
    assert beneath(prompt).hasFocus()
    prompt.open(2, LONG)
    prompt.open(2, LONG)
    assert not beneath(prompt).hasFocus()
    if end == "touch":
        touch(prompt, QPoint(5, 5))
    else:
        prompt.close_prompt()
    assert beneath(prompt).hasFocus()


@pytest.mark.parametrize(
    ("picks", "words"),
    [
        (0, "l’écran revient à l’accueil."),
        (1, "et Ma sélection (1 stand) est effacée."),
        (3, "et Ma sélection (3 stands) est effacée."),
    ],
)
def test_it_says_what_will_be_lost(
    prompt: IdlePrompt, monkeypatch: pytest.MonkeyPatch, picks: int, words: str
) -> None:
    drawn: list[str] = []

    def draw(block: TextBlock, *_: object) -> None:
        drawn.append(block.words)

    monkeypatch.setattr(TextBlock, "draw", draw)
    prompt.open(picks, LONG)
    assert prompt.accessibleName().startswith("Toujours là ? Sans réponse")
    assert prompt.accessibleName().endswith(words)
    prompt.grab()
    assert " ".join(drawn) == prompt.accessibleName()


def test_it_shows_the_seconds_left_to_the_end(qtbot: QtBot, prompt: IdlePrompt) -> None:
    prompt.open(0, 20_000)
    assert prompt.ring.seconds == 20
    prompt.open(0, 250)
    assert prompt.ring.seconds == 1
    qtbot.waitUntil(lambda: prompt.ring.seconds == 0)
    assert not prompt.ring.is_running
    assert prompt.isVisible()


def test_nothing_runs_while_it_is_closed(prompt: IdlePrompt) -> None:
    prompt.open(0, LONG)
    prompt.close_prompt()
    assert not prompt.ring.is_running


def test_a_step_of_the_ring_repaints_nothing_else(qtbot: QtBot, prompt: IdlePrompt, look: Look) -> None:
    painted: list[QRect] = []

    class Ring(CountdownRing):
        """Notes that it paints."""

        @override
        def paintEvent(self, event: QPaintEvent) -> None:
            painted.append(event.rect())
            super().paintEvent(event)

    class Beneath(QWidget):
        """Counts how often it must paint."""

        count = 0

        @override
        def paintEvent(self, event: QPaintEvent) -> None:
            self.count += 1

    window = prompt.window()
    ground = Beneath(window)
    ground.setGeometry(window.rect())
    ground.show()
    ring = Ring(look, ground)
    ring.setGeometry(300, 300, 362, 362)
    ring.show()
    qtbot.waitUntil(lambda: bool(painted) and ground.count > 0)
    before = ground.count
    ring.run(LONG)
    steps = len(painted)
    qtbot.waitUntil(lambda: len(painted) >= steps + 3)
    assert ground.count == before


def test_an_open_prompt_asked_again_counts_anew(prompt: IdlePrompt) -> None:
    prompt.open(0, 5_000)
    prompt.ring.hold()
    prompt.open(4, 40_000)
    assert prompt.ring.seconds == 40
    assert "4 stands" in prompt.accessibleName()


@pytest.mark.parametrize("words", [FRENCH, ENGLISH], ids=["fr", "en"])
@pytest.mark.parametrize("size", TextSize)
@pytest.mark.parametrize(("width", "height", "inches"), SCREENS)
def test_everything_fits_above_the_dock_in_every_text_size(
    look: Look, width: int, height: int, inches: float | None, size: TextSize, words: PromptWords
) -> None:
    look.rescale(scale_for(width, height, Viewing(inches, 450)))
    look.show_as(Display(size, high_contrast=size is TextSize.LARGE))
    at = look.scale.at
    dock = at((208 if look.scale.is_tall else 104) if size is not TextSize.VERY_LARGE else 256)
    layout = lay_out_prompt(look, words, QSize(width, height), dock)
    assert QRect(0, 0, width, height - dock).contains(layout.panel)
    parts = [layout.ring, layout.words, layout.yes, layout.reset]
    for part in parts:
        assert layout.panel.contains(part), part
    for one, other in combinations(parts, 2):
        assert not one.intersects(other), (one, other)
    for button in (layout.yes, layout.reset):
        assert min(button.width(), button.height()) >= at(MIN_TARGET)
    assert not layout.yes.adjusted(0, 0, at(8) - 1, at(8) - 1).intersects(layout.reset)
    for line in (layout.title, *layout.sentence):
        assert line.line_count == 1
        assert line.natural_width <= layout.words.width()
        assert not line.is_cut
    assert " ".join(line.words for line in layout.sentence) == words.sentence
    assert layout.ring.width() >= at(160)


def test_it_stands_40_px_above_the_dock_where_the_design_puts_it(look: Look) -> None:
    layout = lay_out_prompt(look, FRENCH, QSize(1920, 1080), DOCK)
    assert (layout.panel.left(), layout.panel.right() + 1) == (340, 1580)
    assert layout.panel.bottom() + 1 == 1080 - DOCK - 40
    look.rescale(scale_for(1080, 1920, Viewing()))
    layout = lay_out_prompt(look, FRENCH, QSize(1080, 1920), 208)
    assert (layout.panel.left(), layout.panel.right() + 1) == (40, 1040)
    assert layout.panel.bottom() + 1 == 1920 - 208 - 40
