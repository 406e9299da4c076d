"""Ma sélection: what is kept, in which order, and how the last change is taken back."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.language import in_english
from kiosk.visitor.facts import MOST_PICKS, PickChange, Picks
from kiosk.visitor.selection import Selection
from tests.builders import make_catalogue, make_stand

STANDS = {number: make_stand(number) for number in ("2", "10", "10 bis", "33")}


@pytest.fixture
def told() -> list[Picks]:
    return []


@pytest.fixture
def selection(told: list[Picks], qtbot: QtBot) -> Selection:
    del qtbot  # signals need an application
    selection = Selection()
    selection.picked.connect(told.append)
    return selection


def numbers(selection: Selection) -> list[str]:
    return [stand.number for stand in selection.stands]


def test_picks_stand_in_the_order_of_their_numbers(selection: Selection, told: list[Picks]) -> None:
    for number in ("33", "10 bis", "2", "10"):
        selection.add(STANDS[number])
    assert numbers(selection) == ["2", "10", "10 bis", "33"]
    assert told[-1] == Picks(selection.stands, PickChange.ADDED, STANDS["10"])


def test_a_stand_is_kept_once(selection: Selection, told: list[Picks]) -> None:
    selection.add(STANDS["2"])
    selection.add(STANDS["2"])
    assert numbers(selection) == ["2"]
    assert len(told) == 1


def test_the_thirty_first_is_refused_and_nothing_is_lost(selection: Selection, told: list[Picks]) -> None:
    for number in range(MOST_PICKS):
        selection.add(make_stand(str(number)))
    late = make_stand("99")
    selection.add(late)
    assert len(selection.stands) == MOST_PICKS
    assert told[-1] == Picks(selection.stands, PickChange.REFUSED, late)


@pytest.mark.parametrize("change", ["add", "remove", "clear"])
def test_the_last_change_is_taken_back_once(selection: Selection, told: list[Picks], change: str) -> None:
    selection.add(STANDS["2"])
    selection.add(STANDS["10"])
    match change:
        case "add":
            selection.add(STANDS["33"])
        case "remove":
            selection.remove(STANDS["2"])
        case _:
            selection.clear()
    assert numbers(selection) != ["2", "10"]
    selection.undo()
    assert numbers(selection) == ["2", "10"]
    assert told[-1].change is PickChange.RESTORED
    selection.undo()
    assert numbers(selection) == ["2", "10"]


def test_removing_what_is_not_kept_tells_nothing(selection: Selection, told: list[Picks]) -> None:
    selection.remove(STANDS["2"])
    selection.clear()
    assert not told


def test_forgetting_leaves_no_way_back(selection: Selection) -> None:
    selection.add(STANDS["2"])
    selection.forget()
    selection.undo()
    assert not selection.stands


def test_another_language_keeps_the_picks_and_the_way_back(selection: Selection) -> None:
    french = make_catalogue(*STANDS.values())
    selection.add(french.stand("2"))
    selection.remove(french.stand("2"))
    selection.add(french.stand("10"))
    selection.read_from(in_english(french))
    assert [stand.short_title for stand in selection.stands] == ["Mentoring 10"]
    selection.undo()
    assert not selection.stands
