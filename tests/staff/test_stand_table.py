"""The table of stands: rows keep pointing at their stands while people type, sort, add and undo."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.domain.checks import Checks, check
from kiosk.domain.words import number_key
from kiosk.domain.work import work_from
from kiosk.staff.stand_filter import StandFilter
from kiosk.staff.stand_table_model import Column, EntryRole, StandTableModel
from kiosk.staff.standing import Appraisal, State
from kiosk.staff.workbench import Workbench
from tests.builders import make_catalogue, make_stand

HALL = make_catalogue(
    make_stand("2", short_title="Le café"),
    make_stand("3", short_title="Un atelier"),
    make_stand("10", short_title="Bâtir"),
)


class Table:
    """A workbench that saves nowhere, and its rows."""

    def __init__(self) -> None:
        work = work_from(HALL)
        self.workbench = Workbench(work, work, HALL, lambda _work, _saved: None)
        self.model = StandTableModel(self.workbench)
        self.filter = StandFilter(self.model)
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        self._testers = [QAbstractItemModelTester(model, fatal) for model in (self.model, self.filter)]

    def numbers(self) -> Sequence[str]:
        return [self.filter.index(row, 0).data() for row in range(self.filter.rowCount())]

    def edit(self, number: str, **changes: Any) -> None:
        for entry in self.workbench.work.entries:
            if entry.stand.number == number:
                self.workbench.edit(entry.id, replace(entry.stand, **changes))


@pytest.mark.usefixtures("qapp")
def test_typing_moves_no_row_before_it_is_saved() -> None:
    table = Table()
    table.filter.sort(Column.SHORT_TITLE)
    assert table.numbers() == ["3", "10", "2"]
    pointed = QPersistentModelIndex(table.filter.index(1, Column.STATE))
    table.edit("10", short_title="Zone")
    assert table.numbers() == ["3", "10", "2"]
    assert table.filter.index(1, Column.SHORT_TITLE).data() == "Zone"
    table.workbench.save_now()
    assert table.numbers() == ["3", "2", "10"]
    assert pointed.data(EntryRole.ENTRY).stand.number == "10"
    assert pointed.column() == Column.STATE


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("order", Qt.SortOrder)
def test_a_stand_that_is_added_is_one_more_row_and_goes_again(order: Qt.SortOrder) -> None:
    table = Table()
    table.filter.sort(Column.NUMBER, order)
    pointed = QPersistentModelIndex(table.filter.index(0, 0))
    first = pointed.data()
    table.workbench.add()
    table.workbench.save_now()
    in_order = ["2", "3", "10", "11"]
    assert table.numbers() == (in_order if order is Qt.SortOrder.AscendingOrder else in_order[::-1])
    assert pointed.data() == first
    table.workbench.undo()
    assert set(table.numbers()) == {"2", "3", "10"}


@pytest.mark.usefixtures("qapp")
def test_the_filter_finds_what_was_typed_last() -> None:
    table = Table()
    table.filter.show_only("zèbre", None, None)
    assert table.numbers() == []
    table.edit("3", organiser="Zèbre et Cie")
    assert table.numbers() == ["3"]
    table.filter.show_only("", None, State.CHANGED)
    assert table.numbers() == ["3"]
    table.workbench.undo()
    assert table.numbers() == []


@pytest.mark.usefixtures("qapp")
def test_after_any_walk_the_rows_and_the_problems_are_those_of_a_fresh_start() -> None:
    random = Random(11)
    table = Table()
    checks = Checks()
    for _ in range(150):
        entry = random.choice(table.workbench.work.entries)
        act = random.randrange(7)
        if act == 0:
            table.workbench.add()
        elif act == 1:
            table.workbench.undo()
        elif act == 2:
            table.workbench.redo()
        elif act == 3:
            table.workbench.hide(entry.id, hidden=not entry.stand.hidden)
        elif act == 4:
            number, twin = str(random.randrange(12)), random.choice(("", "2"))
            table.workbench.edit(entry.id, replace(entry.stand, number=number, same_as=twin))
        elif act == 5:
            published = table.workbench.work.catalogue.visible()
            table.workbench.show_published(published, table.workbench.beside(published))
        else:
            table.workbench.save_now()
        work = table.workbench.work
        assert checks.of(work.catalogue) == check(work.catalogue)
        assert table.workbench.standings == Appraisal().standings(work, table.workbench.published)
        shown = [table.model.entry_at(row) for row in range(table.model.rowCount())]
        assert sorted(shown, key=lambda one: one.id) == sorted(work.entries, key=lambda one: one.id)
    table.workbench.save_now()
    assert table.numbers() == sorted(table.numbers(), key=number_key)
