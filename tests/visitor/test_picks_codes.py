"""Every code on every screen can be read from a picture of that screen, and says all it should."""

from itertools import product
from urllib.parse import unquote

from PySide6.QtCore import QSize

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.takeaway import Takeaway
from kiosk.visitor.facts import Picks, open_facts
from kiosk.visitor.picks import PicksScreen
from kiosk.visitor.sheet import SheetScreen
from kiosk.visitor.window import KioskWindow
from tests.visitor.conftest import MakeWindow
from tests.visitor.screens import (
    EVERY_SIZE,
    MODES,
    PLAIN,
    STRONG,
    TAKEAWAY,
    codes_read,
    look_of,
    put_beside,
    put_over,
)

SUBJECT = "Ma sélection, Rencontres nationales 2025"


def picks_on(
    window: KioskWindow, catalogue: Catalogue, count: int, takeaway: Takeaway = TAKEAWAY
) -> PicksScreen:
    screen = PicksScreen(window.visit.catalogue, look_of(window), window, takeaway)
    put_over(screen, window)
    screen.show_picks(Picks(catalogue.stands[:count]), (), 67)
    return screen


@EVERY_SIZE
def test_a_phone_reads_the_whole_list(make_window: MakeWindow, edition: Catalogue, size: QSize) -> None:
    window = make_window(size)
    screen = window.screens.picks
    window.visit.show_picks()
    for mode in product(MODES, (1, 3, 20, 21, 30)):
        display, count = mode
        window.visit.show_as(display)
        stands = edition.stands[:count]
        screen.show_picks(Picks(stands), (), 67)
        assert codes_read(screen) == [screen.panel.payload], mode
        head, _, body = unquote(screen.panel.payload).partition("&body=")
        assert head == f"mailto:?subject={SUBJECT}", mode
        titles = "\r\n".join(f"{stand.number}. {stand.short_title}" for stand in stands)
        numbers = "Stands " + ", ".join(stand.number for stand in stands)
        assert body == (titles if count <= 3 else numbers), mode


@EVERY_SIZE
def test_modules_are_large_enough_and_whole(make_window: MakeWindow, edition: Catalogue, size: QSize) -> None:
    window = make_window(size)
    screen, k = window.screens.picks, look_of(window).scale.k
    window.visit.show_picks()
    for mode in product((PLAIN, STRONG), (1, 3, 30)):
        display, count = mode
        window.visit.show_as(display)
        screen.show_picks(Picks(edition.stands[:count]), (), 67)
        code, side = screen.panel.square.code, screen.panel.square.width()
        assert code is not None, mode
        assert code.modules <= 97 + 8, mode
        assert code.module_within(side) >= round(4 * k), mode
        assert code.module_within(side) * code.modules <= side, mode


def test_a_public_address_is_what_the_phone_reads(window: KioskWindow, edition: Catalogue) -> None:
    takeaway = Takeaway("Rencontres", "https://exemple.fr/liste")
    screen = picks_on(window, edition, 3, takeaway)
    assert codes_read(screen) == ["https://exemple.fr/liste?s=1,2,3"]
    assert "votre liste s’ouvre" in screen.panel.accessibleName()
    assert "courriel" not in screen.panel.accessibleName()


def test_a_list_that_changes_changes_its_code(window: KioskWindow, edition: Catalogue) -> None:
    screen = picks_on(window, edition, 2)
    before = codes_read(screen)
    screen.show_picks(Picks(edition.stands[1:2]), (), 67)
    (after,) = codes_read(screen)
    assert [after] != before
    assert unquote(after).endswith(f"&body=2. {edition.stands[1].short_title}")


@EVERY_SIZE
def test_a_phone_reads_the_stand_of_a_sheet(make_window: MakeWindow, edition: Catalogue, size: QSize) -> None:
    window = make_window(size)
    sheet = SheetScreen(look_of(window), window, TAKEAWAY)
    for mode in product(MODES, ("33", "63")):
        display, number = mode
        window.visit.show_as(display)
        put_beside(sheet, window)
        stand = edition.stand(number)
        sheet.show_stand(open_facts(stand, edition, edition.stands, is_picked=False, french_text=False))
        sheet.area.ensureWidgetVisible(sheet.page.card, 0, 0)
        assert [unquote(said) for said in codes_read(sheet)] == [
            f"mailto:?subject=Stand {number}, Rencontres nationales 2025"
            f"&body={stand.short_title}\r\n{stand.organiser}"
        ], mode
