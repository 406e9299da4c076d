"""A spread of the faults that `python -m tests.damage.faults` injects one and all."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.damage.scene import no_strace


@pytest.mark.skipif(bool(no_strace()), reason=no_strace())
def test_a_fault_at_a_system_call_leaves_the_old_release_or_the_new() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.damage.faults", "101"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout
