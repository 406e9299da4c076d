"""Every code on every screen can be read from a picture of that screen, and says all it should."""

from urllib.parse import unquote

import pytest
from PySide6.QtCore import QSize

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.takeaway import Takeaway
from kiosk.look.display import Display
from kiosk.visitor.facts import Picks, open_facts
from kiosk.visitor.picks import PicksScreen
from kiosk.visitor.sheet import SheetScreen
from kiosk.visitor.sheet_layout import MASTER_WIDTH
from tests.visitor.conftest import MakeWindow
from tests.visitor.screens import (
    EVERY_MODE,
    EVERY_SIZE,
    PLAIN,
    STRONG,
    TAKEAWAY,
    codes_read,
    look_of,
    put_over,
)

SUBJECT = "Ma sélection, Rencontres nationales 2025"


def picks_on(
    make_window: MakeWindow,
    catalogue: Catalogue,
    size: QSize,
    display: Display,
    count: int,
    takeaway: Takeaway = TAKEAWAY,
) -> PicksScreen:
    window = make_window(size)
    window.visit.show_as(display)
    screen = PicksScreen(window.visit.catalogue, look_of(window), window, takeaway)
    put_over(screen, window)
    screen.show_picks(Picks(catalogue.stands[:count]), (), 67)
    return screen


@EVERY_SIZE
@EVERY_MODE
@pytest.mark.parametrize("count", [1, 3, 20, 21, 30])
def test_a_phone_reads_the_whole_list(
    make_window: MakeWindow, edition: Catalogue, size: QSize, display: Display, count: int
) -> None:
    screen = picks_on(make_window, edition, size, display, count)
    (said,) = codes_read(screen)
    stands = edition.stands[:count]
    assert said == screen.panel.payload
    head, _, body = unquote(said).partition("&body=")
    assert head == f"mailto:?subject={SUBJECT}"
    titles = "\r\n".join(f"{stand.number}. {stand.short_title}" for stand in stands)
    numbers = "Stands " + ", ".join(stand.number for stand in stands)
    assert body == (titles if count <= 3 else numbers)


@EVERY_SIZE
@pytest.mark.parametrize("display", [PLAIN, STRONG], ids=["plain", "strong"])
@pytest.mark.parametrize("count", [1, 3, 30])
def test_modules_are_large_enough_and_whole(
    make_window: MakeWindow, edition: Catalogue, size: QSize, display: Display, count: int
) -> None:
    screen = picks_on(make_window, edition, size, display, count)
    code, side = screen.panel.square.code, screen.panel.square.width()
    assert code is not None
    assert code.modules <= 97 + 8
    assert code.module_within(side) >= round(4 * look_scale(screen))
    assert code.module_within(side) * code.modules <= side


def look_scale(screen: PicksScreen) -> float:
    return screen.empty.rows[0].look.scale.k


def test_a_public_address_is_what_the_phone_reads(make_window: MakeWindow, edition: Catalogue) -> None:
    takeaway = Takeaway("Rencontres", "https://exemple.fr/liste")
    screen = picks_on(make_window, edition, QSize(1920, 1080), PLAIN, 3, takeaway)
    assert codes_read(screen) == ["https://exemple.fr/liste?s=1,2,3"]
    assert "votre liste s’ouvre" in screen.panel.accessibleName()
    assert "courriel" not in screen.panel.accessibleName()


def test_a_list_that_changes_changes_its_code(make_window: MakeWindow, edition: Catalogue) -> None:
    screen = picks_on(make_window, edition, QSize(1920, 1080), PLAIN, 2)
    before = codes_read(screen)
    screen.show_picks(Picks(edition.stands[1:2]), (), 67)
    (after,) = codes_read(screen)
    assert [after] != before
    assert unquote(after).endswith(f"&body=2. {edition.stands[1].short_title}")


@EVERY_SIZE
@EVERY_MODE
@pytest.mark.parametrize("number", ["33", "63"])
def test_a_phone_reads_the_stand_of_a_sheet(
    make_window: MakeWindow, edition: Catalogue, size: QSize, display: Display, number: str
) -> None:
    window = make_window(size)
    window.visit.show_as(display)
    look = look_of(window)
    sheet = SheetScreen(look, window, TAKEAWAY)
    put_over(sheet, window, 0 if look.scale.is_tall else look.scale.at(MASTER_WIDTH))
    stand = edition.stand(number)
    sheet.show_stand(open_facts(stand, edition, edition.stands, is_picked=False, french_text=False))
    sheet.area.ensureWidgetVisible(sheet.page.card, 0, 0)
    (said,) = codes_read(sheet)
    assert unquote(said) == (
        f"mailto:?subject=Stand {number}, Rencontres nationales 2025"
        f"&body={stand.short_title}\r\n{stand.organiser}"
    )
