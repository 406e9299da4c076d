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
from tests.monkey.growth import Growth
from tests.rival.programs import memory_of

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
        self.memory = memory_of(pid)
        self._growth = Growth(self.memory.own_mb)

    def faults(self, actions: int) -> list[str]:
        """What is not as it must be after so many actions, in words."""
        self.memory = memory_of(self._pid)
        return [*self._told(), *self._changed(), *self._growth.faults(self.memory.own_mb, actions)]

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
