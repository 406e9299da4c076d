"""The logo of a stand on its sheet: on a white plate, apart from words, told to those who do not see it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from PySide6.QtCore import QRect, QSize
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
from tests.visitor.screens import EVERY_SIZE, MODES, PLAIN, STRONG, look_of

RED, WHITE = (200, 40, 40), QColor(255, 255, 255)
WIDE = make_png(400, 60, RED)
LOGOS = {"wide": WIDE, "tall": make_png(60, 200, RED), "largest": make_png(400, 200, RED)}
LOW = Display(low_reach=True)
LOW_STRONG = Display(TextSize.VERY_LARGE, high_contrast=True, low_reach=True)
LONG = "Accompagner les jeunes vers un logement qui dure"
STANDS = (
    make_full_stand("1", organiser="Mission Locale de Sète"),
    make_stand("10 bis", short_title=LONG, organiser="Fondation pour l’insertion des jeunes en Creuse"[:42]),
    make_stand("67", short_title="Un prêt"),
)


def with_logo(edition: Catalogue, logo: bytes, *stands: Stand) -> Catalogue:
    return Catalogue(edition.event, edition.themes, tuple(replace(stand, logo=logo) for stand in stands))


def opened(window: KioskWindow, *displays: Display) -> Iterator[str]:
    """Opens every stand with every logo in one mode after the other, and names all three."""
    for display in displays:
        window.visit.show_as(display)
        for stand, logo in product(window.visit.catalogue.stands, LOGOS):
            window.visit.open(replace(stand, logo=LOGOS[logo]))
            yield f"{stand.number}, {logo} logo, {display}"


@EVERY_SIZE
def test_the_plate_of_a_sheet_keeps_off_its_words(
    make_window: MakeWindow, edition: Catalogue, size: QSize
) -> None:
    window = make_window(size, with_logo(edition, WIDE, *STANDS))
    header, at = window.screens.sheet.header, look_of(window).scale.at
    for why in opened(window, *MODES):
        stand, layout = window.visit.open_stand, header.layout_now
        assert stand is not None
        assert layout is not None
        plate = header.logo_place(layout)
        assert not plate.isEmpty(), why
        assert header.rect().contains(plate), why
        title, organiser = header.words(stand, layout)
        left, top = at(layout.title_left), header.words_top(layout)
        assert top >= 0, why
        assert not title.is_cut, why
        assert not organiser.is_cut, why
        places = [QRect(left, top, round(title.natural_width), title.height)]
        top += title.height + at(4)
        places.append(QRect(left, top, round(organiser.natural_width), organiser.height))
        pills = header.pills(layout)
        places.append(QRect(left, top + organiser.height + at(12), round(pills.right), pills.height))
        assert places[-1].bottom() < header.height(), why
        assert not any(place.intersects(plate) for place in places), (why, places, plate)


def test_the_plate_is_white_in_every_mode_and_the_logo_has_its_own_colours(
    make_window: MakeWindow, edition: Catalogue
) -> None:
    window = make_window(catalogue=with_logo(edition, WIDE, *STANDS))
    header, edge = window.screens.sheet.header, look_of(window).scale.at(7)
    for why in opened(window, PLAIN, STRONG):
        assert header.layout_now is not None
        plate = header.logo_place(header.layout_now)
        picture = header.grab().toImage()
        assert picture.pixelColor(plate.center()) == QColor(*RED), why
        assert picture.pixelColor(plate.center().x(), plate.y() + edge) == WHITE, why
        assert picture.pixelColor(plate.x() + edge, plate.center().y()) == WHITE, why


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


def test_a_logo_is_told_to_those_who_do_not_see_it_in_their_language(
    make_window: MakeWindow, edition: Catalogue
) -> None:
    window = make_window(catalogue=with_logo(edition, WIDE, *STANDS))
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
def test_in_low_reach_the_plate_keeps_off_number_text_and_code(
    make_window: MakeWindow, edition: Catalogue, size: QSize
) -> None:
    window = make_window(size, with_logo(edition, WIDE, *STANDS))
    zone, look = window.screens.low.zone, look_of(window)
    for why in opened(window, LOW, LOW_STRONG):
        QApplication.processEvents()
        plate = zone.logo_place
        if plate.isEmpty():
            assert zone.height() < look.scale.at(340), f"there is room: {why}"
            continue
        assert zone.rect().contains(plate), why
        assert not plate.intersects(zone.number_place), why
        assert not plate.intersects(zone.text_place), why
        assert not plate.intersects(zone.code_place()), why
        assert zone.number_place.height() >= look.scale.at(72), why
        assert zone.grab().toImage().pixelColor(plate.center()) == QColor(*RED), why
