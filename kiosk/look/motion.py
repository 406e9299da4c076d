"""How things move: durations and curves, and giving up motion on a terminal that cannot keep up."""

from collections.abc import Mapping

from PySide6.QtCore import QEasingCurve

LATE_FRAME_MS = 40
_LATE_FRAMES_IN_A_ROW = 3


class Motion:
    """Durations of the design; all of them 0 once motion is off.

    Motion goes off for good when three frames in a row come later than 40 ms.
    """

    enter = QEasingCurve(QEasingCurve.Type.OutCubic)
    leave = QEasingCurve(QEasingCurve.Type.InCubic)

    def __init__(self, durations: Mapping[str, int], *, enabled: bool) -> None:
        self._durations = durations
        self._late = 0
        self.enabled = enabled

    def duration(self, name: str) -> int:
        """The time of a movement ("slide", "fade") in milliseconds."""
        return self._durations[name] if self.enabled else 0

    def note_frame(self, milliseconds: float) -> None:
        """Count a frame of a movement that came so long after the one before."""
        self._late = self._late + 1 if milliseconds > LATE_FRAME_MS else 0
        if self._late >= _LATE_FRAMES_IN_A_ROW:
            self.enabled = False
