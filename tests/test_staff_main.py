"""The staff's program keeps a PIN, and tells even a bug in one French sentence."""

import sys
from pathlib import Path

import pytest

from kiosk import paths, staff_main
from kiosk.guard.pin import PinCheck

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
