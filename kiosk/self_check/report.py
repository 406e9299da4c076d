"""What was found about the parts of the program, as lines that staff read."""

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.counted import counted
from kiosk.errors import KioskError
from kiosk.store.reasons import reason


class Level(Enum):
    """How a part fares. What is only missing here (a voice, a screen) asks for attention and is no error."""

    OK = "ok"
    ATTENTION = "attention"
    ERROR = "erreur"


@dataclass(frozen=True, slots=True)
class Line:
    """What was found about one part."""

    level: Level
    part: str
    words: str


Check = Callable[[], Iterator[Line]]


def ok(part: str, words: str) -> Line:
    return Line(Level.OK, part, words)


def attention(part: str, words: str) -> Line:
    return Line(Level.ATTENTION, part, words)


def error(part: str, words: str) -> Line:
    return Line(Level.ERROR, part, words)


def run(checks: Sequence[tuple[str, Check]]) -> list[Line]:
    """The lines of all checks, each tried whatever became of those before it; a fault in one is its line."""
    lines: list[Line] = []
    for part, check in checks:
        try:
            lines += check()
        except KioskError as fault:
            lines.append(error(part, str(fault)))
        except OSError as fault:
            where = f"{fault.filename} : " if fault.filename else ""
            lines.append(error(part, f"{where}lecture impossible ({reason(fault)})."))
        except Exception as fault:  # whatever it is: the next parts are tried
            lines.append(error(part, f"{type(fault).__name__}: {fault}"))
    return lines


def tell(lines: Sequence[Line]) -> int:
    """Print the lines and the sum of them; the exit code: 1 when one is an error, otherwise 0."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    for line in lines:
        _say(f"{line.level.value:<9} {line.part} : {' '.join(line.words.splitlines())}")
    errors = sum(line.level is Level.ERROR for line in lines)
    notes = sum(line.level is Level.ATTENTION for line in lines)
    _say(f"{counted(len(lines), 'ligne')}, {errors} en erreur, {notes} à regarder.")
    return 1 if errors else 0


def _say(line: str) -> None:
    if sys.stdout is not None:  # a windowed program on Windows has none
        sys.stdout.write(line + "\n")
