"""The visit: what a wish changes, and what is told."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.choice import Choice, Order
from kiosk.domain.stand import ExhibitorKind
from kiosk.visitor.facts import Listing, OpenStand
from kiosk.visitor.visit import Visit
from tests.builders import find_nothing, make_catalogue, make_stand, make_theme

HEALTH = make_stand("5", themes=("sante",), kind=ExhibitorKind.PUBLIC)
HOUSING = make_stand("2", themes=("logement", "emploi"), kind=ExhibitorKind.MISSION_LOCALE)
JOBS = make_stand("10", themes=("emploi",), kind=ExhibitorKind.COMPANY)
THEMES = tuple(make_theme(theme) for theme in ("emploi", "sante", "logement"))


@pytest.fixture
def visit() -> Visit:
    return Visit(make_catalogue(HEALTH, HOUSING, JOBS, themes=THEMES), find_nothing)


def numbers(listing: Listing) -> list[str]:
    return [stand.number for stand in listing.stands]


def test_a_visit_starts_with_all_stands_in_the_order_of_their_numbers(visit: Visit) -> None:
    assert numbers(visit.listing) == ["2", "5", "10"]


def test_a_second_theme_adds_stands(visit: Visit) -> None:
    visit.toggle_theme("sante")
    assert numbers(visit.listing) == ["5"]
    visit.toggle_theme("logement")
    assert numbers(visit.listing) == ["2", "5"]


def test_a_kind_narrows_the_themes(visit: Visit) -> None:
    visit.toggle_theme("emploi")
    visit.choose_kind(ExhibitorKind.COMPANY)
    assert numbers(visit.listing) == ["10"]


def test_counts_of_themes_follow_the_kind_and_counts_of_kinds_the_themes(visit: Visit) -> None:
    visit.choose_kind(ExhibitorKind.COMPANY)
    assert visit.listing.counts.of_theme("emploi") == 1
    visit.toggle_theme("sante")
    assert visit.listing.counts.of_kind(ExhibitorKind.PUBLIC) == 1
    assert visit.listing.counts.of_kind(ExhibitorKind.COMPANY) == 0


def test_a_theme_tapped_twice_is_left(visit: Visit) -> None:
    visit.toggle_theme("sante")
    visit.toggle_theme("sante")
    assert visit.listing.choice == Choice()


def test_clearing_keeps_the_order(visit: Visit) -> None:
    visit.choose_order(Order.TITLE)
    visit.toggle_theme("sante")
    visit.clear_filters()
    assert visit.listing.choice == Choice(order=Order.TITLE)


def test_choosing_what_is_chosen_tells_nothing(visit: Visit, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(visit.listed):
        visit.choose_order(Order.NUMBER)
        visit.choose_kind(None)


def test_an_open_stand_knows_its_neighbours_in_the_current_list(visit: Visit, qtbot: QtBot) -> None:
    visit.toggle_theme("emploi")
    with qtbot.waitSignal(visit.opened) as told:
        visit.open(JOBS)
    shown = told.args[0]
    assert isinstance(shown, OpenStand)
    assert (shown.previous, shown.next) == (HOUSING, None)


def test_a_stand_from_outside_the_list_has_no_neighbours(visit: Visit, qtbot: QtBot) -> None:
    visit.toggle_theme("sante")
    with qtbot.waitSignal(visit.opened) as told:
        visit.open(JOBS)
    assert (told.args[0].previous, told.args[0].next) == (None, None)


def test_closing_tells_which_stand_was_open(visit: Visit, qtbot: QtBot) -> None:
    visit.open(HEALTH)
    with qtbot.waitSignal(visit.closed) as told:
        visit.close()
    assert told.args == [HEALTH]
    with qtbot.assertNotEmitted(visit.closed):
        visit.close()


def test_a_new_visit_knows_nothing_of_the_one_before(visit: Visit) -> None:
    visit.toggle_theme("sante")
    visit.choose_kind(ExhibitorKind.PUBLIC)
    visit.choose_order(Order.TITLE)
    visit.open(HEALTH)
    visit.start_over()
    assert visit.open_stand is None
    assert visit.listing.choice == Choice()
