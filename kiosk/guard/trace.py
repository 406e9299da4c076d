"""What a log may say of an error: its type and the places it went through, never the words it carries."""

import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

_FRAMES = 25
_CAUSES = 4
_ROOT = Path(__file__).resolve().parents[2]


def place_of(error: BaseException | None, trace: TracebackType | None) -> str:
    """What makes an error the same as another: its type and where it was raised."""
    frames = list(traceback.walk_tb(trace))
    where = f"{frames[-1][0].f_code.co_filename}:{frames[-1][1]}" if frames else ""
    return f"{type(error).__name__} {where}"


def told(error: BaseException | None, trace: TracebackType | None) -> str:
    """Type and places of an error and of its causes; what a visitor typed may stand in its message."""
    lines = [_type(error), *_places(trace)]
    seen = error
    for _ in range(_CAUSES):
        seen = (seen.__cause__ or seen.__context__) if seen is not None else None
        if seen is None:
            break
        lines += [f"after {_type(seen)}", *_places(seen.__traceback__)]
    return "\n".join(lines)


def _type(error: BaseException | None) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    number = error.errno if isinstance(error, OSError) else None
    return name if number is None else f"{name} (errno {number})"


def _places(trace: TracebackType | None) -> Iterator[str]:
    for frame, line in list(traceback.walk_tb(trace))[-_FRAMES:]:
        file = Path(frame.f_code.co_filename)
        shown = file.relative_to(_ROOT) if file.is_relative_to(_ROOT) else Path(*file.parts[-2:])
        yield f"    {shown.as_posix()}:{line} {frame.f_code.co_name}"
