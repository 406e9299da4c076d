"""A folder with one release, and the publication of another one in a process that strace watches."""

import ctypes
import mmap
import os
import shutil
import subprocess
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.catalogue import Catalogue
from kiosk.errors import KioskError
from kiosk.store.publish import publish
from kiosk.store.releases import Standing, standing
from tests.builders import contents, make_catalogue, make_stand

OLD, NEW = (make_catalogue(make_stand("1", place=place), make_stand("2")) for place in ("Avant", "Après"))
_GATE, _END, _TEXT = 0, 1, 2
_PUBLISHED, _REFUSED, _BUG = 1, 2, 3
_PR_SET_PTRACER, _ANY = 0x59616D61, ctypes.c_ulong(-1)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a publication ended: told as published, refused with a sentence, by a bug; else it was killed."""

    published: bool
    refused: str = ""
    bug: str = ""


def no_strace() -> str:
    """Why nothing can be watched here; "" when it can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    gate = mmap.mmap(-1, mmap.PAGESIZE)
    child = _fork(gate, lambda: None)
    tracer, attached = _attach(child, ["-o", "/dev/null"])
    gate[_GATE] = 1
    os.waitpid(child, 0)
    tracer.wait()
    return "" if attached else "strace may not trace other processes here"


def publish_watched(
    folder: Path, options: Sequence[str], mistake: Callable[[], None] | None = None
) -> Outcome:
    """Publish the new catalogue in a child process, with strace's options; nothing else is in the trace."""

    def act() -> None:
        if mistake is not None:
            mistake()
        publish(folder, NEW)

    with mmap.mmap(-1, mmap.PAGESIZE) as gate:
        child = _fork(gate, act)
        tracer, attached = _attach(child, options)
        gate[_GATE] = 1
        os.waitpid(child, 0)
        tracer.wait()
        if not attached:
            raise RuntimeError("strace did not attach")
        end = gate[_END]
        said = bytes(gate[_TEXT:]).rstrip(b"\0").decode("utf-8", "replace")
    return Outcome(end == _PUBLISHED, said if end == _REFUSED else "", said if end == _BUG else "")


def _fork(gate: mmap.mmap, act: Callable[[], None]) -> int:
    """A child that acts once the gate is opened, and leaves its end there without a system call."""
    if child := os.fork():
        return child
    try:
        ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANY, 0, 0, 0)
        while not gate[_GATE]:
            time.sleep(0.002)
        act()
        gate[_END] = _PUBLISHED
    except KioskError as error:
        _leave(gate, _REFUSED, str(error))
    except BaseException:
        _leave(gate, _BUG, traceback.format_exc(limit=-3))
    finally:
        os._exit(0)


def _leave(gate: mmap.mmap, end: int, said: str) -> None:
    data = said.encode()[: mmap.PAGESIZE - _TEXT]
    gate[_TEXT : _TEXT + len(data)] = data
    gate[_END] = end


def _attach(child: int, options: Sequence[str]) -> tuple[subprocess.Popen[str], bool]:
    tracer = subprocess.Popen(["strace", *options, "-p", str(child)], stderr=subprocess.PIPE, text=True)
    assert tracer.stderr is not None
    with tracer.stderr as said:
        return tracer, "attached" in said.readline()


def make_old(folder: Path) -> None:
    """A folder in which the old catalogue is published."""
    publish(folder, OLD)


def copy_folder(folder: Path, copy: Path) -> None:
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)


def is_shown(found: Standing, catalogue: Catalogue) -> bool:
    return found.catalogue is not None and contents(found.catalogue) == contents(catalogue)


def verdict(folder: Path, *, told: bool) -> str:
    """What is broken after damage: "" when old or new is shown whole, and the new once that was told.

    Nothing may be refused on the way there: what makes up for a bad pointer or a bad version is for damage
    that comes later, and no publication may need it.
    """
    found = standing(folder)
    if found.refused:
        return " ".join(found.refused)
    if is_shown(found, NEW) or (is_shown(found, OLD) and not told):
        return ""
    return "lost after it was told" if is_shown(found, OLD) else "nothing whole is shown"
