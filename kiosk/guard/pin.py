"""The staff's PIN: kept as a hash, checked with pauses that grow with every wrong one."""

import hashlib
import hmac
import json
import logging
import os
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

log = logging.getLogger(__name__)

DIGITS = 6
TRIES = 5
"""So many wrong ones before the first pause."""
FIRST_PAUSE_S = 30
LONGEST_PAUSE_S = 3840
"""The first pause, doubled seven times."""

# scrypt (RFC 7914) as OWASP advises for 32 MiB: about a tenth of a second on a terminal.
_COST = {"n": 2**15, "r": 8, "p": 1, "maxmem": 64 * 2**20}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to a PIN: whether it opens; else the tries left before a pause, and the pause in seconds.

    `wait_s` is what is left of a pause that runs, during which nothing is tried; 0 when none does.
    """

    opens: bool
    tries_left: int = 0
    pause_s: int = 0
    wait_s: int = 0


def is_pin(digits: str) -> bool:
    """Whether it can be a PIN: six digits, not all the same nor in a row."""
    steps = {ord(after) - ord(before) for before, after in pairwise(digits)}
    return len(digits) == DIGITS and digits.isascii() and digits.isdigit() and steps not in ({0}, {1}, {-1})


def write_pin(file: Path, digits: str) -> None:
    """Keep a PIN, in place of the one before; only its hash is written. Raises OSError, ValueError."""
    if not is_pin(digits):
        raise ValueError("not a PIN")
    salt = secrets.token_bytes(16)
    _write(file, {"salt": salt.hex(), "hash": _hash(digits, salt)})


def has_pin(file: Path) -> bool:
    """Whether staff have chosen a PIN; a damaged file is none: nothing opens with it."""
    return _read_pin(file) is not None


def pause_after(wrong: int) -> int:
    """Seconds to wait after so many wrong ones in a row; 0 while there are tries left."""
    return min(FIRST_PAUSE_S << min(wrong - TRIES, 16), LONGEST_PAUSE_S) if wrong >= TRIES else 0


class PinCheck:
    """Checks PINs, and counts wrong ones in a file of its own, so that switching off wins nothing.

    A try counts before it is checked. Pauses run on a clock that no setting of the time moves; a pause that a
    restart cuts short begins anew. Where the file cannot be written the count lasts as long as the program.
    """

    def __init__(self, file: Path, tries: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._file, self._tries, self._clock = file, tries, clock
        self._wrong = self._read_wrong()
        self._until = clock() + pause_after(self._wrong)

    @property
    def is_set(self) -> bool:
        """Whether staff have chosen a PIN."""
        return has_pin(self._file)

    @property
    def wait_s(self) -> int:
        """Whole seconds left of a pause."""
        return max(0, -int(-(self._until - self._clock()) // 1))

    def check(self, digits: str) -> Verdict:
        """Try a PIN."""
        if wait := self.wait_s:
            return Verdict(opens=False, wait_s=wait)
        pin = _read_pin(self._file)
        self._count(self._wrong + 1)
        if pin is not None and hmac.compare_digest(pin[1], _hash(digits, pin[0])):
            self._count(0)
            return Verdict(opens=True)
        self._until = self._clock() + pause_after(self._wrong)
        left = max(1, TRIES - self._wrong)
        return Verdict(False, left, pause_after(max(TRIES, self._wrong + 1)), self.wait_s)

    def _count(self, wrong: int) -> None:
        self._wrong = wrong
        try:
            self._tries.parent.mkdir(parents=True, exist_ok=True)
            _write(self._tries, {"wrong": wrong})
        except OSError as error:
            log.warning("wrong PINs cannot be counted in a file: %s", error.strerror)

    def _read_wrong(self) -> int:
        """The wrong ones counted before; a file that makes no sense counts as the last try before a pause."""
        try:
            wrong = json.loads(self._tries.read_text(encoding="ascii"))["wrong"]
        except (FileNotFoundError, NotADirectoryError):
            return 0
        except (OSError, ValueError, LookupError, TypeError):
            return TRIES - 1
        return wrong if type(wrong) is int and 0 <= wrong < 1000 else TRIES - 1


def _read_pin(file: Path) -> tuple[bytes, str] | None:
    """Salt and hash; None when no PIN was chosen or its file is damaged: then nothing opens."""
    try:
        pin = json.loads(file.read_text(encoding="ascii"))
        return bytes.fromhex(pin["salt"]), str(pin["hash"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, TypeError) as error:
        log.error("the PIN cannot be read: %s", type(error).__name__)
        return None


def _hash(digits: str, salt: bytes) -> str:
    return hashlib.scrypt(digits.encode(), salt=salt, dklen=32, **_COST).hex()


def _write(file: Path, value: dict[str, object]) -> None:
    beside = file.with_name(file.name + ".partial")
    with beside.open("w", encoding="ascii") as written:
        json.dump(value, written)
        written.flush()
        os.fsync(written.fileno())
    beside.replace(file)
