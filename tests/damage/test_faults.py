"""A spread of the faults that `python -m tests.damage.faults` injects one and all."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.damage.scene import no_strace
from tests.outside_program import PACKAGED

STAFF = PACKAGED.with_name("kiosk-staff")
needs_bundle = pytest.mark.skipif(not STAFF.exists(), reason="./dev package packs it")


@pytest.mark.skipif(bool(no_strace()), reason=no_strace())
@pytest.mark.parametrize(
    "arguments",
    [("101",), pytest.param(("501", "--program", str(STAFF)), marks=needs_bundle)],
    ids=["checkout", "packaged"],
)
def test_a_fault_at_a_system_call_leaves_the_old_release_or_the_new(arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.damage.faults", *arguments],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout
