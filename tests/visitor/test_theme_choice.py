"""The words of all theme tiles have one size, that of the longest, whatever changes around them."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.look.display import Display, TextSize
from kiosk.look.fonts import shrunk
from kiosk.look.look import Look
from kiosk.look.scale import Viewing, scale_for
from kiosk.visitor import theme_choice
from kiosk.visitor.theme_choice import Page, ThemeChoice
from tests.builders import make_catalogue, make_stand, make_theme
from tests.visitor.bare import make_look

THEMES = tuple(make_theme(word.lower(), word=word) for word in ("Emploi", "Santé", "Apprentissage", "Europe"))
CATALOGUE = make_catalogue(
    *(make_stand(str(number), themes=(theme.id,)) for number, theme in enumerate(THEMES)), themes=THEMES
)
Change = Callable[[ThemeChoice, Look], None]


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


@pytest.fixture
def look(holder: QWidget) -> Look:
    return make_look(holder)


@pytest.fixture
def choice(holder: QWidget, look: Look) -> ThemeChoice:
    choice = ThemeChoice(CATALOGUE, look, holder)
    look.show_as(Display(TextSize.LARGE))
    choice.resize(660, 500)
    choice.show_themes([theme.id for theme in THEMES])
    choice.show_page(Page(0, 4, 3, 200, 8))
    return choice


def sizes(choice: ThemeChoice) -> tuple[set[int], int]:
    """Of the words as they are written, and what they should be, in px."""
    shown = [tile for tile in choice.shown_tiles if not tile.isHidden()]
    fits = (shrunk(tile.word_font(1), tile.text(), tile.word_place().width()) for tile in shown)
    return {tile.word_shown.pixelSize() for tile in shown}, min(font.pixelSize() for font in fits)


def narrow(choice: ThemeChoice, _look: Look) -> None:
    choice.resize(450, 500)
    choice.arrange()


def make_low(choice: ThemeChoice, _look: Look) -> None:
    choice.show_page(Page(0, 4, 3, 60, 8))


def say_more(choice: ThemeChoice, _look: Look) -> None:
    choice.tiles[0].setText("Emploi et développement")
    choice.arrange()


def leave_longest_out(choice: ThemeChoice, _look: Look) -> None:
    choice.show_themes(("emploi", "europe"))


def read_larger(choice: ThemeChoice, look: Look) -> None:
    look.show_as(Display(TextSize.VERY_LARGE))
    choice.arrange()


def read_on_larger_screen(choice: ThemeChoice, look: Look) -> None:
    look.rescale(scale_for(3840, 2160, Viewing()))
    choice.arrange()


@pytest.mark.parametrize(
    ("before", "change"),
    [
        ((), narrow),
        ((), make_low),
        ((), say_more),
        ((), leave_longest_out),
        ((leave_longest_out,), read_larger),
        ((leave_longest_out,), read_on_larger_screen),
    ],
)
def test_all_words_have_the_size_of_the_longest(
    choice: ThemeChoice, look: Look, before: tuple[Change, ...], change: Change
) -> None:
    for step in before:
        step(choice, look)
    written, first = sizes(choice)
    assert written == {first}
    change(choice, look)
    written, then = sizes(choice)
    assert written == {then} != {first}


def test_new_tiles_are_written_like_those_before(choice: ThemeChoice) -> None:
    _, first = sizes(choice)
    choice.show_catalogue(CATALOGUE)
    assert sizes(choice) == ({first}, first)


def test_what_has_not_changed_is_not_measured_again(
    choice: ThemeChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[str] = []

    def measure(font: QFont, text: str, width: float) -> QFont:
        measured.append(text)
        return shrunk(font, text, width)

    monkeypatch.setattr(theme_choice, "shrunk", measure)
    choice.show_themes([theme.id for theme in THEMES])
    assert measured == []
    choice.show_themes(("emploi",))
    assert measured == ["Emploi"]
