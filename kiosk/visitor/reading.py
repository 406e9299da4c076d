"""Reading aloud, sentence by sentence: so that it can pause, go on and be repeated on any engine."""

import re
from collections.abc import Iterable, Sequence
from enum import Enum

from PySide6.QtCore import QObject, Signal

from kiosk.domain.language import Language
from kiosk.look.speech import Speaker
from kiosk.visitor.spoken import Spoken

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\s\u00a0]+(?=[«“A-ZÀ-ÖØ-ÞŒ0-9])|\n+")
_LETTERS = re.compile(r"\w")


class ReadingState(Enum):
    """Whether something is being read."""

    NOTHING = "nothing"  # nothing to repeat
    READING = "reading"
    BROKEN_OFF = "broken off"
    FINISHED = "finished"


def sentences(texts: Iterable[Spoken]) -> list[Spoken]:
    """The texts cut where a reader takes breath; what has nothing to pronounce is left out."""
    parts = (
        Spoken(part.strip(), text.language) for text in texts for part in _SENTENCE_END.split(text.words)
    )
    return [part for part in parts if _LETTERS.search(part.words)]


class Reading(QObject):
    """What is being read, and how far it is.

    Asides (the name of a button of the voice bar) are spoken without taking its place.

    Signals: `changed()` when it begins, ends, pauses or goes on.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.speaker = Speaker(self)
        self.speaker.finished.connect(self._go_on)
        self.language = Language.FRENCH
        """That of texts which tell none."""
        self._sentences: list[Spoken] = []
        self._next = 0
        self._is_aside = False
        self.is_reading = False

    def take(self, speaker: Speaker) -> None:
        """Read with another speaker from now on."""
        self.speaker.finished.disconnect(self._go_on)
        self.speaker = speaker
        speaker.finished.connect(self._go_on)

    @property
    def state(self) -> ReadingState:
        if self.is_reading:
            return ReadingState.READING
        if not self._sentences:
            return ReadingState.NOTHING
        is_over = self._next >= len(self._sentences)
        return ReadingState.FINISHED if is_over else ReadingState.BROKEN_OFF

    @property
    def can_resume(self) -> bool:
        """Whether something was broken off before its end."""
        return self.state is ReadingState.BROKEN_OFF

    @property
    def is_speaking(self) -> bool:
        """Whether anything is being spoken, asides too."""
        return self.is_reading or self._is_aside

    def read(self, texts: Sequence[Spoken]) -> None:
        """Read texts, in place of what was read before."""
        self._sentences = sentences(texts)
        self._read_from(0)

    def add(self, texts: Sequence[Spoken]) -> None:
        """Read texts after what is being read; at once where nothing is."""
        if not self.is_reading:
            self.read(texts)
        else:
            self._sentences += sentences(texts)

    def repeat(self) -> None:
        """Read the last texts again from their beginning."""
        self._read_from(0)

    def resume(self) -> None:
        """Go on with the sentence that was broken off."""
        self._read_from(self._next)

    def halt(self) -> None:
        """Be silent; `resume` goes on."""
        self.speaker.stop()
        self._is_aside = False
        self._tell(reading=False)

    def say_aside(self, words: str) -> None:
        """Say a few words; what was read before can still be resumed and repeated."""
        self.halt()
        self._is_aside = True
        self._speak(Spoken(words))

    def forget(self) -> None:
        """Be silent; nothing is left to repeat."""
        self._sentences, self._next = [], 0
        self.halt()

    def _read_from(self, place: int) -> None:
        self._next, self._is_aside = place, False
        self._tell(reading=place < len(self._sentences))
        if self.is_reading:
            self._speak(self._sentences[place])

    def _speak(self, text: Spoken) -> None:
        self.speaker.speak(text.words, self._voice(text.language or self.language).value)

    def _voice(self, language: Language) -> Language:
        """A terminal without a voice of that language speaks with the other: better than silence."""
        spoken = self.speaker.languages
        return language if language.value in spoken or language.other.value not in spoken else language.other

    def _go_on(self) -> None:
        """A sentence was spoken to its end."""
        if self._is_aside:
            self._is_aside = False
        elif self.is_reading:
            self._read_from(self._next + 1)

    def _tell(self, *, reading: bool) -> None:
        self.is_reading = reading
        self.changed.emit()
