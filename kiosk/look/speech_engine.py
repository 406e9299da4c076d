"""The voice of the operating system: one text after the other, each in its language."""

import logging
from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtTextToSpeech import QTextToSpeech
from typing_extensions import override

from kiosk.look.speech import LOUDEST, Speaker
from kiosk.look.speech_thread import SpeechThread

log = logging.getLogger(__name__)

_TEST_ENGINE = "mock"
_ANSWER_MS = 5_000
"""A service without a sound card opens, but never takes up a text."""
_STOP_MS = 150
"""Longer than any engine needs to tell that it stopped."""
_LOCALES = {"fr": ("fr_FR", "fr"), "en": ("en_GB", "en_US", "en")}


class Phase(Enum):
    """How far the engine is with a text."""

    IDLE = "idle"
    ASKED = "asked"
    SPEAKING = "speaking"
    STOPPING = "stopping"


def system_engine() -> str:
    """The engine to speak with: the first that really speaks; "" when there is none."""
    return next((name for name in QTextToSpeech.availableEngines() if name != _TEST_ENGINE), "")


class QtSpeaker(Speaker):
    """Speaks with an engine of Qt.

    Engines do not tell of which text they began or ended, so they get one at a time: the next is sent when
    the one before has ended or was stopped. A text that was being spoken when the engine was lost is spoken
    again by the next. A voice that takes up no text within 5 s is none, until it does.
    """

    def __init__(self, parent: QObject, engine: str | None = None) -> None:
        super().__init__(parent)
        self._locales: dict[str, QLocale] = {}
        self._text = self._language = self._language_set = self._told = ""
        self._is_waiting = False
        self._phase = Phase.IDLE
        self._volume = self._volume_set = LOUDEST
        self._answer, self._stopped = QTimer(self), QTimer(self)
        for timer, milliseconds in ((self._answer, _ANSWER_MS), (self._stopped, _STOP_MS)):
            timer.setSingleShot(True)
            timer.setInterval(milliseconds)
        self._answer.timeout.connect(self._despair)
        self._stopped.timeout.connect(self._end)
        self._engine: SpeechThread | None = None
        if name := system_engine() if engine is None else engine:
            self._engine = self._start(name)
        else:
            log.warning("no voice: this machine has no speech engine (on Linux: speech-dispatcher)")

    def _start(self, name: str) -> SpeechThread:
        engine = SpeechThread(self, name)
        engine.opened.connect(self._learn)
        engine.failed.connect(self._fail)
        engine.lost.connect(self._lose)
        engine.heard.connect(self._hear)
        engine.began.connect(self._begin)
        engine.ended.connect(self._end)
        engine.open()
        return engine

    def _learn(self, locales: Sequence[QLocale]) -> None:
        """A new engine is open."""
        self._volume_set, self._language_set, self._phase = LOUDEST, "", Phase.IDLE
        known = {locale.name(): locale for locale in locales}
        self._locales = {}
        for language, wanted in _LOCALES.items():
            names = [*wanted, *sorted(name for name in known if name.startswith(language))]
            if found := [known[name] for name in names if name in known]:
                self._locales[language] = found[0]
        if missing := sorted(set(_LOCALES) - set(self._locales)):
            self._tell_log(f"no voice of: {', '.join(missing)}")
        self._know(frozenset(self._locales))
        self._go_on()

    def _fail(self, reason: str) -> None:
        self._tell_log(f"no voice: {reason}")
        self._is_waiting = False
        self._know(frozenset())

    def _tell_log(self, words: str) -> None:
        """Say why there is no voice, the same only once."""
        if words != self._told:
            log.warning(words)
        self._told = words

    def _know(self, languages: frozenset[str]) -> None:
        if languages != self.languages:
            self.languages = languages
            self.changed.emit()

    def _go_on(self) -> None:
        """Send the text that is waiting, or stop what keeps it waiting."""
        if self._engine is None or not self._engine.is_open or not self._is_waiting:
            return
        if self._phase is not Phase.IDLE:
            self._halt()
            return
        self._is_waiting = False
        if self._language != self._language_set:
            self._language_set = self._language
            self._engine.speak_as.emit(self._locales[self._language])
        self._phase = Phase.ASKED
        self._engine.say.emit(self._text)
        self._answer.start()

    def _halt(self) -> None:
        if self._engine is not None and self._engine.is_open:
            self._phase = Phase.STOPPING
            self._engine.stop.emit()
            self._stopped.start()

    def _hear(self) -> None:
        self._answer.stop()
        self._know(frozenset(self._locales))

    def _begin(self) -> None:
        if self._phase is Phase.STOPPING:
            self._halt()  # the order to stop came before it began
        elif self._phase is Phase.ASKED:
            self._phase = Phase.SPEAKING
            self._apply_volume()

    def _apply_volume(self) -> None:
        """Set the volume now that the engine is known to live, and begin the text again with it."""
        if self._volume != self._volume_set and self._engine is not None:
            self._volume_set = self._volume
            self._engine.set_volume.emit(self._volume / LOUDEST)
            self._is_waiting = True
            self._halt()

    def _end(self) -> None:
        """A text has ended, by itself or because it was stopped."""
        ended, self._phase = self._phase, Phase.IDLE
        self._stopped.stop()
        if ended is Phase.ASKED:  # of a text before this one
            self._phase = Phase.ASKED
        elif self._is_waiting:
            self._go_on()
        elif ended is Phase.SPEAKING:
            self.finished.emit()

    def _lose(self) -> None:
        self._is_waiting |= self._phase in (Phase.ASKED, Phase.SPEAKING)
        self._phase = Phase.IDLE
        self._answer.stop()
        self._stopped.stop()

    def _despair(self) -> None:
        log.warning("the voice does not answer; is there a sound card?")
        self._is_waiting, self._phase = False, Phase.STOPPING
        self._know(frozenset())

    @override
    def speak(self, text: str, language: str) -> None:
        self._text, self._language = text, language
        self._is_waiting = language in self._locales
        self._go_on()

    @override
    def stop(self) -> None:
        self._is_waiting = False
        if self._phase in (Phase.ASKED, Phase.SPEAKING):
            self._halt()

    @override
    def set_volume(self, volume: int) -> None:
        self._volume = min(max(volume, 1), LOUDEST)

    @override
    def close(self) -> None:
        if self._engine is not None:
            self._engine.close()
