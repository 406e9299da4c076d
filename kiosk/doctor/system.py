"""What the doctor asks of the system: commands, files, the clock; tests hand in any terminal."""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

_PATIENCE_S = 5


@dataclass(frozen=True, slots=True)
class System:
    """`ask` gives what a command prints, None where it is missing or fails; `files` is where "/" is."""

    ask: Callable[[Sequence[str]], str | None]
    files: Path
    environment: Mapping[str, str]
    now: datetime
    user: int

    def read(self, path: str) -> str:
        """The text of a file of the system; "" where it cannot be read."""
        try:
            return (self.files / path.lstrip("/")).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""


def this_system() -> System:
    """The machine this runs on."""
    user = os.geteuid() if hasattr(os, "geteuid") else -1
    return System(_ask, Path("/"), os.environ, datetime.now().astimezone(), user)


def _ask(command: Sequence[str]) -> str | None:
    """What a command prints, whatever it thinks of it: `systemctl is-enabled` answers and fails at once."""
    if shutil.which(command[0]) is None:
        return None
    try:
        done = subprocess.run(
            list(command),
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip()
