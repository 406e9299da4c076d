"""Keeps a running kiosk: ends a visit when nobody is left, finds the terminal’s voice and its sound."""

from PySide6.QtCore import QObject, QTimer

from kiosk import paths
from kiosk.guard.idle import IdleWatch, idle_times
from kiosk.guard.night import Hours, NightWatch
from kiosk.look.chime import Chime
from kiosk.look.speech import Speaker, open_speaker
from kiosk.visitor.visit import Visit
from kiosk.visitor.window import KioskWindow

_SPEAKER_DELAY_MS = 1000
"""The voice is looked for when the first screen has long been painted."""


class Keeper(QObject):
    """Begins its watch at once; a screen that nobody has used shows the posters without a question.

    Between the hours of `night` the posters are dark.
    """

    def __init__(
        self, visit: Visit, window: KioskWindow, parent: QObject, night: Hours | None = None
    ) -> None:
        super().__init__(parent)
        self._night = NightWatch(night, self) if night is not None else None
        self._speaker: Speaker | None = None
        self.watch = IdleWatch(parent=self)
        self._chime = Chime(paths.resources_folder() / "sounds" / "chime.wav", self)
        self._speaker_timer = QTimer(self, singleShot=True, interval=_SPEAKER_DELAY_MS)
        self._speaker_timer.timeout.connect(self._find_voice)
        self.watch.quiet.connect(self._ask)
        self.watch.idle.connect(self._sleep)
        self.keep(visit, window)
        self.watch.start()
        self._speaker_timer.start()
        if self._night is not None:
            self._night.changed.connect(self._show_night)
            self._night.start()

    @property
    def languages(self) -> frozenset[str]:
        """Those that this terminal speaks."""
        return self._speaker.languages if self._speaker is not None else frozenset()

    def keep(self, visit: Visit, window: KioskWindow) -> None:
        """Keep these from now on; those before are about to be deleted."""
        self._visit, self._window = visit, window
        window.asked.connect(self._chime.play)
        window.voice.told.connect(self.watch.touch)
        visit.displayed.connect(self._set_times)
        visit.selection.picked.connect(self._set_times)
        if self._speaker is not None:
            window.take_speaker(self._speaker)
        if self._night is not None:
            self._show_night(self._night.is_night)
        self._set_times()

    def _ask(self) -> None:
        if self._visit.is_fresh:
            self._visit.sleep()
        else:
            self._window.ask_if_there(self.watch.remaining_ms)

    def _sleep(self) -> None:
        self._visit.sleep()

    def _show_night(self, is_night: bool) -> None:
        self._window.screens.attract.show_night(dark=is_night)

    def _set_times(self) -> None:
        has_picks = bool(self._visit.selection.stands)
        self.watch.set_times(*idle_times(has_picks, self._visit.display == self._visit.usual))

    def _find_voice(self) -> None:
        self._speaker = open_speaker(self)
        self._window.take_speaker(self._speaker)
