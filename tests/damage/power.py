"""The states in which a disk may be after a power cut at any moment of a publication.

The operations are recorded by strace, then replayed on a disk that keeps as little as it may: of what a file
got since its last fsync nothing, half, or all; of the names changed in the folder since its last fsync any
selection. What was synced is kept. (Pillai et al., "All File Systems Are Not Created Equal", OSDI 2014.)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

OPTIONS = (
    "-xx",
    "-s",
    "2000000",
    "-y",
    "-e",
    "trace=openat,write,pwrite64,ftruncate,rename,unlink,fsync,fdatasync",
)
_CALL = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)")
_BYTES = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_HANDLE = re.compile(r"(\d+)<((?:\\x[0-9a-f]{2})*|[^>]*)>")
_COUNTS = re.compile(r"[0-9a-f]{64}\.db(-wal|-shm|-journal)?$|current(\.spare)?\.json$")
_MOST_SELECTIONS = 256
State = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Step:
    """One operation on a folder: `file` and `to` are names in it, "" for the folder itself."""

    what: str
    file: str
    data: bytes = b""
    at: int = 0
    to: str = ""


@dataclass(slots=True)
class _File:
    """What a file holds for the program, and what the disk surely keeps of it."""

    now: bytes = b""
    kept: bytes = b""

    def write(self, at: int, data: bytes) -> None:
        self.now = self.now[:at].ljust(at, b"\0") + data + self.now[at + len(data) :]

    def cut(self, size: int) -> None:
        self.now = self.now[:size].ljust(size, b"\0")

    def after_a_cut(self) -> list[bytes]:
        if self.now is self.kept:
            return [self.now]
        return list(dict.fromkeys((self.kept, self.now[: len(self.now) // 2], self.now)))


def recorded(trace: Path, folder: Path) -> list[Step]:
    """The operations of a trace that change the folder, in order."""
    steps: list[Step] = []
    places: dict[int, int] = {}
    for line in trace.read_text("ascii", "replace").splitlines():
        if (call := _CALL.search(line)) and int(call[3]) >= 0:
            steps += _read(call[1], call[2], int(call[3]), folder, places)
    return steps


def states(before: State, steps: list[Step]) -> Iterator[tuple[int, State]]:
    """Every state that may be found after a cut, with how many of the steps had been asked for.

    Only files that can be shown or lead to one are told; states that differ in others are one.
    """
    disk, seen = _Disk(before), set()
    for count, step in enumerate([Step("begin", ""), *steps]):
        disk.do(step)
        for state in disk.after_a_cut():
            key = count == len(steps), frozenset(state.items())
            if key not in seen:
                seen.add(key)
                yield count, state


class _Disk:
    """A folder as the program sees it, and the ways in which it may come back."""

    def __init__(self, before: State) -> None:
        self._names = {name: _File(data, data) for name, data in before.items()}
        self._kept = dict(self._names)
        self._changes: list[dict[str, _File | None]] = []

    def do(self, step: Step) -> None:
        match step.what:
            case "create":
                if step.file not in self._names:
                    self._rename({step.file: _File()})
            case "write":
                self._names[step.file].write(step.at, step.data)
            case "cut":
                self._names[step.file].cut(step.at)
            case "rename":
                self._rename({step.to: self._names[step.file], step.file: None})
            case "unlink":
                self._rename({step.file: None})
            case "sync" if step.file:
                kept = self._names[step.file]
                kept.kept = kept.now
            case "sync":
                self._kept, self._changes = dict(self._names), []

    def _rename(self, change: dict[str, _File | None]) -> None:
        self._changes.append(change)
        _apply(self._names, change)

    def after_a_cut(self) -> Iterator[State]:
        for names in self._selections():
            files = list(names.items())
            for contents in product(*(file.after_a_cut() for _, file in files)):
                yield {name: data for (name, _), data in zip(files, contents, strict=True)}

    def _selections(self) -> Iterator[dict[str, _File]]:
        count = len(self._changes)
        sizes = range(count + 1) if 2**count <= _MOST_SELECTIONS else (0, 1, count - 1, count)
        for size in sizes:
            for chosen in combinations(self._changes, size):
                names = dict(self._kept)
                for change in chosen:
                    _apply(names, change)
                yield {name: file for name, file in names.items() if _COUNTS.match(name)}


def _apply(names: dict[str, _File], change: dict[str, _File | None]) -> None:
    for name, file in change.items():
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file


def _read(call: str, arguments: str, result: int, folder: Path, places: dict[int, int]) -> Iterator[Step]:
    texts = [bytes.fromhex(text.replace("\\x", "")) for text in _BYTES.findall(arguments)]
    if call == "openat":
        name = _inside(folder, texts[0].decode())
        places[result] = 0
        if name and "O_CREAT" in arguments:
            yield Step("create", name)
        if name and "O_TRUNC" in arguments:
            yield Step("cut", name)
    elif call in ("rename", "unlink"):
        names = [_inside(folder, text.decode()) or "" for text in texts]
        yield Step(call, names[0], to=names[-1])
    elif handle := _HANDLE.match(arguments):
        path = handle[2]
        path = bytes.fromhex(path.replace("\\x", "")).decode() if path.startswith("\\x") else path
        name = _inside(folder, path)
        if name is None:
            return
        last = arguments.rsplit(", ", maxsplit=1)[-1]
        if call == "write":
            yield Step("write", name, texts[0], places[int(handle[1])])
            places[int(handle[1])] += len(texts[0])
        elif call == "pwrite64":
            yield Step("write", name, texts[0], int(last))
        elif call == "ftruncate":
            yield Step("cut", name, at=int(last))
        else:
            yield Step("sync", name)


def _inside(folder: Path, path: str) -> str | None:
    """The name of a path in the folder, "" for the folder, None elsewhere."""
    if Path(path) == folder:
        return ""
    return Path(path).name if Path(path).parent == folder else None
