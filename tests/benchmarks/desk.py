"""The staff's desk at 67 and at 10,000 stands: what each step holds up the screen."""

import gc
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import enumerate as threads
from time import perf_counter, process_time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from kiosk import desk_app
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.work import work_from
from kiosk.look.desk_look import DeskLook
from kiosk.staff.carriers import write_carrier
from kiosk.staff.desk import Desk
from kiosk.staff.desk_tasks import DeskTasks
from kiosk.staff.import_task import ImportTask
from kiosk.staff.release_folder import ReleaseFolder
from kiosk.staff.stand_table_model import Column
from kiosk.store.working import save_work
from tests.benchmarks.numbers import median, tell
from tests.benchmarks.pulse import Pulse, tell_gaps
from tests.benchmarks.scene import application, crowd, edition, settle

MANY = 10_000
TURNS, GIVE_UP_MS = 3, 3000
FILTER, TYPED = "sante a", " un mot"


def report() -> None:
    """Print wall and processor times of each step: the median, and the longest."""
    tell("== the desk: each step until the window is painted")
    for count, catalogue in ((67, edition()), (MANY, crowd(MANY))):
        with TemporaryDirectory() as folder:
            _Steps(count).measure(catalogue, Path(folder) / "bureau.db")
    tell("== the desk: how long its window stands still beside what takes long")
    with TemporaryDirectory() as folder:
        _beside(crowd(MANY), Path(folder))


def _beside(catalogue: Catalogue, folder: Path) -> None:
    """Import a workbook in which every stand is changed, take all of it, publish."""
    moved = tuple(replace(stand, place="Ailleurs") for stand in catalogue.stands)
    book, working = folder / "stands.xlsx", folder / "bureau.db"
    write_carrier(Catalogue(catalogue.event, catalogue.themes, moved), book)
    save_work(working, work_from(catalogue), None)
    look = desk_app.prepare(application())
    desk = desk_app.build_desk(look, working)
    desk.resize(1600, 1000)
    desk.show()
    settle()
    gc.freeze()  # as the program does
    importing = desk.findChildren(ImportTask)[0]
    tasks = DeskTasks(desk, desk.workbench, ReleaseFolder(folder / "releases"), look, None)
    pulse, idle = Pulse(), partial(_is_idle, desk)
    runs = [pulse.during(partial(importing.read, book), idle) for _ in range(TURNS)]
    tell_gaps(f"{MANY} stands, import until the report", runs)
    tell_gaps(f"{MANY} stands, an import given up after {GIVE_UP_MS} ms", [_given_up(desk, importing, book)])
    tell_gaps(f"{MANY} stands, take all of it", [pulse.during(importing.page.apply.click, idle)])
    tell_gaps(f"{MANY} stands, undo that", [pulse.during(desk.undo, idle)])
    tell_gaps(f"{MANY} stands, do it again", [pulse.during(desk.redo, idle)])
    tasks.ask_publish()
    tell_gaps(f"{MANY} stands, publish", [pulse.during(desk.notice.yes.click, idle)])
    desk.close()


def _given_up(desk: Desk, importing: ImportTask, book: Path) -> list[float]:
    """The gaps from the beginning of an import until nobody works on it any more."""
    QTimer.singleShot(GIVE_UP_MS, desk.waiting.cancel.click)
    return Pulse().during(partial(importing.read, book), partial(_is_idle, desk))


def _is_idle(desk: Desk) -> bool:
    """Whether all is done, in threads too."""
    return not (desk.errands.is_busy or any(thread.name == "errand" for thread in threads()))


class _Steps:
    """Uses a desk and notes how long each step takes."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._times: dict[str, list[tuple[float, float]]] = {}
        self._opened: list[Desk] = []

    def measure(self, catalogue: Catalogue, working: Path) -> None:
        save_work(working, work_from(catalogue), None)
        look = desk_app.prepare(application())
        gc.disable()  # as the program does
        self._step("open (the desk's name is shown meanwhile)", partial(self._open, working, look))
        (desk,) = self._opened
        gc.freeze()
        gc.enable()
        table, bar = desk.table, desk.table.view.verticalScrollBar()
        for turn in range(20):
            self._step("scroll", partial(bar.setValue, bar.maximum() * (7 * turn % 20) // 20))
        for letter in FILTER:
            self._step("filter, a letter", partial(QTest.keyClicks, table.words, letter))
        self._step("filter, none any more", table.show_everything)
        by_title = partial(table.view.sortByColumn, Column.SHORT_TITLE, Qt.SortOrder.AscendingOrder)
        self._step("sort by titles", by_title)
        middle = desk.workbench.work.entries[self._count // 2].id
        self._step("open a stand", partial(table.choose, middle))
        editor = desk.editor.form.fields["titre court"].editor
        editor.setFocus()
        for letter in TYPED:
            self._step("type a letter", partial(QTest.keyClicks, editor, letter))
        self._step("save", desk.workbench.save_now)
        for _ in range(5):
            self._step("undo", desk.workbench.undo)
            desk.workbench.redo()
        self._step("add a stand", table.add.click)
        desk.close()
        for what, times in self._times.items():
            walls, works = ([1000 * time for time in column] for column in zip(*times, strict=True))
            tell(
                f"{self._count} stands, {what:<42} {median(walls):6.0f} ms, longest {max(walls):6.0f} ms "
                f"(processor {median(works):5.0f} ms)   n={len(times)}"
            )

    def _open(self, working: Path, look: DeskLook) -> None:
        desk = desk_app.build_desk(look, working)
        desk.resize(1600, 1000)
        desk.show()
        self._opened.append(desk)

    def _step(self, what: str, act: Callable[..., object]) -> None:
        wall, work = perf_counter(), process_time()
        act()
        settle()
        self._times.setdefault(what, []).append((perf_counter() - wall, process_time() - work))
