"""What someone sees from outside of a kiosk that nobody leaves: what has changed is an escape."""

import subprocess
from pathlib import Path

from tests.escape.decoy import Decoy
from tests.escape.outside import Outside
from tests.rival.programs import tree


class Watch:
    """Looks at a program whose one window is on the screen now.

    `is_managed` says that a window manager is there: windows are its frames then, and focus is its business.
    """

    def __init__(
        self,
        outside: Outside,
        decoy: Decoy,
        program: subprocess.Popen[bytes],
        home: Path,
        *,
        is_managed: bool,
    ) -> None:
        self._outside, self._decoy, self._program, self._home = outside, decoy, program, home
        self._is_managed = is_managed
        self.decoy_window = decoy.window
        self._top = outside.windows()[-1]
        self._files, self._processes = self._state_of_home(), set(tree(program.pid))
        self._gone = False
        self._told: list[str] = []
        outside.mapped()
        decoy.took()

    def escapes(self) -> list[str]:
        """What is not as it must be, in words; each change is told once."""
        if self._gone:
            return []
        if (code := self._program.poll()) is not None:
            self._gone = True
            return [f"the program ended with {code}"]
        standing = self._standing()
        new = [each for each in standing if each not in self._told]
        self._told = standing
        return [*self._happenings(), *new, *self._traces()]

    @property
    def window(self) -> int:
        """The program's one window."""
        return self._top.window

    @property
    def pid(self) -> int:
        return self._program.pid

    @property
    def is_over(self) -> bool:
        return self._gone

    def _happenings(self) -> list[str]:
        found = []
        if new := self._outside.mapped():
            found.append(f"{len(new)} other window(s) appeared")
        if took := self._decoy.took():
            found.append(f"the decoy got {took} key(s) or button(s)")
        return found

    def _standing(self) -> list[str]:
        """What is wrong as long as it is so."""
        found = []
        shown = self._outside.windows()
        if not shown or shown[-1].window != self._top.window:
            found.append("another window is in front")
        elif shown[-1].place != self._top.place:
            found.append(f"the window is at {shown[-1].place}")
        if not self._is_managed and self._outside.focus() != self._top.window:
            found.append("the window has lost the keyboard")
        return found

    def _traces(self) -> list[str]:
        found = []
        files, processes = self._state_of_home(), set(tree(self._program.pid))
        if changed := sorted({name for name, _ in files ^ self._files}):
            found.append(f"files were written: {', '.join(changed[:3])}")
        if started := processes - self._processes:
            found.append(f"processes started: {', '.join(sorted(_name_of(pid) for pid in started))}")
        self._files, self._processes = files, processes
        return found

    def _state_of_home(self) -> set[tuple[str, int]]:
        paths = (path for path in self._home.rglob("*") if path.is_file())
        return {(path.relative_to(self._home).as_posix(), path.stat().st_mtime_ns) for path in paths}


def _name_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()
    except OSError:
        return "one that has ended"
