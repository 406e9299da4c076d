"""An error while the kiosk starts is logged and ends it with 1; nobody has to click it away."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guard.planted import CANARY

ROOT = Path(__file__).parents[2]
SCRIPT = f"""
import sys
from importlib import import_module
from kiosk import __main__ as program
module, name = sys.argv.pop(1).split(":")
def fail(*_given, **_named):
    raise ValueError("{CANARY}")
setattr(import_module(module), name, fail)
print("came back with", program.main())
"""


def start_failing(folder: Path, where: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The end of a kiosk in which a function fails."""
    dropped = ("KIOSK_", "NOTIFY", "STATE_DIRECTORY", "JOURNAL_STREAM")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, where, *arguments],
        cwd=ROOT,
        env=kept | {"XDG_STATE_HOME": str(folder), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="the state of Linux")
@pytest.mark.parametrize(
    ("where", "arguments", "log"),
    [
        ("kiosk.app:main", (), "kiosk.log"),  # before there is a log
        ("kiosk.app:open_edition", (), "kiosk.log"),
        ("kiosk.supervised:Supervisor", ("--supervised",), "supervisor.log"),
    ],
)
def test_an_error_at_the_start_ends_it_with_1_and_is_in_the_log_and_nowhere_else(
    tmp_path: Path, where: str, arguments: tuple[str, ...], log: str
) -> None:
    done = start_failing(tmp_path, where, *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    written = (tmp_path / "borne-rencontres" / log).read_text()
    assert written.count("CRITICAL") == written.count("ValueError") == 1
    assert CANARY not in written


@pytest.mark.skipif(sys.platform != "linux", reason="the state of Linux")
def test_an_error_while_nothing_can_be_written_is_told_on_the_standard_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = start_failing(tmp_path / "file", "kiosk.app:main")
    assert (done.returncode, done.stderr.count("ValueError")) == (1, 1)


def test_whoever_tries_a_part_by_hand_reads_the_error_itself(tmp_path: Path) -> None:
    done = start_failing(tmp_path, "kiosk.app:main", "--self-check")
    assert done.returncode == 1
    assert f"ValueError: {CANARY}" in done.stderr
