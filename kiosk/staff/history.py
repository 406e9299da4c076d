"""What was done on the desk, step by step, to undo and redo it."""

from kiosk.domain.work import Work

_MOST = 500
"""Steps kept; a step shares all it did not change with the one before."""


class History:
    """The states of the work; typing in one field is one step until `pause`."""

    def __init__(self, work: Work) -> None:
        self._undone: list[Work] = []
        self._done: list[Work] = []
        self._field: object = None
        self.work = work

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def take(self, work: Work, field: object = None) -> None:
        """A new state; one that goes on in the same field as the last (None: no field) is the same step."""
        if field is None or field != self._field:
            self._done.append(self.work)
            del self._done[:-_MOST]
        self._field = field
        self._undone.clear()
        self.work = work

    def pause(self) -> None:
        """What comes next is another step."""
        self._field = None

    def undo(self) -> None:
        """Go back a step, where there is one."""
        if self._done:
            self._undone.append(self.work)
            self.work = self._done.pop()
            self.pause()

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._undone:
            self._done.append(self.work)
            self.work = self._undone.pop()
            self.pause()
