"""What a terminal keeps of itself: a log of limited size, the starts of late; and what it clears away."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import time

import pytest

from kiosk.guard import ladder
from kiosk.guard.journal import is_writable, keep_log
from kiosk.guard.ladder import Ladder, this_boot
from kiosk.guard.sparing import Sparing
from kiosk.guard.surroundings import clean_environment, without_qt_options
from tests.clock import Clock


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    """The root logger; what a test adds to it is taken away."""
    logger = logging.getLogger()
    before, level = list(logger.handlers), logger.level
    yield logger
    for handler in [each for each in logger.handlers if each not in before]:
        logger.removeHandler(handler)
        with suppress(OSError):  # on a full disk
            handler.close()
    logger.setLevel(level)


def size_of(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir())


def test_the_log_never_grows_beyond_its_pages(tmp_path: Path, root: logging.Logger) -> None:
    keep_log(tmp_path, page_bytes=20_000, pages=3)
    for number in range(2000):
        root.info("line %d %s", number, "x" * 100)
    root.info("y" * 1_000_000)
    assert len(list(tmp_path.iterdir())) == 3
    assert size_of(tmp_path) <= 3 * 20_000
    assert "line 1999" in "".join(file.read_text() for file in tmp_path.iterdir())


def test_nothing_is_written_before_there_is_something_to_say(tmp_path: Path, root: logging.Logger) -> None:
    assert len(keep_log(tmp_path / "new")) == 1
    assert list((tmp_path / "new").iterdir()) == []
    assert root.level == logging.INFO


def test_where_nothing_can_be_written_the_log_goes_to_the_standard_error(
    tmp_path: Path, root: logging.Logger
) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    handlers = keep_log(file / "below")
    assert [type(handler) for handler in handlers] == [logging.StreamHandler]
    assert handlers[0] in root.handlers
    assert not is_writable(file / "below" / "kiosk.log")
    assert [type(handler) for handler in keep_log(None)] == [logging.StreamHandler]


def test_a_full_disk_stops_the_log_and_nothing_else(
    tmp_path: Path, root: logging.Logger, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kiosk.log").symlink_to("/dev/full")
    keep_log(tmp_path)
    root.info("a line")
    root.info("another")
    assert capfd.readouterr().err == ""


def test_an_error_is_logged_without_its_words(tmp_path: Path, root: logging.Logger) -> None:
    keep_log(tmp_path)
    try:
        raise ValueError("zanzibar")
    except ValueError:
        root.exception("it failed")
    written = (tmp_path / "kiosk.log").read_text()
    assert "ValueError" in written
    assert "test_keeping.py" in written
    assert "zanzibar" not in written


def test_the_third_restart_within_five_minutes_is_in_safe_mode(tmp_path: Path) -> None:
    clock = Clock()
    file = tmp_path / "starts.json"
    found = []
    for _ in range(5):
        found.append(Ladder(file, clock).climb())
        clock.now += 70
    assert found == [False, False, False, True, True]
    clock.now += 300
    assert not Ladder(file, clock).climb()


def test_a_planned_end_is_no_failure(tmp_path: Path) -> None:
    file = tmp_path / "starts.json"
    for _ in range(10):
        ladder = Ladder(file)
        assert not ladder.climb()
        ladder.step_down()


@pytest.mark.parametrize("content", ["", "{", "[1]", "{}", '{"boot": null, "starts": 1}', "\0"])
def test_a_damaged_file_of_starts_counts_as_none(tmp_path: Path, content: str) -> None:
    file = tmp_path / "starts.json"
    file.write_text(content)
    assert not Ladder(file).climb()
    file.write_text(json.dumps({"boot": this_boot(), "starts": ["x", None, float("inf"), [1]]}))
    assert not Ladder(file).climb()


def test_starts_before_a_reboot_do_not_count(tmp_path: Path) -> None:
    file = tmp_path / "starts.json"
    clock = Clock()
    for boot in range(10):
        clock.now = 21.0 + boot / 10  # a little later each time, so that none lies in the future
        assert not Ladder(file, clock, f"{boot}".strip).climb()


def test_two_programs_of_one_run_of_the_machine_know_it_for_the_same() -> None:
    asked = [sys.executable, "-c", "from kiosk.guard.ladder import this_boot; print(this_boot())"]
    told = {subprocess.run(asked, capture_output=True, text=True, check=True).stdout for _ in range(2)}
    assert told == {f"{this_boot()}\n"}


def test_where_the_system_has_no_name_for_it_the_time_it_began_tells_it_from_others(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ladder, "_BOOT_ID", tmp_path / "none")
    first = this_boot()
    assert this_boot() == first
    monkeypatch.setattr(ladder, "time", lambda: time() + 40)  # the machine began 40 s later
    assert this_boot() != first


def test_where_no_start_can_be_noted_none_is(tmp_path: Path) -> None:
    for file in (None, tmp_path / "missing" / "starts.json"):
        for _ in range(5):
            assert not Ladder(file).climb()


def test_things_known_by_the_sparing_are_few() -> None:
    sparing = Sparing()
    assert all(sparing.unsaid(str(number)) == 1 for number in range(1000))
    assert sparing.unsaid("999") == 0
    assert sparing.unsaid("0") == 1


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (["-style", "windows", "--catalogue", "x.db"], ["--catalogue", "x.db"]),
        (["-stylesheet=evil.qss", "--supervised"], ["--supervised"]),
        (["--platform", "minimal", "-reverse"], []),
        (["--windowed", "800x600"], ["--windowed", "800x600"]),
        (["-qwindowgeometry", "10x10+0+0"], []),
        (["--version"], ["--version"]),
        (["-style"], []),
    ],
)
def test_options_of_qt_are_ignored(given: list[str], kept: list[str]) -> None:
    assert without_qt_options(given) == kept


def test_variables_of_qt_and_python_go_but_those_a_terminal_needs() -> None:
    environment = {
        "QT_SCALE_FACTOR": "3", "QT_STYLE_OVERRIDE": "windows", "QT_PLUGIN_PATH": "/tmp",
        "QT_QPA_PLATFORM": "xcb", "PYTHONINSPECT": "1", "PYTHONPATH": "/here", "QML_DISK": "1",
        "HOME": "/home/kiosk", "QT_DEBUG_PLUGINS": "1",
    }  # fmt: skip
    gone = clean_environment(environment)
    assert environment == {
        "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": "/here", "HOME": "/home/kiosk",
        "QT_ENABLE_HIGHDPI_SCALING": "0", "QT_QPA_PLATFORMTHEME": "none",
    }  # fmt: skip
    assert "QT_SCALE_FACTOR" in gone


def test_a_bundle_keeps_the_places_it_set_itself() -> None:
    inside = os.path.join(os.sep, "opt", "kiosk", "plugins")  # noqa: PTH118
    environment = {"QT_PLUGIN_PATH": inside, "QML2_IMPORT_PATH": "/elsewhere"}
    clean_environment(environment, os.path.join(os.sep, "opt", "kiosk"))  # noqa: PTH118
    assert environment["QT_PLUGIN_PATH"] == inside
    assert "QML2_IMPORT_PATH" not in environment
