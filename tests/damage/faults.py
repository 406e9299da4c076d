"""python -m tests.damage.faults: a fault at every system call of a publication, one at a time.

strace makes the call fail, once or from then on, or kills the process at it. Afterwards the old release or
the new one must be shown, whole, and the new one if the program said that it is published.
"""

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.damage.scene import copy_folder, make_old, no_strace, publish_watched, verdict

CALLS = (
    "openat", "read", "pread64", "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "unlink",
    "mkdir", "rmdir", "newfstatat", "fstat", "fcntl", "lseek", "close", "getdents64", "readlink",
)  # fmt: skip
FAULTS = ("signal=KILL", "error=EIO", "error=ENOSPC", "error=EACCES")
_LINE = re.compile(r"(\w+)\(")


def count_calls(folder: Path) -> Counter[str]:
    """The system calls of a whole publication by name."""
    trace = folder.with_name("trace")
    done = publish_watched(folder, ["-o", str(trace), "-e", f"trace={','.join(CALLS)}"])
    if not done.published:
        raise RuntimeError(done.refused or done.bug)
    lines = trace.read_text("utf-8", "replace").splitlines()
    return Counter(found[1] for line in lines if (found := _LINE.match(line)))


def cases(calls: Counter[str]) -> Iterator[str]:
    """Every fault, as strace says it; "+" is from then on."""
    for name, count in calls.items():
        for turn in range(1, count + 1):
            for fault in FAULTS:
                yield f"{name}:{fault}:when={turn}"
                if fault != "signal=KILL":
                    yield f"{name}:{fault}:when={turn}+"


def inject(old: Path, fault: str) -> str:
    """Publish under one fault in a copy of `old`; what is broken afterwards, or ""."""
    folder = old.with_name("faulty")
    copy_folder(old, folder)
    name = fault.split(":", maxsplit=1)[0]
    done = publish_watched(folder, ["-o", "/dev/null", "-e", f"trace={name}", "-e", f"inject={fault}"])
    return verdict(folder, told=done.published) or done.bug


def main(arguments: Sequence[str]) -> int:
    """Inject every n-th fault, all without an argument; 1 when one broke something, 2 when none could be."""
    if why := no_strace():
        sys.stdout.write(f"no fault injected: {why}\n")
        return 2
    step = int(arguments[0]) if arguments else 1
    broken = 0
    with tempfile.TemporaryDirectory() as place:
        old, counted = Path(place) / "releases", Path(place) / "counted"
        make_old(old)
        copy_folder(old, counted)
        faults = list(cases(count_calls(counted)))
        for fault in faults[::step]:
            if what := inject(old, fault):
                broken += 1
                sys.stdout.write(f"{fault}: {what}\n")
    sys.stdout.write(f"{len(faults[::step])} of {len(faults)} faults injected, {broken} broken\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
