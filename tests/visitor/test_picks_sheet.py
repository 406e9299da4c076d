"""The sheet's share of Ma sélection, and all 67 sheets in every size and mode."""

from itertools import pairwise, product

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, QSize
from pytestqt.qtbot import QtBot

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand, Wording
from kiosk.look.look import Look
from kiosk.visitor.facts import OpenStand, open_facts
from kiosk.visitor.sheet import SheetScreen
from kiosk.visitor.window import KioskWindow
from tests.builders import make_full_stand, make_stand
from tests.visitor.conftest import LANDSCAPE, PORTRAIT, MakeWindow
from tests.visitor.screens import (
    EVERY_SIZE,
    MODES,
    PLAIN,
    STRONG,
    TAKEAWAY,
    assert_apart,
    assert_touchable,
    draw_out_of_sight,
    look_of,
    place_in,
    put_beside,
)
from tests.visitor.touch import Finger


def sheet_over(window: KioskWindow) -> SheetScreen:
    sheet = SheetScreen(look_of(window), window, TAKEAWAY)
    put_beside(sheet, window)
    return sheet


def facts(
    catalogue: Catalogue, stand: Stand, *, is_picked: bool = False, french_text: bool = False
) -> OpenStand:
    return open_facts(stand, catalogue, catalogue.stands, is_picked=is_picked, french_text=french_text)


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_a_finger_keeps_a_stand_and_lets_it_go(
    make_window: MakeWindow, edition: Catalogue, qtbot: QtBot, size: QSize
) -> None:
    window = make_window(size)
    sheet, finger = sheet_over(window), Finger(qtbot, window)
    sheet.show_stand(facts(edition, edition.stand("33")))
    pick = sheet.action_bar.pick
    assert pick.text() == pick.accessibleName() == "Ajouter à Ma sélection"
    with qtbot.waitSignal(sheet.pick_tapped) as picked:
        finger.tap(pick)
    assert picked.args == [edition.stand("33")]
    sheet.show_picked(True)
    assert pick.text() == pick.accessibleName() == "Dans Ma sélection"
    qtbot.waitUntil(lambda: not pick.is_pressed)
    with qtbot.waitSignal(sheet.unpick_tapped, timeout=3000) as gone:
        qtbot.waitUntil(lambda: tapped_once(finger, sheet, gone.signal_triggered), timeout=3000)
    assert gone.args == [edition.stand("33")]


def tapped_once(finger: Finger, sheet: SheetScreen, done: bool) -> bool:
    """Tap until a tap counts: the first ones may still be part of the one before."""
    if not done:
        finger.tap(sheet.action_bar.pick)
    return done


def test_an_open_stand_says_at_once_whether_it_is_kept(window: KioskWindow, edition: Catalogue) -> None:
    sheet = sheet_over(window)
    sheet.show_stand(facts(edition, edition.stand("33"), is_picked=True))
    assert sheet.action_bar.pick.text() == "Dans Ma sélection"
    sheet.show_stand(facts(edition, edition.stand("34")))
    assert sheet.action_bar.pick.text() == "Ajouter à Ma sélection"


def test_keeping_a_stand_moves_no_button_and_builds_no_page(window: KioskWindow, edition: Catalogue) -> None:
    sheet = sheet_over(window)
    sheet.show_stand(facts(edition, edition.stand("33")))
    bar = sheet.action_bar
    before = [button.geometry() for button in (bar.back, bar.previous, bar.next, bar.pick)]
    sheet.area.verticalScrollBar().setValue(300)
    sheet.show_picked(True)
    assert [button.geometry() for button in (bar.back, bar.previous, bar.next, bar.pick)] == before
    assert sheet.area.verticalScrollBar().value() == 300


def test_a_kept_stand_is_told_by_ground_and_word(window: KioskWindow, edition: Catalogue) -> None:
    sheet = sheet_over(window)
    sheet.show_stand(facts(edition, edition.stand("33")))

    def ground() -> str:
        return sheet.action_bar.pick.grab().toImage().pixelColor(8, 36).name()

    assert ground() == look_of(window).palette.sun.name()
    sheet.show_picked(True)
    assert ground() == look_of(window).palette.ink.name()


def test_french_is_marked_only_where_an_english_reader_meets_it(
    window: KioskWindow, edition: Catalogue
) -> None:
    sheet = sheet_over(window)
    stand = make_full_stand("1")
    sheet.show_stand(facts(edition, stand))
    assert "Texte en français" not in sheet.page.words
    sheet.show_stand(facts(edition, stand, french_text=True))
    lines = sheet.page.words.splitlines()
    assert (
        lines.index(stand.summary) < lines.index("Texte en français") < lines.index(stand.sections[0].heading)
    )
    bare = make_stand("2", english=Wording())
    sheet.show_stand(facts(edition, bare, french_text=True))
    assert sheet.page.words.splitlines()[0] == "Texte en français"


def test_neighbours_that_are_missing_move_no_button(window: KioskWindow, edition: Catalogue) -> None:
    sheet = sheet_over(window)
    bar = sheet.action_bar
    sheet.show_stand(facts(edition, edition.stand("33")))
    places = bar.next.geometry(), bar.pick.geometry()
    sheet.show_stand(facts(edition, edition.stands[0]))
    assert not bar.previous.isVisible()
    assert (bar.next.geometry(), bar.pick.geometry()) == places
    sheet.show_stand(facts(edition, edition.stands[-1]))
    assert not bar.next.isVisible()
    assert bar.pick.geometry() == places[1]


def test_no_sheet_adds_widgets(window: KioskWindow, edition: Catalogue) -> None:
    sheet = sheet_over(window)
    sheet.show_stand(facts(edition, edition.stands[0]))
    before = len(sheet.findChildren(QObject))
    for number in ("8", "33"):
        sheet.show_stand(facts(edition, edition.stand(number)))
        assert len(sheet.findChildren(QObject)) == before, number


@EVERY_SIZE
def test_the_commands_hold_their_words(make_window: MakeWindow, edition: Catalogue, size: QSize) -> None:
    window = make_window(size)
    sheet = sheet_over(window)
    bar, look = sheet.action_bar, look_of(window)
    buttons = (bar.back, bar.previous, bar.next, bar.pick)
    for mode in product(MODES, (False, True)):
        display, is_picked = mode
        window.visit.show_as(display)
        put_beside(sheet, window)
        sheet.show_stand(facts(edition, edition.stand("33"), is_picked=is_picked))
        assert_apart((button.geometry() for button in buttons), f"buttons {mode}")
        for one, other in pairwise(buttons):
            assert other.x() - one.geometry().right() - 1 >= look.scale.at(8), mode
        for button in buttons:
            assert bar.rect().contains(button.geometry()), mode
            assert_touchable(button.geometry(), look)
            assert button.natural_width() <= button.width(), mode
            assert button.text() or button.accessibleName().startswith("Stand"), mode


def assert_header_holds(sheet: SheetScreen, stand: Stand, look: Look) -> None:
    header, layout, why = sheet.header, sheet.header.layout_now, (stand.number, look.display)
    assert layout is not None, why
    title, organiser = header.words(stand, layout)
    room = look.scale.at(layout.words_width) + 1
    assert not title.is_cut, why
    assert not organiser.is_cut, why
    assert title.line_count <= 3, why
    assert title.natural_width <= look.scale.at(layout.title_width) + 1, why
    assert max(organiser.natural_width, header.pills(layout).right) <= room, why
    above = layout.baseline if layout.lifts_number else 0
    assert header.words_top(layout) >= look.scale.at(above) + look.scale.at(8), why
    assert look.scale.at(layout.bottom) <= header.height(), why
    assert sheet.area.height() >= look.scale.at(200), why


def assert_page_holds(sheet: SheetScreen, stand: Stand, look: Look) -> None:
    page, why = sheet.page, f"{stand.number} {look.display}"
    places = [page.card.geometry(), *(row.geometry() for row in page.rows if row.isVisibleTo(page))]
    assert_apart(places, why)
    assert all(page.rect().contains(place) for place in places), why
    for box in page.text_boxes():
        text = box.toAlignedRect().adjusted(1, 1, -1, -1)
        assert page.rect().contains(text), why
        assert not any(place.intersects(text) for place in places), why
    for row in page.rows:
        if row.isVisibleTo(page):
            assert row.height_for(row.width()) <= row.height(), why
            assert not row.is_cut(row.width()), why
    card = page.card
    assert card.rect().contains(card.square), why
    heading, hint = card.words(card.width())
    assert max(heading.natural_width, hint.natural_width) <= card.width(), why
    assert card.height_for(card.width()) <= card.height(), why


@EVERY_SIZE
def test_every_sheet_holds_its_words_apart(make_window: MakeWindow, edition: Catalogue, size: QSize) -> None:
    window = make_window(size)
    look, sheet = look_of(window), sheet_over(window)
    arrow = sheet.scroll_column.buttons[1]
    for display in MODES:
        window.visit.show_as(display)
        put_beside(sheet, window)
        for stand in edition.stands:
            sheet.show_stand(facts(edition, stand, french_text=True))
            draw_out_of_sight(sheet)
            assert_header_holds(sheet, stand, look)
            assert_page_holds(sheet, stand, look)
            assert (sheet.page.height() > sheet.area.height()) == arrow.isVisible(), (stand.number, display)
            if arrow.isVisible():
                column = place_in(sheet.scroll_column, sheet)
                page = QRect(sheet.area.pos(), sheet.page.size())
                assert not column.intersects(page), (stand.number, display)


def test_the_longest_words_allowed_fit_a_sheet(window: KioskWindow, edition: Catalogue) -> None:
    look, sheet = look_of(window), sheet_over(window)
    stand = make_full_stand(
        "10 bis",
        short_title="Entreprendre ensemble, une coopérative d’activité jeunesse",
        organiser="Association départementale de prévention",
        themes=("entreprendre", "international", "orientation"),
    )
    for display in (PLAIN, STRONG):
        window.visit.show_as(display)
        put_beside(sheet, window)
        sheet.show_stand(facts(edition, stand))
        assert_header_holds(sheet, stand, look)
        assert_page_holds(sheet, stand, look)


def test_the_whole_of_a_row_of_a_short_sheet_opens_it(
    make_window: MakeWindow, edition: Catalogue, qtbot: QtBot
) -> None:
    window = make_window(PORTRAIT)
    sheet = sheet_over(window)
    sheet.show_stand(facts(edition, edition.stand("63")))
    assert not sheet.scroll_column.buttons[1].isVisible()
    row = sheet.page.rows[0]
    with qtbot.waitSignal(sheet.stand_tapped):
        Finger(qtbot, window).tap(row, QPoint(row.width() - 8, row.height() // 2))


def test_a_sheet_without_neighbours_to_see_shows_its_code_all_the_same(
    window: KioskWindow, edition: Catalogue
) -> None:
    sheet = sheet_over(window)
    lonely = OpenStand(edition.stand("63"), (), (), (), None, None)
    sheet.show_stand(lonely)
    assert sheet.page.card.isVisible()
    assert not any(row.isVisible() for row in sheet.page.rows)
    assert sheet.page.rect().contains(sheet.page.card.geometry())


def test_in_high_contrast_rows_tiles_and_header_have_an_outline(
    window: KioskWindow, edition: Catalogue
) -> None:
    sheet = sheet_over(window)
    stand = edition.stand("33")
    assert stand.figures

    def edges() -> tuple[str, str, str]:
        sheet.show_stand(facts(edition, stand))
        row = sheet.page.rows[0]
        tile = sheet.page.grab(QRect(sheet.page.tiles[0].topLeft().toPoint(), QSize(60, 60))).toImage()
        header = sheet.header.grab().toImage()
        return (
            row.grab().toImage().pixelColor(1, row.height() // 2).name(),
            tile.pixelColor(1, 30).name(),
            header.pixelColor(700, header.height() - 1).name(),
        )

    theme = look_of(window).theme(stand.themes[0])
    assert edges()[2] == theme.poster.name()
    assert edges()[1] == theme.tint.name()
    window.visit.show_as(STRONG)
    put_beside(sheet, window)
    assert edges() == ("#ffffff", "#ffffff", "#ffffff")
