"""The spoken mode: what is under the finger or has the focus is said, and so is what happens."""

import shiboken6
from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.language import Language
from kiosk.look.display import Display
from kiosk.look.look import Look
from kiosk.look.speech import LOUDEST, Speaker
from kiosk.visitor.explore import Explorer, give_focus, tap
from kiosk.visitor.focus_watch import FocusWatch
from kiosk.visitor.reading import Reading
from kiosk.visitor.spoken import Spoken, Target
from kiosk.visitor.voice_cursor import VoiceCursor

_MOMENT_MS = 50
"""What is said within this time is one event: nothing of it cuts the rest short."""


class Voice(QObject):
    """The voice of a window; off until a display mode asks for it, silent until a speaker is handed in.

    `asides` is the bar of the voice itself: its buttons are named without taking the place of what was read,
    so that they can repeat it and go on with it.

    Signals: `toggled(bool)` when the mode was switched on or off; `told(ReadingState)` when reading began,
    ended or was broken off; `changed()` when `is_available` may answer otherwise.
    """

    toggled = Signal(bool)
    told = Signal(object)
    changed = Signal()

    def __init__(self, screen: QWidget, look: Look, asides: QWidget | None = None) -> None:
        super().__init__(screen)
        self._asides = asides
        self._volume = Display().volume
        self._happened: list[Spoken] | None = None
        self.is_on = False
        self._is_keyboard_used = False
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(_MOMENT_MS)
        self._reading = Reading(self)
        self._reading.changed.connect(self._tell)
        self._explorer = Explorer(screen, look)
        self._explorer.touched.connect(self._halt)
        self._explorer.entered.connect(self._enter)
        self._explorer.chosen.connect(self._choose)
        self._focus = FocusWatch(screen)
        self._focus.focused.connect(self._follow_focus)
        self._cursor = VoiceCursor(look, screen)

    def take_speaker(self, speaker: Speaker) -> None:
        """Speak with this from now on."""
        self._reading.take(speaker)
        speaker.set_volume(self._volume)
        speaker.changed.connect(self.changed)
        self.changed.emit()

    def is_available(self, language: Language) -> bool:
        """Whether the terminal has a voice of that language."""
        return language.value in self._reading.speaker.languages

    def show_display(self, display: Display) -> None:
        """Switch the mode on or off, take the volume."""
        louder_or_softer, self._volume = display.volume != self._volume, display.volume
        self._reading.speaker.set_volume(display.volume)
        if display.voice is not self.is_on:
            self._turn(on=display.voice)
        elif self.is_on and louder_or_softer:
            words = self.tr("Volume {n} sur {total}")
            self._reading.say_aside(words.format(n=display.volume, total=LOUDEST))

    def show_language(self, language: Language) -> None:
        """Read in this language what tells none of its own."""
        self._reading.language = language

    def follow_keyboard(self, used: bool) -> None:  # a signal's payload
        """Name what gets the focus, or not: under fingers the focus moves by itself when screens change."""
        self._is_keyboard_used = used
        self._focus.turn(on=self.is_on and used)

    def say(self, words: str) -> None:
        """Say what has happened, in place of what is being spoken; several at once are said in turn."""
        if self.is_on:
            self._say((Spoken(words),), after=False)

    def add(self, words: str, language: Language | None = None) -> None:
        """Say it after what is being spoken."""
        if self.is_on:
            self._say((Spoken(words, language),), after=True)

    def repeat(self) -> None:
        """Read the last texts again."""
        self._reading.repeat()

    def pause_or_resume(self) -> None:
        """Be silent; or go on with what was broken off."""
        if self._reading.is_reading:
            self._reading.halt()
        elif self._reading.can_resume:
            self._reading.resume()

    def _turn(self, *, on: bool) -> None:
        self.is_on = on
        self._explorer.turn(on=on)
        self._focus.turn(on=on and self._is_keyboard_used)
        self._cursor.hide()
        if on:
            touch = self.tr("Touchez une fois pour écouter, une deuxième fois pour choisir.")
            slide = self.tr("Faites glisser le doigt pour explorer l’écran.")
            self._reading.read((Spoken(f"{self.tr('La voix est activée.')} {touch} {slide}"),))
        else:
            self._reading.forget()
        self.toggled.emit(on)

    def _say(self, texts: tuple[Spoken, ...], *, after: bool) -> None:
        if self._happened is not None:
            self._happened += texts
        elif after or self._moment.isActive():
            self._reading.add(texts)
        else:
            self._reading.read(texts)
            self._moment.start()

    def _halt(self) -> None:
        self._moment.stop()
        self._reading.halt()

    def _enter(self, target: Target) -> None:
        give_focus(target)
        self._focus.forget()
        self._cursor.frame(target.place)
        self._name(target)

    def _name(self, target: Target) -> None:
        texts = target.spoken()
        if self._asides is not None and self._asides.isAncestorOf(target.widget):
            self._reading.say_aside(" ".join(text.words for text in texts))
        else:
            self._reading.read(texts)

    def _choose(self, target: Target, point: QPoint) -> None:
        """Act on a thing, then say its new state if that changed, and what happened; or that it is done."""
        before = target.spoken()
        self._happened = []
        tap(target, point)
        happened, self._happened = self._happened, None
        if not self.is_on:
            return
        if not shiboken6.isValid(target.widget) or not target.widget.isVisible():
            self._cursor.hide()
        elif target.spoken() != before and not self._reading.is_speaking:
            happened = [*target.spoken(), *happened]
        if happened:
            self._reading.read(happened)
            self._moment.start()
        elif not self._reading.is_speaking:
            self._reading.say_aside(self.tr("C’est fait."))

    def _follow_focus(self, target: Target) -> None:
        """Name what the keyboard went to; what has just begun to be said is finished first."""
        self._cursor.hide()
        self._explorer.forget()
        if self._moment.isActive():
            self._reading.add(target.spoken())
        else:
            self._name(target)

    def _tell(self) -> None:
        self.told.emit(self._reading.state)
