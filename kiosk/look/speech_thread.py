"""An engine of Qt's text to speech in a thread of its own, which may hang or die there."""

import logging

from PySide6.QtCore import Q_ARG, QLocale, QMetaObject, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtTextToSpeech import QTextToSpeech

log = logging.getLogger(__name__)

_NO_ENGINE = "none"
_RETRY_MS = 30_000
_LEAVE_MS = 1_500
_QUEUED = Qt.ConnectionType.QueuedConnection


class SpeechThread(QObject):
    """Opens an engine, passes on orders and states, and opens another when it is lost.

    To open Linux's engine takes 1.5 s (speech-dispatcher tells of 10,000 voices, a byte at a time), 5.6 s
    where its sound is broken, and Qt's binding holds Python's lock meanwhile. So the engine lives in a
    thread in which no Python runs: every order is a queued call of one of its own slots, every answer a
    queued signal. Its state and voices are read from here only when it has just opened and does nothing.

    An engine whose service died must be told nothing but `say` and `stop`: setting its volume, or letting
    it go for another one, then crashes within libspeechd. So a lost engine is left to itself, and replaced
    at once, or every 30 s.

    Signals: orders, to be emitted while `is_open`: `say(str)`, `speak_as(QLocale)`, `set_volume(float)` only
    while it speaks, `stop()`. Answers: `opened(list[QLocale])`, `failed(str)` with the reason when there is
    none to open, `lost()`, `heard()` when it took up a text, `began()` and `ended()`.
    """

    say = Signal(str)
    speak_as = Signal(QLocale)
    set_volume = Signal(float)
    stop = Signal()
    opened = Signal(list)
    failed = Signal(str)
    lost = Signal()
    heard = Signal()
    began = Signal()
    ended = Signal()
    _mark_asked = Signal()

    def __init__(self, parent: QObject, name: str) -> None:
        super().__init__(parent)
        self._name = name
        self.is_open = False
        self._engine: QTextToSpeech | None = None
        self._mark: QTimer | None = None
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self.open)
        self._thread = QThread()
        self._thread.setObjectName("speech")
        self._thread.start()

    def open(self) -> None:
        """Begin to open an engine, in place of the one there is."""
        self._drop()
        engine, mark = QTextToSpeech(_NO_ENGINE), QTimer()
        mark.setSingleShot(True)
        engine.stateChanged.connect(self._follow)
        engine.aboutToSynthesize.connect(self.heard)
        mark.timeout.connect(self._learn)
        for place in (engine, mark):
            place.moveToThread(self._thread)
        self.say.connect(engine.say, _QUEUED)
        self.speak_as.connect(engine.setLocale, _QUEUED)
        self.set_volume.connect(engine.setVolume, _QUEUED)
        self.stop.connect(engine.stop, _QUEUED)
        self._mark_asked.connect(mark.start, _QUEUED)
        self._engine, self._mark = engine, mark
        QMetaObject.invokeMethod(engine, "setEngine", _QUEUED, Q_ARG(str, self._name))
        self._mark_asked.emit()  # after setEngine in the same queue: an engine that fails says nothing

    def close(self) -> None:
        """End the thread; where its engine hangs it is left to the end of the program."""
        self._retry.stop()
        self._drop()
        self._thread.quit()
        if not self._thread.wait(_LEAVE_MS):
            log.warning("the voice does not end")
            self._thread.setParent(QThread.currentThread())  # or Python would end it, and Qt then aborts

    def _drop(self) -> None:
        """Let go of an engine without a word to it: words can crash it."""
        self.is_open = False
        if self._engine is None or self._mark is None:
            return
        self.say.disconnect(self._engine.say)
        self.speak_as.disconnect(self._engine.setLocale)
        self.set_volume.disconnect(self._engine.setVolume)
        self.stop.disconnect(self._engine.stop)
        self._mark_asked.disconnect(self._mark.start)
        for place in (self._engine, self._mark):
            place.disconnect(self)
            place.deleteLater()  # last: its own thread may do it at once
        self._engine = self._mark = None

    def _learn(self) -> None:
        """The engine is open, or will not be."""
        if self.sender() is not self._mark or self._engine is None:
            return
        self.is_open = self._engine.state() is not QTextToSpeech.State.Error
        if self.is_open:
            self.opened.emit(self._engine.availableLocales())
        else:
            self._retry.start(_RETRY_MS)
            self.failed.emit(self._engine.errorString() or "the speech engine does not start")

    def _follow(self, state: QTextToSpeech.State) -> None:
        if not self.is_open:
            return
        match state:
            case QTextToSpeech.State.Speaking:
                self.began.emit()
            case QTextToSpeech.State.Ready:
                self.ended.emit()
            case QTextToSpeech.State.Error:
                log.warning("the voice fell silent; trying to get it back")
                self.is_open = False
                self._retry.start(0)
                self.lost.emit()
