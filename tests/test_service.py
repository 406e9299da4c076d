"""Staff come in by their gesture and PIN, take an update, go back, leave; visitors find a fresh screen."""

import errno
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.usage import Counted, Mark, Usage
from kiosk.guard import corner
from kiosk.guard.frame import Frame
from kiosk.guard.pin import PinCheck, write_pin
from kiosk.house import House
from kiosk.look.scale import Viewing
from kiosk.screen_size import ScreenSize
from kiosk.service import Service
from kiosk.service_acts import Places, ServiceActs
from kiosk.service_places import stick_folders, update_sources
from kiosk.staff.usage_table import read_usage_table
from kiosk.store.catalogue_writer import write_catalogue
from kiosk.store.publish import publish
from kiosk.store.releases import current
from kiosk.store.usage import add_usage
from kiosk.visitor.staff_page import StaffWish
from tests.bad_disk import break_folder
from tests.builders import find_nothing, make_catalogue, make_stand
from tests.visitor.touch import touch_panel

PIN = "408213"
ONE, TWO = make_catalogue(make_stand("1")), make_catalogue(make_stand("1"), make_stand("2"))


@pytest.fixture
def service(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Service]:
    house = House(qapp, ONE, find_nothing, Viewing(32, 450), animations=False)
    frame = Frame(house.window)
    frame.resize(1920, 1080)
    write_pin(tmp_path / "pin.json", PIN)
    (tmp_path / "data").mkdir()
    dropped = tmp_path / "data" / "kiosk.db"
    places = Places(
        tmp_path / "data" / "releases",
        lambda: update_sources(str(tmp_path / "stick"), dropped),
        dropped,
        tmp_path / "frequentation.csv",
        lambda: stick_folders(str(tmp_path / "stick")),
    )
    screen = ScreenSize(tmp_path / "state" / "ecran.json", 32.0)
    acts = ServiceActs(house, places, lambda: "", is_safe=False, can_restart=True)
    made = Service(house, frame, PinCheck(tmp_path / "pin.json", tmp_path / "tries.json"), acts, screen)
    frame.show()
    qtbot.waitExposed(frame)
    house.open_to_visitors()
    yield made
    frame.close()
    frame.deleteLater()
    house.deleteLater()


@pytest.fixture
def page(service: Service) -> Service:
    """With the page open."""
    service.gesture.made.emit()
    enter(service, PIN)
    return service


def enter(service: Service, digits: str) -> None:
    for digit in digits:
        next(key for key in service.layer.pad.digit_keys if key.types == digit).click()


def ask(service: Service, wish: StaffWish) -> tuple[str, ...]:
    """What the page says after a wish, confirmed where it has to be."""
    service.layer.page.buttons[wish].click()
    if not service.layer.page.told and wish is StaffWish.GO_BACK:
        service.layer.page.buttons[wish].click()
    return service.layer.page.told


def test_the_gesture_on_the_screen_opens_the_pad(
    qtbot: QtBot, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corner, "BETWEEN_MS", 60_000)
    frame, point = service.layer.window(), QPoint(20, 20)
    for tap in range(corner.TAPS):
        QTest.touchEvent(frame, touch_panel()).press(0, point, frame).commit()
        if tap < corner.TAPS - 1:
            QTest.touchEvent(frame, touch_panel()).release(0, point, frame).commit()
    qtbot.waitUntil(service.layer.pad.isVisible, timeout=5000)
    QTest.touchEvent(frame, touch_panel()).release(0, point, frame).commit()


def test_the_pin_opens_the_page_and_another_does_not(service: Service) -> None:
    service.gesture.made.emit()
    enter(service, "111112")
    assert "Encore 4 essais" in service.layer.pad.message
    assert not service.layer.page.isVisible()
    enter(service, PIN)
    assert service.layer.page.isVisible()


def test_a_visit_under_way_ends_when_staff_come(service: Service) -> None:
    visit = service._house.visit  # noqa: SLF001
    assert visit is not None
    visit.search()
    service.gesture.made.emit()
    assert visit.is_fresh


def test_nobody_is_asked_whether_they_are_there_while_staff_are(page: Service) -> None:
    keeper = page._house.keeper  # noqa: SLF001
    assert keeper is not None
    assert keeper.watch.remaining_ms == 0
    page.layer.page.buttons[StaffWish.CLOSE].click()
    assert not page.layer.isVisible()
    assert keeper.watch.remaining_ms > 0


@pytest.mark.parametrize(("brought", "taken"), [(ONE, "1 stand pris,"), (TWO, "2 stands pris,")])
def test_an_update_on_a_stick_is_taken(page: Service, tmp_path: Path, brought: Catalogue, taken: str) -> None:
    publish(tmp_path / "stick", brought)
    (told,) = ask(page, StaffWish.UPDATE)
    assert taken in told
    shown = current(tmp_path / "data" / "releases")
    assert shown is not None
    assert shown.stands == len(brought.stands)


def test_a_file_dropped_in_is_taken(page: Service, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "data" / "kiosk.db", TWO, "by hand")
    (told,) = ask(page, StaffWish.UPDATE)
    assert "2 stands pris" in told


def test_a_bad_update_is_refused_with_the_reason(page: Service, tmp_path: Path) -> None:
    (tmp_path / "data" / "kiosk.db").write_bytes(b"no database")
    (told,) = ask(page, StaffWish.UPDATE)
    assert told.startswith("Refusé")
    assert "kiosk.db" in told
    assert current(tmp_path / "data" / "releases") is None


def test_an_update_is_taken_once(page: Service, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "data" / "kiosk.db", ONE, "by hand")
    ask(page, StaffWish.UPDATE)
    publish(tmp_path / "stick", TWO)
    assert "2 stands pris" in ask(page, StaffWish.UPDATE)[0]
    assert "déjà pris" in ask(page, StaffWish.UPDATE)[0]
    shown = current(tmp_path / "data" / "releases")
    assert shown is not None
    assert shown.stands == 2


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOENT], ids=["bad disk", "no folder"])
def test_the_page_opens_though_the_data_folder_is_lost_and_says_so(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    publish(tmp_path / "data" / "releases", ONE)
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "data")
    break_folder(monkeypatch, tmp_path / "data", number)
    service.gesture.made.emit()
    enter(service, PIN)
    assert service.layer.page.isVisible()
    shown = dict(service.layer.page._facts)  # noqa: SLF001
    assert shown["Disque"].startswith("place libre inconnue (le d")
    assert ask(service, StaffWish.UPDATE)


def test_what_a_disk_refuses_is_told_on_the_page(page: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object) -> None:
        raise OSError(errno.EIO, "")

    monkeypatch.setattr("kiosk.service_acts._take_update", fail)
    assert ask(page, StaffWish.UPDATE) == ("Cela n’a pas pu se faire\u00a0: le disque ne répond pas bien.",)


def test_without_an_update_the_page_says_so(page: Service) -> None:
    assert "Aucune mise à jour" in ask(page, StaffWish.UPDATE)[0]


def test_staff_go_back_to_the_release_before(service: Service, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "releases"
    first = publish(folder, ONE)
    publish(folder, TWO)
    service.gesture.made.emit()
    enter(service, PIN)
    assert "1 stand, publié le" in ask(service, StaffWish.GO_BACK)[0]
    shown = current(folder)
    assert shown is not None
    assert shown.name == first.name


def facts(service: Service, folder: Path, shown: str, *, is_safe: bool) -> dict[str, str]:
    """What the page tells where the release of that name is on the screen."""
    house = service._house  # noqa: SLF001
    acts = ServiceActs(house, Places(folder, list), lambda: shown, is_safe=is_safe, can_restart=True)
    return dict(acts.facts())


def test_the_page_tells_of_the_release_on_the_screen_whichever_is_pointed_to(
    service: Service, tmp_path: Path
) -> None:
    folder = tmp_path / "data" / "releases"
    first = publish(folder, ONE, clock=lambda: datetime(2026, 3, 3, 12, tzinfo=UTC))
    publish(folder, TWO, clock=lambda: datetime(2026, 3, 4, 12, tzinfo=UTC))
    assert facts(service, folder, first.name, is_safe=True)["Stands à l’écran"].startswith(
        "1 stand, publié le 03/03/2026"
    )
    assert facts(service, folder, "", is_safe=True)["Stands à l’écran"] == "1, ceux livrés avec le programme"
    assert facts(service, folder, "0" * 64, is_safe=True)["Stands à l’écran"] == "1 stand"


def test_the_page_tells_of_safe_mode(service: Service, tmp_path: Path) -> None:
    told = facts(service, tmp_path, "", is_safe=True)
    assert "après plusieurs arrêts" in told["Mode de secours"]
    assert "Mode de secours" not in facts(service, tmp_path, "", is_safe=False)


def test_going_back_is_offered_only_where_there_is_a_version_before(page: Service) -> None:
    assert not page.layer.page.buttons[StaffWish.GO_BACK].isEnabled()


def test_the_page_tells_what_was_counted_and_copies_it_to_a_stick(service: Service, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    counts = Usage()
    counts.add(datetime(2026, 3, 3, 10), {Mark(Counted.VISIT): 3, Mark(Counted.STAND, "1"): 3})
    add_usage(tmp_path / "frequentation.csv", counts)
    service.gesture.made.emit()
    enter(service, PIN)
    shown = dict(service.layer.page._facts)  # noqa: SLF001
    assert shown["Visites comptées"] == "0 aujourd’hui, 3 en tout"
    told = ask(service, StaffWish.USAGE)
    (file,) = (tmp_path / "stick").iterdir()
    assert told[0].startswith(f"3 visites dans {file}.")
    assert read_usage_table(file).titles[Mark(Counted.STAND, "1")] == ONE.stand("1").short_title


def test_staff_leave_or_restart_by_two_touches(qtbot: QtBot, page: Service) -> None:
    for wish, signal in ((StaffWish.RESTART, page.restarted), (StaffWish.LEAVE, page.left)):
        button = page.layer.page.buttons[wish]
        with qtbot.waitSignal(signal):
            button.click()
            button.click()


def measure(service: Service, card_px: int) -> tuple[str, ...]:
    """Pull the frame to so many px of width and keep it; what the page says then."""
    service.layer.page.buttons[StaffWish.SIZE].click()
    check = service.layer.size_check
    assert check.isVisible()
    middle = check.rect().center()
    QTest.mousePress(check, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(check, middle + QPoint(card_px // 2, 0))
    QTest.mouseRelease(check, Qt.MouseButton.LeftButton, pos=middle)
    check.larger.click()
    check.smaller.click()
    assert abs(check.card().width() - card_px) <= 3
    assert check.card().height() / check.card().width() == pytest.approx(53.98 / 85.6)
    check.keep.click()
    assert not check.isVisible()
    return service.layer.page.told


def test_a_screen_measured_with_a_card_is_drawn_in_its_true_size(page: Service, tmp_path: Path) -> None:
    look = page.layer.size_check.keep.look
    before = look.scale.k
    told = measure(page, 310)  # 3.6 px a millimetre: a panel of 24 inches
    assert told[0].startswith("Écran de 24,")
    assert look.scale.k > before
    file = tmp_path / "state" / "ecran.json"
    assert ScreenSize(file, 32.0).inches == pytest.approx(24, abs=1)
    assert ScreenSize(file, 43.0).inches == 43.0  # kiosk.toml was written anew since
    assert ScreenSize(None, 32.0).inches == 32.0


@pytest.mark.parametrize(
    "content",
    ["", "{}", "[]", '{"inches": "a lot", "instead_of": 32}', '{"inches": 1e9, "instead_of": 32.0}'],
)
def test_a_measure_that_cannot_be_read_is_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "ecran.json").write_text(content, encoding="utf-8")
    assert ScreenSize(tmp_path / "ecran.json", 32.0).inches == 32.0


def test_a_measure_that_cannot_be_kept_changes_nothing(page: Service, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way", encoding="utf-8")
    look = page.layer.size_check.keep.look
    before = look.scale.k
    told = measure(page, 155)
    assert told[0].startswith("La mesure ne peut pas être gardée")
    assert look.scale.k == before
