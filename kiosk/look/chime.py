"""The soft sound that goes with a question; a terminal without sound stays silent."""

import logging
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, QUrl

from kiosk.look.hush import hush_multimedia

log = logging.getLogger(__name__)

_MODULE = "PySide6.QtMultimedia"


class Chime(QObject):
    """Plays one short sound. Whatever is missing - module, sound server, device, file - it is silent instead.

    Qt Multimedia is loaded by the first `play`: a hundredth of a second when its files are at hand, up to one
    second when they come from a slow disk, which nobody should wait for at the start of the program.
    """

    def __init__(self, sound: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sound = sound
        self._effect: Any = None
        self._tried = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._begin)

    def play(self) -> None:
        """Play it, as soon as what is waiting to be drawn is drawn."""
        self._soon.start()

    def _begin(self) -> None:
        if not self._tried:
            self._tried = True
            self._effect = self._load()
        if self._effect is not None:
            self._effect.play()

    def _load(self) -> Any:
        """The sound, ready to play; None where there can be none, and the log says why."""
        if not has_sound_server(os.environ):
            log.info("no sound: no sound server runs")
            return None
        hush_multimedia()
        try:
            multimedia = import_module(_MODULE)
        except ImportError as error:
            log.warning("no sound: %s", error)
            return None
        if multimedia.QMediaDevices.defaultAudioOutput().isNull():
            log.info("no sound: no device")
            return None
        effect = multimedia.QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(self._sound)))
        return effect


def has_sound_server(environment: Mapping[str, str]) -> bool:
    """Whether a sound server can be there: on Linux Qt needs PipeWire or PulseAudio and warns without it."""
    if sys.platform != "linux" or environment.get("PULSE_SERVER"):
        return True
    runtime = Path(environment.get("XDG_RUNTIME_DIR") or "/nowhere")
    sockets = (runtime / "pulse" / "native", runtime / "pipewire-0", Path("/run/pulse/native"))
    return any(socket.exists() for socket in sockets)
