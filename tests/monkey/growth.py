"""How much memory a kiosk that is played with may take, once its caches are full."""

GROWTH_MB, WARM_UP = 50.0, 4_000
"""How much it may grow; until so many actions have filled caches, from one look to the next."""


class Growth:
    """Compares the memory that no file stands behind (MB of 10^6) with what it was.

    That was `first_mb` before the first action; if nobody tells, nothing is judged before caches are full.
    """

    def __init__(self, first_mb: float | None = None, warm_up: int = WARM_UP) -> None:
        self._first_mb, self._warm_up = first_mb, warm_up

    def faults(self, own_mb: float, actions: int) -> list[str]:
        """What is not as it must be after so many actions, in words."""
        if self._first_mb is None:
            self._first_mb = own_mb if actions >= self._warm_up else None
            return []
        grown = own_mb - self._first_mb
        if actions <= self._warm_up:
            self._first_mb = own_mb
        return [f"memory has grown by {grown:.1f} MB"] if grown > GROWTH_MB else []
