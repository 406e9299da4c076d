"""Where in a folder or on a stick an update for a terminal may lie."""

from pathlib import Path

from kiosk.store.pointer import POINTER


def places_in(place: Path, dropped: str) -> tuple[Path, ...]:
    """Where an update may come to lie; `dropped` names a file put there by hand."""
    return place, place / "releases", place / dropped


def sources_in(place: Path, dropped: str) -> list[Path]:
    """Those of these places that may hold an update now.

    A place that cannot be read is one: whoever takes it in learns why.
    """
    try:
        return [one for one in places_in(place, dropped) if one.is_file() or (one / POINTER).is_file()]
    except OSError:
        return [place]
