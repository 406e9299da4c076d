"""French and English, switched at once and everywhere; whatever was chosen, opened or scrolled to stays."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.choice import Order
from kiosk.domain.finding import Field, Findings, Match
from kiosk.domain.language import Language, in_english
from kiosk.domain.stand import ExhibitorKind, Stand
from kiosk.look.display import Display, TextSize
from kiosk.look.gather import Text, gather
from kiosk.look.look import Look
from kiosk.look.text import TextBlock
from kiosk.look.translation import Translation
from kiosk.visitor.filter_sentence import FilterSentence
from kiosk.visitor.kind_facet import KindFacet
from kiosk.visitor.phrases import stand_spoken
from kiosk.visitor.poster import Poster
from kiosk.visitor.stand_model import StandRole
from kiosk.visitor.touchable import Touchable
from kiosk.visitor.window import KioskWindow
from tests.builders import make_catalogue, make_stand, make_theme
from tests.visitor.conftest import LANDSCAPE, PANEL, PORTRAIT, MakeWindow
from tests.visitor.screens import EVERY_SIZE

SOURCES = Path(__file__).parents[2] / "kiosk"
State = Callable[[KioskWindow], None]
UNSEEN = bytes(range(16))
"""Differences of a grey that no eye sees."""
BOTH_LAYOUTS = pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])


def find(words: str) -> Findings:
    """A small search: one word with two results, one word misspelt."""
    matches = (Match("15", Field.TITLE), Match("4", Field.TEXT, "Un camion qui va de village en village."))
    match words:
        case "camion":
            return Findings(words, matches, ("camion",), ("camions",), frozenset("s"))
        case "kamion":
            return Findings(words, matches, ("camion",), meant="camion")
        case _:
            return Findings(words)


def read_in(window: KioskWindow, language: Language) -> None:
    window.visit.translate(language)
    settle()


def settle() -> None:
    """Let everything be told, laid out and made: codes come a moment after the rest."""
    QApplication.sendPostedEvents()
    for _ in range(4):
        QApplication.processEvents()


def names(window: QWidget) -> Iterator[str]:
    """All that assistive tools are told of what is visible, and the words of all buttons."""
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible():
            yield from filter(None, names_of(widget))


def names_of(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, QAbstractButton):
        yield widget.text()
    if isinstance(widget, QAbstractItemView):
        model = widget.model()
        for row in range(model.rowCount()):
            yield model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def all_home(window: KioskWindow) -> None:
    window.visit.start_over()


def nothing_at_home(window: KioskWindow) -> None:
    window.visit.choose_kind(ExhibitorKind.COMPANY)
    window.visit.toggle_theme("droits")


def many_themes(window: KioskWindow) -> None:
    for theme in window.visit.catalogue.themes[:5]:
        window.visit.toggle_theme(theme.id)


def two_themes_by_title(window: KioskWindow) -> None:
    window.visit.choose_order(Order.TITLE)
    window.visit.toggle_theme("sante")
    window.visit.toggle_theme("logement")


def a_sheet(window: KioskWindow) -> None:
    window.visit.open(window.visit.catalogue.stand("14"))


def a_sheet_of_a_twin(window: KioskWindow) -> None:
    window.visit.toggle_theme("logement")
    window.visit.open(window.visit.catalogue.stand("2"))


def a_picked_sheet(window: KioskWindow) -> None:
    a_sheet(window)
    window.visit.selection.add(window.visit.catalogue.stand("14"))


def the_search(window: KioskWindow) -> None:
    window.visit.search()


def a_search_that_finds(window: KioskWindow) -> None:
    window.visit.toggle_theme("sante")
    window.visit.search()
    window.visit.type("camion")


def a_search_that_means_another_word(window: KioskWindow) -> None:
    window.visit.search()
    window.visit.type("kamion")


def a_search_that_finds_nothing(window: KioskWindow) -> None:
    window.visit.search()
    window.visit.type("zzz")


def no_picks(window: KioskWindow) -> None:
    window.visit.show_picks()


def some_picks(window: KioskWindow) -> None:
    for number in ("2", "14", "15"):
        window.visit.selection.add(window.visit.catalogue.stand(number))
    window.visit.show_picks()


def the_panel(window: KioskWindow) -> None:
    window.screens.dock.display_button.click()


def large_and_strong(window: KioskWindow) -> None:
    window.visit.show_as(Display(TextSize.VERY_LARGE, high_contrast=True))
    window.visit.toggle_theme("sante")


def low_reach(window: KioskWindow) -> None:
    window.visit.show_as(Display(low_reach=True))


def a_sheet_in_low_reach(window: KioskWindow) -> None:
    low_reach(window)
    a_sheet_of_a_twin(window)


def the_question(window: KioskWindow) -> None:
    window.visit.selection.add(window.visit.catalogue.stand("2"))
    window.ask_if_there(60_000)


STATES = [
    all_home, nothing_at_home, many_themes, two_themes_by_title,
    a_sheet, a_sheet_of_a_twin, a_picked_sheet,
    the_search, a_search_that_finds, a_search_that_means_another_word, a_search_that_finds_nothing,
    no_picks, some_picks, the_panel, large_and_strong, low_reach, a_sheet_in_low_reach, the_question,
]  # fmt: skip


def each_state(window: KioskWindow) -> Iterator[State]:
    """Bring a visit into one state after the other, each from the start and in French."""
    for state in STATES:
        window.visit.start_over()
        state(window)
        settle()
        yield state


def shades(window: QWidget) -> QImage:
    """The greys of the screen, at half its size."""
    picture = window.grab().toImage()
    half = picture.scaled(window.size() / 2, mode=Qt.TransformationMode.SmoothTransformation)
    return half.convertToFormat(QImage.Format.Format_Grayscale8)


def look_alike(one: QImage, other: QImage) -> bool:
    """Whether no eye sees a difference: the edges of a large letter vary from one painting to the next."""
    assert one.size() == other.size()
    difference = one.copy()
    with QPainter(difference) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        painter.drawImage(0, 0, other)
    shades = bytes(difference.constBits())
    return len(shades.translate(None, UNSEEN)) * 1000 < len(shades)


def hear_painting(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """All the words that are painted from now on."""
    heard: set[str] = set()

    def hear(owner: type, name: str) -> None:
        paint = getattr(owner, name)

        def painting(it: Any, *arguments: Any) -> Any:
            if isinstance(it, TextBlock):
                heard.add(it.words)
            heard.update(argument for argument in arguments if isinstance(argument, str))
            return paint(it, *arguments)

        monkeypatch.setattr(owner, name, painting)

    for name in ("draw", "draw_centred", "draw_marked"):
        hear(TextBlock, name)
    hear(QPainter, "drawText")
    return heard


@cache
def texts_of_the_program() -> frozenset[Text]:
    """All that its screens can say, as written in the sources."""
    return gather(SOURCES / "visitor")


def is_translated(text: Text) -> bool:
    """Whether the language of the moment says it otherwise than French."""
    numbers = (1, 2) if text.counts else (-1,)
    return all(
        QCoreApplication.translate(text.context, text.words, None, number)
        != text.words.replace("%n", str(number))
        for number in numbers
    )


def texts_of(catalogue: Catalogue) -> set[str]:
    """What has an English version in the tables."""
    words = {word for theme in catalogue.themes for word in (theme.word, theme.long_word)}
    return words.union(*((stand.title, stand.short_title, stand.summary) for stand in catalogue.stands))


def texts_without_english(catalogue: Catalogue) -> set[str]:
    """What stays French for an English reader: names, places, and the texts of the sheets."""
    texts = {catalogue.event.name, catalogue.event.short_name}
    for stand in catalogue.stands:
        texts |= {stand.organiser, stand.place}
        texts |= {f"{link.label} : {link.url}" for link in stand.links}
        texts |= {figure.label for figure in stand.figures}
        for section in stand.sections:
            texts |= {section.heading, *(block.text for block in section.blocks)}
    return texts - {""}


def french_in(shown: Iterable[str], catalogue: Catalogue) -> list[tuple[str, str]]:
    """What is French in the words shown to an English reader, with the French text it comes from."""
    ours = {text.words for text in texts_of_the_program() if is_translated(text)}
    english = texts_of(in_english(catalogue))
    stays = sorted(texts_without_english(catalogue) | english, key=len, reverse=True)
    wanted_not = [(text, pattern(text)) for text in ours | texts_of(catalogue) - english]
    found = []
    for words in shown:
        rest = words
        for text in stays:
            rest = rest.replace(text, "")
        found += [(words, text) for text, french in wanted_not if french.search(rest)]
    return found


@cache
def pattern(text: str) -> re.Pattern[str]:
    """A text as it looks when its places are filled in."""
    parts = [re.escape(part) for part in re.split(r"%n|\{\w*\}", text)]
    return re.compile(rf"(?<!\w){'.+'.join(parts)}(?!\w)")


@BOTH_LAYOUTS
def test_an_english_reader_finds_no_french_but_what_has_no_english(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch, size: QSize
) -> None:
    window = make_window(size, find=find)
    catalogue, painted = window.visit.catalogue, hear_painting(monkeypatch)
    for state in each_state(window):
        painted.clear()
        read_in(window, Language.ENGLISH)
        window.grab()
        assert len(painted) > 10, state
        assert french_in(set(names(window)), catalogue) == [], state
        assert french_in(painted, catalogue) == [], state


@BOTH_LAYOUTS
def test_a_widget_needs_no_new_facts_to_read_its_own_texts_anew(
    make_window: MakeWindow, translation: Translation, size: QSize
) -> None:
    window = make_window(size, find=find)
    for state in (all_home, nothing_at_home, two_themes_by_title):
        translation.show("fr")
        window.visit.start_over()
        state(window)
        translation.show("en")
        QApplication.sendPostedEvents()
        ours = [pattern(text.words) for text in texts_of_the_program() if is_translated(text)]
        left = [words for words in names(window) if any(french.search(words) for french in ours)]
        catalogue, stands = window.visit.catalogue, window.visit.listing.stands
        assert set(left) <= {stand_spoken(stand, catalogue.themes_of(stand)) for stand in stands}, state


def test_facet_and_sentence_read_their_texts_anew_on_any_screen(
    edition: Catalogue, look: Look, translation: Translation, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    facet = KindFacet(edition, look, parent)
    facet.arrange(1100, 72, fill=False)
    sentence = FilterSentence("Rencontres", look, parent)
    sentence.show_themes(edition.themes[:2])
    translation.show("en")
    QApplication.sendPostedEvents()
    assert [segment.text() for segment in facet.segments.values()][::2] == [
        "All",
        "Public bodies",
        "Companies",
    ]
    assert facet.segments[None].accessibleName() == "All, 67 stands"
    assert sentence.accessibleName() == "Emploi or Formation"


def test_the_poster_reads_its_sentence_anew(look: Look, translation: Translation, qtbot: QtBot) -> None:
    poster = Poster(look, PANEL)
    qtbot.addWidget(poster)
    assert poster.accessibleName() == "La liste des stands arrive bientôt."
    translation.show("en")
    QApplication.sendPostedEvents()
    assert poster.accessibleName() == "The list of stands is coming soon."


def test_what_finds_french_finds_it(window: KioskWindow) -> None:
    shown = set(names(window))
    catalogue = window.visit.catalogue
    read_in(window, Language.ENGLISH)
    found = {text for _, text in french_in(shown, catalogue)}
    assert {"Accueil", "Tous", "Monter", "Choisissez un ou plusieurs thèmes", "Santé", "non choisi"} <= found


@BOTH_LAYOUTS
def test_back_in_french_all_is_as_it_was(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size, find=find)
    for state in each_state(window):
        before, picture = list(names(window)), shades(window)
        read_in(window, Language.ENGLISH)
        assert list(names(window)) != before, state
        assert not look_alike(shades(window), picture), state
        read_in(window, Language.FRENCH)
        assert list(names(window)) == before, state
        is_still = state is not the_question  # its ring counts the time
        assert not is_still or look_alike(shades(window), picture), state


@BOTH_LAYOUTS
def test_a_new_visit_is_french_whatever_the_last_one_read(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    before, picture = list(names(window)), shades(window)
    read_in(window, Language.ENGLISH)
    a_sheet_of_a_twin(window)
    window.visit.start_over()
    settle()
    assert list(names(window)) == before
    assert look_alike(shades(window), picture)


def test_the_grid_stays_where_the_visitor_had_scrolled_to(window: KioskWindow) -> None:
    window.screens.home.grid.scroll_to(777)
    for language in (Language.ENGLISH, Language.FRENCH):
        read_in(window, language)
        assert window.screens.home.grid.verticalScrollBar().value() == 777


def test_another_choice_is_shown_from_its_top(window: KioskWindow) -> None:
    window.screens.home.grid.scroll_to(777)
    window.visit.choose_order(Order.TITLE)
    assert window.screens.home.grid.verticalScrollBar().value() == 0


def test_filters_and_their_cards_stay_in_the_order_of_the_language(window: KioskWindow) -> None:
    two_themes_by_title(window)
    french = window.visit.listing
    read_in(window, Language.ENGLISH)
    english = window.visit.listing
    assert english.choice == french.choice
    assert {stand.number for stand in english.stands} == {stand.number for stand in french.stands}
    assert shown_numbers(window) == [stand.number for stand in english.stands]
    assert shown_numbers(window) != [stand.number for stand in french.stands]


def test_an_open_sheet_stays_open_and_marked_in_the_list(window: KioskWindow) -> None:
    window.visit.open(window.visit.catalogue.stand("14"))
    row = window.screens.master.rows.chosen_row
    read_in(window, Language.ENGLISH)
    english = window.visit.catalogue.stand("14")
    assert window.visit.open_stand is english
    assert window.screens.master.rows.chosen_row == row
    assert english.short_title in window.screens.sheet.header.accessibleName()
    assert english.summary in window.screens.sheet.page.words


def test_none_and_one_have_their_own_forms_in_each_language(make_window: MakeWindow) -> None:
    themes = (make_theme("emploi"), make_theme("sante"))
    window = make_window(catalogue=make_catalogue(make_stand("1"), themes=themes))
    said = [tile.accessibleName() for tile in window.screens.home.tiles]
    assert said == ["Emploi, 1 stand, non choisi", "Santé, 0 stand, non choisi"]
    read_in(window, Language.ENGLISH)
    said = [tile.accessibleName() for tile in window.screens.home.tiles]
    assert said == [
        "Emploi (English), 1 stand, not selected",
        "Santé (English), 0 stands, not selected",
    ]


def test_a_listing_says_the_themes_of_a_stand_in_the_language_being_read(window: KioskWindow) -> None:
    read_in(window, Language.ENGLISH)
    said = window.screens.home.grid.model().index(13, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Stand 14. ")
    assert said.endswith(" Themes: Health.")


def shown_numbers(window: KioskWindow) -> list[str]:
    model = window.screens.home.grid.model()
    stands: list[Stand] = [model.index(row, 0).data(StandRole.STAND) for row in range(model.rowCount())]
    return [stand.number for stand in stands]


@EVERY_SIZE
def test_every_button_holds_its_words(make_window: MakeWindow, size: QSize) -> None:
    window = make_window(size)
    for language in Language:
        window.visit.start_over()
        read_in(window, language)
        window.visit.toggle_theme("sante")
        check_buttons(window)
        window.visit.open(window.visit.listing.stands[1])
        check_buttons(window)


def check_buttons(window: KioskWindow) -> None:
    QApplication.processEvents()
    for button in window.findChildren(Touchable):
        if button.isVisible() and button.text():
            words = QFontMetricsF(button.look.font("label")).horizontalAdvance(button.text())
            assert words + 2 * button.look.scale.at(8) <= button.width(), (
                window.visit.language,
                button.text(),
            )
