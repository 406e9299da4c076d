"""The search screen: what it shows for an answer, and what it asks for."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand
from kiosk.look.display import Display, TextSize
from kiosk.visitor.facts import Found
from kiosk.visitor.key import Key, KeyStyle
from kiosk.visitor.keyboard import LetterOrder
from kiosk.visitor.theme_tile import ThemeTile
from kiosk.visitor.touchable import Touchable
from tests.builders import make_stand
from tests.visitor.screens import count_of
from tests.visitor.search_scene import (
    SCREENS,
    SUGGESTIONS,
    Fingers,
    MakeScene,
    Scene,
    focused,
    found,
    open_scenes,
)

LARGEST = Display(TextSize.VERY_LARGE, high_contrast=True)


@pytest.fixture
def make_scene(qtbot: QtBot, qapp: QApplication, edition: Catalogue) -> Iterator[MakeScene]:
    yield from open_scenes(qtbot, qapp, edition)


@pytest.fixture
def scene(make_scene: MakeScene) -> Scene:
    return make_scene()


def answers(stands: tuple[Stand, ...]) -> dict[str, Found]:
    """An answer of each kind."""
    return {
        "empty": found("", completions=SUGGESTIONS, ignores_filters=True),
        "many": found("e", stands, prefixes=("e",), completions=("emploi", "égalité"), letters="mtn"),
        "one": found("seul", stands[:1], letters="e", excerpt="… un mot seul au milieu d’un long texte …"),
        "meant": found("quebek", stands[:3], prefixes=("quebec",), meant="Québec", ignores_filters=True),
        "none": found("piscine"),
        "long": found("anticonstitutionnellement " * 4),
    }


def show(scene: Scene, answer: Found) -> None:
    scene.screen.field.show_text(answer.words)
    scene.screen.show_found(answer)
    QApplication.processEvents()


def spoken(screen: QWidget) -> list[str]:
    """What is in view, as assistive tools read it."""
    shown = (part for part in screen.findChildren(QWidget) if part.isVisible() and part.accessibleName())
    return [part.accessibleName() for part in shown]


# --- what is typed


def test_a_physical_keyboard_types_from_the_field(scene: Scene) -> None:
    scene.screen.open()
    QTest.keyClicks(focused(), "Lo7 -")
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    assert scene.typed == ["L", "Lo", "Lo7", "Lo7 ", "Lo7 -", "Lo7 "]


def test_a_physical_keyboard_types_from_anywhere_on_the_screen(scene: Scene) -> None:
    show(scene, found("a", scene.catalogue.stands[:5], completions=("alternance",)))
    for part in (
        scene.screen.results.rows,
        scene.screen.completions.pills[0],
        scene.screen.keyboard.key("b"),
    ):
        scene.screen.field.show_text("")
        part.setFocus()
        QTest.keyClicks(focused(), "x")
        assert scene.typed.pop() == "x"
        assert focused() is scene.screen.field


def test_shortcuts_neither_paste_nor_undo_nor_type(scene: Scene) -> None:
    QGuiApplication.clipboard().setText("from elsewhere")
    for key, modifier in (
        (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    ):
        scene.screen.open()
        scene.screen.field.show_text("ab")
        QTest.keyClick(focused(), key, modifier)
        assert (scene.screen.field.text, scene.typed) == ("ab", []), (key, modifier)
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Backspace])
def test_a_key_held_down_counts_once(scene: Scene, key: Qt.Key) -> None:
    scene.screen.open()
    scene.screen.field.show_text("xyz")
    for repeats in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress,
            key,
            Qt.KeyboardModifier.NoModifier,
            "a" if key == Qt.Key.Key_A else "\b",
            repeats,
        )
        QApplication.sendEvent(focused(), event)
    assert len(scene.typed) == 1


def test_dead_keys_type_what_the_input_method_commits(scene: Scene) -> None:
    scene.screen.open()
    event = QInputMethodEvent("^", [])
    QApplication.sendEvent(focused(), event)
    assert scene.typed == []
    event = QInputMethodEvent()
    event.setCommitString("ê")
    QApplication.sendEvent(focused(), event)
    assert scene.typed == ["ê"]


def test_no_search_begins_with_a_space(scene: Scene) -> None:
    scene.screen.open()
    QTest.keyClicks(focused(), "  a")
    assert scene.typed == ["a"]


def test_a_text_too_long_shows_its_end(scene: Scene) -> None:
    screen = scene.screen
    screen.open()
    sun = scene.look.palette.sun
    for words in ("a", "m" * 150):
        screen.field.clear()
        screen.field.insert(words)
        assert count_of(scene.grab(screen.field), sun) > 120  # the caret
    assert len(screen.field.text) == 100
    typed = len(scene.typed)
    screen.field.insert("b")
    assert len(scene.typed) == typed
    end = scene.grab(screen.field)
    screen.field.erase()
    screen.field.insert("i")
    assert scene.grab(screen.field) != end


def test_the_keys_write_erase_and_clear(scene: Scene) -> None:
    fingers, keyboard = Fingers(scene.holder), scene.screen.keyboard
    for letter in "né":
        fingers.tap(keyboard.key("n" if letter == "n" else "e"))
    fingers.tap(keyboard.space_key)
    fingers.tap(keyboard.key("’"))
    fingers.tap(keyboard.erase_key)
    fingers.tap(keyboard.clear_key)
    assert scene.typed == ["n", "ne", "ne ", "ne ’", "ne ", ""]


def test_assistive_tools_read_the_text(scene: Scene) -> None:
    scene.screen.field.insert("santé")
    assert scene.screen.field.accessibleName() == "Rechercher"
    assert scene.screen.field.accessibleDescription() == "santé"


# --- what is shown


def test_the_heading_says_what_was_found(scene: Scene) -> None:
    for kind, heading in (
        ("empty", "Par où commencer\u00a0?"),
        ("many", "67 stands"),
        ("one", "1 stand"),
        ("meant", "3 stands pour «\u00a0Québec\u00a0»"),
        ("none", "Aucun stand pour «\u00a0piscine\u00a0»"),
    ):
        show(scene, answers(scene.catalogue.stands)[kind])
        assert scene.screen.results.heading == heading, kind


def test_a_long_text_is_quoted_in_part(scene: Scene) -> None:
    show(scene, answers(scene.catalogue.stands)["long"])
    heading = scene.screen.results.heading
    assert heading.startswith("Aucun stand pour «\u00a0anticonst")
    assert heading.endswith("…\u00a0»")


def test_the_screen_says_what_helps(scene: Scene) -> None:
    told = {
        "empty": {"La recherche porte sur les 67 stands."},
        "many": {"Les lettres pâles ne mènent à aucun stand."},
        "meant": {"Rien pour «\u00a0quebek\u00a0». Vouliez-vous dire\u00a0:", "Continuer par thème"},
        "one": {"Continuer par thème"},
        "none": {"Effacez quelques lettres, ou partez d’un thème."},
    }
    for kind, answer in answers(scene.catalogue.stands).items():
        show(scene, answer)
        said = set(spoken(scene.screen))
        assert told.get(kind, set()) <= said, kind
        assert kind not in ("empty", "none") or not told["many"] & said, kind


def test_in_portrait_the_line_says_both_that_letters_are_pale_and_that_filters_do_not_count(
    make_scene: MakeScene,
) -> None:
    scene = make_scene(1080, 1920, 43)
    show(scene, found("e", scene.catalogue.stands, letters="m", ignores_filters=True))
    both = "La recherche porte sur les 67 stands. Les lettres pâles ne mènent à aucun stand."
    assert both in spoken(scene.screen)


def test_only_a_dead_end_proposes_to_erase(scene: Scene) -> None:
    for kind, answer in answers(scene.catalogue.stands).items():
        show(scene, answer)
        proposed = scene.screen.keyboard.erase_key.style_shown is KeyStyle.PROPOSED
        assert proposed == (kind in ("none", "long"))


class Order(QObject):
    """Notes in which order some widgets are painted, by their names, and how a key was to look then."""

    def __init__(self, key: Key, **watched: QWidget) -> None:
        super().__init__()
        self.seen: list[tuple[str, KeyStyle]] = []
        self._key = key
        self._names = {id(widget): name for name, widget in watched.items()}
        for widget in watched.values():
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.seen.append((self._names[id(watched)], self._key.style_shown))
        return False


def test_what_was_found_is_painted_first_and_then_the_keys_and_words_that_lead_on(
    scene: Scene, qtbot: QtBot
) -> None:
    screen = scene.screen
    show(scene, found("a", scene.catalogue.stands, letters="lz", completions=("alternance",)))
    key = screen.keyboard.key("z")
    order = Order(key, rows=screen.results.rows.viewport(), key_painted=key)
    screen.show_found(found("al", scene.catalogue.stands[:9], letters="l", completions=("alpes",)))
    qtbot.waitUntil(lambda: len(order.seen) > 1)
    assert order.seen == [("rows", KeyStyle.PLAIN), ("key_painted", KeyStyle.PALE)]
    assert screen.completions.pills[0].text() == "alpes"


def test_what_leads_on_is_told_at_once_where_nobody_sees_it(scene: Scene) -> None:
    scene.holder.hide()
    scene.screen.show_found(found("a", scene.catalogue.stands, letters="l"))
    assert scene.screen.keyboard.has_pale_keys


def test_no_key_is_pale_while_nothing_is_typed(scene: Scene) -> None:
    show(scene, found("e", letters="m"))
    assert scene.screen.keyboard.has_pale_keys
    show(scene, found(""))
    assert not scene.screen.keyboard.has_pale_keys


def test_nothing_moves_the_keyboard(make_scene: MakeScene) -> None:
    for size in ((1920, 1080), (1080, 1920)):
        scene = make_scene(*size)
        screen = scene.screen
        places = set()
        for answer in answers(scene.catalogue.stands).values():
            show(scene, answer)
            parts = (screen.keyboard, screen.field, screen.keyboard.key("a"), screen.completions)
            places.add(tuple(str(part.geometry()) for part in parts))
        assert len(places) == 1


@pytest.mark.parametrize("pressed", [False, True])
def test_the_letters_that_answer_are_on_yellow(make_scene: MakeScene, pressed: bool) -> None:
    scene = make_scene()
    stand = make_stand(title="Un plan santé", short_title="Un plan santé", organiser="À Nantes")
    for display in (Display(), Display(high_contrast=True)):
        scene.show(1920, 1080, 32, display)
        rows, sun = scene.screen.results.rows, scene.look.palette.sun
        for prefixes, marked in (((), False), (("zz",), False), (("san",), True)):
            show(scene, found("san", [stand], prefixes=prefixes))
            if pressed:
                QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 40))
            assert (count_of(scene.grab(rows), sun) > 200) == marked, (display, prefixes)


def test_marks_stand_on_their_letters_after_any_sign(scene: Scene) -> None:
    sun = scene.look.palette.sun
    widths = []
    for title in ("😀😀😀 santé", "aaa santé"):
        stand = make_stand(title=title, short_title=title, organiser="")
        show(scene, found("santé", [stand], prefixes=("sante",)))
        widths.append(count_of(scene.grab(scene.screen.results.rows), sun))
    assert abs(widths[0] - widths[1]) < 0.05 * widths[1]


def test_an_excerpt_keeps_its_mark_in_view(scene: Scene) -> None:
    excerpt = "… il faut beaucoup de mots avant d’arriver enfin dans le texte au permis B en trois mois …"
    for display in (Display(), LARGEST):
        scene.show(1920, 1080, 15, display)
        show(scene, found("permis", [make_stand()], prefixes=("permis",), excerpt=excerpt))
        seen = scene.grab(scene.screen.results.rows)
        assert count_of(seen, scene.look.palette.sun) > 400, display


@pytest.mark.parametrize("place", ["title", "organiser"])
def test_a_title_or_organiser_too_long_keeps_its_mark_in_view(make_scene: MakeScene, place: str) -> None:
    scene = make_scene(1920, 1080, 24, display=Display(TextSize.VERY_LARGE))
    long = "Un rendez-vous pour tous les jeunes du bassin autour de la santé et du sport"
    title, organiser = (long, "Ville") if place == "title" else ("Le forum", long)
    show(scene, found("sa", [make_stand(short_title=title, organiser=organiser)], prefixes=("sa",)))
    assert count_of(scene.grab(scene.screen.results.rows), scene.look.palette.sun) > 400


def test_an_excerpt_is_read_aloud_after_the_stand(scene: Scene) -> None:
    show(scene, found("permis", [make_stand()], excerpt="… permis B …"))
    rows = scene.screen.results.rows
    text = rows.results.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text.startswith("Stand 1. Parrainage 1.")
    assert text.endswith("… permis B …")


def test_of_ten_thousand_results_only_those_in_view_are_painted(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = scene.screen.results.rows
    delegate: Any = rows.itemDelegate()
    painted: list[int] = []
    monkeypatch.setattr(
        type(delegate), "paint", lambda _self, _painter, _option, index: painted.append(index.row())
    )
    stand = make_stand()
    show(scene, found("a", [replace(stand, number=str(number)) for number in range(10_000)]))
    assert 0 < len(painted) < 30
    assert max(painted) < 12


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_the_ring_of_a_row_is_seen_on_all_its_sides(make_scene: MakeScene, size: tuple[int, int]) -> None:
    scene = make_scene(*size)
    for count in (2, 67):
        show(scene, found("e", scene.catalogue.stands[:count]))
        rows = scene.screen.results.rows
        place = QRect(rows.mapTo(scene.screen.results, QPoint(0, 0)), rows.size())
        assert place.left() >= 0
        assert place.right() < scene.screen.results.width()
        column = scene.screen.results.scroll_column
        assert count < 10 or place.right() < column.x()


def test_the_arrows_are_there_only_when_not_all_fits(scene: Scene) -> None:
    up, down = scene.screen.results.scroll_column.buttons
    for count, scrolls in ((67, True), (3, False)):
        show(scene, found("e", scene.catalogue.stands[:count]))
        assert (up.isVisible(), down.isVisible()) == (scrolls, scrolls)
        rows = scene.screen.results.rows
        assert (rows.verticalScrollBar().maximum() > 0) == scrolls
        assert not scrolls or rows.geometry().right() < scene.screen.results.scroll_column.x()


# --- what is asked for


def test_a_tap_on_a_result_asks_for_the_stand(scene: Scene, qtbot: QtBot) -> None:
    show(scene, found("e", scene.catalogue.stands))
    rows = scene.screen.results.rows
    with qtbot.waitSignal(scene.screen.stand_tapped) as told:
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.place_of(2).center())
    assert told.args == [scene.catalogue.stands[2]]


def test_enter_in_the_field_opens_the_first_result_and_nothing_where_there_is_none(scene: Scene) -> None:
    opened: list[Stand] = []
    scene.screen.stand_tapped.connect(opened.append)
    scene.screen.open()
    show(scene, found("zz"))
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert opened == []
    show(scene, found("14", scene.catalogue.stands[13:15]))
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert opened == [scene.catalogue.stands[13]]


def test_enter_on_a_word_takes_the_word(scene: Scene) -> None:
    opened: list[Stand] = []
    scene.screen.stand_tapped.connect(opened.append)
    show(scene, found("sa", scene.catalogue.stands, completions=("santé",)))
    scene.screen.completions.pills[0].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert (scene.typed, opened) == (["santé "], [])


@pytest.mark.parametrize(
    ("answer", "word", "after"),
    [
        (found("l’em", [make_stand()], completions=("emploi",)), "emploi", "l’emploi "),
        (found("", completions=SUGGESTIONS), "santé mentale", "santé mentale "),
        (found("piscine municipale"), "permis", "permis "),
    ],
)
def test_a_word_taken_is_typed(scene: Scene, answer: Found, word: str, after: str) -> None:
    show(scene, answer)
    pill = next(pill for pill in scene.screen.completions.pills if pill.text() == word)
    Fingers(scene.holder).tap(pill)
    assert scene.typed == [after]
    assert scene.screen.field.text == after


def test_what_is_typed_already_is_not_offered(scene: Scene) -> None:
    show(scene, found("santé ", [make_stand()], completions=("santé", "sanitaire")))
    assert "santé" not in scene.screen.completions.words


def test_what_was_meant_is_one_tap_away(make_scene: MakeScene) -> None:
    for size in ((1920, 1080), (1080, 1920)):
        scene = make_scene(*size)
        show(scene, found("cafe quebek", scene.catalogue.stands[:2], meant="café Québec"))
        assert scene.screen.meant.words == ["café Québec"]
        Fingers(scene.holder).tap(scene.screen.meant.pills[0])
        assert scene.typed == ["café Québec "]


def test_few_results_offer_their_own_themes(scene: Scene, qtbot: QtBot) -> None:
    stands = [make_stand(str(number), themes=("logement", "sante")) for number in (1, 2)]
    stands.append(make_stand("3", themes=("sante",)))
    show(scene, found("e", stands))
    choice = scene.screen.results.choice
    shown = [tile for tile in choice.tiles if tile.isVisible()]
    assert [tile.theme.id for tile in choice.shown_tiles if tile in shown] == ["sante", "logement"]
    with qtbot.waitSignal(scene.screen.theme_tapped) as told:
        QTest.mouseClick(shown[0], Qt.MouseButton.LeftButton)
    assert told.args == [shown[0].theme.id]
    show(scene, found("e", [*stands, make_stand("4")]))
    assert not choice.isVisible()


def test_no_result_offers_all_themes_and_all_stands(scene: Scene, qtbot: QtBot) -> None:
    show(scene, found("piscine"))
    choice = scene.screen.results.choice
    assert [tile.theme for tile in choice.tiles if tile.isVisible()] == list(scene.catalogue.themes)
    assert choice.all_tile.text() == "Tous les stands"
    with qtbot.waitSignal(scene.screen.all_tapped):
        Fingers(scene.holder).tap(choice.all_tile)


@pytest.mark.parametrize(("width", "height", "inches"), [(1920, 1080, 24), (1366, 768, 18), (1280, 800, 13)])
def test_the_words_of_tiles_have_one_size_their_line_and_24_px(
    make_scene: MakeScene, width: int, height: int, inches: int
) -> None:
    scene = make_scene(width, height, inches)
    for size in (TextSize.NORMAL, TextSize.VERY_LARGE):
        scene.show(width, height, inches, Display(size))
        show(scene, found("piscine"))
        tiles = scene.screen.results.choice.shown_tiles
        sizes = {tile.word_shown.pixelSize() for tile in tiles}
        assert len(sizes) == 1, size
        assert sizes.pop() >= scene.look.scale.px(24) - 1, size
        for tile in tiles:
            metrics, place, why = QFontMetricsF(tile.word_shown), tile.word_place(), (size, tile.text())
            assert metrics.horizontalAdvance(tile.text()) <= place.width(), why
            assert place.center().y() - metrics.capHeight() * 0.8 >= tile.square_place().bottom() - 1, why


def test_themes_that_fit_one_row_share_all_of_it(make_scene: MakeScene) -> None:
    scene = make_scene(1080, 1920, 32, display=Display(TextSize.VERY_LARGE))
    stands = [make_stand(str(number), themes=("logement", "sante", "numerique")) for number in (1, 2, 3)]
    show(scene, found("e", stands))
    choice = scene.screen.results.choice
    choice.resize(choice.width(), scene.look.scale.px(80))  # lower than is good for a tile
    choice.arrange()
    tiles = [tile for tile in choice.shown_tiles if tile.isVisible()]
    assert len(tiles) == 3
    assert tiles[-1].geometry().right() == choice.rect().right()


def test_escape_and_home_are_left_to_the_window(scene: Scene) -> None:
    show(scene, found("e", scene.catalogue.stands, completions=("emploi",)))
    screen = scene.screen
    parts = (screen.field, screen.results.rows, screen.keyboard.key("a"), screen.completions.pills[0])
    for part in parts:
        part.setFocus()
        QTest.keyClick(focused(), Qt.Key.Key_Escape)
        QTest.keyClick(focused(), Qt.Key.Key_Home)
    assert scene.holder.left_over == [Qt.Key.Key_Escape, Qt.Key.Key_Home] * len(parts)


def test_tab_walks_results_words_field_and_keys(scene: Scene) -> None:
    show(scene, found("sa", scene.catalogue.stands, completions=("santé", "saisonnier")))
    screen = scene.screen
    screen.results.rows.setFocus()
    walked = [focused()]
    for _ in range(8):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        walked.append(focused())
    kinds = [part for part in walked if part.isVisible()]
    assert kinds[0] is screen.results.rows
    order = [*screen.completions.pills[:2], screen.field, screen.keyboard.keys[0]]
    places = [walked.index(part) for part in order]
    assert places == sorted(places)


def test_tab_walks_themes_words_and_field_after_another_language_too(scene: Scene) -> None:
    screen = scene.screen
    show(scene, found("", completions=SUGGESTIONS))
    screen.show_catalogue(scene.catalogue)
    show(scene, found("piscine"))
    order = [*screen.results.choice.tiles, screen.results.choice.all_tile, *screen.completions.pills]
    order[0].setFocus()
    for part in [*order, screen.field, screen.keyboard.keys[0]]:
        assert focused() is part
        QTest.keyClick(focused(), Qt.Key.Key_Tab)


# --- coming, going, and other languages


def test_the_end_of_a_visit_leaves_nothing(scene: Scene) -> None:
    screen = scene.screen
    screen.open()
    QTest.keyClicks(focused(), "secret")
    show(scene, found("secret", scene.catalogue.stands, prefixes=("se",), letters="a", meant="secrets"))
    screen.results.rows.scroll_to(400)
    screen.keyboard.show_order(LetterOrder.ABC)
    told = len(scene.typed)
    screen.forget()
    assert (screen.field.text, screen.field.accessibleDescription()) == ("", "")
    assert screen.keyboard.order is LetterOrder.AZERTY
    assert screen.results.rows.verticalScrollBar().value() == 0
    assert screen.results.rows.results.rowCount() == 0
    assert not screen.keyboard.has_pale_keys
    assert not any("secret" in words for words in spoken(scene.holder))
    assert len(scene.typed) == told
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.field.text == ""


def test_coming_to_the_screen_one_types_at_once_in_azerty(scene: Scene) -> None:
    scene.screen.keyboard.show_order(LetterOrder.ABC)
    scene.screen.open()
    assert scene.screen.keyboard.order is LetterOrder.AZERTY
    assert focused() is scene.screen.field


def test_an_answer_to_other_words_puts_them_into_the_field(scene: Scene) -> None:
    scene.screen.field.insert("abc ")
    scene.screen.show_found(found("abc", scene.catalogue.stands))
    assert scene.screen.field.text == "abc "
    scene.screen.show_found(found(""))
    assert scene.screen.field.text == ""
    assert scene.typed == ["abc "]


def test_themes_take_the_words_of_another_language(scene: Scene) -> None:
    themes = tuple(replace(theme, word=f"{theme.word}!") for theme in scene.catalogue.themes)
    scene.screen.show_catalogue(Catalogue(scene.catalogue.event, themes, scene.catalogue.stands))
    show(scene, found("piscine"))
    tiles = scene.screen.results.choice.tiles
    assert [tile.text() for tile in tiles] == [theme.word for theme in themes]
    assert all(tile.isVisible() for tile in tiles)
    assert len([part for part in scene.screen.findChildren(ThemeTile) if part.isVisible()]) == len(themes)


# --- every screen, every size of text


@pytest.mark.parametrize(("width", "height", "inches"), SCREENS)
def test_whatever_is_shown_lies_inside_and_apart_and_can_be_touched(
    make_scene: MakeScene, width: int, height: int, inches: int
) -> None:
    scene = make_scene(width, height, inches)
    for display in (Display(), Display(TextSize.LARGE), LARGEST):
        scene.show(width, height, inches, display)
        for kind, answer in answers(scene.catalogue.stands).items():
            show(scene, answer)
            assert_can_be_touched(scene, f"{kind} {display}")
            assert scene.screen.completions.words or scene.screen.meant.words, (kind, display)


def assert_can_be_touched(scene: Scene, why: str) -> None:
    screen, scale = scene.screen, scene.look.scale
    targets = [part for part in screen.findChildren(Touchable) if part.isVisible()]
    places = [QRect(part.mapTo(screen, QPoint(0, 0)), part.size()) for part in targets]
    for part, place in zip(targets, places, strict=True):
        assert screen.rect().contains(place), (why, part.text())
        assert min(place.width(), place.height()) >= scale.at(72) - 2, (why, part.text(), place)
    near = scale.at(8) - 2
    for one, other in combinations(places, 2):
        assert not one.adjusted(-near, -near, near, near).intersects(other), why


def test_two_rows_at_least_are_in_view(scene: Scene) -> None:
    for width, height, inches in SCREENS:
        scene.show(width, height, inches, LARGEST)
        show(scene, found("e", scene.catalogue.stands))
        rows = scene.screen.results.rows
        assert rows.viewport().height() >= 2 * rows.place_of(0).height(), (width, height, inches)
