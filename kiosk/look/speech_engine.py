"""The voice of the operating system, by Qt's text to speech, in a thread of its own."""

import logging

from PySide6.QtCore import Q_ARG, QLocale, QMetaObject, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtTextToSpeech import QTextToSpeech
from typing_extensions import override

from kiosk.look.speech import LOUDEST, Speaker

log = logging.getLogger(__name__)

_NO_ENGINE = "none"
_TEST_ENGINE = "mock"
_RETRY_MS = 30_000
_ANSWER_MS = 5_000
_LEAVE_MS = 1_500
_LOCALES = {"fr": ("fr_FR", "fr"), "en": ("en_GB", "en_US", "en")}
_QUEUED = Qt.ConnectionType.QueuedConnection


def system_engine() -> str:
    """The engine to speak with: the first that really speaks; "" when there is none."""
    return next((name for name in QTextToSpeech.availableEngines() if name != _TEST_ENGINE), "")


class QtSpeaker(Speaker):
    """Speaks with an engine of Qt.

    To open Linux's engine takes 1.5 s (speech-dispatcher tells of 10,000 voices, a byte at a time), 5.6 s
    where its sound is broken, and Qt's binding holds Python's lock meanwhile. So the engine lives in a
    thread in which no Python runs: every order is a queued call of one of its own slots, every answer a
    queued signal. Only its state and voices are read from here, after it said that it is open.

    An engine whose service died must be told nothing but `say` and `stop`: setting its volume then crashes
    within libspeechd. So the volume is set only while something is being spoken, and an engine that fails
    is replaced by a new one, at once and then every 30 s. Without a sound card the service opens and then
    never answers: after 5 s the kiosk has no voice, until it answers after all.
    """

    _say_asked = Signal(str)
    _locale_asked = Signal(QLocale)
    _volume_asked = Signal(float)
    _stop_asked = Signal()
    _mark_asked = Signal()

    def __init__(self, parent: QObject, engine: str | None = None) -> None:
        super().__init__(parent)
        self._name = system_engine() if engine is None else engine
        self._locales: dict[str, QLocale] = {}
        self._text = self._language = self._told = ""
        self._set_language = ""
        self._asked = self._begun = 0
        self._is_wanted = self._is_spoken = self._is_open = False
        self._volume = self._volume_set = LOUDEST
        self._thread = QThread()
        self._thread.setObjectName("speech")
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self._open)
        self._answer = QTimer(self)
        self._answer.setSingleShot(True)
        self._answer.setInterval(_ANSWER_MS)
        self._answer.timeout.connect(self._despair)
        self._engine: QTextToSpeech | None = None
        self._mark: QTimer | None = None
        if self._name:
            self._thread.start()
            self._open()
        else:
            log.warning("no voice: this machine has no speech engine (on Linux: speech-dispatcher)")

    def _open(self) -> None:
        """Ask for an engine; `_learn` follows when it is open or has failed."""
        self._drop()
        engine, mark = QTextToSpeech(_NO_ENGINE), QTimer()
        mark.setSingleShot(True)
        engine.stateChanged.connect(self._follow)
        engine.aboutToSynthesize.connect(self._begin)
        mark.timeout.connect(self._learn)
        for place in (engine, mark):
            place.moveToThread(self._thread)
        self._say_asked.connect(engine.say, _QUEUED)
        self._locale_asked.connect(engine.setLocale, _QUEUED)
        self._volume_asked.connect(engine.setVolume, _QUEUED)
        self._stop_asked.connect(engine.stop, _QUEUED)
        self._mark_asked.connect(mark.start, _QUEUED)
        self._engine, self._mark = engine, mark
        QMetaObject.invokeMethod(engine, "setEngine", _QUEUED, Q_ARG(str, self._name))
        self._mark_asked.emit()  # after setEngine in the same queue: an engine that fails says nothing

    def _drop(self) -> None:
        """Let go of an engine without a word to it: words can crash it."""
        self._answer.stop()
        self._is_open, self._volume_set, self._set_language = False, LOUDEST, ""
        self._asked = self._begun = 0
        if self._engine is None or self._mark is None:
            return
        for place in (self._engine, self._mark):
            place.disconnect(self)
            place.deleteLater()
        self._say_asked.disconnect(self._engine.say)
        self._locale_asked.disconnect(self._engine.setLocale)
        self._volume_asked.disconnect(self._engine.setVolume)
        self._stop_asked.disconnect(self._engine.stop)
        self._mark_asked.disconnect(self._mark.start)
        self._engine = self._mark = None

    def _learn(self) -> None:
        """The engine is open, or will not be."""
        if self.sender() is not self._mark or self._engine is None:
            return
        self._is_open = self._engine.state() is not QTextToSpeech.State.Error
        known = {locale.name(): locale for locale in self._engine.availableLocales()} if self._is_open else {}
        self._locales = {}
        for language, wanted in _LOCALES.items():
            found = [known[name] for name in wanted if name in known]
            found += [locale for name, locale in sorted(known.items()) if name.startswith(language)]
            if found:
                self._locales[language] = found[0]
        self._know(frozenset(self._locales))
        self._tell_log(self._engine.errorString())
        if self._is_open and self._is_wanted:
            self.speak(self._text, self._language)
        elif not self._is_open:
            self._is_wanted = False
            self._retry.start(_RETRY_MS)

    def _know(self, languages: frozenset[str]) -> None:
        if languages != self.languages:
            self.languages = languages
            self.changed.emit()

    def _despair(self) -> None:
        """The engine has not even begun: its service hangs, and so does its thread."""
        log.warning("the voice does not answer; is there a sound card?")
        self._is_wanted = False
        self._know(frozenset())

    def _tell_log(self, reason: str) -> None:
        """Say why there is no voice; the same once only."""
        missing = ", ".join(sorted(set(_LOCALES) - self.languages))
        words = f"no voice of: {missing}" if self._is_open else f"no voice: {reason or 'it does not start'}"
        if words != self._told and (missing or not self._is_open):
            log.warning(words)
        self._told = words

    def _begin(self) -> None:
        self._begun += 1
        self._is_spoken = False
        if self._begun == self._asked:
            self._answer.stop()
            self._know(frozenset(self._locales))

    def _follow(self, state: QTextToSpeech.State) -> None:
        """States told before the latest text began are of texts before it."""
        if state is QTextToSpeech.State.Error:
            self._lose()
        elif self._begun != self._asked:
            return
        elif state is QTextToSpeech.State.Speaking:
            self._is_spoken = True
            self._apply_volume()
        elif state is QTextToSpeech.State.Ready and self._is_spoken:
            self._is_spoken = False
            if self._is_wanted:
                self._is_wanted = False
                self.finished.emit()

    def _apply_volume(self) -> None:
        """Set the volume now that the engine is known to live, and begin the text again with it."""
        if self._volume != self._volume_set:
            self._volume_set = self._volume
            self._volume_asked.emit(self._volume / LOUDEST)
            self._ask()

    def _ask(self) -> None:
        """Stop first: not every engine says that it began another text while it was still speaking."""
        self._stop_asked.emit()
        self._asked += 1
        self._say_asked.emit(self._text)
        self._answer.start()

    def _lose(self) -> None:
        if self._is_open:
            log.warning("the voice fell silent; trying to get it back")
            self._is_open = False
            self._retry.start(0)

    @override
    def speak(self, text: str, language: str) -> None:
        self._text, self._language = text, language
        self._is_wanted = language in self._locales
        if self._is_open and self._is_wanted:
            if language != self._set_language:
                self._set_language = language
                self._locale_asked.emit(self._locales[language])
            self._ask()

    @override
    def stop(self) -> None:
        self._is_wanted = False
        if self._is_open:
            self._stop_asked.emit()

    @override
    def set_volume(self, volume: int) -> None:
        self._volume = min(max(volume, 1), LOUDEST)

    @override
    def close(self) -> None:
        self._retry.stop()
        self._drop()
        self._thread.quit()
        if not self._thread.wait(_LEAVE_MS):
            log.warning("the voice does not end")
            self._thread.setParent(QThread.currentThread())  # or Python would end it, and Qt then aborts
