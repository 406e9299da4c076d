"""The pointer of a folder of releases: which one is shown, which ones to go back to, and in what order."""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.domain.typography import quoted
from kiosk.errors import KioskError
from kiosk.store.reasons import reason
from kiosk.store.whole_file import beside, put_in_place

POINTER, SPARE = "current.json", "current.spare.json"
"""The spare says the same; it is read where the pointer cannot be."""
NAME = re.compile(r"[0-9a-f]{64}")
"""The name of a release: the SHA-256 of its file."""
_FORMAT = 1
_LONGEST = 100_000
_TIME = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class Entry:
    """A release as the pointer knows it; `turn` counts publications, whatever the clock says."""

    name: str
    turn: int
    published: datetime
    stands: int


@dataclass(frozen=True, slots=True)
class Pointer:
    """The first entry is shown; the others are the ones to go back to, the last shown first.

    `taken` holds the SHA-256 of the files last taken in from outside, so that none is taken twice.
    """

    turn: int = 0
    entries: tuple[Entry, ...] = ()
    taken: tuple[str, ...] = ()


def read_pointer(folder: Path) -> tuple[Pointer | None, tuple[str, ...]]:
    """The pointer, or else its spare, or None; and why what is there cannot be read."""
    refused: list[str] = []
    is_new = True
    for name in (POINTER, SPARE):
        try:
            return _read(folder / name), tuple(refused)
        except (FileNotFoundError, NotADirectoryError):
            refused.append(f"{name} : le fichier n’existe pas.")
        except KioskError as error:
            refused.append(str(error))
            is_new = False
    return None, () if is_new else tuple(refused)


def write_pointer(folder: Path, pointer: Pointer) -> None:
    """Write the spare, then move the pointer: from then on the new release is shown. Raises OSError."""
    data = _written(pointer)
    for name in (SPARE, POINTER):
        beside(folder / name).write_bytes(data)
        put_in_place(folder / name)


def _written(pointer: Pointer) -> bytes:
    first, *others = map(_entry_values, pointer.entries)
    values = {
        "format": _FORMAT,
        "turn": pointer.turn,
        "current": first,
        "previous": others,
        "taken": list(pointer.taken),
    }
    return json.dumps({**values, "check": _digest(values)}, indent=2).encode() + b"\n"


def _entry_values(entry: Entry) -> dict[str, Any]:
    return {**asdict(entry), "published": entry.published.strftime(_TIME)}


def _digest(values: dict[str, Any]) -> str:
    """What shows that no part of the pointer was changed or damaged."""
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


def _read(file: Path) -> Pointer:
    """Raises KioskError naming the file when it says nothing that can be trusted.

    Where there is none: FileNotFoundError, NotADirectoryError.
    """
    try:
        if file.exists() and not file.is_file():
            raise KioskError(f"{file.name} : ce n’est pas un fichier.")
        with file.open("rb") as opened:
            data = opened.read(_LONGEST)
        values = json.loads(data)
        if isinstance(values, dict) and isinstance(form := values.get("format"), int) and form > _FORMAT:
            what = "il vient d’une version plus récente du programme ; mettez le programme à jour."
            raise KioskError(f"{file.name} : {what}")
        if values.pop("check") != _digest(values):
            raise ValueError
        entries = tuple(_entry(entry) for entry in (values["current"], *values["previous"]))
        taken = tuple(map(str, values["taken"]))
        return Pointer(_number(values["turn"]), entries, taken)
    except (FileNotFoundError, NotADirectoryError):
        raise
    except OSError as error:
        raise KioskError(f"{file.name} : lecture impossible ({reason(error)}).") from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise KioskError(f"{file.name} : le contenu est abîmé.") from None


def _entry(values: dict[str, Any]) -> Entry:
    name = values["name"]
    if not isinstance(name, str) or not NAME.fullmatch(name):
        raise ValueError(quoted(str(name)))
    when = datetime.strptime(values["published"], _TIME).replace(tzinfo=UTC)
    return Entry(name, _number(values["turn"]), when, _number(values["stands"]))


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError
    return value


Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time of the wall clock; it may be wrong, and nothing is ordered by it."""
    return datetime.now(UTC).replace(microsecond=0)
