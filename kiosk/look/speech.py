"""What speaks: a speaker that is silent here, and the way to the system's own after the first paint."""

import logging
from collections.abc import Collection
from importlib import import_module

from PySide6.QtCore import QObject, Signal

from kiosk.look.hush import hush_multimedia

log = logging.getLogger(__name__)

LOUDEST = 5
"""Volumes go from 1 to this."""
_IN_FRENCH = {"fr": "français", "en": "anglais"}
_ENGINE = "kiosk.look.speech_engine"


class Speaker(QObject):
    """Speaks one text at a time. This one stands for a terminal without a voice, or one still starting.

    Languages are given as "fr" or "en", volumes from 1 to 5.

    Signals: `changed()` when it can speak other languages than before; `finished()` when a text was spoken
    to its end, not when it was stopped.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.languages: frozenset[str] = frozenset()
        """Those it has a voice of, here and now."""

    def speak(self, text: str, language: str) -> None:
        """Speak, in place of what is being spoken."""

    def stop(self) -> None:
        """Be silent at once."""

    def set_volume(self, volume: int) -> None:
        """Speak louder or softer from the next text on."""

    def close(self) -> None:
        """Let go of the system's voice; nothing is spoken any more."""


def told_languages(languages: Collection[str]) -> str:
    """Languages as staff read them: "français et anglais"; "aucune" for none."""
    return " et ".join(name for code, name in _IN_FRENCH.items() if code in languages) or "aucune"


def open_speaker(parent: QObject) -> Speaker:
    """The system's speaker, a silent one where Qt's speech cannot be loaded, and the log says why.

    To be called once, after the first paint, never while starting.

    The module with Qt's speech is loaded here and not with the others: it brings QtMultimedia along, some
    10 MB and 10 to 100 ms that no visitor should wait for. QtMultimedia says on loading that PipeWire is
    missing, which is none of the kiosk's business: it plays no stream and records none. Where a library of
    the system that it needs is missing, the log says so and the speaker stays silent.
    """
    hush_multimedia()
    try:
        engine = import_module(_ENGINE)
    except ImportError as error:  # a library of the system that QtMultimedia wants, libpulse0 for one
        log.warning("no voice: %s", error)
        return Speaker(parent)
    speaker = engine.QtSpeaker(parent)
    assert isinstance(speaker, Speaker)
    return speaker
