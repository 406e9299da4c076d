"""Where in a folder or on a stick an update for a terminal may lie."""

from pathlib import Path

from kiosk.store.pointer import POINTER


def sources_in(place: Path, dropped: str) -> list[Path]:
    """What may hold an update in a folder or on a stick; `dropped` names a file put there by hand."""
    found = (place, place / "releases", place / dropped)
    return [one for one in found if one.is_file() or (one / POINTER).is_file()]
