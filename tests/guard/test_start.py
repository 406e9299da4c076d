"""Asked to end in the midst of its start, the kiosk ends as well as later."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.guard.ladder import Ladder
from kiosk.guard.start import is_for_terminal

ROOT = Path(__file__).parents[2]
STATE = Path("state", "borne-rencontres")


def ask_to_end(folder: Path, where: str, *arguments: str) -> int:
    """The exit code of a kiosk that got a SIGTERM when that function of it began."""
    dropped = ("KIOSK_", "NOTIFY", "STATE_DIRECTORY")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    return subprocess.run(
        [sys.executable, "-m", "tests.guard.asked_early", where, *arguments],
        cwd=ROOT,
        env=kept | {"XDG_STATE_HOME": str(folder / "state"), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=60,
        check=False,
    ).returncode


@pytest.mark.skipif(sys.platform != "linux", reason="signals of Linux")
@pytest.mark.parametrize(
    "where",
    [
        "app.py:<module>",
        "guard/instance.py:take_lock",
        "guard/ladder.py:climb",
        "source.py:open_edition",
        "house.py:__init__",
        "guard/screen.py:show",
        "guard/watchdog.py:start",
    ],
)
def test_asked_to_end_while_it_starts_it_ends_with_0_and_no_start_is_held_against_it(
    tmp_path: Path, where: str
) -> None:
    assert ask_to_end(tmp_path, where) == 0
    starts = tmp_path / STATE / "starts.json"
    assert [Ladder(starts).climb() for _ in range(3)] == [False] * 3
    log = tmp_path / STATE / "kiosk.log"
    assert not log.exists() or "ends with code 0" in log.read_text()
    assert not (tmp_path / STATE / "kiosk.lock").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="signals of Linux")
def test_a_check_that_was_cut_short_does_not_tell_that_all_is_well(tmp_path: Path) -> None:
    assert ask_to_end(tmp_path, "app.py:<module>", "--self-check") == -15


@pytest.mark.parametrize(
    ("arguments", "is_one"),
    [
        ([], True),
        (["--supervised"], True),
        (["--catalogue", "other.db"], True),
        (["--capture=pictures"], False),
        (["--windowed", "800x600"], False),
        (["doctor"], False),
    ],
)
def test_the_kiosk_of_a_terminal_is_told_from_what_else_the_program_does(
    arguments: list[str], is_one: bool
) -> None:
    assert is_for_terminal(arguments) is is_one
