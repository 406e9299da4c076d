"""A sheet read aloud: each part with the voice of the language that it is written in."""

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.domain.language import Language
from kiosk.domain.stand import Wording
from kiosk.look.display import Display
from kiosk.visitor.spoken import Readable, Spoken
from kiosk.visitor.window import KioskWindow
from tests.builders import make_catalogue, make_full_stand, make_stand
from tests.visitor.conftest import MakeWindow

FULL = make_full_stand("7", organiser="Mission Locale de Sète")
UNTRANSLATED = make_stand("8", english=Wording())


def read(window: KioskWindow, number: str) -> tuple[Spoken, ...]:
    """What is read of the sheet of a stand, in either layout."""
    window.visit.open(window.visit.catalogue.stand(number))
    QApplication.processEvents()
    low = window.visit.display.low_reach
    page = window.screens.low.zone if low else window.screens.sheet.page
    assert isinstance(page, Readable)
    return page.spoken()


@pytest.mark.parametrize("low", [False, True], ids=["sheet", "low reach"])
def test_an_english_reader_hears_each_part_in_its_language(make_window: MakeWindow, low: bool) -> None:
    window = make_window(catalogue=make_catalogue(FULL, UNTRANSLATED))
    window.visit.translate(Language.ENGLISH)
    window.visit.show_as(Display(low_reach=low))
    language = {part.words: part.language for part in read(window, "7")}
    assert language[FULL.english.summary] is None
    for section in FULL.sections:
        assert language[section.heading] is Language.FRENCH
        assert all(language[block.text] is Language.FRENCH for block in section.blocks)
    for figure in FULL.figures:
        said = [part for part in language if part.endswith(figure.label)]
        assert [language[part] for part in said] == [Language.FRENCH]
    links = [part for part in language if part.startswith("Le site")]
    assert [language[link] for link in links] == [Language.FRENCH]
    assert language["Text in French"] is None


def test_a_summary_without_a_translation_is_french(make_window: MakeWindow) -> None:
    window = make_window(catalogue=make_catalogue(FULL, UNTRANSLATED))
    window.visit.translate(Language.ENGLISH)
    language = {part.words: part.language for part in read(window, "8")}
    assert language[UNTRANSLATED.summary] is Language.FRENCH


@pytest.mark.parametrize("low", [False, True], ids=["sheet", "low reach"])
def test_all_that_is_shown_is_read_and_a_french_screen_has_one_voice(
    make_window: MakeWindow, low: bool
) -> None:
    window = make_window(catalogue=make_catalogue(FULL))
    window.visit.show_as(Display(low_reach=low))
    parts = read(window, "7")
    words = window.screens.low.zone.words if low else window.screens.sheet.page.words
    assert "\n".join(part.words for part in parts).endswith(words)
    assert {part.language for part in parts} == {None}
