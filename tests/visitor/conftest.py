"""A window as visitors have it, over the edition's own catalogue, without a screen."""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache

import pytest
import segno
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.house import House
from kiosk.look.look import Look
from kiosk.look.scale import Viewing
from kiosk.look.translation import Translation
from kiosk.staff.build import build_catalogue_file
from kiosk.staff.tables_file import read_tables
from kiosk.store.search import open_search
from kiosk.visitor.answers import Find
from kiosk.visitor.visit import Visit
from kiosk.visitor.window import KioskWindow
from tests.builders import find_nothing
from tests.visitor.bare import make_look

PANEL = Viewing(diagonal_inches=32, distance_mm=450)
LANDSCAPE = QSize(1920, 1080)
PORTRAIT = QSize(1080, 1920)

MakeWindow = Callable[..., KioskWindow]
modules_of = cache(segno.make_qr)


@pytest.fixture(autouse=True)
def codes_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The modules of a code are the same in every window: they are worked out once for each payload."""
    monkeypatch.setattr("kiosk.look.code.make_qr", modules_of)


@pytest.fixture(scope="session")
def edition() -> Catalogue:
    """The catalogue this edition ships."""
    return read_tables(paths.tables_folder())


@pytest.fixture(scope="session")
def find(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Find]:
    """The search of this edition."""
    file = tmp_path_factory.mktemp("catalogue") / "catalogue.db"
    build_catalogue_file(paths.tables_folder(), file)
    with closing(open_search(file)) as search:
        yield search.find


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """A look without a window."""
    made = make_look(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    """The program's English without a visit that tells everything anew."""
    assert qapp
    translation = Translation(paths.resources_folder() / "i18n")
    yield translation
    translation.show("fr")


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """A bare window as large as a screen, to put a part into."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(LANDSCAPE)
    return made


@pytest.fixture
def make_window(qtbot: QtBot, qapp: QApplication, edition: Catalogue) -> Iterator[MakeWindow]:
    """Builds the window of a running kiosk; motion is off unless asked for."""
    houses: list[House] = []

    def make(
        size: QSize = LANDSCAPE,
        catalogue: Catalogue = edition,
        *,
        find: Find | None = None,
        viewing: Viewing = PANEL,
        animations: bool = False,
    ) -> KioskWindow:
        house = House(qapp, catalogue, find or find_nothing, viewing, animations=animations, size=size)
        houses.append(house)
        window = house.window
        assert isinstance(window, KioskWindow)
        window.resize(size)
        window.show()
        qtbot.waitExposed(window)
        QApplication.processEvents()  # lists lay themselves out a moment later
        return window

    yield make
    for house in houses:
        house.window.close()
        house.window.deleteLater()
        house.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(make_window: MakeWindow) -> KioskWindow:
    return make_window()


@pytest.fixture
def visit(edition: Catalogue) -> Visit:
    return Visit(edition, find_nothing)
