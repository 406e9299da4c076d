"""The house put together: what shows when there is nothing to show."""

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.domain.catalogue import Catalogue
from kiosk.house import House
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
