"""The publication of a packaged program, in a process that strace watches from its start."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from kiosk.staff.carriers import has_tables, write_carrier
from tests.damage.scene import NEW, Outcome

_BUG = "Traceback (most recent call last)"


def publish_packaged(program: str, tables: Path, folder: Path, options: Sequence[str]) -> Outcome:
    """Publish the new catalogue with `kiosk-staff publish`; its tables are written where there are none."""
    if not has_tables(tables):
        write_carrier(NEW, tables)
    command = [program, "publish", "--tables", str(tables), "--to", str(folder)]
    done = subprocess.run(
        ["strace", *options, *command], capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    said = done.stdout + done.stderr
    if done.returncode == 0 or "Publié" in done.stdout:
        return Outcome(published=True)
    return Outcome(published=False, refused=said, bug=said if _BUG in said else "")
