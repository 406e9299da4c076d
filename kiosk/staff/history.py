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
    def before(self) -> Work | None:
        """What `undo` goes back to."""
        return self._done[-1] if self._done else None

    @property
    def after(self) -> Work | None:
        """What `redo` goes on to."""
        return self._undone[-1] if self._undone else None

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
