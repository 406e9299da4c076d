"""The desk as a program: what a crash leaves, how it ends, and when it does not open."""

import errno
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk import desk_app, paths
from kiosk.desk_work import begin
from kiosk.domain.work import work_from
from kiosk.guard.pin import PinCheck
from kiosk.preview import KioskPreview
from kiosk.staff.tables_file import read_tables, write_tables
from kiosk.store.publish import publish
from kiosk.store.working import read_work, save_work
from tests.bad_disk import break_folder
from tests.builders import make_catalogue, make_stand
from tests.desk_program import LAST, TYPED

ROOT = Path(__file__).parents[1]


@pytest.fixture
def working(tmp_path: Path) -> Path:
    return tmp_path / "borne-rencontres" / "bureau.db"


def run(working: Path, end: str) -> "subprocess.CompletedProcess[str]":
    kept = {name: value for name, value in os.environ.items() if name != "STATE_DIRECTORY"}
    environment = kept | {
        "PYTHONPATH": str(ROOT),
        "XDG_STATE_HOME": str(working.parents[1]),
        "LOCALAPPDATA": str(working.parents[1]),
        "PYTHONIOENCODING": "utf-8",
    }
    command = [sys.executable, "-P", "-m", "tests.desk_program", end]
    return subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False, cwd=ROOT
    )


def short_title(working: Path) -> str:
    work = read_work(working)
    assert work is not None
    return work.entries[0].stand.short_title


def test_a_crash_loses_nothing_that_was_typed_before_the_last_pause(working: Path) -> None:
    assert run(working, "crash").returncode == -signal.SIGKILL
    assert short_title(working).endswith(TYPED)
    assert run(working, "close").returncode == 0
    assert short_title(working).endswith(TYPED + TYPED)


def test_a_crash_in_the_midst_of_typing_loses_the_last_keystrokes_at_most(working: Path) -> None:
    assert run(working, "midst").returncode == -signal.SIGKILL
    kept = short_title(working).removesuffix(LAST)
    assert kept.endswith(TYPED)


def test_a_damaged_working_database_is_kept_aside_and_the_desk_begins_with_what_is_published(
    working: Path,
) -> None:
    working.parent.mkdir()
    for turn in (1, 2):
        working.write_bytes(b"rien de bon")
        ended = run(working, "close")
        assert ended.returncode == 0, ended.stderr
        assert "Le bureau repart de ce que montre la borne." in ended.stdout
        aside = list(working.parent.glob("bureau-illisible-*.db"))
        assert [file.read_bytes() for file in aside] == [b"rien de bon"] * turn
        assert any(str(file) in ended.stdout for file in aside)
        assert short_title(working).count(TYPED) == 1


@pytest.mark.parametrize("is_broken", [False, True], ids=["empty", "unreadable"])
def test_without_tables_the_desk_begins_with_what_is_published(
    working: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_broken: bool
) -> None:
    (tmp_path / "tables").mkdir()
    monkeypatch.setattr(paths, "tables_folder", lambda: tmp_path / "tables")
    if is_broken:
        break_folder(monkeypatch, tmp_path / "tables", errno.EACCES)
    begun = begin(working)
    assert len(begun.work.entries) == len(begun.published.stands)


@pytest.fixture
def spoilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of data of which only the tables are there, with one mistake."""
    data = tmp_path / "data"
    write_tables(make_catalogue(make_stand("1"), make_stand("2", hidden=True)), data / "tables")
    stands = data / "tables" / "stands.csv"
    kinds = stands.read_text(encoding="utf-8-sig")
    stands.write_text(kinds.replace("Mission Locale;", "Mission;", 1), encoding="utf-8-sig")
    monkeypatch.setattr(paths, "data_folder", lambda: data)
    return data


FAULT = "Tables de l’édition illisibles\u00a0: stands.csv, ligne 2"


def test_a_mistake_in_the_tables_is_told_and_the_desk_begins_with_what_is_published(
    spoilt: Path, working: Path
) -> None:
    publish(spoilt / "releases", make_catalogue(make_stand("1", place="Hall A")))
    begun = begin(working)
    assert [entry.stand.place for entry in begun.work.entries] == ["Hall A"]
    assert begun.saved is None
    assert begun.lost.startswith(FAULT)
    assert "Le bureau part de ce que montre la borne" in begun.lost
    write_tables(make_catalogue(make_stand("1"), make_stand("2", hidden=True)), spoilt / "tables")
    mended = begin(working)
    assert [entry.stand.number for entry in mended.work.entries] == ["1", "2"]
    assert mended.lost == ""


@pytest.mark.usefixtures("spoilt")
@pytest.mark.parametrize("is_damaged", [False, True])
def test_with_nothing_published_either_the_desk_opens_empty_and_tells_the_mistake(
    working: Path, qapp: QApplication, qtbot: QtBot, is_damaged: bool
) -> None:
    if is_damaged:
        working.parent.mkdir()
        working.write_bytes(b"rien de bon")
    desk = desk_app.build_desk(desk_app.prepare(qapp), working)
    qtbot.addWidget(desk)
    desk.show()
    assert FAULT in desk.notice.words.text()
    assert "le bureau s’ouvre vide" in desk.notice.words.text()
    assert not working.exists()
    desk.table.add.click()
    qtbot.waitUntil(lambda: not desk.preview.card.pixmap().isNull())
    assert len(desk.workbench.work.entries) == 1
    preview = desk.findChild(KioskPreview)
    assert isinstance(preview, KioskPreview)
    preview.close()


def test_a_damaged_working_database_and_a_mistake_in_the_tables_are_both_told(
    spoilt: Path, working: Path
) -> None:
    publish(spoilt / "releases", make_catalogue(make_stand("1")))
    working.parent.mkdir()
    working.write_bytes(b"rien de bon")
    lost = begin(working).lost
    assert "Le bureau repart de ce que montre la borne." in lost
    assert FAULT in lost


def test_closing_the_window_saves_and_ends_the_program(working: Path) -> None:
    ended = run(working, "close")
    assert ended.returncode == 0, ended.stderr
    assert short_title(working).endswith(TYPED)


def test_a_bug_is_kept_and_told_on_the_desk_which_goes_on(working: Path) -> None:
    ended = run(working, "bug")
    assert ended.returncode == 0, ended.stderr
    log = working.parent / "kiosk-staff.log"
    assert "Erreur du programme\u00a0: ce que vous venez de faire" in ended.stdout
    assert ended.stdout.endswith(f"Le bureau continue. Le détail est dans {log}.")
    for trace in (log.read_text(encoding="utf-8"), ended.stderr):
        assert "ZeroDivisionError" in trace
        assert "LookupError: in a slot" in trace
    assert short_title(working).endswith(TYPED + LAST)


def test_a_working_database_of_a_newer_program_keeps_the_desk_shut_with_a_sentence(working: Path) -> None:
    save_work(working, work_from(read_tables(ROOT / "data" / "tables")), None)
    with closing(sqlite3.connect(working)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    ended = run(working, "close")
    assert ended.returncode == 1
    assert "plus récente du programme" in ended.stdout


def test_a_second_desk_on_the_same_machine_does_not_open(working: Path) -> None:
    working.parent.mkdir()
    lock = QLockFile(str(working.with_suffix(".lock")))
    assert lock.tryLock(0)
    ended = run(working, "close")
    lock.unlock()
    assert (ended.returncode, ended.stdout) == (1, "Le bureau est déjà ouvert sur cet ordinateur.")


def test_the_code_chosen_on_the_desk_is_that_of_this_kiosk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "pin_file", lambda: tmp_path / "pin.json")
    code = desk_app.team_code()
    assert not code.is_kept()
    assert not code.is_fit("111111")
    code.keep("408213")
    assert code.is_kept()
    assert PinCheck(tmp_path / "pin.json", tmp_path / "tries.json").check("408213").opens


def test_a_desk_over_a_kiosk_without_a_code_says_so(working: Path) -> None:
    if paths.pin_file().exists():
        pytest.skip("this checkout has a code")
    assert "La borne n’a pas encore de code de l’équipe" in run(working, "close").stdout
