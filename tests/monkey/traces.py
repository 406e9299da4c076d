"""What a kiosk that is played with leaves on its machine: words, errors, files, memory, wrong PINs."""

import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.guard.test_privacy import files_with
from tests.monkey.from_outside import WORD
from tests.rival.programs import memory_of

GROWTH_MB, WARM_UP = 50.0, 4_000
"""How much memory may grow; until so many actions have filled caches, from one look to the next."""
_ERROR = re.compile(r"^.* (ERROR|CRITICAL) .*|^Traceback.*|^Fatal .*", re.M)


@dataclass(frozen=True, slots=True)
class Machine:
    """The folder in which a kiosk has its home and its state, and what may not change or be passed there."""

    folder: Path
    data: Path
    pin: str

    @property
    def state(self) -> Path:
        return self.folder / "state" / "borne-rencontres"

    @property
    def logs(self) -> list[Path]:
        return [self.folder / "said", *sorted(self.state.glob("*.log*"))]


class Traces:
    """Compares a machine with what it was when nobody had played yet."""

    def __init__(self, machine: Machine, pid: int) -> None:
        self._machine, self._pid = machine, pid
        self._data, self._wrong = self._data_now(), 0
        self._first = self.memory = memory_of(pid)

    def faults(self, actions: int) -> list[str]:
        """What is not as it must be after so many actions, in words."""
        self.memory = memory_of(self._pid)
        found = [*self._told(), *self._changed()]
        if actions <= WARM_UP:
            self._first = self.memory
        return found

    def keep_logs(self) -> Path:
        """Copy all that was logged to a new folder; the folder."""
        folder = Path(tempfile.mkdtemp(prefix="kiosk-monkey-"))
        for file in self._machine.logs:
            shutil.copy(file, folder)
        return folder

    def _told(self) -> Iterator[str]:
        log = "\n".join(file.read_text("utf-8", "replace") for file in self._machine.logs)
        if error := _ERROR.search(log):
            yield f"the log tells an error: {error[0]}"
        if places := files_with(self._machine.folder, [WORD]):
            yield f"what was typed stands in {places}"

    def _changed(self) -> Iterator[str]:
        if self._data_now() != self._data:
            yield "the data folder has changed"
        if (grown := self.memory.own_mb - self._first.own_mb) > GROWTH_MB:
            yield f"memory has grown by {grown:.1f} MB"
        before, self._wrong = self._wrong, self._wrong_pins()
        if self._wrong < before:
            yield "a PIN was right"

    def _wrong_pins(self) -> int:
        """How many the kiosk has counted since a right one."""
        file = self._machine.state / "tries.json"
        return int(json.loads(file.read_text("ascii"))["wrong"]) if file.exists() else 0

    def _data_now(self) -> dict[str, str]:
        files = (file for file in self._machine.data.rglob("*") if file.is_file())
        return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
