"""The staff's program keeps a PIN, and tells even a bug in one French sentence."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths, staff_main
from kiosk.guard.pin import PinCheck
from kiosk.staff.console import complain

ROOT = Path(__file__).parents[1]
RUN = """
import sys
from kiosk.staff_main import main
sys.argv[1:] = {}
code = main()
print(code, sorted(name for name in sys.modules if name.startswith("PySide6")))
"""

Output = pytest.CaptureFixture[str]


def broken() -> int:
    raise ZeroDivisionError("a bug")


def test_a_bug_is_told_without_its_trace_which_goes_to_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
    assert staff_main.main(broken) == 2
    told = capsys.readouterr()
    log = tmp_path / "state" / "kiosk-staff.log"
    assert told.err == (
        f"Erreur du programme\u00a0: la commande n’est pas allée au bout. Le détail est dans {log}.\n"
    )
    assert told.out == ""
    assert "ZeroDivisionError: a bug" in log.read_text(encoding="utf-8")


def test_a_bug_is_told_where_no_file_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "file" / "state"))
    assert staff_main.main(broken) == 2
    assert capsys.readouterr().err.endswith("n’est pas allée au bout.\n")


def test_the_pin_that_is_chosen_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setattr(paths, "pin_file", lambda: tmp_path / "pin.json")
    monkeypatch.setattr(sys, "argv", ["kiosk-staff", "pin"])
    monkeypatch.setattr("typer.prompt", lambda *_args, **_options: "280615")
    assert staff_main.main() == 0
    assert PinCheck(tmp_path / "pin.json", tmp_path / "tries.json").check("280615").opens
    assert "280615" not in capsys.readouterr().out


@pytest.mark.parametrize("given", [["--help"], ["check"], ["diff", "data/tables", "data/tables"]])
def test_a_command_without_a_window_starts_without_qt(given: list[str]) -> None:
    command = [sys.executable, "-c", RUN.format(given)]
    ended = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=True,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert ended.stdout.splitlines()[-1] == "0 []"


def test_without_a_command_the_desk_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["kiosk-staff"])
    monkeypatch.setattr("kiosk.desk_app.main", lambda: 7)
    assert staff_main.main() == 7


def test_a_program_without_a_console_complains_to_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    complain("Une phrase.")
