"""The log of a terminal: a few files of limited size, or the standard error where none can be written."""

import faulthandler
import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO

from typing_extensions import override

from kiosk.guard.trace import told

PAGE_BYTES = 2_000_000
PAGES = 4
STACKS_BYTES = 1_000_000
"""8 MB of log, 2 MB of stacks of crashes and 1 MB of the supervisor's: 11 MB at most."""
SUPERVISOR_PAGES = (500_000, 2)
_LONGEST = 8000
_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _Wordless(logging.Formatter):
    """Tells an error without its message, in which a visitor's words may stand; cuts what is very long."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        kept, record.exc_text = record.exc_text, None  # another handler may have told its words
        try:
            return super().format(record)[:_LONGEST]
        finally:
            record.exc_text = kept

    @override
    def formatException(
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        return told(ei[1], ei[2])


class _Pages(RotatingFileHandler):
    """Says nothing when the disk is full: the kiosk is worth more than its log."""

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        pass


def keep_log(
    folder: Path | None, name: str = "kiosk.log", page_bytes: int = PAGE_BYTES, pages: int = PAGES
) -> list[logging.Handler]:
    """Log into a file of the folder, `pages` of them at most, from now on; the handlers.

    Where that cannot be written, and where someone reads it, the standard error gets the log too.
    """
    handlers: list[logging.Handler] = []
    if folder is not None and is_writable(folder / name):
        file = _Pages(folder / name, maxBytes=page_bytes, backupCount=pages - 1, encoding="utf-8", delay=True)
        handlers.append(file)
    if sys.stderr is not None and (not handlers or sys.stderr.isatty() or "JOURNAL_STREAM" in os.environ):
        handlers.append(logging.StreamHandler())
    for handler in handlers:
        handler.setFormatter(_Wordless(_FORM))
        logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)
    return handlers


def is_writable(file: Path) -> bool:
    """Whether a file can be written; its folder is made when it is missing, the file is not."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        there = file.exists()
        with file.open("ab"):
            pass
        if not there:
            file.unlink()
    except OSError:
        return False
    return True


def keep_stacks(folder: Path | None) -> IO[bytes] | None:
    """Have the stack of every thread written to a file when the program crashes; the file, to be kept open.

    A windowed bundle has no standard error to write to.
    """
    try:
        if folder is None:
            raise PermissionError
        file = folder / "crash.log"
        if file.exists() and file.stat().st_size >= STACKS_BYTES:
            file.replace(file.with_suffix(".old.log"))
        stream = file.open("ab")
    except OSError:
        if sys.stderr is not None:
            faulthandler.enable()
        return None
    faulthandler.enable(stream)
    return stream
