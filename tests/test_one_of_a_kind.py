"""What there is one of, or none, is told in the singular, as French does."""

from collections.abc import Callable
from pathlib import Path
from shutil import disk_usage

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.doctor import inside
from kiosk.self_check import installed
from kiosk.self_check.report import ok, tell
from kiosk.staff.carriers import read_carrier
from kiosk.staff.schema import STANDS
from kiosk.staff.tables_file import write_tables
from kiosk.store.catalogue_writer import write_catalogue
from tests.builders import make_catalogue, make_stand
from tests.staff.desk_scene import DeskScene
from tests.staff.tables import fill, stand_row, told

ONE = make_catalogue(make_stand("1"))


def six_columns_of_their_own(folder: Path) -> str:
    write_tables(ONE, folder)
    own = tuple(f"à nous {number}" for number in range(6))
    fill(folder, STANDS, (*stand_row("1"), *own), header=(*STANDS.columns, *own))
    return "".join(read_carrier(folder).notices)


def a_nearly_full_disk(folder: Path) -> str:
    (line,) = inside.disk(folder)
    return line.words


@pytest.mark.parametrize(
    ("told_of", "words"),
    [
        (six_columns_of_their_own, "et 1 autre."),
        (a_nearly_full_disk, "1 Mo libre~;"),
    ],
)
def test_a_sentence(
    told_of: Callable[[Path], str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = disk_usage(tmp_path)._replace(free=1_999_999)
    monkeypatch.setattr("kiosk.doctor.inside.shutil.disk_usage", lambda _: full)
    assert told(words) in told_of(tmp_path)


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        ("", ("1 stand, 1 thème (", "~; 1 erreur, voir")),
        ("L'été.", ("1 stand, 1 thème (", "~; 1 avertissement")),
    ],
)
def test_the_catalogue_of_a_check(
    summary: str, words: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(paths, "_HOME", tmp_path)
    write_catalogue(paths.catalogue_file(), make_catalogue(make_stand("1", summary=summary)), "x")
    (line,) = installed.catalogue()
    assert line.words.startswith(words[0])
    assert told(words[1]) in line.words
    assert not line.words.endswith("s")


def test_the_lines_of_a_check(capsys: pytest.CaptureFixture[str]) -> None:
    tell([ok("programme", "va")])
    assert capsys.readouterr().out.splitlines()[-1] == "1 ligne, 0 en erreur, 0 à regarder."


def test_a_copy_and_an_import_on_the_desk(qtbot: QtBot, tmp_path: Path) -> None:
    scene = DeskScene(qtbot, tmp_path, ONE)
    scene.publishing.publish(ONE)
    scene.tasks.copy_to(tmp_path / "stick")
    scene.finish()
    assert scene.desk.notice.words.text().startswith("1 stand copié dans ")
    scene.tasks.export(tmp_path / "stands.xlsx")
    scene.finish()
    scene.read(tmp_path / "stands.xlsx")
    labels = {label.text() for label in scene.importing.page.findChildren(QLabel)}
    assert "identique, masqué ici" in labels
