"""Visits are counted by the hour: what they typed and kept never leaves the visit, and no disk stops them."""

import errno
import logging
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk import counting as counting_module
from kiosk.counting import Counting
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.usage import Counted, Mark, Marks, Usage, hour_of
from kiosk.house import House
from kiosk.look.display import Display
from kiosk.look.scale import Viewing
from kiosk.store.catalogue_writer import write_catalogue
from kiosk.store.search import open_search
from kiosk.store.usage import MOST_BYTES, add_usage, read_usage
from kiosk.visitor.answers import Find
from kiosk.visitor.visit import Visit
from tests.builders import make_catalogue, make_stand

CATALOGUE = make_catalogue(
    make_stand("1", keywords=("permis de conduire",)),
    make_stand("2", themes=("sante", "emploi")),
    make_stand("10 bis", themes=("logement",)),
)
CANARY = "zqxwvkjyhbgz"
TEN = datetime(2026, 3, 4, 10, 17, 31)


class Bare(House):
    """A house without a window: the visit alone tells what is counted."""

    def __init__(self, find: Find) -> None:
        super(House, self).__init__()
        self.visit = Visit(CATALOGUE, find, self)


class Hall:
    """A kiosk whose visits are counted, by a clock of its own."""

    def __init__(self, house: House, file: Path, find: Find) -> None:
        self.house = house
        self.file, self.find, self.clock = file, find, TEN
        self.counting = Counting(self.house, file, self.house, lambda: self.clock)

    @property
    def visit(self) -> Visit:
        assert self.house.visit is not None
        return self.house.visit

    def counted(self, act: Callable[[Visit], object]) -> dict[Mark, int]:
        """What a visit that does this adds to the file once its hour is over; the clock goes on an hour."""
        before = self.written
        act(self.visit)
        self.visit.start_over()
        self.join()
        self.clock += timedelta(hours=1)
        self.settle()
        return dict(self.written - before)

    @property
    def written(self) -> Marks:
        """What the file says; nothing where there can be none."""
        return read_usage(self.file)[0].total if self.file.parent.is_dir() else Counter()

    def settle(self) -> None:
        """Have what is over written, and wait for it."""
        self.counting.write_what_is_over()
        self.join()

    def join(self) -> None:
        writing = self.counting._writing  # noqa: SLF001
        if writing is not None:
            writing.join()


@pytest.fixture(scope="module")
def find(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Find]:
    file = tmp_path_factory.mktemp("catalogue") / "catalogue.db"
    write_catalogue(file, CATALOGUE, "tests")
    search = open_search(file)
    yield search.find
    search.close()


@pytest.fixture
def hall(qtbot: QtBot, tmp_path: Path, find: Find) -> Iterator[Hall]:  # noqa: ARG001
    made = Hall(Bare(find), tmp_path / "state" / "frequentation.csv", find)
    yield made
    made.counting.close()
    made.join()
    made.house.deleteLater()


def search_for(*typed: str) -> Callable[[Visit], object]:
    def act(visit: Visit) -> None:
        visit.search()
        for words in typed:
            visit.type(words)

    return act


def open_again_and_again(visit: Visit) -> None:
    stand = visit.catalogue.stand("2")
    visit.open(stand)
    visit.switch_language()
    visit.switch_language()
    visit.search()
    visit.leave()
    visit.close()
    visit.open(stand)


def choose_and_leave(visit: Visit) -> None:
    visit.toggle_theme("sante")
    visit.toggle_theme("sante")
    visit.browse_theme("logement")


def keep_and_look(visit: Visit) -> None:
    visit.selection.add(visit.catalogue.stand("1"))
    visit.show_picks()
    visit.selection.add(visit.catalogue.stand("2"))


VISIT = Mark(Counted.VISIT)
PERMIS, NO_WORD = Mark(Counted.FRUITLESS, "permis"), Mark(Counted.FRUITLESS)


@pytest.mark.parametrize(
    ("act", "marks"),
    [
        (open_again_and_again, {Mark(Counted.STAND, "2"), Mark(Counted.ENGLISH)}),
        (choose_and_leave, {Mark(Counted.THEME, "sante"), Mark(Counted.THEME, "logement")}),
        (keep_and_look, {Mark(Counted.LIST)}),
        (lambda visit: visit.selection.add(visit.catalogue.stand("1")), set()),
        (lambda visit: visit.show_picks(), set()),
        (lambda visit: visit.show_as(Display(high_contrast=True)), set()),
        (lambda visit: visit.clear_filters() or visit.search(), set()),
        (search_for("p", "pe", "permis"), set()),
        (search_for("p", "pr", "prm", "prmi", "prmis"), {PERMIS}),
        (search_for("prmis", "prmi", "prm", "permis"), set()),
        (search_for("prmis", "prmi", "prm", "pr", "p", ""), {PERMIS}),
        (search_for(CANARY), {NO_WORD}),
        (search_for(CANARY, *(CANARY[:end] for end in range(len(CANARY), 0, -1)), ""), {NO_WORD}),
        (search_for(CANARY, "", "prmis", "", "permis"), {NO_WORD, PERMIS}),
        (search_for("?", " "), set()),
        (search_for(f"prmis {CANARY}"), {NO_WORD}),
        (search_for("parrain prmis"), {PERMIS}),
    ],
)
def test_each_thing_counts_once_a_visit(hall: Hall, act: Callable[[Visit], object], marks: set[Mark]) -> None:
    assert hall.counted(act) == dict.fromkeys({VISIT, *marks}, 1)


@pytest.mark.parametrize(
    "act",
    [
        lambda _visit: None,
        lambda visit: visit.sleep(),
        lambda visit: visit.sleep() or visit.wake(),
        lambda visit: visit.go_home(),
        lambda visit: visit.start_over(),
    ],
)
def test_without_an_act_there_was_no_visit(hall: Hall, act: Callable[[Visit], object]) -> None:
    assert hall.counted(act) == {}
    assert not hall.file.parent.exists()


def test_nothing_is_written_before_the_hour_is_over_and_nobody_is_there(hall: Hall) -> None:
    for _ in range(3):
        hall.visit.toggle_theme("sante")
        hall.visit.start_over()
        hall.settle()
    assert not hall.file.exists()
    hall.clock += timedelta(hours=1)
    hall.visit.search()
    hall.settle()
    assert not hall.file.exists()
    hall.visit.start_over()
    hall.join()
    assert [hour for hour, _ in read_usage(hall.file)[0]] == [hour_of(TEN)]


def test_what_was_typed_and_kept_is_in_no_file_and_not_kept_in_memory(hall: Hall) -> None:
    def act(visit: Visit) -> None:
        search_for(CANARY, CANARY.upper(), f"permis {CANARY}", f"{CANARY} prmis")(visit)
        visit.selection.add(visit.catalogue.stand("10 bis"))

    assert hall.counted(act) == {VISIT: 1, NO_WORD: 1}
    written = hall.file.read_text("utf-8").casefold()
    assert not any(CANARY[at : at + 4] in written for at in range(len(CANARY) - 3))
    assert "10 bis" not in written
    assert CANARY not in repr(vars(hall.counting._tally)).casefold()  # noqa: SLF001
    assert hall.counting._tally._searched._words == ""  # type: ignore[union-attr]  # noqa: SLF001


def test_visits_go_on_counting_in_another_edition(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, find: Find
) -> None:
    house = House(qapp, CATALOGUE, find, Viewing(), animations=False)
    qtbot.addWidget(house.window)
    hall = Hall(house, tmp_path / "frequentation.csv", find)
    assert hall.counted(lambda visit: visit.toggle_theme("sante"))
    before = hall.visit
    for _ in house.refurnish(make_catalogue(make_stand("7")), find):
        qapp.processEvents()
    qtbot.addWidget(house.window)
    assert hall.visit is not before
    assert hall.counted(lambda visit: visit.open(visit.catalogue.stand("7"))) == {
        VISIT: 1,
        Mark(Counted.STAND, "7"): 1,
    }
    hall.counting.close()
    hall.join()
    house.deleteLater()


def test_the_end_of_the_kiosk_writes_the_hour_under_way_and_the_visit(hall: Hall) -> None:
    hall.visit.toggle_theme("sante")
    hall.counting.close()
    hall.join()
    assert read_usage(hall.file)[0].total == Counter({VISIT: 1, Mark(Counted.THEME, "sante"): 1})


def test_a_clock_set_back_adds_to_the_hour_it_says(hall: Hall) -> None:
    hall.counted(lambda visit: visit.toggle_theme("sante"))
    hall.clock = TEN
    hall.counted(lambda visit: visit.toggle_theme("sante"))
    hall.clock = datetime(1970, 1, 1)
    hall.counted(lambda visit: visit.toggle_theme("sante"))
    found = {hour: marks[VISIT] for hour, marks in read_usage(hall.file)[0]}
    assert found == {datetime(1970, 1, 1): 1, hour_of(TEN): 2}


def test_a_disk_that_fails_costs_no_visit_and_one_line_of_the_log(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tried = []

    def fail(_file: Path, counts: Usage) -> int:
        tried.append(counts)
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch, caplog.at_level(logging.INFO):
        patch.setattr(counting_module, "add_usage", fail)
        for _ in range(3):
            assert hall.counted(lambda visit: visit.toggle_theme("sante")) == {}
            hall.settle()
    assert len(tried) == 3
    assert [record.getMessage() for record in caplog.records] == [
        "usage: not written, tried again in an hour: No space left on device"
    ]
    hall.counted(lambda visit: visit.open(visit.catalogue.stand("1")))
    assert read_usage(hall.file)[0].total[VISIT] == 4


def test_a_folder_that_cannot_be_is_a_disk_that_fails(hall: Hall, caplog: pytest.LogCaptureFixture) -> None:
    hall.file.parent.write_bytes(b"in the way")
    assert hall.counted(lambda visit: visit.toggle_theme("sante")) == {}
    hall.settle()
    assert len(caplog.records) == 1


def test_a_damaged_file_is_told_once_and_counted_on(hall: Hall, caplog: pytest.LogCaptureFixture) -> None:
    hall.file.parent.mkdir()
    hall.file.write_bytes(b"\xff\0damaged\n" * 3)
    assert hall.counted(lambda visit: visit.toggle_theme("sante"))[VISIT] == 1
    hall.counted(lambda visit: visit.toggle_theme("sante"))
    hall.settle()
    assert [record.getMessage() for record in caplog.records] == [
        "usage: 3 lines that could not be read are gone"
    ]


def test_a_disk_that_hangs_holds_up_neither_visits_nor_the_end(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go, asked = Event(), []

    def hang(file: Path, counts: Usage) -> int:
        asked.append(file)
        let_go.wait()
        return add_usage(file, counts)

    monkeypatch.setattr(counting_module, "add_usage", hang)
    monkeypatch.setattr(counting_module, "_LEAVE_S", 0)
    for _ in range(3):
        hall.visit.toggle_theme("sante")
        hall.visit.start_over()
        hall.clock += timedelta(hours=1)
        hall.counting.write_what_is_over()
    hall.counting.close()
    let_go.set()
    hall.join()
    assert len(asked) == 1
    assert read_usage(hall.file)[0].total[VISIT] == 1


def wander(visit: Visit, random: Random, catalogue: Catalogue) -> None:
    stand = random.choice(catalogue.stands)
    steps: tuple[Callable[[], object], ...] = (
        lambda: visit.open(visit.catalogue.stand(stand.number)),
        lambda: visit.toggle_theme(random.choice(catalogue.themes).id),
        lambda: search_for(f"{CANARY}{random.random()}")(visit),
        lambda: search_for(random.choice(("prmis", "parainage", "logemant")))(visit),
        visit.switch_language,
        visit.show_picks,
        lambda: visit.selection.add(visit.catalogue.stand(stand.number)),
        visit.go_back,
        visit.go_home,
    )
    steps[random.randrange(7)]()
    for _ in range(random.randrange(8)):
        random.choice(steps)()


def test_a_thousand_visits_stay_small_and_say_no_word(hall: Hall) -> None:
    random = Random(5)
    for _ in range(1000):
        wander(hall.visit, random, CATALOGUE)
        hall.visit.start_over()
        hall.clock += timedelta(minutes=random.randint(1, 20))
        hall.join()
    hall.counting.close()
    hall.join()
    usage, unread = read_usage(hall.file)
    text = hall.file.read_text("utf-8")
    assert hall.visit.is_fresh
    assert (usage.total[VISIT], unread) == (1000, 0)
    assert len(text.encode()) < MOST_BYTES
    assert CANARY not in text.casefold()
    words = {mark.name for mark in usage.total if mark.counted is Counted.FRUITLESS}
    assert words == {"", "permis", "parrainage", "Logement"}
