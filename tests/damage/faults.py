"""python -m tests.damage.faults: a fault at every system call of a publication, one at a time.

strace makes the call fail, once or from then on, or kills the process at it. Afterwards the old release or
the new one must be shown, whole, and the new one if the program said that it is published.
"""

import argparse
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from tests.damage.packaged import publish_packaged
from tests.damage.scene import Outcome, copy_folder, make_old, no_strace, publish_watched, verdict
from tests.outside_program import packaged

CALLS = (
    "openat", "read", "pread64", "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "unlink",
    "mkdir", "rmdir", "newfstatat", "fstat", "fcntl", "lseek", "close", "getdents64", "readlink",
)  # fmt: skip
FAULTS = ("signal=KILL", "error=EIO", "error=ENOSPC", "error=EACCES")
_LINE = re.compile(r"(\w+)\(")
Publish = Callable[[Path, Sequence[str]], Outcome]
"""Publishes the new catalogue into a folder, with strace's options."""


def calls_to(folder: Path, publish: Publish) -> dict[str, list[int]]:
    """The system calls of a publication by name: which of that name, counted from 1, are made for the folder.

    They are all from the first on that names a file of it; a program makes others to start.
    """
    trace = folder.with_name("trace")
    done = publish(folder, ["-o", str(trace), "-e", f"trace={','.join(CALLS)}"])
    if not done.published:
        raise RuntimeError(done.refused or done.bug)
    lines = trace.read_text("utf-8", "replace").splitlines()
    first = next(place for place, line in enumerate(lines) if f'"{folder}' in line)
    made: dict[str, int] = defaultdict(int)
    found: dict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        if called := _LINE.match(line):
            made[called[1]] += 1
            if place >= first:
                found[called[1]].append(made[called[1]])
    return found


def cases(calls: Mapping[str, Sequence[int]]) -> Iterator[str]:
    """Every fault, as strace says it; "+" is from then on."""
    for name, turns in calls.items():
        for turn in turns:
            for fault in FAULTS:
                yield f"{name}:{fault}:when={turn}"
                if fault != "signal=KILL":
                    yield f"{name}:{fault}:when={turn}+"


def inject(old: Path, fault: str, publish: Publish = publish_watched) -> str:
    """Publish under one fault in a copy of `old`; what is broken afterwards, or ""."""
    folder = old.with_name("faulty")
    copy_folder(old, folder)
    name = fault.split(":", maxsplit=1)[0]
    done = publish(folder, ["-o", "/dev/null", "-e", f"trace={name}", "-e", f"inject={fault}"])
    return verdict(folder, told=done.published) or done.bug


def main() -> int:
    """Inject every n-th fault, all without an argument; 1 when one broke something, 2 when none could be."""
    parser = argparse.ArgumentParser(prog="faults", description="A fault at every call of a publication.")
    parser.add_argument("step", type=int, nargs="?", default=1, help="only every so-manyth of them")
    parser.add_argument("--program", type=packaged, metavar="PATH", help="a packaged kiosk-staff")
    arguments = parser.parse_args()
    if why := no_strace():
        sys.stdout.write(f"no fault injected: {why}\n")
        return 2
    broken = 0
    with tempfile.TemporaryDirectory() as place:
        old, counted = Path(place) / "releases", Path(place) / "faulty"
        make_old(old)
        copy_folder(old, counted)
        publish: Publish = publish_watched
        if arguments.program is not None:
            publish = partial(publish_packaged, arguments.program[0], Path(place) / "tables")
        faults = list(cases(calls_to(counted, publish)))
        for fault in faults[:: arguments.step]:
            if what := inject(old, fault, publish):
                broken += 1
                sys.stdout.write(f"{fault}: {what}\n")
    sys.stdout.write(f"{len(faults[:: arguments.step])} of {len(faults)} faults injected, {broken} broken\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
