"""With the voice on, everything is named before it acts, and what happens is said."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.language import Language
from kiosk.look.display import Display
from kiosk.visitor import explore, touchable
from kiosk.visitor.reading import ReadingState
from kiosk.visitor.spoken import target_at
from kiosk.visitor.theme_tile import ThemeTile
from kiosk.visitor.touchable import Touchable
from kiosk.visitor.voice import Voice
from kiosk.visitor.voice_bar import VoiceBar
from kiosk.visitor.window import KioskWindow
from tests.visitor.conftest import LANDSCAPE, PORTRAIT, MakeWindow
from tests.visitor.speaker import NotedSpeaker
from tests.visitor.touch import Finger, rect_of, touch_panel

BOTH = pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
LOUD = Display(voice=True)


@dataclass
class Spoken:
    """A window that speaks."""

    window: KioskWindow
    voice: Voice
    bar: VoiceBar
    speaker: NotedSpeaker
    finger: Finger

    def tile(self, theme: str) -> ThemeTile:
        return next(tile for tile in self.window.screens.home.tiles if tile.theme.id == theme)

    def tap(self, widget: QWidget, point: QPoint | None = None) -> None:
        self.finger.tap(widget, point)

    def choose(self, widget: QWidget) -> None:
        """Touch twice."""
        self.tap(widget)
        self.tap(widget)

    @property
    def themes(self) -> frozenset[str]:
        return self.window.visit.listing.choice.themes


def speak(qtbot: QtBot, window: KioskWindow, *languages: str) -> Spoken:
    speaker = NotedSpeaker(*languages)
    window.take_speaker(speaker)
    window.visit.show_as(LOUD)
    QApplication.processEvents()
    return Spoken(window, window.voice, window.screens.voice_bar, speaker, Finger(qtbot, window))


@pytest.fixture
def spoken(window: KioskWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Spoken:
    """A window with both voices, for hands that do not tremble: touches may follow each other at once."""
    for module in (explore, touchable):
        monkeypatch.setattr(module, "DOUBLE_STRIKE_MS", 0)
    it = speak(qtbot, window, "fr", "en")
    it.speaker.end_all()
    it.speaker.said.clear()
    return it


def test_switched_on_it_says_how_touches_work(window: KioskWindow, qtbot: QtBot) -> None:
    it = speak(qtbot, window, "fr")
    it.speaker.end_all()
    assert it.speaker.said == [
        "La voix est activée.",
        "Touchez une fois pour écouter, une deuxième fois pour choisir.",
        "Faites glisser le doigt pour explorer l’écran.",
    ]


def test_the_first_touch_names_a_thing_and_gives_it_the_keyboard(spoken: Spoken) -> None:
    tile = spoken.tile("sante")
    spoken.tap(tile)
    assert spoken.speaker.said == ["Santé, 5 stands, non choisi"]
    assert spoken.themes == frozenset()
    assert tile.hasFocus()


def test_the_second_touch_acts_and_says_what_became_of_it(spoken: Spoken) -> None:
    tile = spoken.tile("sante")
    spoken.choose(tile)
    spoken.speaker.end_all()
    assert spoken.themes == {"sante"}
    assert spoken.speaker.said[1:] == ["Santé, 5 stands, choisi", "5 stands."]


def test_the_touch_after_that_names_again(spoken: Spoken) -> None:
    tile = spoken.tile("sante")
    spoken.choose(tile)
    spoken.tap(tile)
    assert spoken.themes == {"sante"}
    spoken.tap(tile)
    assert spoken.themes == frozenset()


def test_another_thing_in_between_is_a_first_touch_again(spoken: Spoken) -> None:
    for theme in ("sante", "emploi", "sante"):
        spoken.tap(spoken.tile(theme))
    assert spoken.themes == frozenset()
    assert len(spoken.speaker.said) == 3


def test_a_card_is_named_with_its_place_and_then_opens(spoken: Spoken) -> None:
    spoken.finger.tap_stand(spoken.window.screens.home.grid, "2")
    assert spoken.speaker.said[-1].startswith("Stand 2.")
    assert spoken.window.visit.open_stand is None
    spoken.speaker.end_all()
    assert spoken.speaker.said[-1] == "2 sur 67."
    assert spoken.window.screens.home.grid.currentIndex().row() == 1
    spoken.finger.tap_stand(spoken.window.screens.home.grid, "2")
    assert spoken.window.visit.open_stand is not None


def test_naming_a_card_that_is_half_in_view_does_not_scroll(spoken: Spoken) -> None:
    grid = spoken.window.screens.home.grid
    grid.scroll_to(100)
    spoken.tap(grid.viewport(), QPoint(200, 40))
    assert spoken.speaker.said
    assert grid.verticalScrollBar().value() == 100


def test_a_finger_that_slides_names_all_it_meets_and_acts_on_nothing(spoken: Spoken) -> None:
    grid, viewport = spoken.window.screens.home.grid, spoken.window.screens.home.grid.viewport()
    places = [rect_of(grid, number).center() for number in ("1", "4", "7")]
    spoken.finger.press(viewport, places[0])
    for place in (*places, places[2]):
        spoken.finger.move(viewport, place)
    spoken.finger.release(viewport, places[2])
    assert [words.split(".")[0] for words in spoken.speaker.said] == ["Stand 1", "Stand 4", "Stand 7"]
    assert grid.verticalScrollBar().value() == 0
    assert spoken.window.visit.open_stand is None


def test_what_a_slide_ended_on_is_chosen_by_the_next_touch(spoken: Spoken) -> None:
    first, last = spoken.tile("sante"), spoken.tile("logement")
    spoken.finger.press(first)
    spoken.finger.move(last, last.rect().center())
    spoken.finger.release(last)
    spoken.tap(last)
    assert spoken.themes == {"logement"}


def test_sliding_off_at_the_second_touch_does_nothing(spoken: Spoken) -> None:
    first, other = spoken.tile("sante"), spoken.tile("logement")
    spoken.tap(first)
    spoken.finger.press(first)
    spoken.finger.move(other, other.rect().center())
    spoken.finger.release(other)
    assert spoken.themes == frozenset()


def test_a_trembling_hand_only_hears_the_name_again(window: KioskWindow, qtbot: QtBot) -> None:
    it = speak(qtbot, window, "fr")
    it.speaker.said.clear()
    it.choose(it.tile("sante"))
    assert it.themes == frozenset()
    assert it.speaker.said == ["Santé, 5 stands, non choisi"] * 2


def test_any_touch_ends_what_is_being_said(spoken: Spoken) -> None:
    spoken.voice.say("Une longue phrase.")
    bare = QPoint(470, 500)
    assert target_at(spoken.window, bare) is None
    spoken.tap(spoken.window, bare)
    assert spoken.speaker.now == ""


def test_a_second_finger_means_nothing(spoken: Spoken) -> None:
    one, two = spoken.tile("sante"), spoken.tile("logement")
    window = spoken.window
    spots = [tile.mapTo(window, tile.rect().center()) for tile in (one, two)]
    QTest.touchEvent(window, touch_panel()).press(0, spots[0], window).commit()
    QTest.touchEvent(window, touch_panel()).stationary(0).press(1, spots[1], window).commit()
    QTest.touchEvent(window, touch_panel()).stationary(0).release(1, spots[1], window).commit()
    QTest.touchEvent(window, touch_panel()).release(0, spots[0], window).commit()
    assert spoken.speaker.said == ["Santé, 5 stands, non choisi"]
    spoken.tap(one)
    assert spoken.themes == {"sante"}


def test_a_mouse_explores_too(spoken: Spoken) -> None:
    tile, window = spoken.tile("sante"), spoken.window
    place = tile.mapTo(window, tile.rect().center())
    handle = window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert spoken.themes == frozenset()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert spoken.themes == {"sante"}


def test_nothing_is_named_while_a_change_of_screen_swallows_touches(spoken: Spoken) -> None:
    spoken.window.screens.shield.hold()
    assert target_at(spoken.window, QPoint(700, 400)) is None


def test_what_cannot_be_chosen_says_so_and_stays(spoken: Spoken) -> None:
    up = spoken.window.screens.home.scroll_column.buttons[0]
    assert not up.isEnabled()
    spoken.choose(up)
    assert spoken.speaker.said == ["Monter, indisponible"] * 2


def test_a_button_without_news_is_done(spoken: Spoken) -> None:
    down = spoken.window.screens.home.scroll_column.buttons[1]
    spoken.choose(down)
    assert spoken.speaker.said == ["Descendre, bouton", "C’est fait."]
    assert spoken.window.screens.home.grid.verticalScrollBar().value() > 0


def test_headings_are_read(spoken: Spoken) -> None:
    spoken.tap(spoken.window, QPoint(120, 90))
    assert spoken.speaker.said == ["67 stands"]


@BOTH
def test_everything_that_can_be_touched_has_words(make_window: MakeWindow, qtbot: QtBot, size: QSize) -> None:
    window = make_window(size)
    for number in (None, "1", "5"):
        if number is not None:
            window.visit.open(window.visit.catalogue.stand(number))
            qtbot.waitUntil(lambda: not window.screens.shield.isVisible())
        seen = [w for w in window.findChildren(Touchable) if not w.visibleRegion().isEmpty()]
        assert seen
        for widget in seen:
            target = target_at(window, widget.mapTo(window, widget.visibleRegion().boundingRect().center()))
            assert target is not None
            assert target.widget is widget
            assert target.spoken()[0].words.strip(" ,.")


def test_a_whole_sheet_is_read_sentence_by_sentence(spoken: Spoken, qtbot: QtBot) -> None:
    visit, page = spoken.window.visit, spoken.window.screens.sheet.page
    visit.open(visit.catalogue.stand("5"))
    qtbot.waitUntil(lambda: not spoken.window.screens.shield.isVisible())
    spoken.speaker.end_all()
    spoken.speaker.said.clear()
    spoken.tap(page, QPoint(100, 60))
    spoken.speaker.end_all()
    summary = visit.catalogue.stand("5").summary
    assert len(spoken.speaker.said) > 3
    assert "".join(spoken.speaker.said).replace(" ", "").startswith(summary.replace(" ", "")[:200])


def test_reading_can_be_broken_off_and_go_on_where_it_was(spoken: Spoken) -> None:
    spoken.voice.say("Un. Deux. Trois.")
    spoken.speaker.end()
    assert spoken.speaker.now == "Deux."
    spoken.tap(spoken.bar.pause)
    assert spoken.speaker.now == "Reprendre, bouton"
    spoken.speaker.end()
    assert spoken.speaker.now == ""
    spoken.tap(spoken.bar.pause)
    spoken.speaker.end_all()
    assert spoken.speaker.said == ["Un.", "Deux.", "Reprendre, bouton", "Deux.", "Trois."]


def test_repeat_says_the_last_thing_not_its_own_name(spoken: Spoken) -> None:
    spoken.voice.say("Un. Deux.")
    spoken.speaker.end_all()
    spoken.choose(spoken.bar.repeat)
    spoken.speaker.end_all()
    assert spoken.speaker.said[-3:] == ["Répéter, bouton", "Un.", "Deux."]


def test_the_bar_knows_what_can_be_done(spoken: Spoken) -> None:
    told: list[ReadingState] = []
    spoken.voice.say("Un. Deux.")
    spoken.voice.told.connect(told.append)
    spoken.voice.pause_or_resume()
    spoken.voice.pause_or_resume()
    spoken.speaker.end_all()
    assert told == [
        ReadingState.BROKEN_OFF,
        ReadingState.READING,
        ReadingState.READING,  # the second sentence
        ReadingState.FINISHED,
    ]
    assert not spoken.bar.pause.isEnabled()
    assert spoken.bar.repeat.isEnabled()


def test_things_that_happen_at_once_are_said_in_turn(spoken: Spoken) -> None:
    spoken.voice.say("Un.")
    spoken.voice.say("Deux.")
    assert spoken.speaker.now == "Un."
    spoken.speaker.end_all()
    assert spoken.speaker.said == ["Un.", "Deux."]


def test_what_happens_later_takes_the_place_of_what_is_said(spoken: Spoken, qtbot: QtBot) -> None:
    spoken.voice.say("Un.")
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in spoken.voice.findChildren(QTimer)))
    spoken.voice.say("Deux.")
    assert spoken.speaker.now == "Deux."


def test_added_words_wait_for_their_turn(spoken: Spoken) -> None:
    spoken.voice.say("Un.")
    spoken.voice.add("Deux.")
    assert spoken.speaker.now == "Un."
    spoken.speaker.end()
    assert spoken.speaker.now == "Deux."


def test_french_text_has_the_french_voice_on_an_english_screen(spoken: Spoken) -> None:
    spoken.voice.show_language(Language.ENGLISH)
    spoken.voice.say("Five stands")
    spoken.voice.add("Le camion santé", Language.FRENCH)
    spoken.speaker.end_all()
    assert spoken.speaker.voices[-2:] == ["en", "fr"]


def test_without_a_voice_of_the_language_the_other_speaks(window: KioskWindow, qtbot: QtBot) -> None:
    it = speak(qtbot, window, "fr")
    it.voice.show_language(Language.ENGLISH)
    it.voice.say("Five stands")
    assert it.speaker.voices[-1] == "fr"
    assert not it.voice.is_available(Language.ENGLISH)
    assert it.voice.is_available(Language.FRENCH)


def test_a_voice_that_comes_later_is_told(window: KioskWindow, qtbot: QtBot) -> None:
    voice, speaker = Voice(window, window.screens.home.grid.look), NotedSpeaker()
    voice.take_speaker(speaker)
    assert not voice.is_available(Language.FRENCH)
    speaker.languages = frozenset({"fr"})
    with qtbot.waitSignal(voice.changed):
        speaker.changed.emit()
    assert voice.is_available(Language.FRENCH)


def test_louder_and_softer_are_said_without_losing_the_text(spoken: Spoken) -> None:
    spoken.voice.say("Un. Deux.")
    spoken.choose(spoken.bar.louder)
    assert spoken.speaker.volume == 4
    assert spoken.speaker.now == "Volume 4 sur 5"
    spoken.speaker.end_all()
    spoken.voice.pause_or_resume()
    assert spoken.speaker.now == "Un."


def test_the_end_of_a_visit_silences_it_and_forgets(spoken: Spoken) -> None:
    visit = spoken.window.visit
    visit.show_as(Display(voice=True, volume=5))
    spoken.voice.say("Un. Deux.")
    visit.start_over()
    assert not spoken.voice.is_on
    assert spoken.speaker.now == ""
    assert spoken.speaker.volume == Display().volume
    spoken.voice.repeat()
    assert spoken.speaker.now == ""


def test_off_it_says_nothing_and_touches_act_at_once(spoken: Spoken) -> None:
    spoken.window.visit.show_as(Display())
    spoken.speaker.said.clear()
    spoken.voice.say("Un.")
    spoken.tap(spoken.tile("sante"))
    QTest.keyClick(spoken.window, Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert spoken.themes == {"sante"}
    assert spoken.speaker.said == []


def test_the_keyboard_names_where_it_goes(spoken: Spoken, qtbot: QtBot) -> None:
    spoken.window.screens.home.grid.setFocus(Qt.FocusReason.TabFocusReason)
    for start in ("Stand 2.", "Stand 3."):
        QTest.keyClick(spoken.window.screens.home.grid, Qt.Key.Key_Right)
        assert_says(qtbot, spoken, start)
    QTest.keyClick(spoken.window.screens.home.grid, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: spoken.speaker.now == "Descendre, bouton")


def test_a_screen_that_moves_the_focus_under_a_finger_says_nothing_of_it(spoken: Spoken) -> None:
    spoken.tap(spoken.tile("sante"))
    spoken.tile("emploi").setFocus()
    QApplication.processEvents()
    assert spoken.speaker.said == ["Santé, 5 stands, non choisi"]


def test_news_are_said_before_the_new_focus(spoken: Spoken, qtbot: QtBot) -> None:
    QTest.keyClick(spoken.window.screens.home.grid, Qt.Key.Key_Right)
    QTest.keyClick(spoken.window.screens.home.grid, Qt.Key.Key_Return)
    back = spoken.window.screens.sheet.action_bar.back
    qtbot.waitUntil(back.hasFocus)
    QApplication.processEvents()
    assert spoken.speaker.now.startswith("Stand 2.")
    spoken.speaker.end_all()
    assert spoken.speaker.said[-1] == "Retour, bouton"


def test_each_list_row_in_view_is_found_where_it_is_drawn(spoken: Spoken) -> None:
    view: QAbstractItemView = spoken.window.screens.home.grid
    for row in range(6):
        target = target_at(
            spoken.window,
            view.viewport().mapTo(spoken.window, view.visualRect(view.model().index(row, 0)).center()),
        )
        assert target is not None
        assert (target.widget, target.row) == (view, row)


def assert_says(qtbot: QtBot, spoken: Spoken, start: str) -> None:
    """Wait until it says something that starts so."""
    qtbot.waitUntil(lambda: spoken.speaker.now.startswith(start))
