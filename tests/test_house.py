"""The house put together: what shows when there is nothing to show."""

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.domain.catalogue import Catalogue
from kiosk.house import House
from kiosk.look.display import Display, TextSize
from kiosk.look.scale import Viewing
from kiosk.visitor.poster import Poster
from kiosk.visitor.window import KioskWindow
from tests.builders import find_nothing, make_catalogue, make_stand


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
    panel = window.screens.panel
    assert not panel.reset_button.isEnabled()
    for end in (visit.start_over, panel.reset_button.click):
        visit.show_as(Display(TextSize.LARGE))
        assert not visit.is_fresh
        assert panel.reset_button.isEnabled()
        end()
        assert visit.display == Display(low_reach=True)
        assert window.screens.low.isVisible()
    window.close()
    window.deleteLater()
    house.deleteLater()
