"""From a key's release to the painted results, with answers made beforehand: what the search screen costs."""

from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.finding import Field
from kiosk.domain.stand import Stand
from kiosk.house import House
from kiosk.look.display import Display, TextSize
from kiosk.look.scale import Viewing, scale_for
from kiosk.visitor.facts import Found, FoundStand
from kiosk.visitor.key import Key
from kiosk.visitor.search import SearchScreen
from tests.benchmarks.numbers import tell, tell_times
from tests.benchmarks.scene import FULL_HD, ULTRA_HD, application, crowd, edition, settle
from tests.builders import find_nothing

MANY = 10_000
WORDS = "permis de conduire et logement pour jeunes"
ROUNDS = 3


def report() -> None:
    """Print the times at 67 and at 10,000 results, on two screens, plainest and largest display."""
    tell("== key to painted results (answers made beforehand)")
    for count, catalogue in ((67, edition()), (MANY, crowd(MANY))):
        house = House(application(), catalogue, find_nothing, Viewing(32, 450), animations=False)
        for size, display in (
            (FULL_HD, Display()),
            (FULL_HD, Display(TextSize.VERY_LARGE, high_contrast=True)),
            (ULTRA_HD, Display()),
        ):
            large = ", very large" if display.text is TextSize.VERY_LARGE else ""
            where = f"{size.width()}x{size.height()}, {count} results{large}"
            tell_times(where, _measure(house, catalogue.stands, size, display))
        house.window.deleteLater()
        house.deleteLater()
        settle()


def answer(words: str, stands: Sequence[Stand]) -> Found:
    """All stands, half of them with an excerpt, their order turned by every letter."""
    turn = len(words) % max(len(stands), 1)
    rows = tuple(
        FoundStand(
            stand, Field.TEXT, "… le prêt d’une voiture et le permis en trois mois pour dix …" * (at % 2)
        )
        for at, stand in enumerate((*stands[turn:], *stands[:turn]))
    )
    last = words.split()[-1] if words.split() else ""
    return Found(
        words,
        rows,
        (last, "mi"),
        ("permis", "santé"),
        frozenset("aeil"[: turn % 4 + 1]),
        "",
        ignores_filters=False,
    )


def _measure(house: House, stands: Sequence[Stand], size: QSize, display: Display) -> list[float]:
    look = house.look
    look.show_as(display)
    look.rescale(scale_for(size.width(), size.height(), Viewing(32, 450)))
    assert house.visit is not None
    window = QWidget()
    window.resize(size)
    screen = SearchScreen(house.visit.catalogue, look, window)
    screen.setGeometry(0, 0, size.width(), size.height() - look.scale.at(104))
    screen.arrange()
    answers = {WORDS[:end]: answer(WORDS[:end], stands) for end in range(len(WORDS) + 1)}
    screen.typed.connect(lambda words: screen.show_found(answers[words]))
    window.show()
    settle()
    times = []
    for turn in range(ROUNDS):
        screen.forget()
        settle()
        for place, letter in enumerate(WORDS):
            at = 1000 + 1_000_000 * turn + 1000 * place
            key = screen.keyboard.key(letter)
            _send(key, QEvent.Type.MouseButtonPress, at)
            settle()
            times.append(_timed(window, key, at + 60))
    window.close()
    window.deleteLater()
    settle()
    return times


def _timed(window: QWidget, key: Key, at: int) -> float:
    """From the release until what it changed is painted and handed to the screen."""
    begin = perf_counter()
    _send(key, QEvent.Type.MouseButtonRelease, at)
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    window.repaint(0, 0, 1, 1)
    return perf_counter() - begin


def _send(key: Key, kind: QEvent.Type, at: int) -> None:
    centre = QPointF(key.rect().center())
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, centre, centre, left, left, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(at)
    QApplication.sendEvent(key, event)
