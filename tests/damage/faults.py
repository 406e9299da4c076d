"""python -m tests.damage.faults: a fault at every system call of a publication, one at a time, once and for ever.

strace makes the call fail, or kills the process at it; afterwards the old release or the new one must be shown,
whole, and the new one if the program said that it is published.
"""

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.damage.scene import PUBLISHED, command, copy_folder, make_old, run, verdict

CALLS = (
    "openat", "read", "pread64", "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "unlink",
    "mkdir", "newfstatat", "fstat", "fcntl", "lseek", "close", "getdents64",
)  # fmt: skip
FAULTS = ("signal=KILL", "error=EIO", "error=ENOSPC", "error=EACCES")
_LINE = re.compile(r"(\w+)\(")


def missing() -> str:
    """Why no fault can be injected here; "" when it can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    done = run(["strace", "-f", "-o", "/dev/null", "-e", "inject=getppid:error=EIO", "true"])
    return "" if done.returncode == 0 else f"strace may not trace here: {done.stderr.strip()[:80]}"


def count_calls(folder: Path) -> dict[str, tuple[int, int]]:
    """The calls of a whole publication by name: the first that belongs to it, and the last."""
    trace = folder.with_name("trace")
    done = run(["strace", "-o", str(trace), "-e", f"trace={','.join(CALLS)}", *command(folder)])
    if PUBLISHED not in done.stdout:
        raise RuntimeError(done.stdout + done.stderr)
    counts: dict[str, int] = {}
    before: dict[str, int] | None = None
    last: dict[str, int] = {}
    for line in trace.read_text("utf-8", "replace").splitlines():
        if found := _LINE.match(line):
            counts[found[1]] = counts.get(found[1], 0) + 1
        if '"begin' in line:
            before = dict(counts)
        if before is not None:
            last = dict(counts)
    return {name: ((before or {}).get(name, 0) + 1, count) for name, count in last.items() if name in CALLS}


def cases(calls: dict[str, tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """Every injection: what is told, and strace's argument."""
    for name, (first, last) in calls.items():
        for turn in range(first, last + 1):
            for fault in FAULTS:
                for ever in ("", "+") if fault != "signal=KILL" else ("",):
                    told = f"{fault} at {name} {turn - first + 1}{' and all later ones' if ever else ''}"
                    yield told, f"inject={name}:{fault}:when={turn}{ever}"


def inject(old: Path, injection: str) -> str:
    """Publish under one fault in a copy of `old`; what is broken afterwards, or ""."""
    folder = old.with_name("faulty")
    copy_folder(old, folder)
    name = injection.removeprefix("inject=").split(":", maxsplit=1)[0]
    done = run(["strace", "-o", "/dev/null", "-e", f"trace={name}", "-e", injection, *command(folder)])
    broken = verdict(folder, told=PUBLISHED in done.stdout)
    if not broken and "Traceback" in done.stderr:
        broken = done.stderr.strip().splitlines()[-1]
    return broken


def prepared(place: Path) -> tuple[Path, list[tuple[str, str]]]:
    """A folder with the old release, and every fault that can befall a publication in it."""
    old = place / "releases"
    make_old(old)
    copy_folder(old, place / "counted")
    return old, list(cases(count_calls(place / "counted")))


def main(arguments: Sequence[str]) -> int:
    """Run every n-th fault (1 without an argument); the number of broken ones decides the exit code."""
    if why := missing():
        sys.stdout.write(f"no fault was injected: {why}\n")
        return 2
    step = int(arguments[0]) if arguments else 1
    with tempfile.TemporaryDirectory() as place:
        old, faults = prepared(Path(place))
        chosen = faults[::step]
        broken = 0
        for told, injection in chosen:
            if what := inject(old, injection):
                broken += 1
                sys.stdout.write(f"{told}: {what}\n")
        sys.stdout.write(f"{len(chosen)} of {len(faults)} faults injected, {broken} broken\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
