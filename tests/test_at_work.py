"""What a kiosk does besides showing its stands, put together: news reach the screen and are told."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk import at_work, paths, source
from kiosk.guard.frame import Frame
from kiosk.house import House
from kiosk.look.scale import Viewing
from kiosk.lookout import News
from kiosk.settings import Settings
from kiosk.source import Edition, open_edition
from kiosk.store.publish import publish
from kiosk.store.releases import Release, Standing, standing
from tests.builders import find_nothing, make_catalogue, make_stand


class Courier(QObject):
    """Looks when a test says so, in no thread."""

    came = Signal(object)

    def __init__(self, look: Callable[[], News], parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def close(self) -> None:
        """There is no thread to end."""

    def look_around(self) -> list[Release]:
        """The releases that a few looks bring, each of them handed over."""
        found = [self._look() for _ in range(4)]
        for news in found:
            self.came.emit(news)
        return [news.release for news in found if news.release is not None]


@pytest.fixture
def releases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Those of a terminal, on which one edition was published."""
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    monkeypatch.setattr(at_work, "Courier", Courier)
    return tmp_path / "releases"


def published(releases: Path, stands: int) -> Release:
    return publish(releases, make_catalogue(*(make_stand(str(number + 1)) for number in range(stands))))


@pytest.fixture
def house(qapp: QApplication) -> Iterator[House]:
    made = House(qapp, make_catalogue(make_stand("1")), find_nothing, Viewing(), animations=False)
    frame = Frame(made.window)
    made.refurnished.connect(frame.hold)
    frame.resize(1280, 800)
    frame.show()
    yield made
    frame.close()
    frame.deleteLater()
    made.deleteLater()


def expect_news(qapp: QApplication, house: House, edition: Edition) -> tuple[Courier, Callable[[], str]]:
    shown = at_work.expect_news(house, edition, Settings(), qapp)
    courier = house.findChild(Courier)
    assert isinstance(courier, Courier)
    return courier, shown


def test_what_is_published_while_the_kiosk_starts_is_shown_and_told(
    qtbot: QtBot, qapp: QApplication, house: House, releases: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = published(releases, 1)

    def read_too_early(folder: Path) -> Standing:
        found = standing(folder)
        published(folder, 2)
        return found

    with monkeypatch.context() as patch:
        patch.setattr(source, "standing", read_too_early)
        edition = open_edition()
    courier, shown = expect_news(qapp, house, edition)
    assert shown() == first.name
    (newer,) = courier.look_around()
    assert newer.stands == 2
    qtbot.waitUntil(lambda: shown() == newer.name)
    assert courier.look_around() == []


@pytest.mark.parametrize("is_safe", [False, True])
def test_what_was_published_before_the_start_is_no_news_in_safe_mode_either(
    qapp: QApplication, house: House, releases: Path, is_safe: bool
) -> None:
    names = [published(releases, stands).name for stands in (1, 2)]
    edition = open_edition(is_safe=is_safe)
    courier, shown = expect_news(qapp, house, edition)
    assert courier.look_around() == []
    assert shown() == names[0 if is_safe else 1]
    edition.close()
