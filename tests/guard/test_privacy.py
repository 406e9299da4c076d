"""What a visitor typed and kept is on no disk and on no clipboard afterwards."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths
from tests.guard.watched import WORDS

ROOT = Path(__file__).parents[2]
PLACES = {"HOME": "home", "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "run", "TMPDIR": "tmp"}
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="places of Linux")


def files_with(folder: Path, words: list[str]) -> list[str]:
    """The files that hold one of these words, and those that are named like it."""
    codes = ("utf-8", "utf-16-le", "latin-1")
    forms = {word.encode(code, "ignore") for word in words for code in codes} - {b""}
    forms |= {json.dumps(word)[1:-1].encode() for word in words}
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [
        str(file)
        for file in files
        if any(form in file.read_bytes() or form in str(file).encode() for form in forms)
    ]


def run(machine: Path, report: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    for name in PLACES.values():
        (machine / name).mkdir(parents=True)
    report.mkdir()
    dropped = ("KIOSK_", "NOTIFY", "STATE_DIRECTORY", "XDG_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    kept |= {name: str(machine / place) for name, place in PLACES.items()}
    return subprocess.run(
        [sys.executable, "-m", "tests.guard.watched", str(report)], cwd=ROOT, timeout=60, check=False,
        env=kept | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"} | more, capture_output=True,
    )  # fmt: skip


def test_words_and_picks_of_a_visit_are_nowhere_afterwards(tmp_path: Path) -> None:
    machine, report = tmp_path / "machine", tmp_path / "report"
    done = run(machine, report)
    assert done.returncode == 0, done.stderr.decode()
    during = json.loads((report / "during.json").read_text("utf-8"))
    assert (during["typed"], during["clipboards"][0], len(during["kept"])) == (WORDS, WORDS, 5)
    after = json.loads((report / "after.json").read_text("utf-8"))
    assert after == {"typed": "", "kept": [], "clipboards": ["", ""]}
    secrets = [WORDS, *WORDS.split(), *during["kept"]]
    assert (machine / "state" / "borne-rencontres" / "kiosk.log").stat().st_size > 0
    assert files_with(machine, secrets) == []
    assert not any(word.encode() in done.stdout + done.stderr for word in secrets)
    assert files_with(paths.data_folder(), WORDS.split()) == []


@pytest.mark.parametrize("name", ["deep/note.txt", f"{WORDS.split()[0]}.txt"])
def test_a_word_that_was_kept_is_found(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("" if "zanzibar" in name else f"né à {WORDS}", "utf-16")
    assert files_with(tmp_path, WORDS.split()) == [str(file)]
