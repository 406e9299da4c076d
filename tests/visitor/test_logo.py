"""The logo of a stand on its sheet: on a white plate, apart from words, told to those who do not see it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.language import Language
from kiosk.domain.stand import Stand
from kiosk.look.display import Display, TextSize
from kiosk.visitor.facts import open_facts
from kiosk.visitor.window import KioskWindow
from tests.builders import make_full_stand, make_stand
from tests.pictures import SVG, make_png
from tests.visitor.conftest import MakeWindow
from tests.visitor.screens import EVERY_MODE, EVERY_SIZE, PLAIN, STRONG, look_of

RED = (200, 40, 40)
WIDE, TALL, LARGEST = make_png(400, 60, RED), make_png(60, 200, RED), make_png(400, 200, RED)
EVERY_LOGO = pytest.mark.parametrize("logo", [WIDE, TALL, LARGEST], ids=["wide", "tall", "largest"])
LOW = Display(low_reach=True)
LOW_STRONG = Display(TextSize.VERY_LARGE, high_contrast=True, low_reach=True)
LONG = "Accompagner les jeunes vers un logement qui dure"
STANDS = (
    make_full_stand("1", organiser="Mission Locale de Sète"),
    make_stand("10 bis", short_title=LONG, organiser="Fondation pour l’insertion des jeunes en Creuse"[:42]),
    make_stand("67", short_title="Un prêt"),
)

Show = Callable[..., KioskWindow]


def with_logo(edition: Catalogue, logo: bytes, *stands: Stand) -> Catalogue:
    return Catalogue(edition.event, edition.themes, tuple(replace(stand, logo=logo) for stand in stands))


@pytest.fixture
def show(make_window: MakeWindow, edition: Catalogue) -> Show:
    """A window with the sheets of three stands that have a logo."""

    def made(logo: bytes, display: Display = PLAIN, size: QSize | None = None) -> KioskWindow:
        window = make_window(size or QSize(1920, 1080), with_logo(edition, logo, *STANDS))
        window.visit.show_as(display)
        return window

    return made


@EVERY_SIZE
@EVERY_MODE
@EVERY_LOGO
def test_the_plate_of_a_sheet_keeps_off_its_words(
    show: Show, size: QSize, display: Display, logo: bytes
) -> None:
    window = show(logo, display, size)
    header, at = window.screens.sheet.header, look_of(window).scale.at
    for stand in window.visit.catalogue.stands:
        window.visit.open(stand)
        layout = header.layout_now
        assert layout is not None
        plate = header.logo_place(layout)
        assert header.rect().contains(plate), stand.number
        title, organiser = header.words(stand, layout)
        left, top = at(layout.title_left), header.words_top(layout)
        assert top >= 0, stand.number
        assert not title.is_cut
        assert not organiser.is_cut
        places = [QRect(left, top, round(title.natural_width), title.height)]
        top += title.height + at(4)
        places.append(QRect(left, top, round(organiser.natural_width), organiser.height))
        pills = header.pills(layout)
        places.append(QRect(left, top + organiser.height + at(12), round(pills.right), pills.height))
        assert places[-1].bottom() < header.height()
        assert not any(place.intersects(plate) for place in places), (stand.number, places, plate)


@EVERY_LOGO
@pytest.mark.parametrize("display", [PLAIN, STRONG], ids=["plain", "strong"])
def test_the_plate_is_white_in_every_mode_and_the_logo_has_its_own_colours(
    show: Show, display: Display, logo: bytes
) -> None:
    window = show(logo, display)
    header = window.screens.sheet.header
    window.visit.open(window.visit.catalogue.stands[0])
    assert header.layout_now is not None
    plate = header.logo_place(header.layout_now)
    picture = header.grab().toImage()
    assert picture.pixelColor(plate.center()) == QColor(*RED)
    edge = look_of(window).scale.at(7)
    assert picture.pixelColor(plate.center().x(), plate.y() + edge) == QColor(Qt.GlobalColor.white)
    assert picture.pixelColor(plate.x() + edge, plate.center().y()) == QColor(Qt.GlobalColor.white)


def test_without_a_logo_a_sheet_is_as_it_was(make_window: MakeWindow, edition: Catalogue) -> None:
    window = make_window(catalogue=with_logo(edition, b"", *STANDS))
    header = window.screens.sheet.header
    layouts = []
    for stand in window.visit.catalogue.stands:
        window.visit.open(stand)
        assert header.layout_now is not None
        assert header.logo_place(header.layout_now).isEmpty()
        layouts.append(header.layout_now)
        assert "Logo" not in header.accessibleName()
    broken = with_logo(edition, SVG, *STANDS)  # what cannot be drawn takes no room
    for at, stand in enumerate(broken.stands):
        shown = open_facts(stand, broken, broken.stands, is_picked=False, french_text=False)
        window.screens.sheet.show_stand(shown)
        assert header.layout_now == layouts[at]
        assert header.logo_place(layouts[at]).isEmpty()
        assert "Logo" not in header.accessibleName()


def test_a_logo_is_told_to_those_who_do_not_see_it_in_their_language(show: Show) -> None:
    window = show(WIDE)
    visit = window.visit
    visit.open(visit.catalogue.stands[0])
    header, zone = window.screens.sheet.header, window.screens.low.zone
    assert header.accessibleName().endswith("Mission Locale de Sète. Logo de Mission Locale de Sète.")
    visit.translate(Language.ENGLISH)
    QApplication.processEvents()
    assert header.accessibleName().endswith("Logo of Mission Locale de Sète.")
    visit.translate(Language.FRENCH)
    visit.show_as(LOW)
    QApplication.processEvents()
    assert zone.accessibleName().endswith("Logo de Mission Locale de Sète.")


@EVERY_SIZE
@EVERY_LOGO
@pytest.mark.parametrize("display", [LOW, LOW_STRONG], ids=["low", "low strong"])
def test_in_low_reach_the_plate_keeps_off_number_text_and_code(
    show: Show, size: QSize, display: Display, logo: bytes
) -> None:
    window = show(logo, display, size)
    zone = window.screens.low.zone
    for stand in window.visit.catalogue.stands:
        window.visit.open(stand)
        QApplication.processEvents()
        plate = zone.logo_place
        if plate.isEmpty():
            assert zone.height() < look_of(window).scale.at(340), "there is room"
            continue
        assert zone.rect().contains(plate), stand.number
        assert not plate.intersects(zone.number_place)
        assert not plate.intersects(zone.text_place)
        assert not plate.intersects(zone.code_place())
        assert zone.number_place.height() >= look_of(window).scale.at(72)
        assert zone.grab().toImage().pixelColor(plate.center()) == QColor(*RED)
