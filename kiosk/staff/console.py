"""What the commands say on a terminal: lines that cannot drive it, progress for people only."""

import io
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

DONE, CONTENT, FAILED = 0, 1, 2
"""Exit codes: all is well; the content must be mended; the command failed."""

# What would move the cursor of a terminal or turn the direction of its text.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def never_fail_on_letters() -> None:
    """Have a screen that lacks a letter show another in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(line: str) -> None:
    sys.stdout.write(safe(line) + "\n")


def say_all(lines: Iterable[str]) -> None:
    for line in lines:
        say(line)


def complain(line: str) -> None:
    """Tell whoever is there; a program without a console has nobody."""
    if sys.stderr is not None:
        sys.stderr.write(safe(line) + "\n")


def safe(line: str) -> str:
    return _UNSAFE.sub("?", line)


@contextmanager
def step(what: str) -> Iterator[None]:
    """Tell a person who waits what is being done; a file or another program is told nothing."""
    shown = sys.stderr is not None and sys.stderr.isatty()
    if shown:
        sys.stderr.write(f"{safe(what)}…\n")
        sys.stderr.flush()
    yield
