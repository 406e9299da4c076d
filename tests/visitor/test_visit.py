"""The visit: what a wish changes, and what is told."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.choice import Choice, Order
from kiosk.domain.finding import Field, Findings, Match
from kiosk.domain.language import Language
from kiosk.domain.stand import ExhibitorKind, Wording
from kiosk.look.display import Display, TextSize
from kiosk.visitor.facts import Listing, OpenStand, Place
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


def find_health(words: str) -> Findings:
    return Findings(words, matches=(Match("5", Field.TEXT, "… soins …"), Match("10", Field.TITLE)))


@pytest.fixture
def searching() -> Visit:
    visit = Visit(make_catalogue(HEALTH, HOUSING, JOBS, themes=THEMES), find_health)
    visit.search()
    visit.type("soin")
    return visit


def test_what_is_typed_is_answered_with_stands(searching: Visit) -> None:
    found = searching.findings
    assert [row.stand for row in found.rows] == [HEALTH, JOBS]
    assert found.rows[0].excerpt == "… soins …"
    assert not found.ignores_filters


def test_the_search_is_asked_even_before_a_word_is_typed(searching: Visit) -> None:
    searching.leave()
    searching.search()
    assert searching.findings.words == ""
    assert searching.findings.stands == (HEALTH, JOBS)


def test_the_search_says_that_it_ignores_filters(searching: Visit) -> None:
    searching.toggle_theme("logement")
    assert searching.findings.ignores_filters


def test_a_stand_opened_from_the_search_goes_on_among_the_results(searching: Visit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(searching.opened) as told:
        searching.open(HEALTH)
    assert told.args[0].next is JOBS
    searching.go_back()
    assert (searching.place, searching.open_stand) == (Place.SEARCH, None)
    assert searching.findings.words == "soin"


def test_leaving_the_search_brings_back_what_was_open_before(visit: Visit) -> None:
    visit.open(JOBS)
    visit.search()
    assert (visit.place, visit.open_stand) == (Place.SEARCH, None)
    visit.show_picks()
    visit.go_back()
    assert (visit.place, visit.open_stand) == (Place.HOME, JOBS)


def test_leaving_the_search_from_a_sheet_leaves_the_sheet_too(searching: Visit) -> None:
    searching.open(HEALTH)
    searching.leave()
    assert (searching.place, searching.open_stand, searching.findings.words) == (Place.HOME, None, "")


def test_going_home_from_anywhere_keeps_the_picks(searching: Visit, qtbot: QtBot) -> None:
    searching.selection.add(HEALTH)
    with qtbot.waitSignal(searching.went_home):
        searching.go_home()
    assert searching.place is Place.HOME
    assert searching.selection.stands == (HEALTH,)


def test_a_theme_met_on_the_way_is_shown_alone_at_home(searching: Visit) -> None:
    searching.toggle_theme("sante")
    searching.browse_theme("emploi")
    assert searching.place is Place.HOME
    assert numbers(searching.listing) == ["2", "10"]


def test_another_language_changes_every_text_and_nothing_else(searching: Visit, qtbot: QtBot) -> None:
    searching.toggle_theme("emploi")
    searching.selection.add(JOBS)
    searching.open(HEALTH)
    with qtbot.waitSignals([searching.translated, searching.listed, searching.found, searching.opened]):
        searching.switch_language()
    assert searching.language is Language.ENGLISH
    assert searching.open_stand is not None
    assert searching.open_stand.short_title == "Mentoring 5"
    assert [stand.short_title for stand in searching.selection.stands] == ["Mentoring 10"]
    assert numbers(searching.listing) == ["2", "10"]
    assert searching.catalogue.theme("emploi").word == "Emploi (English)"
    searching.switch_language()
    assert searching.open_stand is HEALTH


def test_only_an_english_reader_is_told_of_french_text(qtbot: QtBot) -> None:
    del qtbot  # signals need an application
    untranslated = make_stand("7", sections=(), english=Wording())
    visit = Visit(make_catalogue(untranslated, HEALTH), find_nothing)
    shown: list[OpenStand] = []
    visit.opened.connect(shown.append)
    for language in Language:
        visit.translate(language)
        for number in ("5", "7"):
            visit.open(visit.catalogue.stand(number))
    assert [(each.stand.number, each.french_text) for each in shown[:2]] == [("5", False), ("7", False)]
    assert [(each.stand.number, each.french_text) for each in shown[-2:]] == [("5", False), ("7", True)]


def test_an_ended_visit_is_as_fresh_as_a_new_one(searching: Visit, qtbot: QtBot) -> None:
    searching.selection.add(HEALTH)
    searching.toggle_theme("sante")
    searching.choose_order(Order.TITLE)
    searching.switch_language()
    searching.show_as(Display(TextSize.LARGE, high_contrast=True, low_reach=True, voice=True, volume=5))
    searching.open(searching.catalogue.stand("10"))
    assert not searching.is_fresh
    with qtbot.waitSignals([searching.ended, searching.displayed, searching.translated, searching.found]):
        searching.start_over()
    assert searching.is_fresh
    assert searching.place is Place.HOME
    searching.selection.undo()
    assert searching.is_fresh
    searching.search()
    searching.leave()
    assert searching.is_fresh


def test_the_posters_come_after_a_visit_and_leave_at_a_touch(searching: Visit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(searching.ended):
        searching.sleep()
    places = [searching.place]
    assert searching.is_fresh
    searching.wake()
    assert [*places, searching.place] == [Place.ATTRACT, Place.HOME]


def test_a_stand_opened_from_an_empty_selection_goes_on_among_the_starters(visit: Visit) -> None:
    starters = visit.catalogue.starters()
    visit.show_picks()
    visit.open(starters[0])
    assert visit.current_list == starters
    visit.selection.add(starters[0])
    assert visit.current_list == (starters[0],)
    other = next(stand for stand in visit.catalogue.stands if stand not in starters)
    visit.selection.remove(starters[0])
    visit.open(other)
    assert visit.current_list == (other,)
    visit.selection.add(other)
    visit.open(starters[0])
    assert visit.current_list == (other,)
