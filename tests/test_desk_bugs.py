"""A bug that comes back with every picture does not fill the disk, and Ctrl+C is none."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.desk_bugs import DeskBugs
from kiosk.guard.sparing import PAUSE_S
from kiosk.look.desk_look import DeskLook
from kiosk.look.icons import Icons
from kiosk.look.tokens import load_tokens
from kiosk.staff.notice_bar import NoticeBar
from tests.clock import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def notice(qtbot: QtBot) -> NoticeBar:
    resources = paths.resources_folder()
    look = DeskLook(load_tokens(resources / "design" / "tokens.json"), Icons(resources / "icons"))
    made = NoticeBar(look)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    """What the hook that was there before gets."""
    kinds: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: kinds.append(kind))
    return kinds


@pytest.fixture
def log(
    notice: NoticeBar, clock: Clock, heard: list[type[BaseException]], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Path]:  # fmt: skip
    """The file of a desk whose hooks are taken."""
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path))
    bugs = DeskBugs(notice, clock)
    assert heard == []
    bugs.install()
    yield tmp_path / "kiosk-staff.log"
    bugs.uninstall()


def strike(error: BaseException) -> None:
    try:
        raise error
    except type(error):
        sys.excepthook(type(error), error, error.__traceback__)


def test_a_bug_that_comes_back_is_kept_and_told_once_a_minute(
    log: Path, notice: NoticeBar, clock: Clock, heard: list[type[BaseException]], qtbot: QtBot
) -> None:
    for _ in range(50):
        strike(ValueError("in a painting"))
    assert log.read_text(encoding="utf-8").count("ValueError: in a painting") == 1
    qtbot.waitUntil(notice.isVisible)
    assert str(log) in notice.words.text()
    clock.now += PAUSE_S
    strike(ValueError("in a painting"))
    assert log.read_text(encoding="utf-8").count("ValueError: in a painting") == 2
    assert heard == [ValueError, ValueError]


def test_a_bug_is_told_where_no_file_can_be_written(log: Path, notice: NoticeBar, qtbot: QtBot) -> None:
    log.mkdir()
    strike(ValueError("a bug"))
    qtbot.waitUntil(notice.isVisible)
    assert notice.words.text().endswith("Le bureau continue.")


def test_an_interruption_is_no_bug(log: Path, heard: list[type[BaseException]]) -> None:
    strike(KeyboardInterrupt())
    assert heard == [KeyboardInterrupt]
    assert not log.exists()
