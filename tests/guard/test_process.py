"""The process: it ends when asked, only one runs, and after a crash or a hang it is back."""

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.guard.ladder import Ladder
from kiosk.guard.supervisor import Patience, Supervisor
from tests.guard.planted import CANARY

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="signals and sockets of Linux")


def environment(folder: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("KIOSK_", "NOTIFY"))}
    kept.pop("STATE_DIRECTORY", None)
    return kept | {"XDG_STATE_HOME": str(folder / "state"), "PYTHONPATH": str(ROOT)} | more


def command(fault: str, folder: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "tests.guard.planted", fault, str(folder), *arguments]


def run(fault: str, folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(fault, folder, *arguments), cwd=ROOT, env=environment(folder, **more), capture_output=True,
        text=True, timeout=60, check=False,
    )  # fmt: skip


def log_of(folder: Path) -> str:
    return (folder / "state" / "borne-rencontres" / "kiosk.log").read_text()


class Running:
    """A kiosk that runs, ready for what a test does to it."""

    def __init__(self, qtbot: QtBot, fault: str, folder: Path, **more: str) -> None:
        self.process = subprocess.Popen(command(fault, folder), cwd=ROOT, env=environment(folder, **more))
        qtbot.waitUntil(lambda: (folder / "ready").exists(), timeout=60_000)

    def end(self) -> int:
        """Ask it to end: its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)


@pytest.fixture
def started() -> Iterator[list[Running]]:
    """Ends what a failed test leaves running."""
    running: list[Running] = []
    yield running
    for each in running:
        if each.process.poll() is None:
            each.process.kill()
            each.process.wait()


@pytest.mark.parametrize("fault", ["none", "busy"])
def test_asked_to_end_it_ends_well_idle_or_busy(
    qtbot: QtBot, tmp_path: Path, started: list[Running], fault: str
) -> None:
    started.append(Running(qtbot, fault, tmp_path))
    assert started[0].end() == 0
    assert "asked to by signal 15" in log_of(tmp_path)


def test_a_second_start_ends_with_3_and_leaves_the_first_alone(
    qtbot: QtBot, tmp_path: Path, started: list[Running]
) -> None:
    first = Running(qtbot, "none", tmp_path)
    started.append(first)
    before = log_of(tmp_path)
    second = run("none", tmp_path)
    assert (second.returncode, second.stderr.count("\n")) == (3, 1)
    assert log_of(tmp_path) == before
    assert first.process.poll() is None
    first.process.kill()
    first.process.wait()
    assert run("stop", tmp_path).returncode == 0, "the lock of a killed kiosk must not hold"


@pytest.mark.parametrize(("fault", "code"), [("three", 10), ("memory", 11), ("planned", 20), ("stop", 0)])
def test_the_exit_code_says_how_it_ended(tmp_path: Path, fault: str, code: int) -> None:
    assert run(fault, tmp_path).returncode == code
    assert f"ends with code {code}" in log_of(tmp_path)


@pytest.mark.parametrize(("fault", "number"), [("abort", signal.SIGABRT), ("segfault", signal.SIGSEGV)])
def test_a_crash_leaves_the_stack_in_a_file(tmp_path: Path, fault: str, number: int) -> None:
    assert run(fault, tmp_path).returncode == -number
    stacks = (tmp_path / "state" / "borne-rencontres" / "crash.log").read_text()
    assert "Fatal Python error" in stacks
    assert "terminal.py" in stacks


def test_what_a_visitor_typed_is_nowhere_afterwards(tmp_path: Path) -> None:
    done = run("canary", tmp_path)
    assert done.returncode == 0
    kept = [file for file in (tmp_path / "state").rglob("*") if file.is_file()]
    assert len(kept) >= 2
    for file in kept:
        assert CANARY not in file.read_text(), file
    assert log_of(tmp_path).count("ValueError") == 1
    assert CANARY not in done.stdout


def test_three_restarts_lead_to_safe_mode(tmp_path: Path) -> None:
    starts = tmp_path / "state" / "borne-rencontres" / "starts.json"
    starts.parent.mkdir(parents=True)
    assert [Ladder(starts).climb() for _ in range(3)] == [False] * 3
    assert run("stop", tmp_path).returncode == 0
    assert "starts in safe mode" in log_of(tmp_path)
    assert not Ladder(starts).climb(), "a planned end forgets them"


def test_on_a_disk_that_cannot_be_written_it_runs_and_logs_to_the_standard_error(tmp_path: Path) -> None:
    file = tmp_path / "in the way"
    file.write_text("")
    done = run("three", tmp_path, XDG_STATE_HOME=str(file), XDG_RUNTIME_DIR=str(file), TMPDIR="/dev/null")
    assert done.returncode == 10
    assert "ends with code 10" in done.stderr


def test_the_other_screen_is_black(tmp_path: Path) -> None:
    screens = tmp_path / "screens.json"
    screens.write_text(
        '{"screens": [{"name": "one", "x": 0, "y": 0, "width": 1280, "height": 800},'
        ' {"name": "two", "x": 1280, "y": 0, "width": 640, "height": 480}]}'
    )
    done = run("screens", tmp_path, QT_QPA_PLATFORM=f"offscreen:configfile={screens}")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "screens").read_text() == repr(
        [("QWindow", (0, 0, 1280, 800)), ("_Black", (1280, 0, 640, 480))]
    )


QUICK = Patience(first_beat=30, beat=3, pause=0.1, long_pause=0.2)


@pytest.mark.parametrize("fault", ["segfault-once", "hang-once"])
def test_the_supervisor_brings_it_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(ROOT)
    handlers = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)]
    assert Supervisor(command(fault, tmp_path), QUICK).run() == 0
    for number, handler in zip((signal.SIGTERM, signal.SIGINT), handlers, strict=True):
        signal.signal(number, handler)
    assert len((tmp_path / "runs").read_text().split()) == 2
    if fault == "hang-once":
        assert "planted.py" in (tmp_path / "state" / "borne-rencontres" / "crash.log").read_text()


def fake(folder: Path, *codes: int) -> list[str]:
    """A program that ends with those codes, one a start."""
    script = (
        "import os, sys; from pathlib import Path; runs = Path(sys.argv[1]);"
        "before = runs.read_text().split() if runs.exists() else [];"
        "runs.write_text(' '.join([*before, os.environ['KIOSK_SAFE_MODE']]));"
        "sys.exit(int(sys.argv[2 + len(before)]))"
    )
    return [sys.executable, "-c", script, str(folder / "runs"), *map(str, codes)]


@pytest.mark.parametrize(
    ("codes", "safe"),
    [
        ((0,), "0"),
        ((3,), "0"),
        ((2,), "0"),
        ((10, 11, 20, 1, 0), "0 0 0 0 1"),
        ((20, 20, 20, 20, 3), "0 0 0 0 0"),
        ((1, 1, 1, 1, 0), "0 0 0 1 1"),
    ],
)
def test_the_supervisor_knows_which_ends_are_final_and_when_to_be_careful(
    tmp_path: Path, codes: tuple[int, ...], safe: str
) -> None:
    assert Supervisor(fake(tmp_path, *codes), QUICK).run() == codes[-1]
    assert (tmp_path / "runs").read_text() == safe


class Waits(threading.Event):
    """Waits for nothing, and remembers for how long it should have."""

    asked: ClassVar[list[float | None]] = []

    @override
    def wait(self, timeout: float | None = None) -> bool:
        self.asked.append(timeout)
        return False


@pytest.mark.parametrize(("settled", "pauses"), [(0.0, [0.0] * 4), (60.0, [0.1, 0.1, 0.2, 0.2])])
def test_only_a_kiosk_that_ends_soon_after_its_start_has_to_wait_for_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settled: float, pauses: list[float]
) -> None:
    monkeypatch.setattr(threading, "Event", Waits)
    monkeypatch.setattr(Waits, "asked", [])
    supervisor = Supervisor(fake(tmp_path, 1, 1, 1, 1, 0), replace(QUICK, settled=settled))
    assert supervisor.run() == 0
    assert Waits.asked == pauses
    assert (tmp_path / "runs").read_text() == "0 0 0 1 1", "safe mode comes all the same"


def test_who_watches_over_the_kiosk_loads_no_qt() -> None:
    script = "import sys; import kiosk.__main__, kiosk.supervised; print([*sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "kiosk.guard.supervisor" in done.stdout
    assert not [name for name in ("PySide6", "sqlalchemy", "kiosk.app") if f"'{name}'" in done.stdout]


def test_the_supervisor_asked_to_end_ends_the_kiosk_too(qtbot: QtBot, tmp_path: Path) -> None:
    script = (
        "import sys; from kiosk.guard.supervisor import Supervisor; sys.exit(Supervisor(sys.argv[1:]).run())"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, *command("none", tmp_path)], cwd=ROOT, env=environment(tmp_path)
    )
    qtbot.waitUntil(lambda: (tmp_path / "ready").exists(), timeout=60_000)
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0
    assert "ends with code 0" in log_of(tmp_path)


def test_systemd_is_told_when_it_is_ready_alive_and_stopping(
    qtbot: QtBot, tmp_path: Path, started: list[Running]
) -> None:
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.settimeout(20)
        more = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "300000"}
        started.append(Running(qtbot, "none", tmp_path, **more))
        told = [listening.recv(100) for _ in range(4)]
        assert told == [b"READY=1", *[b"WATCHDOG=1"] * 3]
        assert started[0].end() == 0
        listening.setblocking(False)
        try:
            while True:
                told.append(listening.recv(100))
        except BlockingIOError:
            assert told[-1] == b"STOPPING=1"


HOSTILE = {
    "QT_SCALE_FACTOR": "2", "QT_STYLE_OVERRIDE": "Windows", "QT_FONT_DPI": "300", "QT_PLUGIN_PATH": "/none",
    "QT_LOGGING_RULES": "*=true", "QT_AUTO_SCREEN_SCALE_FACTOR": "1", "QT_IM_MODULE": "qtvirtualkeyboard",
    "PYTHONSTARTUP": "/nowhere", "QT_QPA_PLATFORMTHEME": "gtk3", "XDG_CURRENT_DESKTOP": "KDE",
    "QT_SCREEN_SCALE_FACTORS": "3", "QT_FATAL_WARNINGS": "1",
}  # fmt: skip


def test_a_hostile_command_line_and_environment_change_nothing_on_the_screen(tmp_path: Path) -> None:
    sheet = tmp_path / "evil.qss"
    sheet.write_text("* { background: red; }")
    size = ("--size", "640x400")
    plain = run("none", tmp_path, "--capture", str(tmp_path / "plain"), *size)
    evil = run(
        "none", tmp_path, "-style", "windows", "-stylesheet", str(sheet), "-platform", "minimal", "--capture",
        str(tmp_path / "evil"), "-reverse", *size, **HOSTILE,
    )  # fmt: skip
    assert (plain.returncode, evil.returncode) == (0, 0), evil.stderr
    pictures = sorted(file.name for file in (tmp_path / "plain").iterdir())
    assert len(pictures) > 10
    for name in pictures:
        if not name.startswith(("attract", "question")):  # by chance, and by the clock
            assert (tmp_path / "evil" / name).read_bytes() == (tmp_path / "plain" / name).read_bytes(), name
