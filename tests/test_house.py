"""The house put together: what shows when there is nothing to show."""

from datetime import time

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.catalogue import Catalogue
from kiosk.guard.frame import Frame
from kiosk.house import House
from kiosk.look.display import Display, TextSize
from kiosk.look.scale import Viewing
from kiosk.visitor.poster import Poster
from kiosk.visitor.window import KioskWindow
from tests.builders import contents, find_nothing, make_catalogue, make_stand, many_stands
from tests.pictures import make_png


@pytest.mark.parametrize(
    ("catalogue", "shown"),
    [(None, Poster), (make_catalogue(), Poster), (make_catalogue(make_stand("1")), KioskWindow)],
    ids=["no catalogue", "no stands", "one stand"],
)
def test_without_stands_there_is_the_poster(
    qapp: QApplication, catalogue: Catalogue | None, shown: type
) -> None:
    house = House(qapp, catalogue, find_nothing, Viewing(), animations=False)
    assert isinstance(house.window, shown)
    house.window.resize(800, 600)
    assert not house.window.grab().isNull()
    house.window.deleteLater()
    house.deleteLater()


@pytest.mark.parametrize("pictures", [True, False])
def test_in_safe_mode_no_edition_has_logos(qapp: QApplication, pictures: bool) -> None:
    catalogue = make_catalogue(make_stand("1", logo=make_png(40, 40, (200, 40, 40))))
    house = House(qapp, catalogue, find_nothing, Viewing(), animations=False, pictures=pictures)
    for _ in range(2):
        assert house.visit is not None
        assert bool(house.visit.catalogue.stand("1").logo) is pictures
        assert contents(house.visit.catalogue.without_logos()) == contents(catalogue.without_logos())
        for _ in house.refurnish(catalogue, find_nothing):
            pass
    house.window.deleteLater()
    house.deleteLater()


def test_what_was_made_for_the_size_of_its_screen_is_not_dressed_anew(qapp: QApplication) -> None:
    size = QSize(1080, 1920)
    dressed: list[QSize] = []
    house = House(qapp, make_catalogue(make_stand()), find_nothing, Viewing(), animations=False, size=size)
    sheet = qapp.styleSheet()
    house.look.changed.connect(lambda: dressed.append(house.window.size()))
    house.window.resize(size)
    house.window.show()
    assert dressed == []
    house.window.resize(3840, 2160)
    assert dressed
    assert qapp.styleSheet() != sheet
    house.window.close()
    house.window.deleteLater()
    house.deleteLater()


def test_a_visit_begins_as_low_as_staff_set_it_and_a_reset_returns_to_it(qapp: QApplication) -> None:
    catalogue = make_catalogue(make_stand("1"))
    house = House(qapp, catalogue, find_nothing, Viewing(), animations=False, low_reach=True)
    window, visit = house.window, house.visit
    assert isinstance(window, KioskWindow)
    assert visit is not None
    window.resize(1080, 1920)
    window.show()
    assert window.screens.low.isVisible()
    assert visit.is_fresh
    panel, toast = window.screens.panel, window.screens.toast
    assert not panel.reset_button.isEnabled()
    usual_ms = toast.stays_for
    for end in (visit.start_over, panel.reset_button.click):
        visit.show_as(Display(TextSize.LARGE))
        assert not visit.is_fresh
        assert panel.reset_button.isEnabled()
        assert toast.stays_for == 2 * usual_ms
        end()
        assert visit.display == Display(low_reach=True)
        assert window.screens.low.isVisible()
    window.close()
    window.deleteLater()
    house.deleteLater()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 800)])
def test_the_first_picture_is_that_of_the_whole_window(qapp: QApplication, size: tuple[int, int]) -> None:
    catalogue = make_catalogue(*many_stands(30, seed=1))
    house = House(qapp, catalogue, find_nothing, Viewing(), animations=False, at_once=False)
    frame = Frame(house.window)
    frame.resize(*size)
    frame.show()
    frame.paint_now()
    parts = len(frame.findChildren(QWidget))
    first = frame.grab().toImage()
    assert count_colours(first) > 20
    house.open_to_visitors()
    assert len(frame.findChildren(QWidget)) > 2 * parts
    assert frame.grab().toImage() == first
    assert house.visit is not None
    house.visit.open(catalogue.stand("2"))
    assert frame.grab().toImage() != first
    assert house.keeper is not None
    house.keeper.watch.stop()
    frame.close()
    frame.deleteLater()
    house.deleteLater()


def count_colours(image: QImage) -> int:
    return len({image.pixel(x, y) for x in range(0, image.width(), 16) for y in range(0, image.height(), 16)})


def test_at_night_the_screen_that_nobody_uses_is_dark(qapp: QApplication) -> None:
    catalogue = make_catalogue(make_stand("1"))
    always = (time(0, 0), time(23, 59, 59, 999999))
    house = House(qapp, catalogue, find_nothing, Viewing(), animations=False, night=always)
    window, visit = house.window, house.visit
    assert isinstance(window, KioskWindow)
    assert visit is not None
    window.resize(800, 600)
    window.show()
    house.open_to_visitors()
    assert count_colours(window.grab().toImage()) > 5
    visit.sleep()
    assert window.screens.attract.showing is None
    assert window.screens.attract.isVisible()
    assert house.keeper is not None
    house.keeper.watch.stop()
    window.close()
    window.deleteLater()
    house.deleteLater()
