"""The desk's live preview: the kiosk's own screen, whatever an editor has typed so far."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.domain.stand import ExhibitorKind, Stand
from kiosk.domain.takeaway import Takeaway
from kiosk.look.fonts import load_fonts
from kiosk.look.tokens import Tokens, load_tokens
from kiosk.preview import KioskPreview
from kiosk.staff.previewing import PreviewMode
from kiosk.visitor.focus_ring import FocusRing
from kiosk.visitor.window import KioskWindow
from tests.builders import make_catalogue, make_full_stand, make_stand, make_theme

HALL = make_catalogue(make_full_stand("2"), make_stand("3"), make_stand("10"))
RESOURCES = paths.resources_folder()


@pytest.fixture(scope="module")
def tokens() -> Tokens:
    return load_tokens(RESOURCES / "design" / "tokens.json")


@pytest.fixture
def preview(qapp: QApplication, tokens: Tokens) -> Iterator[KioskPreview]:
    load_fonts(RESOURCES / "fonts")
    owner = QObject()
    made = KioskPreview(tokens, RESOURCES, owner)
    yield made
    made.close()
    qapp.processEvents()


def share(image: QImage, colour: QColor) -> float:
    """How much of a picture has a colour, looked at every tenth pixel."""
    points = [(x, y) for x in range(0, image.width(), 10) for y in range(0, image.height(), 10)]
    return sum(image.pixelColor(x, y) == colour for x, y in points) / len(points)


def test_the_screen_stands_as_asked(preview: KioskPreview) -> None:
    stand = HALL.stand("2")
    assert preview(HALL, stand, PreviewMode()).screen.size() == QSize(1920, 1080)
    assert preview(HALL, stand, PreviewMode(portrait=True)).screen.size() == QSize(1080, 1920)


def test_the_screen_and_the_card_follow_what_is_typed(preview: KioskPreview) -> None:
    stand = HALL.stand("3")
    before = preview(HALL, stand, PreviewMode())
    typed = replace(stand, short_title="Tout autre chose")
    after = preview(make_catalogue(HALL.stands[0], typed, HALL.stands[2]), typed, PreviewMode())
    assert before.screen.toImage() != after.screen.toImage()
    assert before.card.toImage() != after.card.toImage()
    again = preview(HALL, stand, PreviewMode())
    assert again.screen.toImage() == before.screen.toImage()


def test_high_contrast_is_on_black_and_goes_again(preview: KioskPreview, tokens: Tokens) -> None:
    stand = HALL.stand("2")
    light = preview(HALL, stand, PreviewMode()).screen.toImage()
    dark = preview(HALL, stand, PreviewMode(contrast=True)).screen.toImage()
    black = tokens.high_contrast.paper
    again = preview(HALL, stand, PreviewMode()).screen.toImage()
    assert share(light, black) < 0.1 < 0.3 < share(dark, black)
    assert share(again, black) < 0.1


@pytest.mark.parametrize(
    "stand",
    [
        Stand("", "", "", "", ExhibitorKind.COMPANY, (), ""),
        make_stand("4", hidden=True),
        make_stand("5", themes=("inconnu",), short_title="W" * 300, organiser="x" * 500, summary="é" * 4000),
        make_stand("6", short_title="<b>gras</b> &amp; <img src='file:///etc/passwd'>"),
    ],
    ids=["empty", "hidden", "far too long", "markup"],
)
def test_a_stand_that_could_not_be_published_is_drawn_too(preview: KioskPreview, stand: Stand) -> None:
    pictures = preview(HALL, stand, PreviewMode())
    assert not pictures.card.isNull()
    assert pictures.screen.size() == QSize(1920, 1080)


@pytest.mark.parametrize("is_first", [True, False])
def test_a_stand_that_cannot_be_drawn_leaves_the_others_as_they_are(
    preview: KioskPreview, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, is_first: bool
) -> None:
    fine, mode = HALL.stand("3"), PreviewMode()
    usual = preview(HALL, fine, mode).screen.toImage()
    preview.close()
    draw = Takeaway.of_stand

    def fail_for_one(takeaway: Takeaway, stand: Stand, *rest: Any) -> str:
        if stand.number == "2":
            raise ValueError("too long for a code")
        return draw(takeaway, stand, *rest)

    monkeypatch.setattr(Takeaway, "of_stand", fail_for_one)
    if not is_first:
        preview(HALL, HALL.stand("10"), mode)
    with qtbot.capture_exceptions(), pytest.raises(ValueError, match="too long"):
        preview(HALL, HALL.stand("2"), mode)
    assert preview(HALL, fine, mode).screen.toImage() == usual


def test_a_draft_with_more_themes_than_a_kiosk_has_room_for_is_drawn(preview: KioskPreview) -> None:
    stand = make_stand("7", themes=("t15",))
    themes = tuple(make_theme(f"t{number}") for number in range(16))
    assert preview(make_catalogue(stand, themes=themes), stand, PreviewMode()).screen.size() == QSize(
        1920, 1080
    )


def test_it_says_how_the_card_takes_its_words(preview: KioskPreview) -> None:
    (fits,) = preview(HALL, make_stand("3", short_title="Court"), PreviewMode()).notes
    assert fits == "Carte\u00a0: titre sur 1 ligne, rien de coupé."
    (cut,) = preview(HALL, make_stand("3", short_title="mot " * 60), PreviewMode()).notes
    assert "un texte y est coupé" in cut


def test_the_keys_of_the_desk_are_none_of_the_preview(preview: KioskPreview, qtbot: QtBot) -> None:
    preview(HALL, HALL.stands[0], PreviewMode())
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    shown = [window for window in QApplication.topLevelWidgets() if isinstance(window, KioskWindow)]
    rings = [ring for window in shown for ring in window.findChildren(FocusRing)]
    assert rings
    assert not any(ring.is_shown for ring in rings)
