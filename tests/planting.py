"""The real program with something planted in it, for tests that start it as a process."""

from collections.abc import Callable, Sequence

from kiosk import app
from kiosk.house import House


def run_planted(plant: Callable[[House], object], arguments: Sequence[str]) -> int:
    """Run the kiosk with these arguments; `plant` gets its house once visitors are let in."""
    opening = House.open_to_visitors

    def open_to_visitors(house: House) -> None:
        opening(house)
        plant(house)

    setattr(House, "open_to_visitors", open_to_visitors)  # noqa: B010
    return app.main(arguments)
