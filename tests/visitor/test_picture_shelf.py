"""Pictures are drawn once, the last used ones stay, and a full shelf takes no more memory."""

import pytest
from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from kiosk.look.display import Display, TextSize
from kiosk.look.look import Look
from kiosk.look.scale import Viewing, scale_for
from kiosk.visitor import picture_shelf
from kiosk.visitor.cell_view import lines_shown
from kiosk.visitor.picture_shelf import PictureShelf
from tests.visitor.conftest import MakeWindow

SIZE = QSize(40, 20)
INK, PAPER = QColor("black"), QColor("white")


class Shelf:
    """A shelf of bars as long as their names, and which of them were drawn for it."""

    def __init__(self, look: Look, room: int) -> None:
        self.drawn: list[str] = []
        self.owner = QObject()
        self._shelf = PictureShelf(look, self.owner, room)
        self.make_room = self._shelf.make_room

    def take(self, which: str, size: QSize = SIZE, ratio: float = 1.0) -> QImage:
        def draw(painter: QPainter, rect: QRectF) -> None:
            self.drawn.append(which)
            painter.fillRect(QRectF(0, 0, len(which), rect.height()), INK)

        before = len(self.drawn)
        picture, is_new = self._shelf.take(which, size, ratio, PAPER, draw)
        assert is_new == (len(self.drawn) > before)
        return picture.toImage()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[QSize]:
    """The sizes of the pictures for which new memory was taken, from now on."""
    sizes: list[QSize] = []

    def make(*given: QSize) -> QPixmap:
        sizes.extend(given)
        return QPixmap(*given)

    monkeypatch.setattr(picture_shelf, "QPixmap", make)
    return sizes


def test_a_picture_is_drawn_once(look: Look) -> None:
    shelf = Shelf(look, 2)
    assert shelf.take("a") == shelf.take("a")
    assert shelf.drawn == ["a"]


def test_a_shelf_is_empty_when_its_owner_has_ended_though_python_keeps_it(look: Look) -> None:
    shelf = Shelf(look, 2)
    shelf.take("a")
    delete(shelf.owner)
    shelf.take("a")
    assert shelf.drawn == ["a", "a"]


def test_nothing_drawn_is_kept_when_a_list_has_ended(make_window: MakeWindow) -> None:
    grid = make_window().screens.home.grid
    cards = grid.itemDelegate()
    shelves = [each for each in vars(cards).values() if isinstance(each, PictureShelf)]
    assert sum(map(len, shelves)) > 10
    delete(grid)
    assert sum(map(len, shelves)) == 0


def test_the_last_used_stay(look: Look) -> None:
    shelf = Shelf(look, 2)
    for which in ("a", "b", "a", "c", "a", "b"):
        shelf.take(which)
    assert shelf.drawn == ["a", "b", "c", "b"]


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_full_shelf_takes_no_more_memory_and_shows_nothing_of_the_picture_before(
    look: Look, made: list[QSize], ratio: float
) -> None:
    shelf = Shelf(look, 2)
    for which in ("abcde", "abcd", "abc", "ab", "a"):
        assert shelf.take(which, ratio=ratio) == Shelf(look, 1).take(which, ratio=ratio)
    assert len(made) == 2 + 5  # of the shelf, and of those beside it


def test_a_picture_of_another_size_has_memory_of_its_own(look: Look, made: list[QSize]) -> None:
    shelf = Shelf(look, 2)
    for side in (1, 2, 3, 1):
        assert shelf.take("a", SIZE * side).size() == SIZE * side
    assert len(made) == 4
    shelf.take("b", SIZE * 3)
    assert len(made) == 4  # the one that had to go was as large


def test_another_size_of_type_and_of_the_screen_has_all_drawn_again(look: Look) -> None:
    shelf = Shelf(look, 2)
    shelf.take("a")
    look.show_as(Display(text=TextSize.LARGE))
    shelf.take("a")
    look.show_as(Display(text=TextSize.LARGE, high_contrast=True))
    shelf.take("a")
    look.rescale(scale_for(3840, 2160, Viewing()))
    shelf.take("a")
    look.show_as(Display(text=TextSize.LARGE, high_contrast=True, voice=True))  # looks the same
    shelf.take("a")
    assert shelf.drawn == ["a"] * 4


def test_without_room_nothing_is_kept(look: Look) -> None:
    shelf = Shelf(look, 0)
    assert shelf.take("a") == shelf.take("a")
    assert shelf.drawn == ["a", "a"]


def test_room_once_made_stays(look: Look) -> None:
    shelf = Shelf(look, 2)
    shelf.make_room(1)
    for which in ("a", "b", "a", "b"):
        shelf.take(which)
    assert shelf.drawn == ["a", "b"]


def test_opening_every_stand_again_takes_no_memory_for_pictures(
    make_window: MakeWindow, made: list[QSize]
) -> None:
    window = make_window()

    def open_all() -> int:
        made.clear()
        for stand in window.visit.catalogue.stands:
            window.visit.open(stand)
            QApplication.processEvents()
            window.visit.close()
            QApplication.processEvents()
        return len(made)

    row = window.screens.master.rows.verticalScrollBar().singleStep()
    assert 0 < open_all() <= 3 * lines_shown(window.height(), row)
    assert open_all() == 0
