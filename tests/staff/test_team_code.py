"""The team's code on the desk: missed where there is none, chosen in two fields, never shown."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.guard.pin import PinCheck, is_pin, write_pin
from kiosk.look.desk_look import SMALLEST, Tone
from kiosk.look.desk_sheet import desk_sheet, find_drawings
from kiosk.look.fonts import load_fonts
from kiosk.look.tokens import load_tokens
from kiosk.staff.team_code import advice
from tests.builders import make_catalogue, make_stand, make_theme
from tests.staff.desk_scene import DeskScene

HALL = make_catalogue(make_stand("1"), themes=(make_theme("emploi"),))
PIN, OTHER = "408213", "280615"
LACKING = "La borne n’a pas encore de code de l’équipe\u00a0: sans lui, la page équipe reste fermée."


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> DeskScene:
    return DeskScene(qtbot, tmp_path, HALL)


def opens(scene: DeskScene, digits: str) -> bool:
    return PinCheck(scene.pin, scene.pin.with_name("tries.json")).check(digits).opens


def choose(scene: DeskScene, first: str, second: str) -> None:
    """Open the dialog from the bar and type into its two fields."""
    scene.desk.bar.code.click()
    for field, text in ((scene.code.dialog.first, first), (scene.code.dialog.second, second)):
        if text.isascii():
            QTest.keyClicks(field, text)
        else:
            field.insert(text)  # QTest knows no such keys


def test_a_kiosk_without_a_code_is_told_once_beside_what_one_was_doing(scene: DeskScene) -> None:
    notice, bar = scene.desk.notice, scene.desk.bar
    assert notice.words.text() == LACKING
    assert notice.isVisible()
    assert not notice.yes.hasFocus()
    assert bar.code.toolTip() == LACKING
    assert bar.code.property("lacks") == "true"
    notice.away.click()
    scene.open("1")
    scene.type("lieu", "Hall B")
    assert not notice.isVisible()


def test_the_notice_opens_the_dialog_and_the_code_that_is_chosen_opens(scene: DeskScene) -> None:
    dialog = scene.code.dialog
    scene.desk.notice.yes.click()
    assert dialog.isVisible()
    assert not dialog.replaces.isVisible()
    QTest.keyClicks(dialog.first, PIN)
    QTest.keyClicks(dialog.second, PIN)
    dialog.keep.click()
    assert not dialog.isVisible()
    assert opens(scene, PIN)
    assert scene.desk.notice.words.text().startswith("Le code de l’équipe est gardé")
    assert scene.desk.bar.code.property("lacks") == "false"
    assert scene.desk.bar.code.toolTip() == "Code de l’équipe…"


def test_a_kiosk_with_a_code_says_nothing_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    write_pin(tmp_path / "pin.json", PIN)
    scene = DeskScene(qtbot, tmp_path, HALL)
    assert not scene.desk.notice.isVisible()
    assert scene.desk.bar.code.property("lacks") == "false"


def test_another_code_takes_the_place_of_the_one_there_is_which_the_dialog_says(
    qtbot: QtBot, tmp_path: Path
) -> None:
    write_pin(tmp_path / "pin.json", PIN)
    scene = DeskScene(qtbot, tmp_path, HALL)
    choose(scene, OTHER, OTHER)
    assert scene.code.dialog.replaces.isVisible()
    QTest.keyClick(scene.code.dialog.second, Qt.Key.Key_Return)
    assert opens(scene, OTHER)
    assert not opens(scene, PIN)


def test_the_code_is_never_seen_copied_logged_or_left_in_the_fields(
    scene: DeskScene, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    dialog = scene.code.dialog
    QApplication.clipboard().setText("avant")
    choose(scene, PIN, PIN)
    for field in (dialog.first, dialog.second):
        assert field.echoMode() is QLineEdit.EchoMode.Password
        assert PIN not in field.displayText()
        field.selectAll()
        field.copy()
    assert QApplication.clipboard().text() == "avant"
    dialog.keep.click()
    assert (dialog.first.text(), dialog.second.text()) == ("", "")
    assert PIN not in scene.desk.notice.words.text() + caplog.text
    assert PIN not in scene.pin.read_text(encoding="utf-8")


@pytest.mark.parametrize("leave", ["cancel", "escape", "close"])
def test_leaving_the_dialog_changes_nothing_and_forgets_what_was_typed(scene: DeskScene, leave: str) -> None:
    dialog = scene.code.dialog
    choose(scene, PIN, PIN)
    if leave == "cancel":
        dialog.cancel.click()
    elif leave == "escape":
        QTest.keyClick(dialog.first, Qt.Key.Key_Escape)
    else:
        dialog.close()
    assert not dialog.isVisible()
    assert not scene.pin.exists()
    assert (dialog.first.text(), dialog.second.text()) == ("", "")


def test_a_code_that_cannot_be_written_says_why_and_the_old_one_stays(qtbot: QtBot, tmp_path: Path) -> None:
    write_pin(tmp_path / "pin.json", PIN)
    scene = DeskScene(qtbot, tmp_path, HALL)
    (tmp_path / "pin.json.partial").mkdir()
    choose(scene, OTHER, OTHER)
    scene.code.dialog.keep.click()
    assert scene.code.dialog.isVisible()
    assert scene.code.dialog.message.text() == (
        "Le code n’est pas gardé\u00a0: écriture impossible (c’est un dossier). L’ancien code reste."
    )
    assert opens(scene, PIN)
    (tmp_path / "pin.json.partial").rmdir()
    scene.code.dialog.keep.click()
    assert opens(scene, OTHER)


def test_a_first_code_that_cannot_be_written_leaves_the_page_closed(scene: DeskScene, tmp_path: Path) -> None:
    (tmp_path / "pin.json.partial").mkdir()
    choose(scene, PIN, PIN)
    scene.code.dialog.keep.click()
    assert scene.code.dialog.message.text().endswith("(c’est un dossier). La page équipe reste fermée.")
    assert not scene.pin.exists()


@pytest.mark.parametrize(
    ("first", "second", "sentence", "tone"),
    [
        ("", "", "Six chiffres, ni tous pareils ni à la suite.", Tone.QUIET),
        ("", PIN, "Six chiffres, ni tous pareils ni à la suite.", Tone.QUIET),
        ("4", "", "Encore 5 chiffres.", Tone.QUIET),
        ("40821", "", "Encore 1 chiffre.", Tone.QUIET),
        ("4082134", "", "Six chiffres\u00a0: 1 chiffre de trop.", Tone.ERROR),
        ("40b", "", "Des chiffres seulement.", Tone.ERROR),
        ("１２３", "", "Des chiffres seulement.", Tone.ERROR),
        ("777777", "777777", "Six fois le même chiffre\u00a0: trop facile à deviner.", Tone.ERROR),
        ("123456", "123456", "Des chiffres à la suite\u00a0: trop facile à deviner.", Tone.ERROR),
        ("987654", "", "Des chiffres à la suite\u00a0: trop facile à deviner.", Tone.ERROR),
        (PIN, "", "Tapez le même code une seconde fois.", Tone.QUIET),
        (PIN, "408", "Tapez le même code une seconde fois.", Tone.QUIET),
        (PIN, "409", "Les deux codes diffèrent.", Tone.ERROR),
        (PIN, PIN + "1", "Les deux codes diffèrent.", Tone.ERROR),
        (PIN, PIN, "Les deux codes sont les mêmes.", Tone.SUCCESS),
    ],
)
def test_what_is_wrong_is_said_while_one_types(
    scene: DeskScene, first: str, second: str, sentence: str, tone: Tone
) -> None:
    choose(scene, first, second)
    assert scene.code.dialog.message.text() == sentence
    assert scene.code.dialog.keep.isEnabled() == (tone is Tone.SUCCESS)
    assert advice(first, second, is_pin).tone is tone


def test_a_code_that_cannot_be_kept_is_not_kept_by_the_return_key_either(scene: DeskScene) -> None:
    choose(scene, PIN, OTHER)
    QTest.keyClick(scene.code.dialog.second, Qt.Key.Key_Return)
    assert scene.code.dialog.isVisible()
    assert not scene.pin.exists()


def test_the_bar_with_its_lock_fits_the_smallest_window(scene: DeskScene) -> None:
    resources = paths.resources_folder()
    load_fonts(resources / "fonts")
    find_drawings(resources / "icons")
    scene.desk.setStyleSheet(desk_sheet(load_tokens(resources / "design" / "tokens.json")))
    for _ in range(120):
        scene.workbench.add()
    scene.desk.resize(*SMALLEST)
    bar = scene.desk.bar
    assert bar.pending.text() == "120 à publier"
    shown = (bar.code, bar.load, bar.pending, bar.publish)
    scene.qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in shown))
    assert bar.code.text() == ""
    scene.desk.resize(1920, 1080)
    assert bar.pending.text() == "120 modifications non publiées"
    assert bar.code.text() == "Code de l’équipe…"
    scene.qtbot.waitUntil(lambda: bar.code.width() >= bar.code.sizeHint().width())
